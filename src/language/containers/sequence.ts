/** What list, tuple and deque have in common: indexes, slices, `index` and `count`. */

import { present } from '../../heap/expected.js';
import type { Slice, Value } from '../../model.js';
import { ensureFits } from '../contract/limits.js';
import type { Machine } from '../contract/machine.js';
import { indexOf, repetitions, stretch, subscript } from '../numbers/indexes.js';
import { matches } from '../operators/compare.js';

export const isSlice = (key: Value): key is Slice => typeof key === 'object' && key?.t === 'slice';

/** A subscript as a position from 0; the length itself, or below 0, where it is out of range. */
export function position(m: Machine, key: Value, length: number, type: string): number {
  const at = indexOf(m, key);
  if (at === undefined) return wrongIndex(m, key, type);
  const place = subscript(m, at);
  return place < 0 ? place + length : place;
}

function wrongIndex(m: Machine, key: Value, type: string): never {
  if (type === 'deque')
    return m.fail('TypeError', `sequence index must be integer, not '${m.typeName(key)}'`);
  return m.fail('TypeError', `${type} indices must be integers or slices, not ${m.typeName(key)}`);
}

/** `items[key]` for an index; IndexError with that text where there is none. */
export function itemAt(m: Machine, items: readonly Value[], key: Value, type: string): Value {
  const item = items[position(m, key, items.length, type)];
  return item === undefined ? m.fail('IndexError', `${type} index out of range`) : item;
}

/** `items[start:stop:step]`. */
export function sliced(m: Machine, items: readonly Value[], slice: Slice): Value[] {
  const { start, step, count } = stretch(m, slice.start, slice.stop, slice.step, items.length);
  if (step === 1) return items.slice(start, start + count);
  return Array.from({ length: count }, (_, i) => present(items[start + i * step]));
}

/** The items one after the other `times` times; MemoryError where there would be too many. */
export function repeated(m: Machine, items: readonly Value[], times: number | bigint): Value[] {
  const count = repetitions(m, times);
  if (count <= 0 || items.length === 0) return [];
  ensureFits(m, items.length * count);
  const result: Value[] = [];
  for (let i = 0; i < count; i++) for (const item of items) result.push(item);
  return result;
}

/** Where the first item from `start` up to `stop` is that equals `value`; -1 where there is none. */
export function search(
  m: Machine,
  items: readonly Value[],
  value: Value,
  start: Value | undefined = 0,
  stop: Value | undefined = items.length,
): number {
  const last = Math.min(clipped(m, stop, items.length), items.length);
  for (let i = clipped(m, start, items.length); i < last; i++)
    if (matches(m, present(items[i]), value)) return i;
  return -1;
}

function clipped(m: Machine, value: Value, length: number): number {
  const at = indexOf(m, value);
  if (at === undefined)
    return m.fail('TypeError', 'slice indices must be integers or have an __index__ method');
  return Math.max(0, Number(at) < 0 ? Number(at) + length : Number(at));
}

export function count(m: Machine, items: readonly Value[], value: Value): number {
  return items.filter((item) => matches(m, item, value)).length;
}
