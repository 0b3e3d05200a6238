/** Text as Python counts it, by code points, and as `repr` and `ascii` show it. */

import { present } from '../../heap/expected.js';
import type { Value } from '../../model.js';
import type { Machine } from '../contract/machine.js';
import { plain } from '../numbers/indexes.js';

const SURROGATE = /[\ud800-\udfff]/;

/** True where one UTF-16 unit is one code point all through the string, so that JavaScript's indexes are Python's. */
export function isSimple(s: string): boolean {
  return !SURROGATE.test(s);
}

/** `len(s)`: code points. */
export function pointCount(s: string): number {
  if (isSimple(s)) return s.length;
  let count = 0;
  for (const _ of s) count++;
  return count;
}

/** The characters, one string for each code point. */
export function pointsOf(s: string): string[] {
  return isSimple(s) ? s.split('') : Array.from(s);
}

/** `s[start:stop]` for indexes in range. */
export function pointSlice(s: string, start: number, stop: number): string {
  return isSimple(s) ? s.slice(start, stop) : Array.from(s).slice(start, stop).join('');
}

/** Which code point the UTF-16 unit at `offset` belongs to. */
export function pointIndex(s: string, offset: number): number {
  return offset <= 0 ? offset : pointCount(s.slice(0, offset));
}

/** The text of a str or instance of a subclass of it; undefined for all else. */
export function textOf(m: Machine, value: Value): string | undefined {
  const text = plain(m, value);
  return typeof text === 'string' ? text : undefined;
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };
/** What `str.isprintable` says no to, and the backslash. */
const UNPRINTABLE = /[\\\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/** True where `repr` shows every character as it is. */
export function isPrintable(s: string): boolean {
  return s.replaceAll('\\', '').search(UNPRINTABLE) < 0;
}

/** `\x07`, `\u2028`, `\U0001f600`: the shortest escape for a character. */
export function escapeSequence(character: string): string {
  const code = present(character.codePointAt(0));
  const hex = code.toString(16);
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

function quoted(s: string, escaped: string): string {
  if (!s.includes("'")) return `'${escaped}'`;
  return s.includes('"') ? `'${escaped.replaceAll("'", "\\'")}'` : `"${escaped}"`;
}

/** `repr(s)` of a str (`unicode_repr`, 3.11). */
export function stringRepr(s: string): string {
  return quoted(
    s,
    s.replace(UNPRINTABLE, (character) => ESCAPES[character] ?? escapeSequence(character)),
  );
}

/** `repr(b)` of bytes, whose data has a character for each byte (`bytes_repr`, 3.11). */
export function bytesRepr(data: string): string {
  return `b${quoted(
    data,
    data.replace(/[^ -[\]-~]/g, (byte) => ESCAPES[byte] ?? escapeSequence(byte)),
  )}`;
}

/** What `ascii()` makes of a `repr`. */
export function asciiEscape(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, escapeSequence);
}
