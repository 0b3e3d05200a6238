/** Objects whose class forgot `super().__init__()`, or uses them before it: each attribute and method raises what CPython raises. */

import { describe, expect, test } from 'vitest';
import { hasCPython, runText } from '../cpython.js';
import { outputsOf, programOf } from '../running.js';

interface Kind {
  readonly header: string;
  readonly base: string;
  readonly uses: readonly string[];
}

const QUEUE =
  'put(1) get() qsize() empty() full() task_done() join() put_nowait(1) get_nowait() maxsize queue unfinished_tasks';
const THREAD =
  'start() join() name daemon is_alive() ident native_id getName() isDaemon() daemon=True name="a" setName("a") setDaemon(True)';
const PROCESS =
  'start() join() name daemon pid is_alive() exitcode terminate() kill() close() ident daemon=True name="a"';

const kind = (module: string, base: string, uses: string): Kind => ({
  header: `import ${module}`,
  base: `${module}.${base}`,
  uses: uses.split(' '),
});

const KINDS: readonly Kind[] = [
  kind('multiprocessing', 'Process', PROCESS),
  kind('threading', 'Thread', THREAD),
  kind('queue', 'Queue', QUEUE),
  kind('queue', 'PriorityQueue', QUEUE),
  kind('queue', 'LifoQueue', QUEUE),
  kind('threading', 'Event', 'set() wait() is_set() clear()'),
  kind(
    'threading',
    'Condition',
    'acquire() release() wait() notify() notify_all() __enter__() wait_for(int)',
  ),
  kind('threading', 'Semaphore', 'acquire() release() __enter__()'),
  kind('threading', 'BoundedSemaphore', 'acquire() release() __enter__()'),
  kind('threading', 'Timer', 'start() cancel()'),
  kind('multiprocessing.queues', 'Queue', 'put(1) get() qsize() empty() full() close() join_thread()'),
];

/** Each use on an object of its own, with what it raises. */
function programFor({ header, base, uses }: Kind, init: string): string {
  const lines = uses.flatMap((use) => [
    `x = New()`,
    `try: ${use.includes('=') ? `x.${use}` : `print(x.${use})`}`,
    `except BaseException as error: print(${JSON.stringify(use)}, type(error).__name__, error)`,
    `else: print(${JSON.stringify(use)}, "raises nothing")`,
  ]);
  return [header, `class New(${base}):`, `    def __init__(self): ${init}`, ...lines, `print(repr)`].join(
    '\n',
  );
}

describe.skipIf(!hasCPython)('without super().__init__()', () => {
  test.concurrent.each(KINDS)('$base', async (each) => {
    const text = programFor(each, 'pass');
    const { stdout } = await runText(text);
    expect(outputsOf(programOf(text), 1)).toEqual([stdout]);
  });
});

describe.skipIf(!hasCPython)('before super().__init__()', () => {
  test.concurrent.each(['daemon = True', 'name = "x"', 'start()', 'join()'])('%s', async (use) => {
    for (const base of ['threading.Thread', 'multiprocessing.Process']) {
      const text = `
import threading, multiprocessing
class New(${base}):
    def __init__(self):
        self.${use}
        super().__init__()
try: New()
except BaseException as error: print(type(error).__name__, error)
else: print("raises nothing")`;
      const { stdout } = await runText(text);
      expect(outputsOf(programOf(text), 1)).toEqual([stdout]);
    }
  });
});

test.skipIf(!hasCPython).each(['Lock', 'RLock'])(
  'threading.%s is a function, and no base of a class',
  async (name) => {
    const text = `
import threading
try:
    class Log(threading.${name}): pass
except TypeError as error: print(error)
else: print("a class")
`;
    const { stdout } = await runText(text);
    expect(outputsOf(programOf(text), 1)).toEqual([stdout]);
  },
);
