/** Programs with threads, processes and messages without measure, and those whose orders are too many to be gone through. */

import { EXPLAIN, EXPLORE, type Family, lines, OUTPUTS, VERDICT } from './program.js';

const family = (name: string, small: number, sizes: readonly number[], text: readonly string[]): Family => ({
  name,
  small,
  sizes,
  make: (size) => lines(...text.map((each) => each.replaceAll('N', String(size)))),
});

const QUEUE = ['import queue', 'q = queue.Queue()'];
const TARGET = (...body: readonly string[]): string[] => [
  'import threading, time, queue',
  'lock = threading.Lock()',
  'def work(n):',
  ...body.map((each) => `    ${each}`),
  'ts = [threading.Thread(target=work, args=(n,)) for n in range(N)]',
  'for t in ts: t.start()',
  'for t in ts: t.join()',
];
const CHILDREN = (...body: readonly string[]): string[] => [
  'from multiprocessing import Process, Queue, Pipe',
  'def work(n):',
  ...body.map((each) => `    ${each}`),
  "if __name__ == '__main__':",
  '    ps = [Process(target=work, args=(n,)) for n in range(N)]',
  '    for p in ps: p.start()',
  '    for p in ps: p.join()',
];

const PRINTING = TARGET('print(n)');
const ENDLESS = [
  ...QUEUE,
  'import threading',
  'def work():',
  '    while True: q.put(N)',
  'threading.Thread(target=work, daemon=True).start()',
  'print(q.get())',
];
const TIMED = [
  'import threading',
  'def work():',
  "    for n in range(N): print('round', n)",
  't = threading.Thread(target=work)',
  't.start()',
  't.join(1)',
  't.join()',
];
const TRYING = [
  'import threading, time, random',
  'lock = threading.Lock()',
  'items = list(range(N))',
  'def work():',
  '    while items:',
  '        if lock.acquire(blocking=False):',
  '            if items: items.pop()',
  '            lock.release()',
  '        time.sleep(random.uniform(0.001, 0.01))',
  'for _ in range(3): threading.Thread(target=work).start()',
];

const UNREAD = [
  ...QUEUE,
  'import threading',
  'def work():',
  '    for i in range(N): q.put(i)',
  'threading.Thread(target=work, daemon=True).start()',
];

export const SHARING: readonly Family[] = [
  family(
    'messages',
    20,
    [1000, 10_000],
    [...QUEUE, 'for i in range(N): q.put(i)', 'for i in range(N): q.get()'],
  ),
  family('long messages', 20, [700], [...QUEUE, "for i in range(N): q.put('x' * 10000)"]),
  family('messages of lists', 20, [2000], [...QUEUE, 'for i in range(N): q.put([i])']),
  family(
    'messages on a stack',
    20,
    [3000],
    ['import queue', 'q = queue.LifoQueue()', 'for i in range(N): q.put(i)'],
  ),
  family(
    'messages by priority',
    20,
    [3000],
    ['import queue', 'q = queue.PriorityQueue()', 'for i in range(N): q.put(-i)'],
  ),
  family(
    'messages between processes',
    5,
    [1000, 3000],
    [
      'from multiprocessing import Process, Queue',
      'def work(q):',
      '    for i in range(N): q.put(i)',
      "if __name__ == '__main__':",
      '    q = Queue()',
      '    Process(target=work, args=(q,)).start()',
      '    for i in range(N): q.get()',
    ],
  ),
  family(
    'messages through a pipe',
    5,
    [1000, 4000],
    [
      'from multiprocessing import Process, Pipe',
      'def work(c):',
      '    for i in range(N): c.send(i)',
      "if __name__ == '__main__':",
      '    a, b = Pipe()',
      '    Process(target=work, args=(b,)).start()',
      '    for i in range(N): a.recv()',
    ],
  ),
  {
    ...family('messages, explored', 20, [500, 3000], [...QUEUE, 'for i in range(N): q.put(i)']),
    args: EXPLORE,
  },
  family('threads', 5, [300, 1000, 4096, 10_000], TARGET('pass')),
  family('threads that sleep', 5, [300, 1000, 4096], TARGET('time.sleep(1)')),
  family('threads that print', 5, [200, 500], PRINTING),
  family('threads with a lock', 5, [100, 300], TARGET('with lock: pass')),
  family('timers', 5, [300], ['import threading', 'for i in range(N): threading.Timer(1, print).start()']),
  family(
    'threads that start threads',
    5,
    [1000],
    [
      'import threading',
      'def work(n):',
      '    if n < N: threading.Thread(target=work, args=(n + 1,)).start()',
      'work(0)',
    ],
  ),
  family(
    'a bomb of threads',
    1,
    [1],
    ['import threading', 'def bomb():', '    while True: threading.Thread(target=bomb).start()', 'bomb()'],
  ),
  family(
    'conditions',
    5,
    [300],
    [
      'import threading',
      'c = threading.Condition()',
      'def work():',
      '    with c: c.wait()',
      'for i in range(N): threading.Thread(target=work, daemon=True).start()',
      'with c: c.notify_all()',
    ],
  ),
  family(
    'barriers',
    5,
    [300],
    [
      'import threading',
      'b = threading.Barrier(N)',
      'for i in range(N): threading.Thread(target=b.wait).start()',
    ],
  ),
  family('processes', 3, [100, 300, 500, 3000], CHILDREN('pass')),
  family('processes that print', 3, [50], CHILDREN('print(n)')),
  family(
    'a bomb of processes',
    1,
    [1],
    [
      'from multiprocessing import Process',
      'def bomb():',
      '    while True: Process(target=bomb).start()',
      "if __name__ == '__main__': bomb()",
    ],
  ),
  family('pipes', 5, [1000], ['from multiprocessing import Pipe', 'ps = [Pipe() for _ in range(N)]']),
  family(
    'queues',
    5,
    [3000],
    ['import queue', 'qs = [queue.Queue() for _ in range(N)]', 'for q in qs: q.put(1)'],
  ),
  { ...family('threads that print, explored', 3, [10, 200], PRINTING), args: EXPLORE },
  { ...family('threads that print, their texts', 3, [6, 8], PRINTING), args: OUTPUTS },
  { ...family('threads that print, the outcomes', 3, [10, 200], PRINTING), args: VERDICT },
  {
    ...family('threads that print, explained', 3, [8, 200], PRINTING),
    args: EXPLAIN,
    input: (size) => `${size - 1}\n0\n`,
  },
  { ...family('processes, explored', 2, [10, 100], CHILDREN('print(n)')), args: EXPLORE },
  { ...family('an endless producer', 1, [1], ENDLESS), args: EXPLORE },
  { ...family('an endless producer, the outcomes', 1, [1], ENDLESS), args: VERDICT },
  { ...family('an endless producer, explained', 1, [1], ENDLESS), args: EXPLAIN, input: () => '2\n' },
  { ...family('a time-out beside a loop', 20, [800, 1500], TIMED), args: EXPLORE },
  family('a time-out beside a loop, run', 20, [1500], TIMED),
  family('locks that are tried', 10, [500], TRYING),
  { ...family('locks that are tried, explored', 3, [500], TRYING), args: EXPLORE },
  {
    ...family(
      'random choices',
      3,
      [30],
      ['import random', 'print([random.randint(0, 9) for _ in range(N)])'],
    ),
    args: EXPLORE,
  },
  { ...family('unread messages, explored', 3, [300], UNREAD), args: EXPLORE },
];
