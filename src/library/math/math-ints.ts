/** The functions of the module `math` on ints. */

import { native } from '../../language/contract/arguments.js';
import { ensureFits, LARGEST_BITS } from '../../language/contract/limits.js';
import type { Machine } from '../../language/contract/machine.js';
import type { Native } from '../../language/contract/native.js';
import { index } from '../../language/numbers/indexes.js';
import { greatestCommonDivisor, squareRoot } from '../../language/numbers/integers.js';
import { bitLength, type Int, int } from '../../language/numbers/numbers.js';
import type { Value } from '../../model.js';

const big = (m: Machine, value: Value) => BigInt(index(m, value));
const items = (values: Value) => (typeof values === 'object' && values?.t === 'tuple' ? values.items : []);

const gcd = native('math.gcd(*integers)', (m, integers) =>
  int(
    items(integers)
      .map((value) => big(m, value))
      .reduce(greatestCommonDivisor, 0n),
  ),
);

const lcm = native('math.lcm(*integers)', (m, integers) => {
  const numbers = items(integers).map((value) => big(m, value));
  if (numbers.includes(0n)) return 0;
  const multiple = numbers.reduce((a, b) => (a / greatestCommonDivisor(a, b)) * b, 1n);
  return int(multiple < 0n ? -multiple : multiple);
});

/** `low * (low + 1) * … * high`, halved so that the factors stay of like size. */
function product(low: bigint, high: bigint): bigint {
  if (low > high) return 1n;
  if (high - low < 8n) {
    let result = low;
    for (let n = low + 1n; n <= high; n++) result *= n;
    return result;
  }
  const middle = (low + high) / 2n;
  return product(low, middle) * product(middle + 1n, high);
}

/** Stops what would need too many digits: `count` factors up to `largest`. */
function ensureProductFits(m: Machine, count: Int, largest: Int): void {
  ensureFits(m, Number(count) * bitLength(largest), LARGEST_BITS);
}

function factorial(m: Machine, value: Value): Int {
  const n = index(m, value);
  if (n < 0) m.fail('ValueError', 'factorial() not defined for negative values');
  if (n > 2n ** 63n - 1n) m.fail('OverflowError', `factorial() argument should not exceed ${2n ** 63n - 1n}`);
  ensureProductFits(m, n, n);
  return int(product(1n, BigInt(n)));
}

function counts(m: Machine, n: Value, k: Value): [bigint, bigint] {
  const [from, taken] = [big(m, n), big(m, k)];
  if (from < 0n) m.fail('ValueError', 'n must be a non-negative integer');
  if (taken < 0n) m.fail('ValueError', 'k must be a non-negative integer');
  return [from, taken];
}

const perm = native('math.perm(n, k=, /)', (m, n, k) => {
  if (k === undefined || k === null) return factorial(m, n);
  const [from, taken] = counts(m, n, k);
  if (taken > from) return 0;
  ensureProductFits(m, taken, from);
  return int(product(from - taken + 1n, from));
});

const comb = native('math.comb(n, k, /)', (m, n, k) => {
  const [from, taken] = counts(m, n, k);
  if (taken > from) return 0;
  const least = taken < from - taken ? taken : from - taken;
  ensureProductFits(m, least, from);
  return int(product(from - least + 1n, from) / product(1n, least));
});

const isqrt = native('math.isqrt(n, /)', (m, n) => {
  const square = big(m, n);
  if (square < 0n) m.fail('ValueError', 'isqrt() argument must be nonnegative');
  return int(squareRoot(square));
});

export const intFunctions: Readonly<Record<string, Native>> = {
  gcd,
  lcm,
  perm,
  comb,
  isqrt,
  factorial: native('math.factorial(n, /)', (m, n) => factorial(m, n)),
};
