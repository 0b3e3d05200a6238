/** The methods and operators of str and bytes against the real Python. */

import { describe, expect, test } from 'vitest';
import { float, NO_KEYWORDS, tuple } from '../../../src/language/contract/machine.js';
import type { Native } from '../../../src/language/contract/native.js';
import { bytesLibrary } from '../../../src/language/text/bytes.js';
import { strLibrary } from '../../../src/language/text/str.js';
import { asciiEscape, bytesRepr, stringRepr } from '../../../src/language/text/strings.js';
import {
  BYTES,
  bytesContains,
  bytesItem,
  compareTexts,
  concatenate,
  repeat,
  STR,
  stringContains,
  stringItem,
} from '../../../src/language/text/texts.js';
import type { Value } from '../../../src/model.js';
import { hasCPython } from '../../cpython.js';
import { Dice } from '../../dice.js';
import { BareMachine } from '../natives/bare.js';
import { ask, type Case, compareAll, source } from '../natives/oracle.js';

const bytes = (data: string): Value => ({ t: 'bytes', data });
const PIECES = [
  'a',
  'b',
  'ab',
  'A',
  'Bc',
  ' ',
  '  ',
  '\t',
  '\n',
  '\r\n',
  ',',
  '1',
  '-',
  '+',
  '.',
  'é',
  '队',
  '😀',
  "'",
  '"',
  '\\',
  '\x00',
  '\x7f',
  '\u200b',
  '\u2028',
  'ß',
  'ﬁ',
  'Σ',
  'ς',
  '٣',
  '²',
  '½',
  'ǆ',
  '_',
  '\xa0',
  '{}',
];
const BYTE_PIECES = [
  'a',
  'b',
  'ab',
  'A',
  'Bc',
  ' ',
  '\t',
  '\n',
  '\r\n',
  ',',
  '1',
  '-',
  "'",
  '"',
  '\\',
  '\x00',
  '\xff',
  '\x85',
];

const text = (dice: Dice, most = 6, pieces = PIECES) =>
  Array.from({ length: dice.below(most) }, () => dice.pick(pieces)).join('');

const PLAIN = [
  'upper',
  'lower',
  'title',
  'capitalize',
  'swapcase',
  'isalpha',
  'isdigit',
  'isalnum',
  'isspace',
  'isascii',
  'islower',
  'isupper',
  'splitlines',
  'split',
  'rsplit',
  'strip',
  'lstrip',
  'rstrip',
  'expandtabs',
];
const STR_ONLY = ['casefold', 'isdecimal', 'isnumeric', 'isidentifier', 'istitle', 'isprintable', 'encode'];
const BYTES_ONLY = ['hex'];

function methodCase(type: 'str' | 'bytes', name: string, args: readonly Value[]): Case {
  const [self, ...rest] = args;
  const library = type === 'str' ? strLibrary : bytesLibrary;
  const native = library.types?.[type]?.methods?.[name] as Native;
  return {
    text: `${source(self as Value)}.${name}(${rest.map(source).join(', ')})`,
    here: (m) => native(m.vm, args, NO_KEYWORDS),
  };
}

function someArguments(name: string, dice: Dice, make: (t: string) => Value, part: () => string): Value[] {
  const place = () => dice.pick<Value>([null, 0, 1, 2, -1, -2, 5, 100, -100]);
  const some = (all: Value[], least: number) => all.slice(0, least + dice.below(all.length - least + 1));
  if (['find', 'rfind', 'index', 'rindex', 'count'].includes(name))
    return some([make(part()), place(), place()], 1);
  if (name === 'startswith' || name === 'endswith')
    return some(
      [dice.below(3) > 0 ? make(part()) : tuple([make(part()), make(part())]), place(), place()],
      1,
    );
  if (name === 'replace') return some([make(part()), make(part()), dice.below(5) - 1], 2);
  if (name === 'split' || name === 'rsplit')
    return some([dice.below(3) === 0 ? null : make(part()), dice.below(5) - 1], 0);
  if (['ljust', 'rjust', 'center'].includes(name))
    return some([dice.below(15), make(dice.pick(['*', '', 'ab', '-']))], 1);
  if (name === 'zfill' || name === 'expandtabs') return [dice.below(12)];
  if (name.endsWith('strip')) return [make(part())];
  if (name === 'splitlines') return [dice.below(2) === 0];
  if (name === 'join') return [tuple([make(part()), make(part()), ...(dice.below(9) === 0 ? [5] : [])])];
  return [make(part())];
}

