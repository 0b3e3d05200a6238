/** The type `bytes`. */

import { present } from '../../heap/expected.js';
import type { Value } from '../../model.js';
import { isIterable } from '../containers/iteration.js';
import { givenType, method, native, take } from '../contract/arguments.js';
import { ensureFits } from '../contract/limits.js';
import { inPython, type Keywords, type Machine, type Result } from '../contract/machine.js';
import type { Library, Native } from '../contract/native.js';
import { indexOf, size } from '../numbers/indexes.js';
import { textMethods } from '../numbers/number-methods.js';
import { made } from '../objects/made.js';
import { decode, encode } from './codecs.js';
import * as letters from './letters.js';
import { encodingName } from './str.js';
import { layoutMethods } from './text-layout.js';
import { searchMethods } from './text-search.js';
import { ownText, plainMethod } from './text-self.js';
import { BYTES, byteOf, STR } from './texts.js';

function construct(m: Machine, cls: Value, args: readonly Value[], keywords: Keywords): Result {
  const [first] = args;
  if (first !== undefined && args.length === 1 && m.defines(first, '__bytes__'))
    return inPython('_bytes_by', [cls, m.attribute(first, '__bytes__')]);
  if (first !== undefined && m.isLazy(first) && BYTES.of(m, first) === undefined)
    return inPython('_collect', [cls, 0, ...args], keywords);
  const [source, encoding, errors] = take(m, 'bytes(source=, encoding=, errors=)', args, keywords);
  return made(m, cls, BYTES.make(dataOf(m, source, encoding, errors)));
}

function dataOf(m: Machine, source?: Value, encoding?: Value, errors?: Value): string {
  const text = source === undefined ? undefined : STR.of(m, source);
  if (text !== undefined) {
    if (encoding === undefined) m.fail('TypeError', 'string argument without an encoding');
    const codec = encodingName(m, 'bytes', encoding, 'encoding', 'utf-8');
    return encode(m, text, codec, encodingName(m, 'bytes', errors, 'errors', 'strict'));
  }
  if (encoding !== undefined) m.fail('TypeError', 'encoding without a string argument');
  if (errors !== undefined) m.fail('TypeError', 'errors without a string argument');
  return source === undefined ? '' : fromObject(m, source);
}

function fromObject(m: Machine, source: Value): string {
  const data = BYTES.of(m, source);
  if (data !== undefined) return data;
  if (indexOf(m, source) === undefined) {
    if (!isIterable(m, source))
      return m.fail('TypeError', `cannot convert '${m.typeName(source)}' object to bytes`);
    return m
      .elements(source)
      .map((item) => byteOf(m, item))
      .join('');
  }
  const count = size(m, source);
  if (count < 0) m.fail('ValueError', 'negative count');
  ensureFits(m, count);
  return '\0'.repeat(count);
}

const test = (name: string, body: (text: string) => boolean) => plainMethod(BYTES, name, body);
const change = (name: string, body: (text: string) => string) =>
  plainMethod(BYTES, name, (data) => BYTES.make(body(data)));
/** Changes the ASCII letters and nothing else. */
const ascii = (convert: (text: string) => string) => (data: string) => data.replace(/[\0-\x7f]+/g, convert);

const LETTERS: Readonly<Record<string, Native>> = {
  upper: change(
    'upper',
    ascii((text) => text.toUpperCase()),
  ),
  lower: change(
    'lower',
    ascii((text) => text.toLowerCase()),
  ),
  swapcase: change('swapcase', ascii(letters.swapCase)),
  title: change('title', ascii(letters.titleCase)),
  capitalize: change(
    'capitalize',
    (data) =>
      ascii(letters.capitalize)(data.slice(0, 1)) + ascii((text) => text.toLowerCase())(data.slice(1)),
  ),
  isalpha: test('isalpha', (data) => /^[A-Za-z]+$/.test(data)),
  isdigit: test('isdigit', (data) => /^[0-9]+$/.test(data)),
  isalnum: test('isalnum', (data) => /^[A-Za-z0-9]+$/.test(data)),
  isspace: test('isspace', (data) => /^[\t-\r ]+$/.test(data)),
  isascii: test('isascii', letters.isAscii),
  islower: test('islower', (data) => /[a-z]/.test(data) && !/[A-Z]/.test(data)),
  istitle: test('istitle', (data) => letters.isTitle(data.replace(/[^\0-\x7f]/g, ' '))),
  isupper: test('isupper', (data) => /[A-Z]/.test(data) && !/[a-z]/.test(data)),
};

