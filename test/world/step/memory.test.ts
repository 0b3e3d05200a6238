/** Contended memory: what two threads can reach and one of them writes is read and written in steps of their own. */

import { describe, expect, test } from 'vitest';
import { trace } from '../../../src/schedule/index.js';
import { endsOf, programOf } from '../../running.js';

/** How often each operation is performed under the default seed. */
function operations(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { events } of trace(programOf(text)).steps) {
    for (const { op, blocked } of events) if (!blocked) counts[op] = (counts[op] ?? 0) + 1;
  }
  return counts;
}

/** Two threads that run `body` in `work()`, and what `result` is after both. */
const both = (setup: string, body: string, result: string): string[] =>
  endsOf(
    programOf(
      [
        'import threading',
        'from collections import deque',
        setup,
        'def work():',
        ...body.split('\n').map((line) => `    ${line}`),
        'threads = [threading.Thread(target=work) for _ in range(2)]',
        'for t in threads:',
        '    t.start()',
        'for t in threads:',
        '    t.join()',
        `print(${result})`,
      ].join('\n'),
    ),
  );

describe('a lost update is reachable', () => {
  test.each([
    ['a global', 'n = 0', 'global n\nn += 1', 'n'],
    ['an attribute', 'class A: pass\na = A()\na.n = 0', 'a.n += 1', 'a.n'],
    ['an item of a dict', 'd = {"n": 0}', 'd["n"] += 1', 'd["n"]'],
    ['an item of a list', 'l = [0]', 'l[0] += 1', 'l[0]'],
    ['read, then write', 'n = 0', 'global n\nold = n\nn = old + 1', 'n'],
    ['a class attribute', 'class A:\n    n = 0', 'A.n += 1', 'A.n'],
    ['a length', 'l = []', 'l.append(len(l))', 'sum(l)'],
  ])('%s', (_, setup, body, result) => {
    const [low, high] = result === 'sum(l)' ? ['0', '1'] : ['1', '2'];
    expect(both(setup, body, result)).toEqual([`${low}\nfinished`, `${high}\nfinished`]);
  });

  test('in a closure', () => {
    const program = programOf(`
      import threading
      def main():
          n = 0
          def work():
              nonlocal n
              n += 1
          threads = [threading.Thread(target=work) for _ in range(2)]
          for t in threads:
              t.start()
          for t in threads:
              t.join()
          print(n)
      main()
    `);
    expect(endsOf(program)).toEqual(['1\nfinished', '2\nfinished']);
  });

  test('through self of one object that two threads share', () => {
    const program = programOf(`
      import threading
      class Counter:
          def __init__(self):
              self.n = 0
          def up(self):
              self.n += 1
      c = Counter()
      threads = [threading.Thread(target=c.up) for _ in range(2)]
      for t in threads:
          t.start()
      for t in threads:
          t.join()
      print(c.n)
    `);
    expect(endsOf(program)).toEqual(['1\nfinished', '2\nfinished']);
  });
});

describe('no update is lost', () => {
  test.each([
    ['under a lock', 'n, lock = 0, threading.Lock()', 'global n\nwith lock:\n    n += 1', 'n', '2'],
    ['by append', 'l = []', 'l.append(1)', 'len(l)', '2'],
    ['by add', 's = set()', 's.add(threading.current_thread())', 'len(s)', '2'],
    ['by extend', 'l = []', 'l.extend([1, 2])', 'len(l)', '4'],
    ['by deque.append', 'd = deque()', 'd.append(1)', 'len(d)', '2'],
    ['by setdefault', 'd = {}', 'd.setdefault("k", []).append(1)', 'len(d["k"])', '2'],
  ])('%s', (_, setup, body, result, expected) => {
    expect(both(setup, body, result)).toEqual([`${expected}\nfinished`]);
  });
});

describe('between two steps others may come', () => {
  test('check-then-act on a list', () => {
    expect(both('l = [1]', 'if l:\n    l.pop()', 'len(l)')).toEqual(['0\nerror IndexError', '0\nfinished']);
  });

  test('a flag seen late', () => {
    const program = programOf(`
      import threading
      stop = False
      def work():
          print("stopped" if stop else "going")
      t = threading.Thread(target=work)
      t.start()
      stop = True
      t.join()
    `);
    expect(endsOf(program)).toEqual(['going\nfinished', 'stopped\nfinished']);
  });
});

describe('what costs no step', () => {
  test('places that are only read after the start', () => {
    const counts = operations(`
      import threading
      from queue import Queue
      LIMIT = 3
      class Worker(threading.Thread):
          def __init__(self, queue):
              super().__init__()
              self.queue = queue
          def run(self):
              for i in range(LIMIT):
                  self.put(i)
          def put(self, i):
              self.queue.put(i)
      w = Worker(Queue())
      w.start()
      w.join()
    `);
    expect(counts).toEqual({ start: 1, put: 3, exit: 2, join: 1 });
  });

  test('what one thread alone can reach', () => {
    const counts = operations(`
      import threading
      def work():
          mine = []
          for i in range(3):
              mine.append(i)
      for _ in range(2):
          threading.Thread(target=work).start()
    `);
    expect(counts).toEqual({ start: 2, exit: 3 });
  });

  test('anything in a program of one thread', () => {
    expect(operations('n = 0\nl = []\nfor i in range(5):\n    n += i\n    l.append(n)')).toEqual({ exit: 1 });
  });

  test('n += 1 on a contended place is a read and a write', () => {
    const counts = operations(`
      import threading
      n = 0
      def work():
          global n
          n += 1
      for _ in range(2):
          threading.Thread(target=work).start()
    `);
    expect(counts).toMatchObject({ read: 2, write: 2 });
  });
});

test('the threads of one process share, those of two do not', () => {
  const program = programOf(`
    import threading
    from multiprocessing import Process
    n = 0
    def up():
        global n
        n += 1
    def work():
        threads = [threading.Thread(target=up) for _ in range(2)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        print("child", n)
    p = Process(target=work)
    p.start()
    p.join()
    print("parent", n)
  `);
  expect(endsOf(program)).toEqual(['child 1\nparent 0\nfinished', 'child 2\nparent 0\nfinished']);
});

test('a step that changes a container says with what call, and of no other value that it was written', () => {
  const text = `
    import threading
    items = []
    other = "not written"
    def work():
        items.append(1)
        return other
    for _ in range(2):
        threading.Thread(target=work).start()
  `;
  const writes = trace(programOf(text)).steps.flatMap(({ events }) =>
    events.filter(({ op }) => op === 'write'),
  );
  expect(writes.map(({ object, args }) => [object?.name, args])).toEqual([
    ['items.append(1)', []],
    ['items.append(1)', []],
  ]);
});
