/** format(), str.format and % against the real Python. */

import { describe, expect, test } from 'vitest';
import { float, tuple } from '../../../src/language/contract/machine.js';
import { percentFormat } from '../../../src/language/text/formatting/percent.js';
import { formatMap, formatTemplate } from '../../../src/language/text/formatting/str-format.js';
import { stringRepr } from '../../../src/language/text/strings.js';
import { STR } from '../../../src/language/text/texts.js';
import type { Value } from '../../../src/model.js';
import { hasCPython } from '../../cpython.js';
import { Dice } from '../../dice.js';
import { BareMachine } from '../natives/bare.js';
import { type Case, compareAll, source } from '../natives/oracle.js';

const NUMBERS: readonly Value[] = [
  0,
  1,
  -1,
  5,
  -42,
  65,
  1234,
  -1234567,
  10n ** 20n,
  -(10n ** 30n),
  true,
  false,
  128512,
  float(0),
  float(-0),
  float(0.5),
  float(1.5),
  float(2.5),
  float(-0.001),
  float(31.4159265),
  float(1234.5),
  float(-1234567.891),
  float(1e16),
  float(1e-7),
  float(9.9999999),
  float(99999.95),
  float(1e22),
  float(123456789),
  float(1e300),
  float(5e-324),
  float(0.000012),
  float(Number.POSITIVE_INFINITY),
  float(Number.NEGATIVE_INFINITY),
  float(Number.NaN),
  float(1e15),
  float(0.1),
];
const TEXTS: readonly Value[] = ['', 'a', 'abc', 'hello world', 'é', '队列', '😀b'];

function someSpec(dice: Dice): string {
  const fill = dice.pick(['', '', '', '*', '0', ' ', 'é', '<', '😀']);
  const align = dice.pick(['', '', '<', '>', '^', '=']);
  const head =
    (align === '' ? '' : fill + align) +
    dice.pick(['', '', '+', '-', ' ']) +
    (dice.below(12) === 0 ? 'z' : '');
  const width = dice.pick(['', '', '1', '5', '8', '10', '17', '20']);
  const precision = dice.pick(['', '', '.0', '.1', '.2', '.3', '.6', '.12', '.20', '.']);
  const type = dice.pick([
    '',
    '',
    'd',
    'f',
    'e',
    'g',
    'E',
    'F',
    'G',
    '%',
    'n',
    'x',
    'X',
    'o',
    'b',
    'c',
    's',
    'j',
    'ab',
  ]);
  return (
    head +
    (dice.below(8) === 0 ? '#' : '') +
    (dice.below(5) === 0 ? '0' : '') +
    width +
    dice.pick(['', '', '', ',', '_']) +
    precision +
    type
  );
}