const decoding = method('bytes.decode(encoding=, errors=)', (m, self, encoding, errors) => {
  const codec = encodingName(m, 'decode', encoding, 'encoding', 'utf-8');
  const handler = encodingName(m, 'decode', errors, 'errors', 'strict');
  return decode(m, ownText(m, BYTES, self, 'decode'), codec, handler);
});

/** Groups of so many bytes are counted from the right, below 0 from the left (`pystrhex.c`, 3.11). */
const hex = method('hex(sep=, bytes_per_sep=)', (m, self, sep, given = 1) => {
  const digits = Array.from(ownText(m, BYTES, self, 'hex'), (byte) =>
    byte.charCodeAt(0).toString(16).padStart(2, '0'),
  );
  const separator = sep === undefined ? '' : separatorOf(m, sep);
  const count = size(m, given);
  if (count === 0) return digits.join('');
  const by = Math.abs(count);
  const offset = count > 0 ? digits.length % by : 0;
  return digits.map((each, at) => (at > 0 && (at - offset) % by === 0 ? separator + each : each)).join('');
});

function separatorOf(m: Machine, sep: Value): string {
  if (m.length(sep) !== 1) m.fail('ValueError', 'sep must be length 1.');
  const text = STR.of(m, sep) ?? BYTES.of(m, sep);
  if (text === undefined) return m.fail('TypeError', 'sep must be str or bytes.');
  return text > '\x7f' ? m.fail('ValueError', 'sep must be ASCII.') : text;
}

const bytesOf = (m: Machine, value: Value): string =>
  BYTES.of(m, value) ?? m.fail('TypeError', `a bytes-like object is required, not '${m.typeName(value)}'`);

const translation = method('translate(table, /, delete=)', (m, self, table, dropped) => {
  const map = table === null ? null : bytesOf(m, table);
  if (map !== null && map.length !== 256)
    m.fail('ValueError', 'translation table must be 256 characters long');
  const without = dropped === undefined ? '' : bytesOf(m, dropped);
  const left = Array.from(ownText(m, BYTES, self, 'translate')).filter((byte) => !without.includes(byte));
  return BYTES.make(left.map((byte) => map?.[byte.charCodeAt(0)] ?? byte).join(''));
});

const makeTable = native('maketrans(frm, to, /)', (m, from, to) => {
  const [these, those] = [bytesOf(m, from), bytesOf(m, to)];
  if (these.length !== those.length) m.fail('ValueError', 'maketrans arguments must have same length');
  const table = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
  for (const [at, byte] of Array.from(these).entries()) table[byte.charCodeAt(0)] = present(those[at]);
  return BYTES.make(table.join(''));
});

const fromHex = method('bytes.fromhex(string, /)', (m, cls, string) => {
  const text = STR.of(m, string);
  if (text === undefined)
    return m.fail('TypeError', `fromhex() argument must be str, not ${givenType(m, string)}`);
  let data = '';
  for (let at = 0; at < text.length; ) {
    const space = /\s/.test(present(text[at]));
    const pair = text.slice(at, at + 2);
    const wrong = /^[0-9a-f]/i.test(pair) ? at + 1 : at;
    if (!space && !/^[0-9a-f]{2}$/i.test(pair))
      m.fail('ValueError', `non-hexadecimal number found in fromhex() arg at position ${wrong}`);
    if (!space) data += String.fromCharCode(Number.parseInt(pair, 16));
    at += space ? 1 : 2;
  }
  return made(m, cls, BYTES.make(data));
});

export const bytesLibrary: Library = {
  types: {
    bytes: {
      name: 'bytes',
      module: 'builtins',
      construct,
      methods: {
        ...textMethods(BYTES),
        ...searchMethods(BYTES),
        ...layoutMethods(BYTES),
        ...LETTERS,
        decode: decoding,
        hex,
        translate: translation,
      },
      classMethods: { fromhex: fromHex },
      staticMethods: { maketrans: makeTable },
    },
  },
};
