/** The Mersenne Twister and the natives of the module random against the real Python. */

import { describe, expect, test } from 'vitest';
import { Ask, float, NO_KEYWORDS } from '../../src/language/contract/machine.js';
import type { Native } from '../../src/language/contract/native.js';
import { randomLibrary } from '../../src/library/random/random.js';
import type { Value } from '../../src/model.js';
import { hasCPython } from '../cpython.js';
import { BareMachine } from '../language/natives/bare.js';
import { type Case, compareAll, source } from '../language/natives/oracle.js';

function call(m: BareMachine, name: string, ...args: Value[]): Value {
  const native = randomLibrary.functions?.[name] as Native;
  return native(m.vm, args, NO_KEYWORDS) as Value;
}

const SEEDS: readonly Value[] = [
  0,
  1,
  42,
  -42,
  2 ** 40,
  10n ** 50n,
  true,
  float(1.5),
  float(-0.25),
  float(3),
  'hello',
  '',
  '队列',
  { t: 'bytes', data: 'abc' },
];

describe.skipIf(!hasCPython)('like CPython 3.11', () => {
  test('numbers after a seed', () => {
    const from = (seed: Value, draws: string) =>
      `(lambda r: [${draws}])(__import__('random').Random(${source(seed)}))`;
    const cases: Case[] = SEEDS.flatMap((seed) => [
      {
        text: from(seed, 'r.random() for _ in range(700)'),
        here: (m) => {
          call(m, '_random_seed', null, seed);
          return m.list(Array.from({ length: 700 }, () => call(m, '_random_float', null)));
        },
      },
      {
        text: from(seed, 'r.getrandbits(k) for k in range(100)'),
        here: (m) => {
          call(m, '_random_seed', null, seed);
          return m.list(Array.from({ length: 100 }, (_, k) => call(m, '_random_bits', null, k)));
        },
      },
    ]);
    compareAll(cases);
  });
});

test('the state is the seed and how many words were drawn', () => {
  const m = new BareMachine();
  call(m, '_random_seed', null, 7);
  call(m, '_random_float', null);
  call(m, '_random_bits', null, 70);
  expect(m.moduleState('random')).toEqual({ t: 'tuple', items: [7, 5, null] });
  call(m, '_random_keep', null, float(0.5));
  expect(m.repr(call(m, '_random_state', null))).toBe('(7, 5, 0.5)');
});

test('without a seed the world chooses among few values', () => {
  const m = new BareMachine();
  expect(call(m, '_random_choose', 6)).toEqual(
    new Ask({ op: 'random', object: null, args: [6], timeout: null }),
  );
});

test('a seed of another type is refused', () => {
  const m = new BareMachine();
  expect(m.outcome(() => call(m, '_random_seed', null, m.list([])))).toMatch(
    /^TypeError: The only supported seed types/,
  );
});
