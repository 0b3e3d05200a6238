/** Calls of Python code that built-ins make can wait like all others: for locks, queues, and others' turns. */

import { describe, expect, test } from 'vitest';
import { trace } from '../../../src/schedule/index.js';
import { endsOf, outputsOf, programOf, stdoutOf } from '../../running.js';

const HEAD = `
import queue, threading
lock = threading.Lock()
q = queue.Queue()
class A:
    def __init__(self, n): self.n = n
    def __lt__(self, other):
        with lock: return self.n < other.n
    def __eq__(self, other):
        q.put(self.n)
        return self.n == other.n
    def __hash__(self): return 1
    def __bool__(self):
        with lock: return self.n > 1
    def __repr__(self): return f"A{self.n}/{q.qsize()}"
def key(x):
    with lock: q.put(x)
    return -x
`;

/** What each gives in CPython 3.11. */
const GIVEN: readonly (readonly [expression: string, text: string])[] = [
  ['sorted([A(3), A(1), A(2)])', '[A1/0, A2/0, A3/0]'],
  ['sorted([3, 1, 2], key=key), q.qsize()', '([3, 2, 1], 3)'],
  ['max([1, 3, 2], key=key), min(A(2), A(1)).n', '(1, 1)'],
  ['[A(1), A(2)].index(A(2)), A(3) in [A(1), A(3)], q.qsize()', '(1, True, 4)'],
  ['{A(1): 1, A(2): 2, A(1): 3}', '{A1/2: 3, A2/2: 2}'],
  ['"%s %r" % (A(5), [A(6)])', "'A5/0 [A6/0]'"],
  ['"{} {!r:>6}|".format(A(7), A(8))', "'A7/0   A8/0|'"],
  ['list(filter(None, [A(1), A(2)])), any([A(0), A(2)])', '([A2/0], True)'],
];

describe.each(['ideal', 'any'] as const)('in %s time', (timing) => {
  test.each(GIVEN)('%s', (expression, text) => {
    const program = programOf(
      `${HEAD}\ndef work():\n    print(repr((${expression})))\nt = threading.Thread(target=work)\nt.start()\nt.join()\n`,
    );
    for (const seed of [1, 2, 3]) expect(stdoutOf(trace(program, { seed, timing }))).toBe(`${text}\n`);
  });
});

test('others have their turn in between', () => {
  const program = programOf(`
    import queue, threading
    q = queue.Queue()
    class Item:
        def __repr__(self):
            before = q.qsize()
            return f"{before}{q.qsize()}"
    t = threading.Thread(target=q.put, args=(1,))
    t.start()
    print([Item(), Item()])
    t.join()
  `);
  const texts = ['[00, 00]', '[00, 01]', '[00, 11]', '[01, 11]', '[11, 11]'].map((text) => `${text}\n`);
  expect(endsOf(program)).toEqual(texts.map((text) => `${text}finished with unread`));
  expect(outputsOf(program, 100)).toEqual(texts);
});

test('what a call raises goes through the built-in, once', () => {
  const program = programOf(`
    import threading
    lock = threading.Lock()
    calls = []
    def key(x):
        with lock:
            calls.append(x)
            return 1 / (x - 2)
    def work():
        try:
            print(sorted([1, 2, 3], key=key))
        except ZeroDivisionError as error:
            print(error, calls)
    t = threading.Thread(target=work)
    t.start()
    t.join()
  `);
  expect(outputsOf(program, 20)).toEqual(['division by zero [1, 2]\n']);
});
