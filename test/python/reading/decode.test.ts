import { describe, expect, it } from 'vitest';
import { ProgramError } from '../../../src/program.js';
import { parse } from '../../../src/python/parsing/parse.js';
import { decode } from '../../../src/python/reading/decode.js';

const bytes = (text: string) => new TextEncoder().encode(text);

function problem(data: Uint8Array) {
  try {
    decode(data, 'a.py');
  } catch (error) {
    if (error instanceof ProgramError) return error.problems[0];
    throw error;
  }
  return null;
}

describe('decode', () => {
  it('takes an empty file', () => expect(decode(bytes(''), 'a.py')).toBe(''));
  it('drops the byte order mark', () => expect(decode(bytes('\ufeffx = 1'), 'a.py')).toBe('x = 1'));
  it('makes every line end \\n', () => expect(decode(bytes('a\r\nb\rc\n'), 'a.py')).toBe('a\nb\nc\n'));
  it('takes a coding comment for UTF-8', () => {
    const source = '#!/usr/bin/python\n# -*- coding: utf-8 -*-\nx = "中"\n';
    expect(decode(bytes(source), 'a.py')).toBe(source);
  });

  it('refuses another encoding', () => {
    const found = problem(bytes('# -*- coding: gbk -*-\n'));
    expect(found).toMatchObject({ kind: 'unreadable', message: "the encoding 'gbk' is not supported" });
    expect(found?.span).toMatchObject({ line: 1, column: 14 });
  });

  it('takes a coding comment only in the first two lines', () => {
    expect(problem(bytes('x = 1\n# coding: gbk\n'))).toBeNull();
  });

  it.each([
    ['GBK', [0x78, 0x0a, 0x23, 0xd6, 0xd0], 2, 1],
    ['an overlong form', [0xc0, 0x80], 1, 0],
    ['a surrogate', [0x61, 0xed, 0xa0, 0x80], 1, 1],
    ['a character cut off', [0xe4, 0xb8], 1, 0],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80], 1, 0],
  ])('refuses %s at its place', (_, data, line, column) => {
    expect(problem(Uint8Array.from(data))?.span).toMatchObject({ line, column });
  });

  it('refuses a binary file', () => {
    expect(problem(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0))?.message).toBe(
      'a.py holds null bytes: it is not a text file',
    );
    expect(problem(Uint8Array.of(0xff, 0xfe, 0x61, 0))?.message).toBe('a.py is in UTF-16');
  });

  it('agrees with TextDecoder on what is UTF-8', () => {
    for (let lead = 0x80; lead < 0x100; lead++) {
      for (const rest of [[], [0x80], [0xbf, 0xbf], [0x90, 0x80, 0x80], [0x8f, 0x80, 0x80], [0xa0, 0x80]]) {
        const data = Uint8Array.from([lead, ...rest]);
        expect(problem(data) === null, data.join()).toBe(isUtf8(data));
      }
    }
  });
});

function isUtf8(data: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(data);
    return true;
  } catch {
    return false;
  }
}

describe('an empty program', () => {
  it.each(['', '\n', '# nothing\n', '\f\n'])('%j', (source) => expect(parse(source).body).toEqual([]));
});
