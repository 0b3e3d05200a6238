/** The module math against the real Python. */

import { describe, expect, test } from 'vitest';
import { float, NO_KEYWORDS, tuple } from '../../src/language/contract/machine.js';
import type { Native } from '../../src/language/contract/native.js';
import { mathLibrary } from '../../src/library/math/math.js';
import type { Value } from '../../src/model.js';
import { hasCPython } from '../cpython.js';
import { Dice } from '../dice.js';
import { BareMachine } from '../language/natives/bare.js';
import { ask, type Case, compareAll, source } from '../language/natives/oracle.js';

function call(name: string, args: readonly Value[]): Case {
  const native = mathLibrary.functions?.[`math.${name}`] as Native;
  return {
    text: `math.${name}(${args.map(source).join(', ')})`,
    here: (m) => native(m.vm, args, NO_KEYWORDS),
  };
}

const FLOATS: readonly Value[] = [
  0,
  1,
  -1,
  2,
  10,
  1000,
  10n ** 400n,
  true,
  'a',
  null,
  ...[
    -0,
    0.5,
    1.5,
    -2.5,
    1e300,
    5e-324,
    1e-10,
    100.25,
    710,
    -750,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NaN,
  ].map(float),
];
const INTS: readonly Value[] = [0, 1, 2, 5, 12, 18, 30, -1, -6, 100, 10n ** 30n, float(1.5), 'a', true];
/** Exact functions, or such as both libraries compute the same way. */
const EXACT = [
  'sqrt',
  'floor',
  'ceil',
  'trunc',
  'fabs',
  'degrees',
  'radians',
  'isfinite',
  'isinf',
  'isnan',
  'modf',
  'frexp',
  'ulp',
  'log',
  'log2',
  'log10',
  'exp',
  'sin',
  'cos',
  'asin',
  'acos',
  'atan',
  'log1p',
  'expm1',
];
const PAIRS = ['fmod', 'remainder', 'copysign', 'nextafter', 'hypot', 'pow', 'atan2', 'isclose', 'ldexp'];

describe.skipIf(!hasCPython)('like CPython 3.11', () => {
  test('special values and errors', () => {
    const cases = EXACT.flatMap((name) => [...FLOATS.map((x) => call(name, [x])), call(name, [])]);
    const pairs = PAIRS.flatMap((name) => FLOATS.flatMap((x) => FLOATS.map((y) => call(name, [x, y]))));
    const impossible = /ldexp\(\S+ 1000/;
    compareAll([...cases, ...pairs.filter(({ text }) => !impossible.test(text))]);
  });

  test('ints', () => {
    const two = ['gcd', 'lcm', 'comb', 'perm'].flatMap((name) =>
      INTS.flatMap((a) => INTS.map((b) => call(name, [a, b]))),
    );
    const one = ['factorial', 'isqrt', 'perm', 'gcd', 'lcm'].flatMap((name) =>
      INTS.map((a) => call(name, [a])),
    );
    const fits = ({ text }: Case) =>
      !/(comb|perm)\(10{20,}, (100|30|10{20,})\)|(perm|factorial)\(10{20,}\)|perm\(10{20,}|comb\(.*10{20}.*\)/.test(
        text,
      );
    compareAll([...two, ...one].filter(fits));
  });

  test('sums', () => {
    const dice = new Dice(1);
    const cases: Case[] = [];
    for (let i = 0; i < 500; i++) {
      const some = Array.from({ length: dice.below(6) }, () =>
        float((dice.float() - 0.5) * 10 ** (dice.below(30) - 15)),
      );
      const pair = () => tuple([float(dice.float() * 100), float(dice.float())]);
      cases.push(call('fsum', [tuple(some)]), call('prod', [tuple(some)]), call('dist', [pair(), pair()]));
    }
    for (const wrong of [
      1,
      'ab',
      tuple(['a']),
      tuple([float(1e308), float(1e308)]),
      tuple([float(Number.POSITIVE_INFINITY), float(Number.NEGATIVE_INFINITY)]),
    ])
      cases.push(call('fsum', [wrong]));
    compareAll(cases);
  });

  test('one in a hundred elementary results may differ in the last place, no more', () => {
    const dice = new Dice(2);
    for (const name of ['exp', 'log', 'log2', 'sin', 'cos', 'tan', 'atan', 'asin', 'acos', 'pow', 'atan2']) {
      const cases = Array.from({ length: 1000 }, () => {
        const x = dice.float() * (name.startsWith('a') && name !== 'atan2' ? 1 : 100);
        return call(
          name,
          name === 'pow' || name === 'atan2' ? [float(x), float(dice.float() * 20 - 10)] : [float(x)],
        );
      });
      const theirs = ask(cases.map(({ text }) => text));
      const m = new BareMachine();
      const different = cases.filter(({ here }, i) => m.outcome(() => here(m)) !== theirs[i]);
      expect(different.length, name).toBeLessThanOrEqual(10);
    }
  });
});

test('an enormous factorial is beyond the model', () => {
  const m = new BareMachine();
  expect(m.outcome(() => call('factorial', [10 ** 9]).here(m))).toBe('limit: size');
});
