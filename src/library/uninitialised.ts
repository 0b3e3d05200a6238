/** What CPython 3.11 says of an object whose class never called the `__init__` of the library: an attribute is missing, which one depends. */

import { builtin, type Machine } from '../language/contract/machine.js';
import type { OperationName, Value } from '../model.js';

/** By type, the attribute that each operation asks for first; the last is that of all others. */
const FIRST_ASKED: readonly (readonly [
  type: string,
  Readonly<Partial<Record<OperationName, string>>>,
  other: string,
])[] = [
  [
    'queue.Queue',
    { put: 'not_full', get: 'not_empty', task_done: 'all_tasks_done', join: 'all_tasks_done' },
    'mutex',
  ],
  ['threading.Event', { is_set: '_flag' }, '_cond'],
  ['threading.Condition', { acquire: 'acquire', release: 'release', notify_all: '_waiters' }, '_lock'],
  ['threading.Semaphore', {}, '_cond'],
  ['threading.BoundedSemaphore', {}, '_cond'],
  ['threading.Barrier', { wait: '_timeout', n_waiting: '_state', broken: '_state' }, '_cond'],
  [
    'multiprocessing.Queue',
    {
      put: '_closed',
      get: '_closed',
      empty: '_poll',
      full: '_sem',
      close: '_close',
      join_thread: '_closed',
    },
    '_maxsize',
  ],
  ['multiprocessing.Process', {}, '_closed'],
  ['multiprocessing.Lock', { release: 'release' }, 'acquire'],
  ['multiprocessing.RLock', { release: 'release' }, 'acquire'],
  ['multiprocessing.Semaphore', { release: 'release' }, 'acquire'],
];

/** Raises what an operation on such an object raises. */
export function failUninitialised(m: Machine, self: Value, op: OperationName | null): never {
  const [, asked, other] = FIRST_ASKED.find(([type]) => m.isInstance(self, builtin(type))) ?? [
    '',
    {},
    '__dict__',
  ];
  return lacks(m, self, (op && asked[op]) ?? other);
}

/** Raises that an attribute is not there. */
export function lacks(m: Machine, self: Value, name: string): never {
  return m.fail('AttributeError', `'${m.typeName(self)}' object has no attribute '${name}'`);
}
