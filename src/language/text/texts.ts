/** What str and bytes have in common, and the operators on both: items, slices, `in`, `+`, `*`, order. */

import type { Slice, Value } from '../../model.js';
import { ensureFits } from '../contract/limits.js';
import type { Machine } from '../contract/machine.js';
import { index, indexOf, plain, repetitions, stretch, subscript } from '../numbers/indexes.js';
import { isSimple, pointCount, pointSlice, pointsOf } from './strings.js';

/** str or bytes: both are JavaScript strings inside, of characters or of bytes. */
export interface TextKind {
  readonly name: 'str' | 'bytes';
  readonly space: RegExp;
  readonly lineEnd: RegExp;
  /** The characters of such a value; undefined for all other values. */
  of(m: Machine, value: Value): string | undefined;
  make(text: string): Value;
}

export const STR: TextKind = {
  name: 'str',
  // biome-ignore lint/suspicious/noControlCharactersInRegex: separators of files, groups, records and units count as space
  space: /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: and all but the last of them end a line
  lineEnd: /\r\n|[\n-\r\x1c-\x1e\x85\u2028\u2029]/,
  of: (m, value) => {
    const text = plain(m, value);
    return typeof text === 'string' ? text : undefined;
  },
  make: (text) => text,
};

export const BYTES: TextKind = {
  name: 'bytes',
  space: /[\t-\r ]/,
  lineEnd: /\r\n|[\r\n]/,
  of: (m, value) => {
    const bytes = plain(m, value);
    return typeof bytes === 'object' && bytes?.t === 'bytes' ? bytes.data : undefined;
  },
  make: (data) => ({ t: 'bytes', data }),
};

/** The characters of an argument that must be of this kind; the complaint is str's, bytes has one for all. */
export function textArgument(m: Machine, kind: TextKind, value: Value, complaint: string): string {
  const text = kind.of(m, value);
  if (text !== undefined) return text;
  if (kind === BYTES) m.fail('TypeError', `a bytes-like object is required, not '${m.typeName(value)}'`);
  return m.fail('TypeError', complaint);
}

/** `s[key]` of a str: TypeError, IndexError, ValueError as `unicode_subscript` (3.11). */
export function stringItem(m: Machine, s: string, key: Value): Value {
  if (isSlice(key)) return sliceText(m, s, key);
  const at = indexOf(m, key);
  if (at === undefined)
    return m.fail('TypeError', `string indices must be integers, not '${m.typeName(key)}'`);
  const place = subscript(m, at);
  const character = isSimple(s) ? s.at(place) : pointsOf(s).at(place);
  return character ?? m.fail('IndexError', 'string index out of range');
}

/** `b[key]` of bytes: an int, or bytes for a slice (`bytes_subscript`, 3.11). */
export function bytesItem(m: Machine, data: string, key: Value): Value {
  if (isSlice(key)) return BYTES.make(sliceText(m, data, key));
  const at = indexOf(m, key);
  if (at === undefined)
    return m.fail('TypeError', `byte indices must be integers or slices, not ${m.typeName(key)}`);
  return data.at(subscript(m, at))?.charCodeAt(0) ?? m.fail('IndexError', 'index out of range');
}

const isSlice = (key: Value): key is Slice => typeof key === 'object' && key?.t === 'slice';

function sliceText(m: Machine, s: string, { start, stop, step }: Slice): string {
  const { start: from, step: by, count } = stretch(m, start, stop, step, pointCount(s));
  if (by === 1) return pointSlice(s, from, from + count);
  const points = pointsOf(s);
  return Array.from({ length: count }, (_, i) => points[from + i * by]).join('');
}

/** `item in s` (`PyUnicode_Contains`, 3.11). */
export function stringContains(m: Machine, s: string, item: Value): boolean {
  const part = STR.of(m, item);
  if (part !== undefined) return s.includes(part);
  return m.fail('TypeError', `'in <string>' requires string as left operand, not ${m.typeName(item)}`);
}

/** `item in b`: part of it, or one byte (`bytes_contains`, 3.11). */
export function bytesContains(m: Machine, data: string, item: Value): boolean {
  const byte = indexOf(m, item);
  if (byte === undefined) return data.includes(textArgument(m, BYTES, item, ''));
  if (byte < 0 || byte > 255) m.fail('ValueError', 'byte must be in range(0, 256)');
  return data.includes(String.fromCharCode(Number(byte)));
}

/** `a + b` with a str or bytes on the left; TypeError where the right is of another type. */
export function concatenate(m: Machine, kind: TextKind, a: string, b: Value): Value {
  const other = kind.of(m, b);
  if (other === undefined) {
    const type = m.typeName(b);
    if (kind === BYTES) m.fail('TypeError', `can't concat ${type} to bytes`);
    return m.fail('TypeError', `can only concatenate str (not "${type}") to str`);
  }
  ensureFits(m, a.length + other.length);
  return kind.make(a + other);
}

/** `text * by`; TypeError where the count is no int, MemoryError where the result is too long. */
export function repeat(m: Machine, kind: TextKind, text: string, by: Value): Value {
  const times = indexOf(m, by);
  if (times === undefined)
    return m.fail('TypeError', `can't multiply sequence by non-int of type '${m.typeName(by)}'`);
  const count = repetitions(m, times);
  if (count <= 0 || text === '') return kind.make('');
  ensureFits(m, text.length * count);
  return kind.make(text.repeat(count));
}

/** Below, at or above 0 as `a` comes before, with or after `b` by code points. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  if (isSimple(a) && isSimple(b)) return a < b ? -1 : 1;
  const [left, right] = [Array.from(a), Array.from(b)];
  const at = left.findIndex((character, i) => character !== right[i]);
  if (at < 0) return -1;
  const other = right[at];
  return other === undefined ? 1 : (left[at]?.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
}

/** The byte that an int in range(256) is (`_getbytevalue`, 3.11). */
export function byteOf(m: Machine, value: Value): string {
  const byte = index(m, value);
  if (byte < 0 || byte > 255) m.fail('ValueError', 'bytes must be in range(0, 256)');
  return String.fromCharCode(Number(byte));
}
