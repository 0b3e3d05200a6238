/** What int, bool and float have in common: their values as JavaScript numbers, comparison and hash. */

import { present } from '../../heap/expected.js';
import type { Seen } from '../../heap/kinds.js';
import type { Value } from '../../model.js';
import type { Machine } from '../contract/machine.js';

/** An int as Python programs see it: a number while it is a safe integer, a bigint beyond. */
export type Int = number | bigint;

/** The one form of an int: never -0, never a bigint that a number could hold. */
export function int(n: Int): Int {
  if (typeof n === 'number') return Number.isSafeInteger(n) ? n + 0 : BigInt(n);
  return n >= -MAX_SAFE && n <= MAX_SAFE ? Number(n) : n;
}
const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** The int behind an int or bool; undefined for all other values. */
export function intOf(value: Value | Seen): Int | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  return typeof value === 'boolean' ? Number(value) : undefined;
}

/** The number behind a float; undefined for all other values. */
export function floatOf(value: Value | Seen): number | undefined {
  return typeof value === 'object' && value?.t === 'float' ? value.value : undefined;
}

/**
 * The number behind an int, bool or float; undefined for all else. JavaScript compares numbers with bigints
 * exactly, so that `<`, `==` … of two such numbers are Python's.
 */
export function numberOf(value: Value | Seen): Int | undefined {
  return intOf(value) ?? floatOf(value);
}

/** The float nearest to an int; OverflowError beyond its range (PyLong_AsDouble, 3.11). */
export function toDouble(m: Machine, n: Int): number {
  const x = Number(n);
  return Number.isFinite(x) ? x : m.fail('OverflowError', 'int too large to convert to float');
}

/** `(m, e)` with `x == m * 2**e`, for a finite `x`. */
export function decompose(x: number): [mantissa: bigint, exponent: number] {
  BITS.setFloat64(0, x);
  const high = BITS.getUint32(0);
  const fraction = BigInt(high & 0xfffff) * 4294967296n + BigInt(BITS.getUint32(4));
  const exponent = (high >>> 20) & 0x7ff;
  const mantissa = exponent === 0 ? fraction : fraction + 2n ** 52n;
  return [x < 0 ? -mantissa : mantissa, Math.max(exponent, 1) - 1075];
}
const BITS = new DataView(new ArrayBuffer(8));

/** The float nearest to `n / d` (`d > 0`), ties to even; infinite where it is too large. */
export function nearest(n: bigint, d: bigint): number {
  if (n < 0n) return -nearest(-n, d);
  if (n === 0n) return 0;
  // 55 bits of quotient and a sticky bit decide the rounding; below 2**-1074 there are fewer bits to keep.
  const shift = Math.min(55 - (bitLength(n) - bitLength(d)), 1075 + 1);
  const [top, bottom] = shift >= 0 ? [n << BigInt(shift), d] : [n, d << BigInt(-shift)];
  const quotient = top / bottom;
  const sticky = quotient * bottom === top ? quotient : quotient | 1n;
  return scale(sticky, -shift);
}

/** The float nearest to `n * 2**exponent`, ties to even: `n` of few bits. */
function scale(n: bigint, exponent: number): number {
  const excess = Math.max(bitLength(n) - 53, -1074 - exponent);
  if (excess <= 0) return powerOfTwo(Number(n), exponent);
  const unit = 1n << BigInt(excess);
  const rest = n & (unit - 1n);
  let kept = n >> BigInt(excess);
  if (rest * 2n > unit || (rest * 2n === unit && (kept & 1n) === 1n)) kept += 1n;
  return powerOfTwo(Number(kept), exponent + excess);
}

function powerOfTwo(x: number, exponent: number): number {
  if (exponent > 1000)
    return exponent > 2100 ? x * Number.POSITIVE_INFINITY : x * 2 ** 1000 * 2 ** (exponent - 1000);
  return exponent < -1000 ? x * 2 ** -1000 * 2 ** (exponent + 1000) : x * 2 ** exponent;
}

/** How many bits the absolute value has. */
export function bitLength(n: Int): number {
  const size = n < 0 ? -n : n;
  if (typeof size === 'number') return size < 2147483648 ? 32 - Math.clz32(size) : bitLength(BigInt(size));
  if (size === 0n) return 0;
  const hex = size.toString(16);
  return (hex.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(present(hex[0]), 16)));
}

/** A finite float cut to an int; ValueError for nan, OverflowError for infinities (`float.__trunc__`, 3.11). */
export function truncate(m: Machine, x: number): Int {
  if (Number.isNaN(x)) m.fail('ValueError', 'cannot convert float NaN to integer');
  if (!Number.isFinite(x)) m.fail('OverflowError', 'cannot convert float infinity to integer');
  return int(Math.trunc(x));
}

const MODULUS = 2n ** 61n - 1n;

/** `hash(n)`: equal for equal numbers of whatever type (3.11, 64 bit). */
export function hashNumber(n: Int): Int {
  if (typeof n === 'number') {
    if (Number.isNaN(n)) return 0;
    if (!Number.isFinite(n)) return n > 0 ? 314159 : -314159;
    if (!Number.isInteger(n)) return hashFraction(n);
  }
  const size = BigInt(n);
  const hash = size < 0n ? -(-size % MODULUS) : size % MODULUS;
  return hash === -1n ? -2 : int(hash);
}

function hashFraction(x: number): Int {
  const [mantissa, exponent] = decompose(Math.abs(x));
  // 2**61 is 1 modulo 2**61 - 1, so that a negative power of two is a positive one.
  const power = BigInt(((exponent % 61) + 61) % 61);
  const hash = (mantissa << power) % MODULUS;
  return int(x < 0 ? -hash : hash);
}