const WITH_ARGUMENTS = [
  'find',
  'rfind',
  'index',
  'rindex',
  'count',
  'startswith',
  'endswith',
  'replace',
  'split',
  'rsplit',
  'ljust',
  'rjust',
  'center',
  'zfill',
  'expandtabs',
  'strip',
  'lstrip',
  'rstrip',
  'splitlines',
  'join',
  'partition',
  'rpartition',
  'removeprefix',
  'removesuffix',
];

describe.skipIf(!hasCPython)('like CPython 3.11', () => {
  test('methods of str', () => {
    const dice = new Dice(1);
    const cases: Case[] = [];
    for (let i = 0; i < 200; i++)
      for (const name of [...PLAIN, ...STR_ONLY]) cases.push(methodCase('str', name, [text(dice)]));
    for (let i = 0; i < 300; i++)
      for (const name of WITH_ARGUMENTS) {
        const self = text(dice, 8);
        const part = () =>
          dice.below(3) > 0 ? (self.slice(0, 1) && Array.from(self)[dice.below(3)]) || 'b' : text(dice, 3);
        cases.push(methodCase('str', name, [self, ...someArguments(name, dice, (t) => t, part)]));
      }
    compareAll(cases);
  });

  test('methods of bytes', () => {
    const dice = new Dice(2);
    const cases: Case[] = [];
    for (let i = 0; i < 100; i++)
      for (const name of [...PLAIN, ...BYTES_ONLY])
        cases.push(methodCase('bytes', name, [bytes(text(dice, 6, BYTE_PIECES))]));
    for (let i = 0; i < 150; i++)
      for (const name of WITH_ARGUMENTS) {
        const self = text(dice, 8, BYTE_PIECES);
        const part = () => (dice.below(3) > 0 ? self[dice.below(3)] || 'b' : text(dice, 3, BYTE_PIECES));
        cases.push(methodCase('bytes', name, [bytes(self), ...someArguments(name, dice, bytes, part)]));
      }
    compareAll(cases);
  });

  test('wrong arguments', () => {
    const wrong: Value[][] = [[], [1], ['a', 'b', 'c', 'd'], [null], [float(1.5)], ['']];
    const cases = [...PLAIN, ...STR_ONLY, ...WITH_ARGUMENTS].flatMap((name) =>
      wrong.map((args) => methodCase('str', name, ['abc', ...args])),
    );
    const ofBytes = WITH_ARGUMENTS.flatMap((name) =>
      [[1.5], ['a'], []].map((args) =>
        methodCase('bytes', name, [bytes('abc'), ...args.map((a) => (a === 1.5 ? float(a) : a))]),
      ),
    );
    const settled = ofBytes.filter(
      ({ text: t }) => !/replace|just|center|strip|prefix|suffix|join\('a'\)|split/.test(t),
    );
    compareAll([...cases, ...settled]);
  });

  test('encode and decode', () => {
    const dice = new Dice(3);
    const cases: Case[] = [];
    for (let i = 0; i < 1500; i++) {
      const errors = dice.pick(['strict', 'ignore', 'replace', 'backslashreplace', 'nonsense']);
      const encoding = dice.pick(['utf-8', 'UTF8', 'ascii', 'latin-1', 'Latin1', 'klingon']);
      cases.push(
        methodCase('str', 'encode', [text(dice, 4), encoding, ...(errors === 'nonsense' ? [] : [errors])]),
      );
      const data = Array.from({ length: dice.below(6) }, () =>
        String.fromCharCode(
          dice.pick([0x41, 0x80, 0xc3, 0xa9, 0xe2, 0x82, 0xf0, 0x9f, 0x98, 0xff, 0xed, 0xa0]),
        ),
      ).join('');
      cases.push(
        methodCase('bytes', 'decode', [bytes(data), encoding, ...(errors === 'nonsense' ? [] : [errors])]),
      );
    }
    compareAll(cases);
  });

  test('items, slices, in, +, *, order, repr', () => {
    const dice = new Dice(4);
    const cases: Case[] = [];
    const number = () => dice.pick<Value>([null, 0, 1, 2, -1, -3, 4, 100, -100, 10n ** 30n]);
    for (let i = 0; i < 1500; i++) {
      const [a, b] = [text(dice), text(dice)];
      const key: Value =
        dice.below(2) === 0
          ? (number() ?? 'x')
          : { t: 'slice', start: number(), stop: number(), step: dice.pick([null, 1, -1, 2, -2, 0, 3]) };
      const shown =
        typeof key === 'object' && key?.t === 'slice'
          ? [key.start, key.stop, key.step].map((v) => (v === null ? '' : source(v))).join(':')
          : source(key);
      if (typeof key !== 'bigint')
        cases.push({ text: `${source(a)}[${shown}]`, here: (m) => stringItem(m, a, key) });
      const data = text(dice, 6, BYTE_PIECES);
      if (typeof key !== 'bigint' && key !== 'x')
        cases.push({ text: `${source(bytes(data))}[${shown}]`, here: (m) => bytesItem(m, data, key) });
      cases.push({ text: `${source(b)} in ${source(a)}`, here: (m) => stringContains(m, a, b) });
      cases.push({ text: `${source(a)} + ${source(b)}`, here: (m) => concatenate(m, STR, a, b) });
      cases.push({ text: `${source(a)} * 3`, here: (m) => repeat(m, STR, a, 3) });
      cases.push({ text: `${source(a)} < ${source(b)}`, here: () => compareTexts(a, b) < 0 });
      cases.push({ text: `ascii(${source(a)})`, here: () => asciiEscape(stringRepr(a)) });
      const item: Value = dice.pick([65, 300, -1, bytes('a'), 'a', null]);
      cases.push({
        text: `${source(item)} in ${source(bytes(data))}`,
        here: (m) => bytesContains(m, data, item),
      });
    }
    for (const wrong of [5, null, float(1.5), tuple([])]) {
      cases.push({ text: `${source(wrong)} in 'a'`, here: (m) => stringContains(m, 'a', wrong) });
      cases.push({ text: `'a' + ${source(wrong)}`, here: (m) => concatenate(m, STR, 'a', wrong) });
      cases.push({ text: `b'a' + ${source(wrong)}`, here: (m) => concatenate(m, BYTES, 'a', wrong) });
      cases.push({ text: `'a'[${source(wrong)}]`, here: (m) => stringItem(m, 'abcdefg', wrong) });
    }
    compareAll(cases.filter(({ text: t }) => t !== "'a'[5]"));
  });

  test('every character', () => {
    const some = Array.from({ length: 0x3000 }, (_, i) => i).concat([
      0x4e00, 0xac00, 0xfb00, 0xfeff, 0x1d7ce, 0x1f600, 0xe0001,
    ]);
    // Node knows a later Unicode, which has more characters and says other things about a few.
    const categories = ask(some.map((i) => `__import__('unicodedata').category(chr(${i}))`));
    const changed = /[ʕჼƛɤ]/;
    const points = some.filter(
      (i, place) => categories[place] !== "'Cn'" && !changed.test(String.fromCodePoint(i)),
    );
    const same = (name: string, skip: RegExp = /$^/) =>
      points
        .map((i) => String.fromCodePoint(i))
        .filter((c) => !skip.test(c))
        .map((c) => methodCase('str', name, [c]));
    const names = [
      'isdigit',
      'isdecimal',
      'isnumeric',
      'isalpha',
      'isalnum',
      'isspace',
      'isupper',
      'islower',
      'istitle',
      'isidentifier',
      'isprintable',
    ];
    for (const name of names) compareAll(same(name));
    compareAll([
      ...same('upper'),
      ...same('lower'),
      ...same('swapcase'),
      ...same('casefold', /[\u13a0-\u13ff\u1c80-\u1c8f]/),
    ]);
    compareAll(same('title', /[\u1f80-\u1fff]/));
    compareAll(
      points.map((i) => ({ text: `repr(chr(${i}))`, here: () => stringRepr(String.fromCodePoint(i)) })),
    );
  }, 30000);
});

test('bytes show their bytes', () => {
  expect(bytesRepr("a\n'\xff\\")).toBe(`b"a\\n'\\xff\\\\"`);
});

test('tables of characters', () => {
  const m = new BareMachine();
  const { maketrans } = strLibrary.types?.str?.staticMethods ?? {};
  const { translate } = strLibrary.types?.str?.methods ?? {};
  const table = (maketrans as Native)(m.vm, ['ab', 'xy', 'c'], NO_KEYWORDS) as Value;
  expect((translate as Native)(m.vm, ['abcd😀', table], NO_KEYWORDS)).toBe('xyd😀');
});

test('a string beyond all bounds is a MemoryError, a very long one beyond the model', () => {
  const m = new BareMachine();
  expect(m.outcome(() => repeat(m, STR, 'a', 10 ** 10))).toBe('limit: size');
  expect(m.outcome(() => repeat(m, STR, 'a', 10n ** 18n))).toBe('MemoryError: ');
});
