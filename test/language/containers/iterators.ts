/**
 * Random programs that change a dict or a set while iterators go through it: the size comes back, the entries stand elsewhere.
 * `npm run fuzz -- iterators 20000` runs as many.
 */

import { Dice } from '../../dice.js';
import { block, type Statement } from '../fuzz/tree.js';

const NUMBERS = Array.from({ length: 14 }, (_, i) => String(i));
const TEXTS = [...'abcdefgh'].map((letter) => `'${letter}'`);
const LARGE = ['17', '33', '64', '65', '100', '-1', '-2', '2.5', '10**20', 'True'];

/** The keys of a program, and the containers it has. */
interface Pool {
  readonly dice: Dice;
  readonly keys: readonly string[];
}

const many = ({ dice, keys }: Pool, most: number): string[] => dice.several(0, most, () => dice.pick(keys));

const pairs = (pool: Pool, most: number): string =>
  many(pool, most)
    .map((key) => `${key}: ${pool.dice.below(9)}`)
    .join(', ');

/** A dict, some of them made at once. */
function dictOf(pool: Pool): string {
  const { dice } = pool;
  const keys = `[${many(pool, 24).join(', ')}]`;
  return dice.pick([
    () => `{${pairs(pool, 15)}}`,
    () => `{key: 0 for key in ${keys}}`,
    () => `dict(zip(${keys}, range(30)))`,
    () => `dict.fromkeys(${keys})`,
    () => `dict.fromkeys({${pairs(pool, 9)}}, 1)`,
    () => `dict({${pairs(pool, 15)}})`,
    () => `{**{${pairs(pool, 9)}}, **{${pairs(pool, 12)}}, 1: 1}`,
    () => `{${pairs(pool, 9)}} | {${pairs(pool, 12)}}`,
    () => `collections.defaultdict(int, {${pairs(pool, 9)}})`,
    () => `collections.Counter(${keys})`,
  ])();
}

const OPEN_DICT = ['iter(d)', 'iter(d.values())', 'iter(d.items())', 'reversed(d)', 'reversed(d.items())'];

function dictChange(pool: Pool): string {
  const { dice, keys } = pool;
  const key = dice.pick(keys);
  return dice.pick([
    `d[${key}] = ${dice.below(9)}`,
    `d[${key}] = ${dice.below(9)}`,
    `del d[${key}]`,
    `del d[${key}]`,
    'del d[next(iter(d))]',
    'del d[next(reversed(d))]',
    `print(d.pop(${key}, None))`,
    'print(d.popitem())',
    `print(d.setdefault(${key}, 5))`,
    `d.update({${pairs(pool, 7)}})`,
    `d |= {${pairs(pool, 7)}}`,
    `d.update([(${key}, 1)])`,
    'd.update(e)',
    'e = d.copy()',
    'd = d.copy()',
    'd, e = e, d',
    'e = dict(d)',
    'd = d | e',
    dice.chance(0.3) ? 'd.clear()' : `d[${key}] = 1`,
  ]);
}

const setOf = (pool: Pool): string => {
  const keys = many(pool, 12).join(', ');
  return pool.dice.pick([
    `{${[...many(pool, 12), 1].join(', ')}}`,
    `set([${keys}])`,
    `set(range(${pool.dice.below(9)}))`,
  ]);
};

function setChange(pool: Pool): string {
  const { dice, keys } = pool;
  const key = dice.pick(keys);
  return dice.pick([
    `d.add(${key})`,
    `d.add(${key})`,
    `d.add(${key})`,
    `d.remove(${key})`,
    `d.discard(${key})`,
    'd.discard(next(iter(d)))',
    'print(d.pop())',
    `d.update({${key}, ${dice.pick(keys)}})`,
    `d -= {${key}, ${dice.pick(keys)}}`,
    `d ^= {${key}}`,
    'e = d.copy()',
    'd, e = e, d',
    'd = d | e',
  ]);
}

const guarded = (line: string): Statement => [
  block('try:', line),
  block('except Exception as error:', 'print(type(error).__name__, error)'),
];

/** The program of that number under a seed: always the same. */
export function iterating(seed: number, index: number): readonly Statement[] {
  const dice = new Dice(Math.imul(seed, 1_000_003) + index);
  const isSet = dice.chance(0.25);
  const keys = isSet
    ? [...NUMBERS, ...LARGE]
    : dice.pick([NUMBERS, TEXTS, [...NUMBERS, ...TEXTS], [...NUMBERS, ...LARGE]]);
  const pool = { dice, keys };
  const made = isSet ? setOf : dictOf;
  const names = ['i', 'j', 'k'];
  const open = () => `${dice.pick(names)} = ${isSet ? 'iter(d)' : dice.pick(OPEN_DICT)}`;
  const ask = () => {
    const name = dice.pick(names);
    return dice.chance(0.2) ? `print(${name}.__length_hint__())` : `print(next(${name}))`;
  };
  const change = isSet ? setChange : dictChange;
  const lines = dice.several(8, 60, () =>
    dice.chance(0.45) ? ask() : dice.chance(0.15) ? open() : change(pool),
  );
  return [
    'import collections',
    `d = ${made(pool)}`,
    `e = ${made(pool)}`,
    ...names.map((name) => `${name} = iter(d)`),
    ...lines.map(guarded),
    ...names.map((name) => guarded(`print([each for each in ${name}])`)),
    'print(list(d))',
  ];
}
