/** Numbers against the real Python: operators, comparison, hash, round, text to number and back. */

import { describe, expect, test } from 'vitest';
import { float, NO_KEYWORDS } from '../../../src/language/contract/machine.js';
import type { Native } from '../../../src/language/contract/native.js';
import { arithmetic, compare, unary } from '../../../src/language/numbers/arithmetic.js';
import { floatLibrary } from '../../../src/language/numbers/float.js';
import { intLibrary } from '../../../src/language/numbers/int.js';
import { decompose, hashNumber, int, nearest, numberOf } from '../../../src/language/numbers/numbers.js';
import { numbersLibrary } from '../../../src/library/builtins/numbers.js';
import type { Value } from '../../../src/model.js';
import { BINARY_OPERATORS } from '../../../src/program.js';
import { hasCPython } from '../../cpython.js';
import { Dice } from '../../dice.js';
import { type Case, compareAll, source } from '../natives/oracle.js';

const SPECIAL: readonly Value[] = [
  0,
  1,
  -1,
  2,
  7,
  -7,
  10,
  255,
  2 ** 31,
  -(2 ** 31),
  Number.MAX_SAFE_INTEGER,
  2n ** 53n,
  2n ** 64n,
  -(2n ** 64n),
  10n ** 30n,
  10n ** 400n,
  true,
  false,
  float(0),
  float(-0),
  float(0.5),
  float(-2.5),
  float(1e16),
  float(1e-5),
  float(1e308),
  float(5e-324),
  float(0.1),
  float(2 ** 53),
  float(Number.POSITIVE_INFINITY),
  float(Number.NEGATIVE_INFINITY),
  float(Number.NaN),
];

function someNumber(dice: Dice): Value {
  const kind = dice.below(6);
  if (kind === 0) return dice.pick(SPECIAL);
  if (kind === 1) return dice.below(2000) - 1000;
  if (kind === 2)
    return int(BigInt(Math.floor((dice.float() - 0.5) * 2 ** 60)) * BigInt(dice.below(2 ** 31)));
  if (kind === 3) return float((dice.float() - 0.5) * 10 ** (dice.below(40) - 20));
  if (kind === 4) return float(Math.round(dice.float() * 1000) / 2 ** dice.below(4));
  return dice.below(2 ** 31) * dice.below(2 ** 21);
}

/** Complex numbers are not there, and powers of powers would take for ever. */
function within(operator: string, a: Value, b: Value): boolean {
  const [x, y] = [Number(numberOf(a)), Number(numberOf(b))];
  if (operator === '<<') return y < 300;
  if (operator !== '**') return true;
  return !(x < 0 && !Number.isInteger(y)) && !(Math.abs(y) > 400 && Math.abs(x) > 1);
}

const call = (library: typeof numbersLibrary, name: string, args: readonly Value[]): Case => {
  const native = (library.functions?.[name] ?? library.types?.[name]?.construct) as Native;
  const construct = library.types?.[name]?.construct;
  return {
    text: `${name}(${args.map(source).join(', ')})`,
    here: (m) =>
      construct
        ? construct(m.vm, { t: 'builtin', name }, args, NO_KEYWORDS)
        : native(m.vm, args, NO_KEYWORDS),
  };
};

