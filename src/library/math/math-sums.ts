/** The functions of the module `math` on many numbers: fsum, prod, hypot, dist. */

import { native } from '../../language/contract/arguments.js';
import { float, type Machine } from '../../language/contract/machine.js';
import type { Native } from '../../language/contract/native.js';
import { hypotenuse } from '../../language/numbers/elementary.js';
import { decompose, nearest } from '../../language/numbers/numbers.js';
import { realNumber } from '../../language/numbers/reals.js';
import { consuming } from '../../language/operators/consuming.js';
import type { Value } from '../../model.js';

const items = (values: Value) => (typeof values === 'object' && values?.t === 'tuple' ? values.items : []);

/** The float nearest to the exact sum. */
function exactSum(m: Machine, numbers: readonly number[]): number {
  const special = numbers.filter((x) => !Number.isFinite(x));
  if (special.length > 0) {
    const sum = special.reduce((a, b) => a + b);
    const cancelled = Number.isNaN(sum) && !special.some(Number.isNaN);
    return cancelled ? m.fail('ValueError', '-inf + inf in fsum') : sum;
  }
  const unit = 1074n;
  const whole = (x: number) => {
    const [mantissa, exponent] = decompose(x);
    return mantissa << (BigInt(exponent) + unit);
  };
  const sum = nearest(
    numbers.reduce((total, x) => total + whole(x), 0n),
    1n << unit,
  );
  return Number.isFinite(sum) ? sum : m.fail('OverflowError', 'intermediate overflow in fsum');
}

const fsum = native('math.fsum(seq, /)', (m, seq) =>
  float(
    exactSum(
      m,
      m.elements(seq).map((value) => realNumber(m, value)),
    ),
  ),
);

const prod = native('math.prod(iterable, /, *, start=)', (m, iterable, start) =>
  m
    .elements(iterable)
    .reduce((product, value) => m.binary('*', product, value), start === undefined ? 1 : start),
);

function length(numbers: readonly number[]): number {
  if (numbers.some((x) => Math.abs(x) === Number.POSITIVE_INFINITY)) return Number.POSITIVE_INFINITY;
  return numbers.some(Number.isNaN) ? Number.NaN : hypotenuse(numbers);
}

const hypot = native('math.hypot(*coordinates)', (m, coordinates) =>
  float(length(items(coordinates).map((value) => realNumber(m, value)))),
);

const dist = native('math.dist(p, q, /)', (m, p, q) => {
  const points = [p, q].map((point) => m.elements(point));
  if (points[0]?.length !== points[1]?.length)
    m.fail('ValueError', 'both points must have the same number of dimensions');
  const [from, to] = points.map((point) => point.map((value) => realNumber(m, value)));
  return float(length((from ?? []).map((x, i) => x - (to?.[i] ?? 0))));
});

export const sumFunctions: Readonly<Record<string, Native>> = {
  fsum: consuming('math.fsum', 0, fsum),
  prod: consuming('math.prod', 0, prod),
  hypot,
  dist,
};
