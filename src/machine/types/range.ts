/** `range`: its numbers, without ever listing them, and the type. */

import type { Range, Value } from '../../model.js';
import { method } from '../arguments.js';
import { index, indexOf, type Stretch, stretch } from '../indexes.js';
import type { Keywords, Machine, Result, TypeSpec } from '../native.js';
import { intOf } from '../numbers.js';

export function rangeLength(range: Range): number {
  return Math.max(0, Math.ceil((range.stop - range.start) / range.step));
}

export function rangeAt(range: Range, position: number): number {
  return range.start + position * range.step;
}

/** Every number of it. */
export function rangeItems(range: Range): number[] {
  return Array.from({ length: rangeLength(range) }, (_, i) => rangeAt(range, i));
}

/** Where a number stands in it; -1 where it does not. */
export function rangeFind(range: Range, value: Value): number {
  const number = typeof value === 'object' && value?.t === 'float' ? value.value : intOf(value);
  if (number === undefined || typeof number === 'bigint') return -1;
  const position = (number - range.start) / range.step;
  return Number.isInteger(position) && position >= 0 && position < rangeLength(range) ? position : -1;
}

/** `range[key]`: a number, or for a slice another range (`compute_slice` and `compute_item`, 3.11). */
export function rangeItem(m: Machine, range: Range, key: Value): Value {
  const length = rangeLength(range);
  if (typeof key === 'object' && key?.t === 'slice') {
    const part: Stretch = stretch(m, key.start, key.stop, key.step, length);
    const step = range.step * part.step;
    return { t: 'range', start: rangeAt(range, part.start), stop: rangeAt(range, part.stop), step };
  }
  const position = indexOf(m, key);
  if (position === undefined)
    return m.fail('TypeError', `range indices must be integers or slices, not ${m.typeName(key)}`);
  const at = Number(position) + (position < 0 ? length : 0);
  return at >= 0 && at < length
    ? rangeAt(range, at)
    : m.fail('IndexError', 'range object index out of range');
}

function bound(m: Machine, value: Value): number {
  const n = index(m, value);
  return typeof n === 'number' ? n : m.fail('OverflowError', 'Python int too large to convert to C ssize_t');
}

function construct(m: Machine, _cls: Value, args: readonly Value[], keywords: Keywords): Result {
  if (keywords.size > 0) m.fail('TypeError', 'range() takes no keyword arguments');
  if (args.length === 0) m.fail('TypeError', 'range expected at least 1 argument, got 0');
  if (args.length > 3) m.fail('TypeError', `range expected at most 3 arguments, got ${args.length}`);
  const [first = 0, second, step = 1] = args.map((arg) => bound(m, arg));
  if (step === 0) m.fail('ValueError', 'range() arg 3 must not be zero');
  return second === undefined
    ? { t: 'range', start: 0, stop: first, step: 1 }
    : { t: 'range', start: first, stop: second, step };
}

function find(m: Machine, self: Value, value: Value): Result {
  const position = rangeFind(self as Range, value);
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
      rangeFind(self as Range, value) < 0 ? 0 : 1,
    ),
  },
  getters: {
    start: (_m, self) => (self as Range).start,
    stop: (_m, self) => (self as Range).stop,
    step: (_m, self) => (self as Range).step,
  },
};
