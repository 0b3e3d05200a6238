/** Exact arithmetic on ints of any size. */

import { ensureFits, LARGEST_BITS } from '../contract/limits.js';
import type { Machine } from '../contract/machine.js';
import { bitLength, type Int, int } from './numbers.js';

type IntOperation = (m: Machine, a: Int, b: Int) => Int;

/** `a operator b` for ints: all operators but `/` and negative powers; undefined for an unknown one. */
export function integerArithmetic(m: Machine, operator: string, a: Int, b: Int): Int | undefined {
  const operation = OPERATIONS[operator];
  return operation && int(operation(m, a, b));
}

/** Takes the quick way where both ints and the result are safe integers, which is then exact. */
function either(
  quick: (a: number, b: number) => number,
  exact: (a: bigint, b: bigint) => bigint,
): IntOperation {
  return (_m, a, b) => {
    if (typeof a === 'number' && typeof b === 'number') {
      const result = quick(a, b);
      if (Number.isSafeInteger(result)) return result;
    }
    return exact(BigInt(a), BigInt(b));
  };
}

function bitwise(
  quick: (a: number, b: number) => number,
  exact: (a: bigint, b: bigint) => bigint,
): IntOperation {
  return (_m, a, b) =>
    typeof a === 'number' && typeof b === 'number' && (a | 0) === a && (b | 0) === b
      ? quick(a, b)
      : exact(BigInt(a), BigInt(b));
}

function multiply(m: Machine, a: Int, b: Int): Int {
  if (typeof a === 'bigint' || typeof b === 'bigint')
    ensureFits(m, bitLength(a) + bitLength(b), LARGEST_BITS);
  return product(m, a, b);
}
const product = either(
  (a, b) => a * b,
  (a, b) => a * b,
);

function floorDivide(m: Machine, a: Int, b: Int): Int {
  if (b === 0) m.fail('ZeroDivisionError', 'integer division or modulo by zero');
  return quotient(m, a, b);
}
const quotient = either(
  (a, b) => {
    const rest = a % b;
    const whole = (a - rest) / b;
    return rest !== 0 && rest < 0 !== b < 0 ? whole - 1 : whole;
  },
  (a, b) => {
    const rest = a % b;
    const whole = a / b;
    return rest !== 0n && rest < 0n !== b < 0n ? whole - 1n : whole;
  },
);

function modulo(m: Machine, a: Int, b: Int): Int {
  if (b === 0) m.fail('ZeroDivisionError', 'integer modulo by zero');
  return remainder(m, a, b);
}
const remainder = either(
  (a, b) => {
    const rest = a % b;
    return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
  },
  (a, b) => {
    const rest = a % b;
    return rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest;
  },
);

function raise(m: Machine, a: Int, b: Int): Int {
  if (a === 0 || a === 1) return b === 0 ? 1 : a;
  if (a === -1) return BigInt(b) % 2n === 0n ? 1 : -1;
  ensureFits(m, (bitLength(a) - 1) * Number(b), LARGEST_BITS);
  const quick =
    typeof a === 'number' && typeof b === 'number' && bitLength(a) * b <= 53 ? a ** b : Number.NaN;
  return Number.isSafeInteger(quick) ? quick : BigInt(a) ** BigInt(b);
}

function shiftLeft(m: Machine, a: Int, b: Int): Int {
  if (b < 0) m.fail('ValueError', 'negative shift count');
  if (a === 0) return 0;
  ensureFits(m, bitLength(a) + Number(b), LARGEST_BITS);
  return BigInt(a) << BigInt(b);
}

function shiftRight(m: Machine, a: Int, b: Int): Int {
  if (b < 0) m.fail('ValueError', 'negative shift count');
  if (b > LARGEST_BITS) return a < 0 ? -1 : 0;
  return BigInt(a) >> BigInt(b);
}

const OPERATIONS: Readonly<Record<string, IntOperation>> = {
  '+': either(
    (a, b) => a + b,
    (a, b) => a + b,
  ),
  '-': either(
    (a, b) => a - b,
    (a, b) => a - b,
  ),
  '*': multiply,
  '//': floorDivide,
  '%': modulo,
  '**': raise,
  '<<': shiftLeft,
  '>>': shiftRight,
  '&': bitwise(
    (a, b) => a & b,
    (a, b) => a & b,
  ),
  '|': bitwise(
    (a, b) => a | b,
    (a, b) => a | b,
  ),
  '^': bitwise(
    (a, b) => a ^ b,
    (a, b) => a ^ b,
  ),
};

/** `pow(base, exponent, modulus)` of ints; ValueError for modulus 0 and where no inverse exists (`long_pow`, 3.11). */
export function powerModulo(m: Machine, base: Int, exponent: Int, modulus: Int): Int {
  if (modulus === 0) m.fail('ValueError', 'pow() 3rd argument cannot be 0');
  const size = BigInt(modulus < 0 ? -modulus : modulus);
  let factor = ((BigInt(base) % size) + size) % size;
  if (exponent < 0) factor = inverse(m, factor, size);
  let result = 1n % size;
  for (let rest = BigInt(exponent < 0 ? -exponent : exponent); rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * factor) % size;
    factor = (factor * factor) % size;
  }
  return int(modulus < 0 && result !== 0n ? result - size : result);
}

function inverse(m: Machine, n: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [n, modulus, 1n, 0n];
  while (b !== 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
  if (a !== 1n) m.fail('ValueError', 'base is not invertible for the given modulus');
  return ((x % modulus) + modulus) % modulus;
}

/** The largest int whose square is not larger. */
export function squareRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let root = 1n << BigInt((bitLength(n) + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** Greatest common divisor, never negative. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}

/** How many decimal digits `str(n)` writes and `int(text)` reads. */
export const MOST_DIGITS = 4300;
const TOO_LONG = 10n ** BigInt(MOST_DIGITS);
export const EXCEEDS = `Exceeds the limit (${MOST_DIGITS} digits) for integer string conversion`;
export const ADVICE = 'use sys.set_int_max_str_digits() to increase the limit';

/** `str(n)`; ValueError beyond 4300 digits (`long_to_decimal_string`, 3.11). */
export function intRepr(m: Machine, n: Int): string {
  if (typeof n === 'number') return String(n);
  const digits = n < TOO_LONG && -n < TOO_LONG ? n.toString() : undefined;
  return digits ?? m.fail('ValueError', `${EXCEEDS}; ${ADVICE}`);
}
