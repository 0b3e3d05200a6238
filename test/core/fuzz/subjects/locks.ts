/** Locks, conditions, semaphores, events and barriers, of threading and of multiprocessing. */

import type { Random, Weighted } from '../random.js';
import type { Setting } from '../sequence.js';
import {
  ALL,
  call,
  type Operation,
  patience,
  plain,
  STRANGE_BLOCKS,
  type Subject,
  THREADS,
  text,
  timeout,
} from './calls.js';

type Side = 'threading' | 'multiprocessing';

const settingsOf = (side: Side) => (side === 'threading' ? THREADS : ALL);
const blockOf = (side: Side) => (side === 'threading' ? 'blocking' : 'block');

function acquire(name: string, side: Side, endless: boolean): Weighted<Operation> {
  return [6, (r) => call(r, `${name}.acquire`, patience(r, endless, [blockOf(side), 'timeout']))];
}

const wait =
  (name: string, endless: boolean): Operation =>
  (random) =>
    call(random, `${name}.wait`, [random.pick(['', 'timeout=']) + timeout(random, endless)]);
const waitForEver = (name: string, endless: boolean): Weighted<Operation> => [
  endless ? 3 : 0,
  plain(`${name}.wait`),
];

/** Taking it for a moment: where that can't go, nobody comes back. */
const within = (name: string, endless: boolean): Weighted<Operation> => [
  endless ? 2 : 0,
  text(`with ${name}:\n    return 'inside'`),
];

/** What holds a lock of multiprocessing is told apart by thread and process; here only whether it is the one who asks. */
const shown = (name: string, side: Side, setting: Setting): Weighted<Operation>[] =>
  side === 'threading' || setting === 'alone' ? [[1, text(`repr(${name})`)]] : [];

function lock(side: Side, kind: 'Lock' | 'RLock'): Subject {
  return {
    name: `${side}.${kind}`,
    settings: settingsOf(side),
    setup: () => [`l = ${side}.${kind}()`],
    operations: (_, setting) => [
      acquire('l', side, setting !== 'alone'),
      [1, (r) => `l.acquire(${r.pick(STRANGE_BLOCKS)}, 0)`],
      [5, plain('l.release')],
      within('l', setting !== 'alone'),
      [setting === 'alone' ? 0 : 1, text('l.__enter__()')],
      ...shown('l', side, setting),
      [1, text('l.__exit__(None, None, None)')],
      [1, (r) => r.pick(['l.locked()', `${side}.${kind}(1)`, 'l.wait()'])],
    ],
  };
}

const NUMBERS = ['', '0', '1', '2', '3', 'n=1', 'n=2', '-1'];
const ODD = ["'a'", 'None', '[]', 'True'];

const numbered =
  (method: string): Operation =>
  (random) =>
    call(random, method, [random.pick(random.once(25) ? ODD : NUMBERS)].filter(Boolean));

function semaphore(side: Side, kind: 'Semaphore' | 'BoundedSemaphore'): Subject {
  return {
    name: `${side}.${kind}`,
    settings: settingsOf(side),
    setup: (random) => [`s = ${side}.${kind}(${random.pick(['', '0', '1', '2', 'value=1', 'value=3'])})`],
    operations: (_, setting) => [
      acquire('s', side, setting !== 'alone'),
      [3, plain('s.release')],
      [2, side === 'threading' ? numbered('s.release') : plain('s.release')],
      within('s', setting !== 'alone'),
      [1, text(side === 'threading' ? 's._value' : 's.get_value()')],
      [1, text('repr(s)')],
      [1, (r) => `${side}.${kind}(${r.pick(['-1', '0', ...ODD, '1, 2', 'n=1'])}).acquire(False)`],
    ],
  };
}

function event(side: Side): Subject {
  return {
    name: `${side}.Event`,
    settings: settingsOf(side),
    setup: () => [`e = ${side}.Event()`],
    operations: (_, setting) => [
      [3, plain('e.set')],
      [3, plain('e.clear')],
      [2, plain('e.is_set')],
      [1, text('repr(e)')],
      [5, wait('e', setting !== 'alone')],
      waitForEver('e', setting !== 'alone'),
      [1, (r) => r.pick(['e.isSet()', `${side}.Event(True)`, 'bool(e)', 'e.acquire()'])],
    ],
  };
}

function condition(side: Side): Subject {
  return {
    name: `${side}.Condition`,
    settings: settingsOf(side),
    // A plain lock that another process lets go of still counts as held where it was taken (`SemLock._count`).
    setup: (random, setting) => [
      `l = ${side}.${setting === 'processes' ? 'RLock' : random.pick(['Lock', 'RLock'])}()`,
      `c = ${side}.Condition(${random.pick(['', 'l', 'lock=l', 'None'])})`,
      'ready = []',
    ],
    operations(_, setting) {
      const endless = setting !== 'alone';
      return [
        [6, (r) => `c.acquire(${patience(r, endless, [blockOf(side), 'timeout']).join(', ')})`],
        [4, text('c.release()')],
        [4, wait('c', endless)],
        waitForEver('c', endless),
        [4, (r) => `c.notify(${r.pick(NUMBERS)})`],
        [3, plain('c.notify_all')],
        [endless ? 2 : 0, text('with c:\n    c.notify()')],
        [endless ? 2 : 0, text('with c:\n    return c.wait(tiny)')],
        [endless ? 2 : 0, text('with c:\n    return c.wait()')],
        [
          2,
          (r) =>
            `c.wait_for(lambda: ${r.pick(['True', '0', '7', "''", 'len(ready) > 1', '1 / 0'])}, ${timeout(r, false)})`,
        ],
        [1, text('ready.append(1)')],
        ...shown('c', side, setting),
        [1, (r) => call(r, 'l.acquire', ['False'])],
        [1, text('l.release()')],
        [
          1,
          (r) =>
            r.pick([`${side}.Condition(1)`, 'c.notifyAll()', `${side}.Condition(lock=[])`, 'c.locked()']),
        ],
      ];
    },
  };
}

function barrier(side: Side): Subject {
  return {
    name: `${side}.Barrier`,
    settings: settingsOf(side),
    setup: (random) => [`b = ${side}.Barrier(${barrierArguments(random)})`],
    operations: (_, setting) => [
      [6, wait('b', setting !== 'alone')],
      [2, wait('b', setting !== 'alone')],
      waitForEver('b', setting !== 'alone'),
      [1, plain('b.reset')],
      [1, plain('b.abort')],
      [1, text('b.parties')],
      [1, text('b.n_waiting')],
      [1, text('b.broken')],
      [1, text('repr(b)')],
      [1, (r) => `${side}.Barrier(${r.pick(['0', '-1', ''])}).broken`],
    ],
  };
}

function barrierArguments(random: Random): string {
  const parties = random.pick(['1', '2', '2', '2', '3', 'parties=2']);
  return random.weighted([
    [4, parties],
    [1, `${parties}, timeout=${random.pick(['tiny', '1000', '0', '-1', 'None'])}`],
    [1, `${parties}, action=${random.pick(['None', 'lambda: 1', 'lambda: 1 / 0'])}`],
  ]);
}

export const LOCKS: readonly Subject[] = (['threading', 'multiprocessing'] as const).flatMap((side) => [
  lock(side, 'Lock'),
  lock(side, 'RLock'),
  semaphore(side, 'Semaphore'),
  semaphore(side, 'BoundedSemaphore'),
  event(side),
  condition(side),
  barrier(side),
]);
