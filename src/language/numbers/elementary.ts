/**
 * exp, log, sin … of floats, correctly rounded. JavaScript's own are one unit off in the last place in a few of a hundred
 * cases and so would print other digits than Python does on the usual C library, which is nearly always right.
 * All is done in fixed point: a bigint `v` stands for `v / 2**256`.
 */

import { present } from '../../heap/expected.js';
import { squareRoot } from './integers.js';
import { decompose, nearest } from './numbers.js';

const P = 256n;
const ONE = 1n << P;
/** Binary digits of π beyond that, for the largest arguments of sin and cos. */
const EXTRA = 1100n;

function fixedOf(x: number): bigint {
  const [mantissa, exponent] = decompose(x);
  const shift = BigInt(exponent) + P;
  return shift >= 0n ? mantissa << shift : mantissa >> -shift;
}
const multiply = (a: bigint, b: bigint) => (a * b) >> P;
const quotient = (a: bigint, b: bigint) => (a << P) / b;

/** The sum of `sign**k / ((2k + 1) * n**(2k + 1))`: atan(1/n) for sign -1, atanh(1/n) for 1. */
function inverseTangent(n: bigint, sign: bigint, precision: bigint): bigint {
  let power = (1n << precision) / n;
  let sum = 0n;
  for (let odd = 1n; power !== 0n; odd += 2n) {
    sum += power / odd;
    power = (sign * power) / (n * n);
  }
  return sum;
}

const constants = new Map<string, bigint>();
function constant(name: string, make: () => bigint): bigint {
  const value = constants.get(name) ?? make();
  constants.set(name, value);
  return value;
}

/** Machin's formula. */
const pi = () =>
  constant('pi', () => {
    const precision = P + EXTRA;
    return 16n * inverseTangent(5n, -1n, precision) - 4n * inverseTangent(239n, -1n, precision);
  });
const ln2 = () =>
  constant('ln2', () => {
    const part = (n: bigint) => inverseTangent(n, 1n, P);
    return 18n * part(26n) - 2n * part(4801n) + 8n * part(8749n);
  });

/** `exp(v)` as `[f, k]`: `f * 2**k`. */
function exponential(v: bigint): [bigint, number] {
  const k = (v + ln2() / 2n) / ln2();
  let term = ONE;
  let sum = ONE;
  const rest = (v - k * ln2()) >> 8n;
  for (let i = 1n; term !== 0n && term !== -1n; i++) {
    term = multiply(term, rest) / i;
    sum += term;
  }
  for (let i = 0; i < 8; i++) sum = multiply(sum, sum);
  return [sum, Number(k)];
}

function rounded(v: bigint, k = 0): number {
  const [n, d] = k >= 0 ? [v << BigInt(k), ONE] : [v, ONE << BigInt(-k)];
  return nearest(n, d);
}

/** Improves JavaScript's logarithm by `log(x) = y + log(x / exp(y))`, whose last part is tiny. */
function logarithm(x: number): bigint {
  const [mantissa, exponent] = decompose(x);
  const y = fixedOf(Math.log(x));
  const [f, k] = exponential(-y);
  const shift = BigInt(exponent + k);
  const product = shift >= 0n ? (mantissa * f) << shift : (mantissa * f) >> -shift;
  const d = product - ONE;
  const square = multiply(d, d);
  return y + d - square / 2n + multiply(square, d) / 3n - multiply(square, square) / 4n;
}

/** `[sin(v), cos(v)]` for a float. */
function sineAndCosine(x: number): [bigint, bigint] {
  const [mantissa, exponent] = decompose(x);
  const shift = BigInt(exponent) + P + EXTRA;
  const v = shift >= 0n ? mantissa << shift : mantissa >> -shift;
  const quarter = pi() / 2n;
  const turns = (v + (v < 0n ? -quarter : quarter) / 2n) / quarter;
  const [sine, cosine] = series((v - turns * quarter) >> EXTRA);
  const turn = Number(((turns % 4n) + 4n) % 4n);
  const results: [bigint, bigint][] = [
    [sine, cosine],
    [cosine, -sine],
    [-sine, -cosine],
    [-cosine, sine],
  ];
  return present(results[turn]);
}

