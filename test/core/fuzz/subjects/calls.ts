/** Arguments as programs write them: by place, by name, too many, of the wrong type. */

import type { Random, Weighted } from '../random.js';
import type { Setting } from '../sequence.js';

/** One operation, as text. */
export type Operation = (random: Random) => string;

/** Something to be judged: what the program begins with, and what is done to it. */
export interface Subject {
  readonly name: string;
  readonly settings: readonly Setting[];
  setup(random: Random, setting: Setting): readonly string[];
  operations(random: Random, setting: Setting): readonly Weighted<Operation>[];
}

const ITEMS = [
  ...[
    '0',
    '1',
    '2',
    '-1',
    '7',
    "'a'",
    "'b'",
    "''",
    'None',
    'True',
    'False',
    '0.5',
    '1.0',
    '(1, 2)',
    '()',
    '(0,)',
  ],
  ...[
    "(1, 'a')",
    "(1, 'b')",
    '(1, None)',
    '[1, 2]',
    '[]',
    '[0]',
    '{}',
    "{'a': 1}",
    '2 ** 70',
    "b'ab'",
    "'é'",
    '1e100',
  ],
  ...['(0, [1])', '(0.5, 1)', '[[1], (2,)]', '{1}', 'frozenset({1})', 'range(3)', "'a' * 50"],
];

/** Something to put in: mostly numbers, so that they can be ordered. */
export const item = (random: Random): string =>
  random.once(3) ? random.pick(ITEMS) : String(random.below(6));

/** How long to wait. `endless` waits are for those who can be woken by another. */
export function timeout(random: Random, endless: boolean): string {
  return random.weighted([
    [4, () => 'tiny'],
    [3, () => '0'],
    [2, () => random.pick(['0.0', '-1', '-0.5', '-2', 'False', '-1.0', '-1e-9'])],
    [endless ? 5 : 0, () => random.pick(['None', '1000', '1000.0', '86400'])],
    [1, () => random.pick(ODD_TIMEOUTS)],
  ])();
}
const ODD_TIMEOUTS = ['1e-10', '-1e-9', '-86400', '0.0001'];
/** For those who look at it whether they have to wait or not. */
export const NO_TIMEOUTS = ["'a'", '[]', '(1,)', "b''", '{}'];

const BLOCKS = ['True', 'False', '1', '0'];
/** Flags of the wrong type, for those who look at them first. */
export const STRANGE_BLOCKS = ["''", "'x'", 'None', '[]'];

/** The two arguments of an operation that may wait, `block` and `timeout` under the names given. */
export function patience(random: Random, endless: boolean, names: readonly [string, string]): string[] {
  const [block, time] = names;
  return random.weighted<() => string[]>([
    [endless ? 8 : 0, () => []],
    [4, () => [random.pick(['False', `${block}=False`])]],
    [5, () => [`${time}=${timeout(random, endless)}`]],
    [4, () => ['True', timeout(random, endless)]],
    [2, () => [`${block}=True`, `${time}=${timeout(random, endless)}`]],
    [2, () => [random.pick(BLOCKS), timeout(random, endless)]],
    [2, () => ['False', timeout(random, true)]],
  ])();
}

/** A call, now and then with something wrong about its arguments. */
export function call(random: Random, method: string, args: readonly string[]): string {
  return written(method, random.once(60) ? spoiled(random, args) : args);
}

/** A call with just these arguments. */
export function written(method: string, args: readonly string[]): string {
  const positional = args.filter((each) => !isNamed(each));
  return `${method}(${[...positional, ...args.filter(isNamed)].join(', ')})`;
}

const isNamed = (argument: string): boolean => /^\w+=/.test(argument);

function spoiled(random: Random, args: readonly string[]): readonly string[] {
  const positional = args.filter((each) => !isNamed(each));
  const named = args.filter(isNamed);
  const unknown = ['wrong=1', 'block=tiny', 'timeout=0', 'item=1', 'obj=1', 'n=1'].filter(
    (each) => !named.some((other) => other.startsWith(`${each.split('=')[0]}=`)),
  );
  return random.pick([
    [...positional, '0', ...named],
    [...positional, '0', '0', '0', ...named],
    positional.slice(1),
    [...args, random.pick(unknown)],
  ]);
}

/** An operation without arguments. */
export const plain =
  (method: string): Operation =>
  (random) =>
    call(random, method, []);
/** An attribute, or any other fixed text. */
export const text =
  (code: string): Operation =>
  () =>
    code;

export const THREADS: readonly Setting[] = ['alone', 'threads'];
export const ALL: readonly Setting[] = ['alone', 'threads', 'processes'];
