/** The queues of `queue` and of `multiprocessing`. */

import type { Random, Weighted } from '../random.js';
import {
  ALL,
  call,
  item,
  NO_TIMEOUTS,
  type Operation,
  patience,
  plain,
  type Subject,
  THREADS,
  text,
  written,
} from './calls.js';

const SIZES = ['', '0', '1', '2', '3', '-1', 'maxsize=2', 'maxsize=1', 'maxsize=-5'];
const ODD_SIZES = ['1.5', 'True', '2, 3', 'size=2', '0.5'];

/** Something that may wait; `strange` times once it is given something that is no time. */
const waiting =
  (
    method: string,
    endless: boolean,
    args: (random: Random) => string[] = () => [],
    strange = 40,
  ): Operation =>
  (random) => {
    const given = [
      ...args(random),
      ...(random.once(strange)
        ? [`timeout=${random.pick(NO_TIMEOUTS)}`]
        : patience(random, endless, ['block', 'timeout'])),
    ];
    return strange === Infinity ? written(method, given) : call(random, method, given);
  };

const one =
  (name: string) =>
  (random: Random): string[] => [random.once(30) ? `${name}=${item(random)}` : item(random)];

const ordered = (random: Random): string[] => [random.pick(NUMBERS)];
const NUMBERS = ['0', '1', '2', '3', '4', '-1', 'True', 'False', '0.5', '1.0', '2 ** 70', '1e100'];

type Kind = 'Queue' | 'LifoQueue' | 'PriorityQueue';

/** One of three has a hook of its own, and so runs as Python code here too. */
function queueSetup(random: Random, kind: Kind): string[] {
  const size = random.pick(random.once(30) ? ['1.5', 'True', '0.5'] : SIZES);
  if (!random.once(3)) return [`q = queue.${kind}(${size})`];
  const hook = random.pick([
    'def _put(self, item): super()._put(item)',
    'def _get(self): return super()._get()',
    'def _qsize(self): return len(self.queue)',
  ]);
  return [`class Own(queue.${kind}):`, `    ${hook}`, `q = Own(${size})`];
}

/** What 3.13 has more. */
const SHUTDOWNS = ['q.shutdown()', 'q.shutdown(True)', 'q.shutdown(immediate=False)', 'q.shutdown(1, 2)'];

function threadQueue(kind: Kind, canShutDown = false): Subject {
  return {
    name: `queue.${kind}`,
    settings: THREADS,
    setup: (random) => queueSetup(random, kind),
    operations(random, setting) {
      const endless = setting !== 'alone';
      const counts = !random.once(3);
      // A comparison that fails keeps CPython from waking who waits for room; in the model they go on.
      const given = kind === 'PriorityQueue' && endless ? ordered : one('item');
      // Which comes first, a queue that is shut down or a wrong argument, is not judged.
      const strange = canShutDown ? Infinity : 40;
      return [
        [8, waiting('q.put', endless, given, strange)],
        [3, (r) => call(r, 'q.put_nowait', given(r))],
        [7, waiting('q.get', endless, undefined, strange)],
        [2, plain('q.get_nowait')],
        ...(['qsize', 'empty', 'full'] as const).map((name) => [1, plain(`q.${name}`)] as const),
        [1, text('q.queue')],
        [1, text('list(q.queue)')],
        [1, (r) => r.pick(['q.maxsize', 'len(q.queue)'])],
        [canShutDown ? 2 : 0, (r) => r.pick(SHUTDOWNS)],
        [canShutDown ? 1 : 0, (r) => r.pick(['q.is_shutdown', 'queue.ShutDown()', 'queue.ShutDown.__mro__'])],
        [counts ? 4 : 0, plain('q.task_done')],
        [counts ? 1 : 0, text('q.unfinished_tasks')],
        [counts && endless ? 2 : 0, plain('q.join')],
        [1, (r) => `queue.${kind}(${r.pick(r.once(2) ? ODD_SIZES : SIZES)}).full()`],
      ];
    },
  };
}

