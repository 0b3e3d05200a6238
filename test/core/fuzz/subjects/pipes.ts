/** Both sorts of pipe, and shared values and arrays. */

import type { Random, Weighted } from '../random.js';
import { ALL, call, item, type Operation, plain, type Subject, text, timeout } from './calls.js';

const UNPICKLABLE = ['lambda: 0', 'threading.Lock()', 'step_0'];
const LONG = ["'x' * 4000", "'x' * 20000", "'x' * 60000", 'list(range(1000))'];

function sent(random: Random): string {
  if (random.once(15)) return random.pick(UNPICKLABLE);
  return random.once(25) ? random.pick(LONG) : item(random);
}

function pipe(duplex: boolean): Subject {
  return {
    name: duplex ? 'multiprocessing.Pipe' : 'multiprocessing.Pipe(False)',
    settings: ALL,
    setup: (random) => [
      `r, w = multiprocessing.Pipe(${duplex ? random.pick(['', 'True', 'duplex=True', '1']) : random.pick(['False', 'duplex=False', '0'])})`,
    ],
    operations(random, setting) {
      // Who waits in a read is not woken when another thread closes its end.
      const closes = setting !== 'threads' && random.once(2) ? 1 : 0;
      const own = duplex ? 4 : 1;
      const received = (end: string, weight: number): Weighted<Operation> =>
        setting === 'alone'
          ? [weight, text(`${end}.recv() if ${end}.poll() else 'nothing'`)]
          : [weight, plain(`${end}.recv`)];
      return [
        [8, (r) => call(r, 'w.send', [sent(r)])],
        [own, (r) => call(r, 'r.send', [sent(r)])],
        received('r', 8),
        received('w', own),
        [3, (r) => call(r, 'r.poll', r.once(2) ? [] : [timeout(r, setting !== 'alone')])],
        [1, (r) => call(r, 'w.poll', r.once(2) ? [] : [timeout(r, setting !== 'alone')])],
        [closes, plain('r.close')],
        [closes, plain('w.close')],
        [1, (r) => r.pick(['r.closed', 'w.closed', 'r.readable', 'w.readable', 'r.writable', 'w.writable'])],
        [closes, (r) => `with ${r.pick(['r', 'w'])} as end:\n    return end.closed`],
      ];
    },
  };
}

const CODES = [...'bBhHiIlLqQfd'];
const NUMBERS = [
  '0',
  '1',
  '-1',
  '127',
  '128',
  '255',
  '256',
  '300',
  '65536',
  '2 ** 31',
  '2 ** 40',
  '2 ** 63',
  '-2 ** 63',
  '2 ** 64',
  '-129',
];
const OTHERS = [
  '0.5',
  '-2.5',
  '1e300',
  "float('inf')",
  "float('nan')",
  'True',
  'None',
  "'a'",
  "b'a'",
  '[]',
  '1e40',
  '3.0',
  '2 ** 1100',
];
const number = (random: Random): string => random.pick(random.once(3) ? OTHERS : NUMBERS);

const guard = (random: Random): string =>
  random.pick(['', '', ', lock=True', ', lock=False', ', lock=l', ', lock=None']);

const VALUE: Subject = {
  name: 'multiprocessing.Value',
  settings: ALL,
  setup: (random) => [
    `l = multiprocessing.${random.pick(['Lock', 'RLock'])}()`,
    `v = multiprocessing.Value('${random.pick(CODES)}'${random.once(3) ? '' : `, ${random.pick(['0', '5', '100'])}`}${guard(random)})`,
  ],
  operations: (_, setting) => [
    [5, text('v.value')],
    [5, (r) => `v.value = ${number(r)}`],
    [3, (r) => `v.value += ${number(r)}`],
    [setting === 'alone' ? 0 : 1, text('v.acquire()')],
    [1, text('v.release()')],
    [1, text('repr(v)')],
    [1, text('v.get_lock().release()')],
    [setting === 'alone' ? 0 : 1, text("with v:\n    return 'inside'")],
    [1, (r) => `multiprocessing.Value('${r.pick(CODES)}', ${number(r)}).value`],
    [
      1,
      (r) =>
        r.pick(["multiprocessing.Value('x')", 'multiprocessing.Value()', "multiprocessing.Value('i', 1, 2)"]),
    ],
  ],
};

const INDEXES = ['0', '1', '2', '-1', '-3', '3', '-4', '10', 'True'];
const SLICES = [':', '1:', ':2', '::2', '::-1', '-2:', '1:1', '5:'];

const ARRAY: Subject = {
  name: 'multiprocessing.Array',
  settings: ALL,
  setup: (random) => [
    'l = multiprocessing.RLock()',
    `a = multiprocessing.Array('${random.pick(CODES)}', ${random.pick(['3', '[1, 2, 3]', 'range(3)', '(4, 5, 6)'])}${guard(random)})`,
  ],
  operations: (_, setting) => [
    [4, (r) => `a[${r.pick(INDEXES)}]`],
    [4, (r) => `a[${r.pick(INDEXES)}] = ${number(r)}`],
    [3, (r) => `a[${r.pick(SLICES)}]`],
    [
      3,
      (r) =>
        `a[${r.pick(SLICES)}] = ${r.pick(['[1, 2, 3]', '[7]', 'range(2)', '[]', '(8, 9)', "['a', 1]", setting === 'alone' ? '5' : '[0]'])}`,
    ],
    [setting === 'alone' ? 1 : 0, (r) => `a[${r.pick(["'a'", 'None', '1.0'])}]`],
    [2, text('list(a)')],
    [1, text('repr(a)')],
    [2, text('len(a)')],
    [1, text('sum(a)')],
    [setting === 'alone' ? 0 : 1, text('a.get_lock().acquire()')],
    [1, text('a.get_lock().release()')],
    [
      1,
      (r) =>
        `list(multiprocessing.Array('${r.pick(CODES)}', ${r.pick(['2', '[]', '0', `[${number(r)}]`, "'ab'", '-1', 'None', '1.5'])}))`,
    ],
  ],
};

export const PIPES: readonly Subject[] = [pipe(false), pipe(true), VALUE, ARRAY];