describe.skipIf(!hasCPython)('like CPython 3.11', () => {
  test('binary operators', () => {
    const dice = new Dice(1);
    const cases: Case[] = [];
    const add = (operator: string, a: Value, b: Value) => {
      if (within(operator, a, b))
        cases.push({
          text: `${source(a)} ${operator} ${source(b)}`.replace(/^(-\S+) \*\*/, '($1) **'),
          here: (m) => m.binary(operator, a, b),
        });
    };
    for (const operator of BINARY_OPERATORS)
      for (const a of SPECIAL) for (const b of SPECIAL) add(operator, a, b);
    for (let i = 0; i < 5000; i++) add(dice.pick(BINARY_OPERATORS), someNumber(dice), someNumber(dice));
    compareAll(cases.filter(({ text }) => !/[\d)] \*\* \d{4,}/.test(text)));
  });

  test('comparison, hash, unary operators, truth', () => {
    const dice = new Dice(2);
    const cases: Case[] = [];
    for (let i = 0; i < 2000; i++) {
      const [a, b] = [someNumber(dice), someNumber(dice)];
      const operator = dice.pick(['<', '<=', '==', '!=', '>', '>=']);
      cases.push({ text: `${source(a)} ${operator} ${source(b)}`, here: () => compare(operator, a, b) });
      const sign = dice.pick(['-', '+', '~']);
      if (unary(sign, a) !== undefined)
        cases.push({ text: `${sign}${source(a)}`.replace('~-', '~ -'), here: () => unary(sign, a) });
      if (!Number.isNaN(numberOf(a)))
        cases.push({ text: `hash(${source(a)})`, here: () => hashNumber(numberOf(a) as number) });
    }
    compareAll(cases);
  });

  test('round, divmod, pow, abs, bin', () => {
    const dice = new Dice(3);
    const cases: Case[] = [];
    for (let i = 0; i < 1500; i++) {
      const [a, b] = [someNumber(dice), someNumber(dice)];
      cases.push(call(numbersLibrary, 'round', [a]), call(numbersLibrary, 'abs', [a]));
      cases.push(
        call(numbersLibrary, 'round', [a, dice.below(25) - 8]),
        call(numbersLibrary, 'divmod', [a, b]),
      );
      cases.push(call(numbersLibrary, 'pow', [dice.below(100), dice.below(200) - 100, dice.below(60) - 30]));
      cases.push(call(numbersLibrary, dice.pick(['bin', 'hex', 'oct', 'chr']), [a]));
    }
    for (const args of [['a', 1], [1, 'a'], [1.5, 2], ['a'], [], [1, 2, 3, 4]] as Value[][])
      for (const name of ['round', 'divmod', 'pow', 'abs', 'hex', 'chr', 'ord', 'ascii'])
        if (!args.includes(1.5)) cases.push(call(numbersLibrary, name, args));
    compareAll(cases);
  });

  test('int() and float() of text', () => {
    const dice = new Dice(4);
    const pieces = [
      '0',
      '1',
      '12',
      '9',
      '_',
      '.',
      'e',
      'e5',
      '-',
      '+',
      ' ',
      '\n',
      'x',
      '0x',
      '0b',
      'f',
      'inf',
      'nan',
      '７',
      'E-3',
      '__',
      '000',
    ];
    const cases: Case[] = [];
    for (let i = 0; i < 4000; i++) {
      const text = Array.from({ length: dice.below(5) }, () => dice.pick(pieces)).join('');
      cases.push(call(floatLibrary, 'float', [text]), call(intLibrary, 'int', [text]));
      cases.push(call(intLibrary, 'int', [text, dice.pick([0, 2, 8, 10, 16, 36])]));
    }
    for (const value of [
      ...SPECIAL,
      null,
      '1'.repeat(5000),
      { t: 'bytes', data: '12' },
      { t: 'bytes', data: 'x' },
    ] as Value[])
      cases.push(
        call(floatLibrary, 'float', [value]),
        call(intLibrary, 'int', [value]),
        call(intLibrary, 'int', [value, 40]),
      );
    compareAll(cases);
  });

  test('methods', () => {
    const dice = new Dice(5);
    const cases: Case[] = [];
    const method = (library: typeof intLibrary, type: string, name: string, args: readonly Value[]) => {
      const [self, ...rest] = args;
      const native = library.types?.[type]?.methods?.[name] as Native;
      cases.push({
        text: `(${source(self as Value)}).${name}(${rest.map(source).join(', ')})`,
        here: (m) => native(m.vm, args, NO_KEYWORDS),
      });
    };
    for (let i = 0; i < 500; i++) {
      const value = someNumber(dice);
      if (typeof value === 'object') {
        for (const name of ['is_integer', 'as_integer_ratio', 'hex'])
          method(floatLibrary, 'float', name, [value]);
      } else {
        for (const name of ['bit_length', 'bit_count', 'as_integer_ratio'])
          method(intLibrary, 'int', name, [value]);
        method(intLibrary, 'int', 'to_bytes', [value, dice.below(12) - 1, dice.pick(['big', 'little', 'x'])]);
      }
    }
    compareAll(cases);
  });
});

test('an int has one form', () => {
  expect([int(-0), int(5n), int(2 ** 53), int(2n ** 53n - 1n)]).toEqual([0, 5, 2n ** 53n, 2 ** 53 - 1]);
});

test('a quotient of ints is rounded once', () => {
  const dice = new Dice(6);
  for (let i = 0; i < 500; i++) {
    const x = (dice.float() - 0.5) * 2 ** (dice.below(2000) - 1000);
    const [mantissa, exponent] = decompose(x);
    const [n, d] = exponent < 0 ? [mantissa, 1n << BigInt(-exponent)] : [mantissa << BigInt(exponent), 1n];
    expect(nearest(n * 3n, d * 3n)).toBe(x);
  }
});

test('what would eat the machine is beyond the model', async () => {
  const { BareMachine } = await import('../natives/bare.js');
  const m = new BareMachine();
  expect(m.outcome(() => arithmetic(m, '<<', 1, 10 ** 9))).toBe('limit: size');
  expect(m.outcome(() => arithmetic(m, '**', 10, 10n ** 10n))).toBe('limit: size');
});