function series(v: bigint): [bigint, bigint] {
  const sums = [ONE, 0n, 0n, 0n];
  let term = ONE;
  for (let i = 1n; term !== 0n && term !== -1n; i++) {
    term = multiply(term, v) / i;
    const place = Number(i % 4n);
    sums[place] = present(sums[place]) + term;
  }
  const [a = 0n, b = 0n, c = 0n, d = 0n] = sums;
  return [b - d, a - c];
}

/** The angle of the point `(x, y)` in fixed point, from JavaScript's by one step of Newton's method. */
function angle(y: bigint, x: bigint, estimate: number): number {
  const [sine, cosine] = sineAndCosine(estimate);
  const d = quotient(multiply(y, cosine) - multiply(x, sine), multiply(x, cosine) + multiply(y, sine));
  return rounded(fixedOf(estimate) + d - multiply(d, multiply(d, d)) / 3n);
}

/** Too small for the fixed point, where these functions are as good as straight; or not finite at all. */
const extreme = (x: number) => !Number.isFinite(x) || Math.abs(x) < 1e-30;

export function exp(x: number): number {
  return extreme(x) || Math.abs(x) > 800 ? Math.exp(x) : rounded(...exponential(fixedOf(x)));
}
export function log(x: number): number {
  return x > 0 && Number.isFinite(x) ? rounded(logarithm(x)) : Math.log(x);
}
export function log2(x: number): number {
  return x > 0 && Number.isFinite(x) ? rounded(quotient(logarithm(x), ln2())) : Math.log2(x);
}
export function sin(x: number): number {
  return extreme(x) ? Math.sin(x) : rounded(sineAndCosine(x)[0]);
}
export function cos(x: number): number {
  return extreme(x) ? Math.cos(x) : rounded(sineAndCosine(x)[1]);
}
export function tan(x: number): number {
  return extreme(x) ? Math.tan(x) : rounded(quotient(...sineAndCosine(x)));
}
export function atan2(y: number, x: number): number {
  const ordinary = [y, x].every((value) => !extreme(value) && Math.abs(value) < 1e30);
  return ordinary ? angle(fixedOf(y), fixedOf(x), Math.atan2(y, x)) : Math.atan2(y, x);
}
export function atan(x: number): number {
  return extreme(x) || Math.abs(x) > 1e30 ? Math.atan(x) : angle(fixedOf(x), ONE, Math.atan(x));
}
/** The other leg of a right-angled triangle with hypotenuse 1. */
const leg = (x: number) => squareRoot(ONE * ONE - fixedOf(x) ** 2n);
export function asin(x: number): number {
  return extreme(x) || Math.abs(x) >= 1 ? Math.asin(x) : angle(fixedOf(x), leg(x), Math.asin(x));
}
export function acos(x: number): number {
  return extreme(x) || Math.abs(x) >= 1 ? Math.acos(x) : angle(leg(x), fixedOf(x), Math.acos(x));
}

/** `x ** y` for a finite positive `x` and finite `y`. */
export function power(x: number, y: number): number {
  const estimate = x ** y;
  if (!Number.isFinite(estimate) || estimate < 1e-300 || extreme(y)) return estimate;
  const [mantissa, exponent] = decompose(y);
  const product = mantissa * logarithm(x);
  const v = exponent >= 0 ? product << BigInt(exponent) : product >> BigInt(-exponent);
  return rounded(...exponential(v));
}

/** The square root of the sum of squares of finite numbers. */
export function hypotenuse(numbers: readonly number[]): number {
  const parts = numbers.filter((x) => x !== 0).map(decompose);
  if (parts.length === 0) return 0;
  const least = Math.min(...parts.map(([, exponent]) => exponent));
  const sum = parts.reduce(
    (total, [mantissa, exponent]) => total + (mantissa << BigInt(exponent - least)) ** 2n,
    0n,
  );
  const root = squareRoot(sum << 256n);
  const shift = least - 128;
  // The root is cut off: a last bit of 1 stands for what is left.
  const sticky = root * root === sum << 256n ? root : root | 1n;
  return shift >= 0 ? nearest(sticky << BigInt(shift), 1n) : nearest(sticky, 1n << BigInt(-shift));
}
