/** `range`: its numbers, without ever listing them, and the type. */

import { valueAs } from '../../heap/expected.js';
import type { Range, Value } from '../../model.js';
import { method } from '../contract/arguments.js';
import type { Keywords, Machine, Result } from '../contract/machine.js';
import type { TypeSpec } from '../contract/native.js';
import { index, indexOf, longStretch } from '../numbers/indexes.js';
import { type Int, int, intOf } from '../numbers/numbers.js';

/** How many numbers it has. */
export function rangeLength({ start, stop, step }: Range): Int {
  if (typeof start === 'number' && typeof stop === 'number' && typeof step === 'number')
    return Math.max(0, Math.ceil((stop - start) / step));
  const by = BigInt(step);
  const span = by > 0n ? BigInt(stop) - BigInt(start) : BigInt(start) - BigInt(stop);
  const size = by > 0n ? by : -by;
  return span > 0n ? int((span + size - 1n) / size) : 0;
}

/** The number at a position. */
export function rangeAt({ start, step }: Range, position: Int): Int {
  return sum(start, product(position, step));
}

/** The number that so many come after. */
export function rangeFromEnd(range: Range, after: number): Int {
  return rangeAt(range, sum(rangeLength(range), -1 - after));
}

/** Every number of it. */
export function rangeItems(range: Range): Int[] {
  return Array.from({ length: Number(rangeLength(range)) }, (_, i) => rangeAt(range, i));
}

function sum(a: Int, b: Int): Int {
  const result = typeof a === 'number' && typeof b === 'number' ? a + b : Number.NaN;
  return Number.isSafeInteger(result) ? result : int(BigInt(a) + BigInt(b));
}

function product(a: Int, b: Int): Int {
  const result = typeof a === 'number' && typeof b === 'number' ? a * b : Number.NaN;
  return Number.isSafeInteger(result) ? result : int(BigInt(a) * BigInt(b));
}

/** Where a number stands in it; -1 where it does not. */
export function rangeFind(range: Range, value: Value): Int {
  const number = typeof value === 'object' && value?.t === 'float' ? value.value : intOf(value);
  if (number === undefined || (typeof number === 'number' && !Number.isInteger(number))) return -1;
  const [away, by] = [BigInt(number) - BigInt(range.start), BigInt(range.step)];
  const position = int(away / by);
  return away % by === 0n && position >= 0 && position < rangeLength(range) ? position : -1;
}

/** `range[key]`: a number, or for a slice another range (`compute_slice` and `compute_item`, 3.11). */
export function rangeItem(m: Machine, range: Range, key: Value): Value {
  const length = rangeLength(range);
  if (typeof key === 'object' && key?.t === 'slice') {
    const part = longStretch(m, key, length);
    const step = product(range.step, part.step);
    return { t: 'range', start: rangeAt(range, part.start), stop: rangeAt(range, part.stop), step };
  }
  const position = indexOf(m, key);
  if (position === undefined)
    return m.fail('TypeError', `range indices must be integers or slices, not ${m.typeName(key)}`);
  const at = position < 0 ? sum(position, length) : position;
  return at >= 0 && at < length
    ? rangeAt(range, at)
    : m.fail('IndexError', 'range object index out of range');
}

function construct(m: Machine, _cls: Value, args: readonly Value[], keywords: Keywords): Result {
  if (keywords.size > 0) m.fail('TypeError', 'range() takes no keyword arguments');
  if (args.length === 0) m.fail('TypeError', 'range expected at least 1 argument, got 0');
  if (args.length > 3) m.fail('TypeError', `range expected at most 3 arguments, got ${args.length}`);
  const [first = 0, second, step = 1] = args.map((arg) => index(m, arg));
  if (step === 0) m.fail('ValueError', 'range() arg 3 must not be zero');
  return second === undefined
    ? { t: 'range', start: 0, stop: first, step: 1 }
    : { t: 'range', start: first, stop: second, step };
}

function find(m: Machine, self: Value, value: Value): Result {
  const position = rangeFind(valueAs(self, 'range'), value);
  if (position >= 0) return position;
  if (intOf(value) === undefined) return m.fail('ValueError', 'sequence.index(x): x not in sequence');
  return m.fail('ValueError', `${m.repr(value)} is not in range`);
}

export const range: TypeSpec = {
  name: 'range',
  module: 'builtins',
  final: true,
  construct,
  methods: {
    index: method('range.index(value, /)', find),
    count: method('range.count(value, /)', (_m, self, value) =>
      rangeFind(valueAs(self, 'range'), value) < 0 ? 0 : 1,
    ),
  },
  getters: {
    start: (_m, self) => valueAs(self, 'range').start,
    stop: (_m, self) => valueAs(self, 'range').stop,
    step: (_m, self) => valueAs(self, 'range').step,
  },
};
