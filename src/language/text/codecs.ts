/** Text to bytes and back, in UTF-8, ASCII and Latin-1. */

import { present } from '../../heap/expected.js';
import type { Value } from '../../model.js';
import type { Machine } from '../contract/machine.js';
import { escapeSequence, pointsOf } from './strings.js';

type Codec = 'utf-8' | 'ascii' | 'latin-1';

const NAMES: Readonly<Record<string, Codec>> = {
  utf_8: 'utf-8',
  utf8: 'utf-8',
  u8: 'utf-8',
  ascii: 'ascii',
  us_ascii: 'ascii',
  '646': 'ascii',
  latin_1: 'latin-1',
  latin1: 'latin-1',
  latin: 'latin-1',
  iso_8859_1: 'latin-1',
  iso8859_1: 'latin-1',
  l1: 'latin-1',
};

function codecOf(m: Machine, encoding: string): Codec {
  const codec = NAMES[encoding.toLowerCase().replace(/[ -]/g, '_')];
  return codec ?? m.fail('LookupError', `unknown encoding: ${encoding}`);
}

/** `text.encode(encoding, errors)`; UnicodeEncodeError where a character has no place in the encoding. */
export function encode(m: Machine, text: string, encoding: string, errors: string): string {
  const codec = codecOf(m, encoding);
  const largest = codec === 'ascii' ? 0x7f : codec === 'latin-1' ? 0xff : 0x10ffff;
  const reason = codec === 'utf-8' ? 'surrogates not allowed' : `ordinal not in range(${largest + 1})`;
  const fits = (character: string) => {
    const code = present(character.codePointAt(0));
    return code <= largest && !(codec === 'utf-8' && code >= 0xd800 && code < 0xe000);
  };
  const bytes = (character: string, at: number, all: readonly string[]) => {
    if (fits(character)) return codec === 'utf-8' ? utf8(present(character.codePointAt(0))) : character;
    const next = errors === 'strict' ? all.findIndex((other, i) => i > at && fits(other)) : at + 1;
    return substitute(m, errors, character, [codec, text, at, next < 0 ? all.length : next, reason]);
  };
  return pointsOf(text).map(bytes).join('');
}

function utf8(code: number): string {
  if (code < 0x80) return String.fromCharCode(code);
  const tail = (shift: number) => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x800) return String.fromCharCode(0xc0 | (code >> 6), tail(0));
  if (code < 0x10000) return String.fromCharCode(0xe0 | (code >> 12), tail(6), tail(0));
  return String.fromCharCode(0xf0 | (code >> 18), tail(12), tail(6), tail(0));
}

function substitute(m: Machine, errors: string, character: string, details: Value[]): string {
  const code = character.codePointAt(0);
  if (errors === 'ignore') return '';
  if (errors === 'replace') return '?';
  if (errors === 'backslashreplace') return escapeSequence(character);
  if (errors === 'xmlcharrefreplace') return `&#${code};`;
  if (errors === 'strict') m.fail('UnicodeEncodeError', ...details);
  return m.fail('LookupError', `unknown error handler name '${errors}'`);
}

/** `data.decode(encoding, errors)`; UnicodeDecodeError where bytes make no character. */
export function decode(m: Machine, data: string, encoding: string, errors: string): string {
  if (data === '') return '';
  const codec = codecOf(m, encoding);
  if (codec === 'latin-1') return data;
  let result = '';
  for (let at = 0; at < data.length; ) {
    const decoded = codec === 'ascii' ? asciiAt(data, at) : utf8At(data, at);
    if (decoded.text === undefined) result += mend(m, errors, data, codec, at, decoded);
    else result += decoded.text;
    at += decoded.length;
  }
  return result;
}

/** A character, or the reason why there is none, and how many bytes it is about. */
interface DecodedCharacter {
  readonly text?: string;
  readonly reason?: string;
  readonly length: number;
}

function asciiAt(data: string, at: number): DecodedCharacter {
  const byte = present(data[at]);
  return byte < '\x80' ? { text: byte, length: 1 } : { reason: 'ordinal not in range(128)', length: 1 };
}

function utf8At(data: string, at: number): DecodedCharacter {
  const head = data.charCodeAt(at);
  if (head < 0x80) return { text: String.fromCharCode(head), length: 1 };
  const length = head < 0xc2 || head > 0xf4 ? 0 : head < 0xe0 ? 2 : head < 0xf0 ? 3 : 4;
  if (length === 0) return { reason: 'invalid start byte', length: 1 };
  let code = head & (0x7f >> length);
  for (let i = 1; i < length; i++) {
    if (at + i >= data.length) return { reason: 'unexpected end of data', length: i };
    const byte = data.charCodeAt(at + i);
    if ((byte & 0xc0) !== 0x80 || (i === 1 && !follows(head, byte)))
      return { reason: 'invalid continuation byte', length: i };
    code = (code << 6) | (byte & 0x3f);
  }
  return { text: String.fromCodePoint(code), length };
}

/** Whether a second byte keeps the character in its shortest form, out of the surrogates and below U+110000. */
function follows(head: number, byte: number): boolean {
  if (head === 0xe0) return byte >= 0xa0;
  if (head === 0xed) return byte < 0xa0;
  if (head === 0xf0) return byte >= 0x90;
  return head !== 0xf4 || byte < 0x90;
}

function mend(
  m: Machine,
  errors: string,
  data: string,
  codec: Codec,
  at: number,
  decoded: DecodedCharacter,
): string {
  if (errors === 'ignore') return '';
  if (errors === 'replace') return '\ufffd';
  const bytes = data.slice(at, at + decoded.length);
  if (errors === 'backslashreplace') return Array.from(bytes, escapeSequence).join('');
  const object = { t: 'bytes', data } as const;
  if (errors === 'strict')
    m.fail('UnicodeDecodeError', codec, object, at, at + decoded.length, decoded.reason ?? '');
  return m.fail('LookupError', `unknown error handler name '${errors}'`);
}

/**
 * `str()` of a UnicodeEncodeError or UnicodeDecodeError with these arguments: encoding, object, start, end, reason
 * (`UnicodeEncodeError_str`, `UnicodeDecodeError_str`, 3.11); undefined where they are not such.
 */
export function unicodeErrorText(args: readonly Value[]): string | undefined {
  const [codec, object, start, end, reason] = args;
  if (args.length !== 5 || typeof start !== 'number' || typeof end !== 'number') return undefined;
  const bytes = typeof object === 'object' && object?.t === 'bytes' ? object.data : undefined;
  if (bytes === undefined && typeof object !== 'string') return undefined;
  const what = bytes === undefined ? 'encode character' : 'decode byte';
  const decoded = bytes === undefined ? pointsOf(String(object))[start] : bytes[start];
  const code = decoded?.codePointAt(0) ?? 0;
  const shown =
    bytes === undefined ? `'${escapeSequence(decoded ?? '')}'` : `0x${code.toString(16).padStart(2, '0')}`;
  const one = `'${codec}' codec can't ${what} ${shown} in position ${start}`;
  const several = `'${codec}' codec can't ${what}s in position ${start}-${end - 1}`;
  return `${end - start === 1 ? one : several}: ${reason}`;
}
