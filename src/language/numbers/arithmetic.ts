/** The arithmetic operators on int, bool and float. */

import { present } from '../../heap/expected.js';
import type { Value } from '../../model.js';
import { float, type Machine } from '../contract/machine.js';
import { integerArithmetic } from './integers.js';
import { floatOf, type Int, int, intOf, nearest, toDouble } from './numbers.js';
import { realPower } from './power.js';

/**
 * `a operator b` for two numbers; undefined where the operator is not defined for them. Throws what CPython 3.11
 * does: ZeroDivisionError, OverflowError, ValueError (shifts), and MemoryError for an int of too many digits.
 */
export function arithmetic(m: Machine, operator: string, a: Value, b: Value): Value | undefined {
  const [i, j] = [intOf(a), intOf(b)];
  if (i !== undefined && j !== undefined) {
    if (operator === '/') return float(divide(m, i, j));
    if (operator === '**' && j < 0) return power(m, toDouble(m, i), toDouble(m, j));
    const result = integerArithmetic(m, operator, i, j);
    const logical = typeof a === 'boolean' && typeof b === 'boolean' && '&|^'.includes(operator);
    return logical ? result !== 0 : result;
  }
  const [x, y] = [floatOf(a) ?? i, floatOf(b) ?? j];
  if (x === undefined || y === undefined || !FLOAT_OPERATORS.has(operator)) return undefined;
  return realArithmetic(m, operator, asDouble(m, x), asDouble(m, y));
}

const FLOAT_OPERATORS: ReadonlySet<string> = new Set(['+', '-', '*', '/', '//', '%', '**']);

const asDouble = (m: Machine, n: Int) => (typeof n === 'bigint' ? toDouble(m, n) : n);

function realArithmetic(m: Machine, operator: string, x: number, y: number): Value | undefined {
  if (operator === '+') return float(x + y);
  if (operator === '-') return float(x - y);
  if (operator === '*') return float(x * y);
  if (operator === '**') return power(m, x, y);
  if (y === 0) m.fail('ZeroDivisionError', DIVISION_BY_ZERO[operator] ?? '');
  if (operator === '/') return float(x / y);
  return float(divideFloats(x, y)[operator === '//' ? 0 : 1]);
}

const DIVISION_BY_ZERO: Readonly<Record<string, string>> = {
  '/': 'float division by zero',
  '//': 'float floor division by zero',
  '%': 'float modulo',
};

/** Floor division and its remainder, which has the sign of `y` (`_float_div_mod`, 3.11); `y` is not 0. */
function divideFloats(x: number, y: number): [quotient: number, remainder: number] {
  let remainder = x % y;
  let quotient = (x - remainder) / y;
  if (remainder === 0) remainder = y < 0 ? -0 : 0;
  else if (y < 0 !== remainder < 0) {
    remainder += y;
    quotient -= 1;
  }
  if (quotient === 0) return [x / y < 0 || Object.is(x / y, -0) ? -0 : 0, remainder];
  const floor = Math.floor(quotient);
  return [quotient - floor > 0.5 ? floor + 1 : floor, remainder];
}

function divide(m: Machine, i: Int, j: Int): number {
  if (j === 0) m.fail('ZeroDivisionError', 'division by zero');
  if (typeof i === 'number' && typeof j === 'number') return i / j;
  const [n, d] = [BigInt(i), BigInt(j)];
  const quotient = d < 0n ? -nearest(n, -d) : nearest(n, d);
  if (Number.isFinite(quotient)) return quotient;
  return m.fail('OverflowError', 'integer division result too large for a float');
}

/** `float_pow` (3.11); a negative number to a fractional power would be complex, which is not supported. */
function power(m: Machine, x: number, y: number): Value {
  if (x === 0 && y < 0 && Number.isFinite(y))
    m.fail('ZeroDivisionError', '0.0 cannot be raised to a negative power');
  if (x < 0 && Number.isFinite(x) && Number.isFinite(y) && !Number.isInteger(y))
    m.fail('NotImplementedError', 'complex numbers are not supported');
  const result = realPower(x, y);
  if (Math.abs(result) === Number.POSITIVE_INFINITY && Number.isFinite(x) && Number.isFinite(y))
    m.fail('OverflowError', 34, 'Numerical result out of range');
  return float(result);
}

/** `divmod(a, b)` of two numbers as a pair; undefined for all else. */
export function divmod(m: Machine, a: Value, b: Value): [Value, Value] | undefined {
  const [i, j] = [intOf(a), intOf(b)];
  if (i !== undefined && j !== undefined)
    return [present(integerArithmetic(m, '//', i, j)), present(integerArithmetic(m, '%', i, j))];
  const [x, y] = [floatOf(a) ?? i, floatOf(b) ?? j];
  if (x === undefined || y === undefined) return undefined;
  const divisor = asDouble(m, y);
  if (divisor === 0) m.fail('ZeroDivisionError', 'float divmod()');
  const [quotient, remainder] = divideFloats(asDouble(m, x), divisor);
  return [float(quotient), float(remainder)];
}

/** `operator a` for a number; undefined where the operator is not defined for it. */
export function unary(operator: string, a: Value): Value | undefined {
  const n = intOf(a);
  if (n !== undefined) return int(operator === '-' ? -n : operator === '~' ? -1n - BigInt(n) : n);
  const x = floatOf(a);
  if (x === undefined || operator === '~') return undefined;
  return float(operator === '-' ? -x : x);
}

/** `abs(a)` of a number; undefined for all else. */
export function absolute(a: Value): Value | undefined {
  const n = intOf(a);
  if (n !== undefined) return int(n < 0 ? -n : n);
  const x = floatOf(a);
  return x === undefined ? undefined : float(Math.abs(x));
}

/** What a comparison of two numbers gives, exactly; undefined for all else. */
export function compare(operator: string, a: Value, b: Value): boolean | undefined {
  const [x, y] = [intOf(a) ?? floatOf(a), intOf(b) ?? floatOf(b)];
  if (x === undefined || y === undefined) return undefined;
  if (operator === '<') return x < y;
  if (operator === '<=') return x <= y;
  if (operator === '>') return x > y;
  if (operator === '>=') return x >= y;
  const equal = x <= y && x >= y;
  return operator === '==' ? equal : operator === '!=' ? !equal : undefined;
}