describe.skipIf(!hasCPython)('like CPython 3.11', () => {
  test('format(value, spec)', () => {
    const dice = new Dice(1);
    const cases: Case[] = [];
    for (let i = 0; i < 12000; i++) {
      const value = dice.below(5) === 0 ? dice.pick(TEXTS) : dice.pick(NUMBERS);
      const spec = someSpec(dice);
      cases.push({
        text: `format(${source(value)}, ${stringRepr(spec)})`,
        here: (m) => m.format(value, spec),
      });
    }
    for (const spec of [
      '5,_',
      '5_,',
      ',,',
      '__',
      '99999999999999999999',
      '.99999999999',
      '\n',
      '}',
      '<<5',
      '<<<5',
      '-',
      '5.3.2',
      '😀',
      '😀😀',
    ])
      for (const value of [5, 1.5, 'a', true].map((v) => (v === 1.5 ? float(v) : v)))
        cases.push({
          text: `format(${source(value)}, ${stringRepr(spec)})`,
          here: (m) => m.format(value, spec),
        });
    compareAll(cases);
  });

  test('many digits', () => {
    const cases = [float(0.1), float(1e-300), float(2 / 3), float(1e300), 10n ** 300n].flatMap((value) =>
      ['.400f', '.400e', '.50g', '.1200g', '.1500f', '1500.2f'].map((spec) => ({
        text: `format(${source(value)}, ${stringRepr(spec)})`,
        here: (m: BareMachine) => m.format(value, spec),
      })),
    );
    compareAll(cases);
  });

  test('str.format', () => {
    const dice = new Dice(2);
    const pieces = [
      '{}',
      '{0}',
      '{1}',
      '{a}',
      '{a!r}',
      '{0!s:>5}',
      '{{',
      '}}',
      ' text ',
      '{:>{}}',
      '{0:{1}}',
      '{0[0]}',
      '{0[x]}',
      '{b[0]}',
      '{c[k]}',
      '{',
      '}',
      '{!r}',
      '{:d}',
      '{2}',
      '{zz}',
      '{0!x}',
      '{0.}',
      '{0[]}',
      '{b[0}',
      '{b[0]x}',
      '{:{:{}}}',
      '{0!',
      '{0!r',
      '{:',
      '{-1}',
      '{a!}',
      '{a!rr}',
      '{:5}',
      '{a:^{w}}',
    ];
    const args: Value[] = [7, 'x'];
    const cases: Case[] = [];
    for (let i = 0; i < 3000; i++) {
      const template = Array.from({ length: 1 + dice.below(3) }, () => dice.pick(pieces)).join('');
      cases.push({
        text: `${stringRepr(template)}.format(7, 'x', a='é', b=[1, 2], c={'k': 3}, w=5)`,
        here: (m) => {
          const named = new Map<string, Value>([
            ['a', 'é'],
            ['b', m.list([1, 2])],
            ['c', m.dict([['k', 3]])],
            ['w', 5],
          ]);
          return formatTemplate(m, template, args, named);
        },
      });
      cases.push({
        text: `${stringRepr(template)}.format_map({'a': 'é', 'w': 5})`,
        here: (m) =>
          formatMap(
            m,
            template,
            m.dict([
              ['a', 'é'],
              ['w', 5],
            ]),
          ),
      });
    }
    compareAll(cases.filter(({ text }) => !/\{0\.\}|0\[|is not subscr/.test(text)));
  });

  test('%', () => {
    const dice = new Dice(3);
    const cases: Case[] = [];
    for (let i = 0; i < 8000; i++) {
      const flags =
        dice.maybe('-') +
        (dice.below(4) === 0 ? '+' : '') +
        (dice.below(4) === 0 ? ' ' : '') +
        (dice.below(4) === 0 ? '#' : '') +
        (dice.below(3) === 0 ? '0' : '');
      const spec = `%${flags}${dice.pick(['', '', '3', '8', '12', '*'])}${dice.pick(['', '', '.0', '.2', '.5', '.*', '.'])}`;
      const template =
        spec +
        dice.pick([
          'd',
          'i',
          'u',
          's',
          'r',
          'a',
          'c',
          'x',
          'X',
          'o',
          'e',
          'f',
          'g',
          'G',
          'E',
          'F',
          '%',
          'z',
          'ld',
          '',
        ]);
      const value = dice.below(4) === 0 ? dice.pick(TEXTS) : dice.pick(NUMBERS);
      const stars = Array.from(template.matchAll(/\*/g), () => dice.below(12) - 3);
      const values = tuple([...stars, value]);
      cases.push({
        text: `${stringRepr(template)} % ${source(values)}`,
        here: (m) => percentFormat(m, STR, template, values),
      });
    }
    for (const [template, values] of [
      ['%s %s', 1],
      ['%s', tuple([1, 2])],
      ['a', tuple([])],
      ['a', 1],
      ['%s', tuple([])],
      ['%%', tuple([])],
      ['%(a)s', 1],
      ['%', 1],
      ['%5', 1],
      ['%d', 'a'],
      ['%d', null],
      ['%x', float(1.5)],
      ['%c', 'ab'],
      ['%*d', tuple(['a', 3])],
      ['%s', 'x'],
      ['%(a', 5],
      ['é%z', 1],
      ['%é', 1],
      ['%-*d|', tuple([5, 3])],
    ] as [string, Value][])
      cases.push({
        text: `${stringRepr(template)} % ${source(values)}`,
        here: (m) => percentFormat(m, STR, template, values),
      });
    for (const template of [
      '%(a)s',
      '%(b)s',
      '%(a)d %(c)5.1f',
      '%(a',
      '%(a)(b)s',
      '%d',
      '%s',
      'none',
      '%(a)s %s',
      '%(x(y))s',
    ])
      cases.push({
        text: `${stringRepr(template)} % {'a': 1, 'c': 2, 'x(y)': 3}`,
        here: (m) =>
          percentFormat(
            m,
            STR,
            template,
            m.dict([
              ['a', 1],
              ['c', 2],
              ['x(y)', 3],
            ]),
          ),
      });
    compareAll(cases);
  });
});

test('a width beyond all bounds is beyond the model', () => {
  const m = new BareMachine();
  expect(m.outcome(() => m.format(5, '99999999999'))).toBe('limit: size');
  expect(m.outcome(() => percentFormat(m, STR, '%99999999999d', 5))).toBe('limit: size');
});
