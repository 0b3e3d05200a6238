/** The module `math`: functions of floats. Those of ints are in `math-ints.ts`, those of many numbers in `math-sums.ts`. */

import { native } from '../../language/contract/arguments.js';
import { float, type Machine, type Result, TailCall, tuple } from '../../language/contract/machine.js';
import type { Library, Native } from '../../language/contract/native.js';
import * as elementary from '../../language/numbers/elementary.js';
import { indexOf, plain } from '../../language/numbers/indexes.js';
import { bitLength, decompose, type Int, intOf, nearest, truncate } from '../../language/numbers/numbers.js';
import { realPower } from '../../language/numbers/power.js';
import { realNumber } from '../../language/numbers/reals.js';
import type { Value } from '../../model.js';
import { intFunctions } from './math-ints.js';
import { sumFunctions } from './math-sums.js';

const { POSITIVE_INFINITY: INFINITY } = Number;

/**
 * A function of one or two floats: a result that is nan where no argument is, is a domain error; an infinite one where
 * none is infinite, an overflow, or a domain error too if there is a pole (`math_1`, `math_2`, 3.11).
 */
function real(name: string, body: (...x: number[]) => number, pole = false): Native {
  const parameters = body.length === 1 ? 'x, /' : 'x, y, /';
  return native(`math.${name}(${parameters})`, (m, ...values) => {
    const x = values.map((value) => realNumber(m, value));
    const result = body(...x);
    if (Number.isNaN(result) && !x.some(Number.isNaN)) m.fail('ValueError', 'math domain error');
    if (Math.abs(result) === INFINITY && x.every(Number.isFinite))
      m.fail(pole ? 'ValueError' : 'OverflowError', pole ? 'math domain error' : 'math range error');
    return float(result);
  });
}

const test = (name: string, body: (x: number) => boolean) =>
  native(`math.${name}(x, /)`, (m, x) => body(realNumber(m, x)));

/** The logarithm of an int too large for a float goes by its leading bits. */
function logarithm(name: string, log: (x: number) => number, ofTwo: number) {
  return (m: Machine, value: Value): number => {
    const n = indexOf(m, value);
    if (n === undefined || Number.isFinite(Number(n))) {
      const x = realNumber(m, value);
      if (x <= 0) m.fail('ValueError', 'math domain error');
      return log(x);
    }
    if (n < 0) m.fail('ValueError', 'math domain error');
    const shift = bitLength(n);
    return log(nearest(BigInt(n), 1n << BigInt(shift))) + (name === 'log2' ? shift : ofTwo * shift);
  };
}
const natural = logarithm('log', elementary.log, Math.LN2);
const binary = logarithm('log2', elementary.log2, 1);
const decimal = logarithm('log10', Math.log10, Math.log10(2));

const log: Native = (m, args, keywords) => {
  if (keywords.size > 0) m.fail('TypeError', 'math.log() takes no keyword arguments');
  const [x, base] = args;
  if (x === undefined || args.length > 2) return m.fail('TypeError', 'math.log requires 1 to 2 arguments');
  if (base === undefined) return float(natural(m, x));
  const [top, bottom] = [natural(m, x), natural(m, base)];
  return bottom === 0 ? m.fail('ZeroDivisionError', 'float division by zero') : float(top / bottom);
};

/** floor, ceil, trunc: to an int, or what the class itself says. */
function toInt(name: string, method: string, round: (x: number) => number): Native {
  return native(`math.${name}(x, /)`, (m, x): Result => {
    if (m.defines(x, method)) return new TailCall(m.attribute(x, method), []);
    const n = intOf(plain(m, x));
    if (n !== undefined) return n;
    const isNumber = m.typeName(plain(m, x)) === 'float';
    if (name === 'trunc' && !isNumber)
      m.fail('TypeError', `type ${m.typeName(x)} doesn't define __trunc__ method`);
    const value = realNumber(m, x);
    return truncate(m, Number.isFinite(value) ? round(value) : value);
  });
}

/** IEEE 754's remainder: of the quotient rounded to the nearest int. */
function remainder(x: number, y: number): number {
  if (Number.isFinite(x) && Math.abs(y) === INFINITY) return x;
  if (!Number.isFinite(x) || y === 0 || Number.isNaN(y)) return Number.NaN;
  const [size, unit] = [Math.abs(x), Math.abs(y)];
  const rest = size % unit;
  const other = unit - rest;
  const odd = (size - rest) % (2 * unit) >= unit;
  const least = rest < other || (rest === other && !odd) ? rest : -other;
  return x < 0 || Object.is(x, -0) ? -least : least;
}

function fraction(x: number): [number, number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0];
  const [mantissa, exponent] = decompose(x);
  const bits = bitLength(mantissa);
  return [nearest(mantissa, 1n << BigInt(bits)), exponent + bits];
}

function loadExponent(m: Machine, mantissa: Value, exponent: Value): Value {
  const x = realNumber(m, mantissa);
  const e = intOf(plain(m, exponent));
  if (e === undefined) return m.fail('TypeError', 'Expected an int as second argument to ldexp.');
  if (x === 0 || !Number.isFinite(x)) return float(x);
  const result = shifted(x, e);
  return Number.isFinite(result) ? float(result) : m.fail('OverflowError', 'math range error');
}

function shifted(x: number, e: Int): number {
  if (e > 3000) return x * INFINITY;
  if (e < -3000) return x * 0;
  const [mantissa, exponent] = decompose(x);
  const total = exponent + Number(e);
  return total >= 0 ? nearest(mantissa << BigInt(total), 1n) : nearest(mantissa, 1n << BigInt(-total));
}