const SIMPLE: Subject = {
  name: 'queue.SimpleQueue',
  settings: THREADS,
  setup: () => ['q = queue.SimpleQueue()'],
  operations: (_, setting) => [
    [6, waiting('q.put', true, one('item'))],
    [2, (r) => call(r, 'q.put_nowait', one('item')(r))],
    [7, waiting('q.get', setting !== 'alone')],
    [3, plain('q.get_nowait')],
    [1, plain('q.qsize')],
    [1, plain('q.empty')],
    [
      1,
      (r) =>
        r.pick(['q.full()', 'queue.SimpleQueue(5)', 'queue.SimpleQueue(maxsize=1)', 'q.join()', 'q.maxsize']),
    ],
  ],
};

const UNPICKLABLE = ['lambda: 0', 'threading.Lock()', 'step_0', '(lambda: 0,)', 'queue.Queue()'];
const message =
  (name: string) =>
  (random: Random): string[] =>
    random.once(12) ? [random.pick(UNPICKLABLE)] : one(name)(random);

function processQueue(kind: 'Queue' | 'JoinableQueue'): Subject {
  return {
    name: `multiprocessing.${kind}`,
    settings: ALL,
    setup: (random) => [`q = multiprocessing.${kind}(${random.pick(SIZES)})`],
    operations(random, setting) {
      const endless = setting !== 'alone';
      const closes = setting !== 'threads' && random.once(3) ? 1 : 0;
      const tasks = kind === 'JoinableQueue' ? 1 : 0;
      const counts = (['qsize', 'empty', 'full'] as const).map(
        (name): Weighted<Operation> => [1, plain(`q.${name}`)],
      );
      // Which comes first, a closed queue or a wrong argument, is not judged.
      const strange = closes ? Infinity : 40;
      return [
        [10, waiting('q.put', endless, message('obj'), strange)],
        [3, (r) => call(r, 'q.put_nowait', message('obj')(r))],
        [9, waiting('q.get', endless, undefined, strange)],
        [3, plain('q.get_nowait')],
        ...counts,
        [closes, plain('q.close')],
        [closes, plain('q.join_thread')],
        [closes, plain('q.cancel_join_thread')],
        [4 * tasks, plain('q.task_done')],
        [endless ? 2 * tasks : 0, plain('q.join')],
        [tasks === 0 && random.once(10) ? 1 : 0, (r) => r.pick(['q.task_done()', 'q.join()'])],
      ];
    },
  };
}

const PROCESS_SIMPLE: Subject = {
  name: 'multiprocessing.SimpleQueue',
  settings: ALL,
  setup: () => ['q = multiprocessing.SimpleQueue()'],
  operations: (random, setting) => [
    [8, (r) => call(r, 'q.put', message('obj')(r))],
    [setting === 'alone' ? 0 : 7, plain('q.get')],
    [setting === 'alone' ? 7 : 1, text('None if q.empty() else q.get()')],
    [3, plain('q.empty')],
    [setting !== 'threads' && random.once(4) ? 1 : 0, plain('q.close')],
    [
      1,
      (r) =>
        r.pick([
          'q.qsize()',
          'multiprocessing.SimpleQueue(1)',
          'q.get(False)',
          'q.get_nowait()',
          'q.put(1, False)',
        ]),
    ],
  ],
};

/** The parts that only Python 3.13 has. */
export const NEWER: readonly Subject[] = [
  threadQueue('Queue', true),
  threadQueue('LifoQueue', true),
  threadQueue('PriorityQueue', true),
];

export const QUEUES: readonly Subject[] = [
  threadQueue('Queue'),
  threadQueue('LifoQueue'),
  threadQueue('PriorityQueue'),
  SIMPLE,
  processQueue('Queue'),
  processQueue('JoinableQueue'),
  PROCESS_SIMPLE,
];
