/** The bytes of a source file as text, as CPython reads them: UTF-8, one kind of line end, no byte order mark. */

import type { Span } from '../../model.js';
import { ProgramError } from '../../program.js';

const CODING = /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/;

/**
 * Decodes a source file, which messages call `file`; an empty one is an empty program.
 * Throws ProgramError where the bytes are no text, are no UTF-8, or say that they are in another encoding.
 */
export function decode(bytes: Uint8Array, file: string): string {
  const kind = foreignFormat(bytes);
  if (kind !== null) throw unreadable(null, `${file} ${kind.message}`, kind.advice);
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const body = bytes.subarray(start);
  refuseOtherCoding(new TextDecoder('latin1').decode(body.subarray(0, 1000)));
  const bad = firstInvalid(body);
  if (bad < body.length) throw invalidByte(body, bad);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
  return text.replace(/\r\n?/g, '\n');
}

function foreignFormat(bytes: Uint8Array): { message: string; advice: string } | null {
  const [first, second] = bytes;
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (utf16) return { message: 'is in UTF-16', advice: 'Save it as UTF-8.' };
  if (!bytes.includes(0)) return null;
  return {
    message: 'holds null bytes: it is not a text file',
    advice: 'Give a Python source file (.py).',
  };
}

/** PEP 263: a comment in one of the first two lines may name the encoding. */
function refuseOtherCoding(head: string): void {
  const lines = head.split(/\r\n?|\n/, 2);
  for (const [index, line] of lines.entries()) {
    const name = CODING.exec(line)?.[1];
    if (name !== undefined && !/^utf[-_]?8(?:[-_]sig)?$|^(us-)?ascii$/i.test(name)) {
      const column = line.indexOf(name);
      const span = { line: index + 1, column, endLine: index + 1, endColumn: column + name.length };
      throw unreadable(
        span,
        `the encoding '${name}' is not supported`,
        'Save the file as UTF-8 and take this comment out.',
      );
    }
    if (!/^[ \t\f]*(#|$)/.test(line)) return;
  }
}

/** The index of the first byte that UTF-8 (RFC 3629) does not allow there; the length where there is none. */
function firstInvalid(bytes: Uint8Array): number {
  let index = 0;
  while (index < bytes.length) {
    const length = sequenceLength(bytes, index);
    if (length === 0) return index;
    index += length;
  }
  return index;
}

function sequenceLength(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  const second = bytes[index + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < low || second > high) return 0;
  for (let next = 2; next < length; next++) if (((bytes[index + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function invalidByte(bytes: Uint8Array, index: number): ProgramError {
  const before = new TextDecoder().decode(bytes.subarray(0, index)).split(/\r\n?|\n/);
  const line = before.length;
  const column = before.at(-1)?.length ?? 0;
  const hex = (bytes[index] ?? 0).toString(16).padStart(2, '0');
  return unreadable(
    { line, column, endLine: line, endColumn: column + 1 },
    `the byte 0x${hex} is not UTF-8`,
    'Save the file as UTF-8 (an older Chinese editor may have saved it as GBK).',
  );
}

function unreadable(span: Span | null, message: string, advice: string): ProgramError {
  return new ProgramError([{ kind: 'unreadable', span, message, advice }]);
}