/** The next float from `x` on the way to `y`. */
function nextAfter(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (x === y) return y;
  if (x === 0) return y > 0 ? Number.MIN_VALUE : -Number.MIN_VALUE;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, x);
  bits.setBigInt64(0, bits.getBigInt64(0) + (y > x === x > 0 ? 1n : -1n));
  return bits.getFloat64(0);
}

const unitInLastPlace = (x: number) => {
  const size = Math.abs(x);
  if (!Number.isFinite(size)) return size;
  return size === Number.MAX_VALUE ? size - nextAfter(size, 0) : nextAfter(size, INFINITY) - size;
};

const isClose = native('math.isclose(a, b, *, rel_tol=, abs_tol=)', (m, a, b, relative, absolute) => {
  const [x, y] = [realNumber(m, a), realNumber(m, b)];
  const rel = relative === undefined ? 1e-9 : realNumber(m, relative);
  const abs = absolute === undefined ? 0 : realNumber(m, absolute);
  if (rel < 0 || abs < 0) m.fail('ValueError', 'tolerances must be non-negative');
  if (x === y) return true;
  if (Math.abs(x) === INFINITY || Math.abs(y) === INFINITY) return false;
  const distance = Math.abs(x - y);
  return distance <= Math.abs(rel * y) || distance <= Math.abs(rel * x) || distance <= abs;
});

const parts = native('math.modf(x, /)', (m, value) => {
  const x = realNumber(m, value);
  const sign = (y: number) => (x < 0 || Object.is(x, -0) ? -Math.abs(y) : y);
  if (Math.abs(x) === INFINITY) return tuple([float(sign(0)), float(x)]);
  const whole = Math.trunc(x);
  return tuple([float(sign(x - whole)), float(sign(whole))]);
});

const FUNCTIONS: Readonly<Record<string, Native>> = {
  sqrt: real('sqrt', (x) => Math.sqrt(x)),
  cbrt: real('cbrt', (x) => Math.cbrt(x)),
  exp: real('exp', (x) => elementary.exp(x)),
  exp2: real('exp2', (x) => realPower(2, x)),
  expm1: real('expm1', (x) => Math.expm1(x)),
  log1p: real('log1p', (x) => Math.log1p(x), true),
  sin: real('sin', (x) => elementary.sin(x)),
  cos: real('cos', (x) => elementary.cos(x)),
  tan: real('tan', (x) => elementary.tan(x)),
  asin: real('asin', (x) => elementary.asin(x)),
  acos: real('acos', (x) => elementary.acos(x)),
  atan: real('atan', (x) => elementary.atan(x)),
  atan2: real('atan2', (y, x) => elementary.atan2(y, x)),
  sinh: real('sinh', (x) => Math.sinh(x)),
  cosh: real('cosh', (x) => Math.cosh(x)),
  tanh: real('tanh', (x) => Math.tanh(x)),
  asinh: real('asinh', (x) => Math.asinh(x)),
  acosh: real('acosh', (x) => Math.acosh(x)),
  atanh: real('atanh', (x) => Math.atanh(x), true),
  degrees: native('math.degrees(x, /)', (m, x) => float(realNumber(m, x) * (180 / Math.PI))),
  radians: native('math.radians(x, /)', (m, x) => float(realNumber(m, x) * (Math.PI / 180))),
  fabs: real('fabs', (x) => Math.abs(x)),
  fmod: real('fmod', (x, y) => x % y),
  remainder: real('remainder', remainder),
  pow: native('math.pow(x, y, /)', (m, x, y) => power(m, realNumber(m, x), realNumber(m, y))),
  copysign: real('copysign', (x, y) => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x))),
  nextafter: native('math.nextafter(x, y, /)', (m, x, y) =>
    float(nextAfter(realNumber(m, x), realNumber(m, y))),
  ),
  ulp: native('math.ulp(x, /)', (m, x) => float(unitInLastPlace(realNumber(m, x)))),
  log,
  log2: native('math.log2(x, /)', (m, x) => float(binary(m, x))),
  log10: native('math.log10(x, /)', (m, x) => float(decimal(m, x))),
  floor: toInt('floor', '__floor__', Math.floor),
  ceil: toInt('ceil', '__ceil__', Math.ceil),
  trunc: toInt('trunc', '__trunc__', Math.trunc),
  isfinite: test('isfinite', Number.isFinite),
  isinf: test('isinf', (x) => Math.abs(x) === INFINITY),
  isnan: test('isnan', Number.isNaN),
  isclose: isClose,
  modf: parts,
  frexp: native('math.frexp(x, /)', (m, x) => {
    const [f, e] = fraction(realNumber(m, x));
    return tuple([float(f), e]);
  }),
  ldexp: native('math.ldexp(x, i, /)', loadExponent),
};

function power(m: Machine, x: number, y: number): Value {
  const result = realPower(x, y);
  const finite = Number.isFinite(x) && Number.isFinite(y);
  if (finite && (Number.isNaN(result) || (x === 0 && y < 0))) m.fail('ValueError', 'math domain error');
  if (finite && Math.abs(result) === INFINITY) m.fail('OverflowError', 'math range error');
  return float(result);
}

const named = (functions: Readonly<Record<string, Native>>) =>
  Object.fromEntries(Object.entries(functions).map(([name, body]) => [`math.${name}`, body]));

export const mathLibrary: Library = {
  functions: { ...named(FUNCTIONS), ...named(intFunctions), ...named(sumFunctions) },
  constants: {
    'math.pi': float(Math.PI),
    'math.e': float(Math.E),
    'math.tau': float(2 * Math.PI),
    'math.inf': float(INFINITY),
    'math.nan': float(Number.NaN),
  },
};
