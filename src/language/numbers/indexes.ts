/** Ints as indexes, sizes and the bounds of slices. */

import type { Slice, Value } from '../../model.js';
import type { Machine } from '../contract/machine.js';
import { type Int, int } from './numbers.js';

/** What an instance of a Python class that extends `int`, `str`, … holds of that type; any other value is itself. */
export function plain(m: Machine, value: Value): Value {
  if (typeof value !== 'object' || value === null || value.t !== 'ref') return value;
  const object = m.get(value);
  if (object.t !== 'instance' || object.payload === undefined || isReference(object.payload)) return value;
  return object.payload;
}

const isReference = (value: Value) => typeof value === 'object' && value?.t === 'ref';

/** An int out of an int, bool or object with `__index__`; undefined for all else (PyIndex_Check, 3.11). */
export function indexOf(m: Machine, value: Value): number | bigint | undefined {
  const it = plain(m, value);
  if (typeof it === 'number' || typeof it === 'bigint') return it;
  if (typeof it === 'boolean') return it ? 1 : 0;
  if (!m.defines(value, '__index__')) return undefined;
  const answer = plain(m, m.callNow(m.attribute(value, '__index__'), []));
  if (typeof answer === 'number' || typeof answer === 'bigint') return answer;
  if (typeof answer === 'boolean') return answer ? 1 : 0;
  return m.fail('TypeError', `__index__ returned non-int (type ${m.typeName(answer)})`);
}

/** An int where only an int will do; TypeError otherwise (PyNumber_Index, 3.11). */
export function index(m: Machine, value: Value): number | bigint {
  const answer = indexOf(m, value);
  if (answer !== undefined) return answer;
  return m.fail('TypeError', `'${m.typeName(value)}' object cannot be interpreted as an integer`);
}

/** A size or position that fits a Py_ssize_t; OverflowError beyond (PyNumber_AsSsize_t, 3.11). */
export function size(m: Machine, value: Value): number {
  const answer = index(m, value);
  if (fitsSize(answer)) return Number(answer);
  return m.fail('OverflowError', 'Python int too large to convert to C ssize_t');
}

/** How often a sequence is repeated; OverflowError where no Py_ssize_t holds it (`sequence_repeat`, 3.11). */
export function repetitions(m: Machine, times: Int): number {
  if (fitsSize(times)) return Number(times);
  return m.fail('OverflowError', "cannot fit 'int' into an index-sized integer");
}

/** A subscript; IndexError where no Py_ssize_t holds it (`PyNumber_AsSsize_t` of the sequences, 3.11). */
export function subscript(m: Machine, at: Int): number {
  if (fitsSize(at)) return Number(at);
  return m.fail('IndexError', "cannot fit 'int' into an index-sized integer");
}

const fitsSize = (value: Int): boolean => value >= -(2n ** 63n) && value < 2n ** 63n;

/** A value that fits a C int; OverflowError beyond (`_PyLong_AsInt`, 3.11). */
export function cInt(m: Machine, value: Value): number {
  const answer = index(m, value);
  if (answer >= -0x80000000 && answer <= 0x7fffffff) return Number(answer);
  return m.fail('OverflowError', 'Python int too large to convert to C int');
}

/** A slice's bounds for a sequence of that length: start, stop, step and how many items it takes. */
interface Stretch<N = number> {
  readonly start: N;
  readonly stop: N;
  readonly step: N;
  readonly count: number;
}

/** Resolves `start:stop:step` against a length, as PySlice_Unpack and PySlice_AdjustIndices do (3.11). */
export function stretch(m: Machine, start: Value, stop: Value, step: Value, length: number): Stretch {
  const by = step === null ? 1 : bound(m, step);
  if (by === 0) m.fail('ValueError', 'slice step cannot be zero');
  const [low, high] = by < 0 ? [-1, length - 1] : [0, length];
  const place = (value: Value, absent: number) => {
    if (value === null) return absent;
    const at = bound(m, value);
    return Math.min(Math.max(at < 0 ? at + length : at, low), high);
  };
  const from = place(start, by < 0 ? high : low);
  const to = place(stop, by < 0 ? low : high);
  const count = Math.max(0, Math.ceil((to - from) / by));
  return { start: from, stop: to, step: by, count };
}

/** The same for any length and any bounds (`_PySlice_GetLongIndices`, 3.11). */
export function longStretch(m: Machine, slice: Slice, length: Int): Omit<Stretch<Int>, 'count'> {
  const size = BigInt(length);
  const by = slice.step === null ? 1n : BigInt(anyBound(m, slice.step));
  if (by === 0n) m.fail('ValueError', 'slice step cannot be zero');
  const [low, high] = by < 0n ? [-1n, size - 1n] : [0n, size];
  const place = (value: Value, absent: bigint) => {
    if (value === null) return absent;
    const given = BigInt(anyBound(m, value));
    const at = given < 0n ? given + size : given;
    return at < low ? low : at > high ? high : at;
  };
  const start = place(slice.start, by < 0n ? high : low);
  return { start: int(start), stop: int(place(slice.stop, by < 0n ? low : high)), step: int(by) };
}

function bound(m: Machine, value: Value): number {
  return Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number(anyBound(m, value)), Number.MAX_SAFE_INTEGER));
}

function anyBound(m: Machine, value: Value): Int {
  const at = indexOf(m, value);
  if (at !== undefined) return at;
  return m.fail('TypeError', 'slice indices must be integers or None or have an __index__ method');
}
