/**
 * Shared objects from outside of src/: their families, entries in the library and words are all that it takes to run, show and
 * explore programs that use them. What a family forgets to say of its links is a mistake, and no wrong answer.
 */

import { describe, expect, test } from 'vitest';
import { addOperations, register } from '../../src/core/index.js';
import { register as registerLibraries } from '../../src/language/contract/registry.js';
import type { Trace } from '../../src/model.js';
import { support } from '../../src/python/support/supported-modules.js';
import { trace } from '../../src/schedule/index.js';
import { renderTrace } from '../../src/show/index.js';
import { addDetails, stepWordsFor } from '../../src/show/words/step-catalog.js';
import { disagreements, explored } from '../explore/judges/agree.js';
import { programOf } from '../running.js';
import { letterboxFamily } from './letterbox.js';
import { ADDITIONS } from './library.js';
import { stackFamily } from './stack.js';

register(stackFamily, letterboxFamily);
addOperations({
  push: { waits: true, timeout: 'expires' },
  pop: { waits: true, timeout: 'expires', brings: true },
  post: {},
  collect: { waits: true, brings: true },
});
registerLibraries([ADDITIONS]);
support('threading', ['Stack', 'SecretiveStack']);
support('multiprocessing', ['Letterbox']);
addDetails({
  en: { height: (value) => `${value} high` },
  zh: { height: (value) => `高 ${value}` },
});

const STACK = `
  import queue
  from threading import Semaphore, Stack, Thread
  allowance = Semaphore(1)
  stack = Stack(allowance)
  def make():
      for n in range(3):
          stack.push(n)
  def take():
      try:
          print(stack.pop(timeout=1))
          print(stack.pop(timeout=1))
      except queue.Empty:
          print('empty')
  def allow():
      allowance.release()
  for work in [make, take, allow]:
      Thread(target=work).start()
`;

const LETTERBOX = `
  from multiprocessing import Letterbox, Process
  def read(box):
      try:
          while True:
              print(box.collect())
      except EOFError:
          print('over')
  def write():
      box = Letterbox()
      Process(target=read, args=(box,)).start()
      box.post(['a', 1])
      box.post(None)
  write()
`;

const textOf = (run: Trace): string =>
  renderTrace(run, { width: 110, color: 0, lang: 'en', plain: false, detail: false });

test('a run shows what is done to a stack, what it holds, and who waits for it', () => {
  const run = trace(programOf(STACK), { seed: 2 });
  expect(textOf(run)).toMatchInlineSnapshot(`
    "program.py
    Order: drawn with seed 2; the same seed gives the same order.
    Time: ideal. Steps take no time; the clock moves only when every thread waits or spins.

    step time line | MainThread             | Thread-1 (make)  | Thread-2 (take)  | Thread-3 (allow)    | stack
    ---------------+------------------------+------------------+------------------+---------------------+---------
       1 0.0s   17 | start Thread-1 (make)  |                  |                  |                     |    empty
       2        17 | start Thread-2 (take)  |                  |                  |                     |    empty
                10 |                        |                  | BLOCKED pop timeout=1: stack is empty  |
       3        17 | start Thread-3 (allow) |                  |                  |                     |    empty
                17 | waits to exit: Thread-1 (make), Thread-2 (take) and Thread-3 (allow) not ended     |
       4        15 |                        |                  |                  | allowance.release 1 |    empty
       5        15 |                        |                  |                  | ended               |    empty
       6         7 |                        | push 0           | woken            |                     | +0 [0]
       7         7 |                        | push 1           |                  |                     | +1 [1 0]
                 7 |                        | BLOCKED push 2: stack is full       |                     |
       8        10 |                        | woken            | pop -> 1         |                     | -1 [0]
       9        10 |                        |                  | print "1"        |                     |    [0]
      10         7 |                        | push 2           |                  |                     | +2 [2 0]
      11        11 |                        |                  | pop -> 2         |                     | -2 [0]
      12         7 |                        | ended            |                  |                     |    [0]
      13        11 |                        |                  | print "2"        |                     |    [0]
      14        11 | woken                  |                  | ended            |                     |    [0]
      15        17 | ended                  |                  |                  |                     |    [0]
                   | === finished, with messages unread ===

    Finished, but 1 message was never received.
    Never received from stack: 0.

    The same order again:
      queue-demo run program.py --schedule i2-3F7-FV8-5CE1DQ
    Worth trying:
      queue-demo explore program.py                go through every order
      queue-demo run program.py --seed 3           another order
      queue-demo run program.py --seed 2 --detail  every line that runs
    "
  `);
});

test('a run shows what is posted, and the end of it', () => {
  const run = trace(programOf(LETTERBOX), { seed: 1 });
  expect(textOf(run)).toMatchInlineSnapshot(`
    "program.py
    Order: drawn with seed 1; the same seed gives the same order.
    Time: ideal. Steps take no time; the clock moves only when every thread waits or spins.

    step time line | MainThread      | Process-1           | box                  | source
    ---------------+-----------------+---------------------+----------------------+-------------------------------
       1 0.0s   10 | start Process-1 |                     |           empty      | Process(target=read, args=(bo…
                 5 |                 | BLOCKED collect: box is empty              | print(box.collect())
       2        11 | post ['a', 1]   | woken               | +['a', 1] [['a', 1]] | box.post(['a', 1])
       3         5 |                 | collect -> ['a', 1] | -['a', 1] empty      | print(box.collect())
       4         5 |                 | print "['a', 1]"    |           empty      | print(box.collect())
                 5 |                 | BLOCKED collect: box is empty              | print(box.collect())
       5        12 | post None       | woken               | +None     [None]     | box.post(None)
       6        12 | code done       |                     |           [None]     | box.post(None)
                12 | waits to exit: Process-1 not ended    |                      | box.post(None)
       7         5 |                 | collect -> None     | -None     empty      | print(box.collect())
       8         5 |                 | print "None"        |           empty      | print(box.collect())
       9         5 |                 | collect raises EOF… |           empty      | print(box.collect())
      10         7 |                 | print "over"        |           empty      | print('over')
      11         7 | woken           | ended               |           empty      | print('over')
      12        12 | ended           |                     |           empty      | box.post(None)
                   | === finished ===

    Finished: all threads and processes ended, and every message was received.

    The same order again:
      queue-demo run program.py --schedule i1-ZGN-C2W-3RF7Y
    Worth trying:
      queue-demo explore program.py                go through every order
      queue-demo run program.py --seed 2           another order
      queue-demo run program.py --seed 1 --detail  every line that runs
    "
  `);
});

test('its words are told beside it', () => {
  const view = trace(programOf(STACK), { seed: 2 }).steps.at(-1)?.view;
  const stack = view?.objects.find(({ kind }) => kind === 'Stack');
  const told = (lang: 'en' | 'zh') =>
    Object.entries(stack?.detail ?? {}).map(([key, value]) => stepWordsFor(lang).details[key]?.(value));
  expect([told('en'), told('zh')]).toEqual([['1 high'], ['高 1']]);
});

describe.each(['ideal', 'any'] as const)('in %s time', (timing) => {
  test.each([
    ['a stack', STACK],
    ['a letterbox', LETTERBOX],
  ])('%s is explored as a search finds it that looks nothing up', (_, text) => {
    expect(disagreements(programOf(text), timing, 20_000)).toEqual([]);
  });

  test('what a family does not say of its links is refused, and not explored wrongly', () => {
    const program = programOf(STACK.replaceAll('Stack', 'SecretiveStack'));
    expect(() => explored(program, timing)).toThrow('not linked to');
  });
});
