/** Floats as decimal digits: the shortest that give the float back, or exactly rounded to any number of places. */

import { decompose } from './numbers.js';

/** `0.d₁d₂d₃… × 10**point` for the digits `d`. */
export interface Decimal {
  readonly digits: string;
  readonly point: number;
}

/** No float has more digits than this; from here on there are zeros. */
const EXACT = 1100;

/** The shortest digits that read as the same float, for a finite `x`; its sign is left out. */
export function shortest(x: number): Decimal {
  const [digits = '', exponent] = Math.abs(x).toExponential().split('e');
  return { digits: digits.replace('.', ''), point: Number(exponent) + 1 };
}

/** The first `count` significant digits of a finite `x`, rounded half to even on its exact value. */
function significant(x: number, count: number): Decimal {
  if (count > EXACT) {
    const { digits, point } = significant(x, EXACT);
    return { digits: digits.padEnd(count, '0'), point };
  }
  if (x === 0) return { digits: '0'.repeat(count), point: 1 };
  const point = pointOf(x);
  const digits = scaled(x, count - point).toString();
  // Rounding up may carry into one more digit.
  return digits.length === count ? { digits, point } : { digits: digits.slice(0, count), point: point + 1 };
}

/** The place of the point in the exact digits; those of the shortest text may be a power of ten that `x` does not reach. */
function pointOf(x: number): number {
  const point = Number(Math.abs(x).toExponential().split('e')[1]) + 1;
  const [mantissa, exponent] = decompose(Math.abs(x));
  const [n, d] = exponent < 0 ? [mantissa, 1n << BigInt(-exponent)] : [mantissa << BigInt(exponent), 1n];
  const reached = point > 0 ? n >= d * 10n ** BigInt(point - 1) : n * 10n ** BigInt(1 - point) >= d;
  return reached ? point : point - 1;
}

/** `|x|` with `places` digits after the point (below 0: rounded to tens, hundreds …), half to even on its exact value. */
export function fixed(x: number, places: number): string {
  if (places > EXACT) return fixed(x, EXACT) + '0'.repeat(places - EXACT);
  const digits = scaled(x, places).toString();
  if (places <= 0) return digits === '0' ? '0' : digits + '0'.repeat(-places);
  const padded = digits.padStart(places + 1, '0');
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

/** `|x| * 10**places` rounded half to even. */
function scaled(x: number, places: number): bigint {
  const [mantissa, exponent] = decompose(Math.abs(x));
  let [n, d] = exponent < 0 ? [mantissa, 1n << BigInt(-exponent)] : [mantissa << BigInt(exponent), 1n];
  if (places >= 0) n *= 10n ** BigInt(places);
  else d *= 10n ** BigInt(-places);
  const quotient = n / d;
  const twice = (n - quotient * d) * 2n;
  return twice > d || (twice === d && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

const isNegative = (x: number) => x < 0 || Object.is(x, -0);

/** `repr(x)` of a float (`float_repr`, 3.11). */
export function floatRepr(x: number): string {
  if (Number.isNaN(x)) return 'nan';
  const sign = isNegative(x) ? '-' : '';
  if (!Number.isFinite(x)) return `${sign}inf`;
  const decimal = shortest(x);
  return sign + (decimal.point > 16 || decimal.point < -3 ? scientific(decimal) : positional(decimal, 1));
}

/** `1.5e+16`: the exponent has two digits at least. */
function scientific({ digits, point }: Decimal, alternate = false): string {
  const exponent = point - 1;
  const power = `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  return `${digits[0]}${digits.length > 1 || alternate ? `.${digits.slice(1)}` : ''}e${power}`;
}

/** The digits with their point in place, and at least `places` digits after it. */
export function positional({ digits, point }: Decimal, places = 0): string {
  const whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const fraction = point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point);
  const padded = fraction.padEnd(places, '0');
  return padded === '' ? whole : `${whole}.${padded}`;
}

/** How to write a float. */
export interface FloatStyle {
  /** `e`, `f`, `g`, or `r` for the shortest digits. */
  readonly type: string;
  readonly precision: number;
  /** Keeps the point and, for `g`, trailing zeros. */
  readonly alternate: boolean;
  /** Adds `.0` to what would look like an int. */
  readonly dotZero: boolean;
}

/** The digits of `|x|`, point and exponent included (`PyOS_double_to_string`, 3.11). */
export function floatDigits(x: number, style: FloatStyle): string {
  if (Number.isNaN(x)) return 'nan';
  if (!Number.isFinite(x)) return 'inf';
  const { precision, alternate } = style;
  if (style.type === 'f') return fixed(x, precision) + (alternate && precision === 0 ? '.' : '');
  if (style.type === 'e') return scientific(significant(x, precision + 1), alternate);
  return general(x, style);
}

function general(x: number, { type, precision, alternate, dotZero }: FloatStyle): string {
  const count = Math.max(precision, 1);
  const exact = type === 'r' ? shortest(x) : significant(x, count);
  const most = type === 'r' ? 16 : dotZero ? count - 1 : count;
  const digits = alternate && type !== 'r' ? exact.digits : exact.digits.replace(/(?<=.)0+$/, '');
  const decimal = { digits, point: exact.point };
  if (exact.point <= -4 || exact.point > most) return scientific(decimal, alternate);
  const text = positional(decimal, dotZero ? 1 : 0);
  return alternate && !text.includes('.') ? `${text}.` : text;
}

/** `round(x, places)` of a finite float; infinite where the result is too large (`float.__round__`, 3.11). */
export function roundFloat(x: number, places: number): number {
  if (places > 400) return x;
  if (places < -400) return isNegative(x) ? -0 : 0;
  const rounded = Number(fixed(x, places));
  return isNegative(x) ? -rounded : rounded;
}

/** The int nearest to a finite float, ties to even. */
export function roundToInt(x: number): bigint {
  const rounded = scaled(x, 0);
  return x < 0 ? -rounded : rounded;
}
