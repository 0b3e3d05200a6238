/** Thousands of queues, locks and the like: what is told of them is right, and told of every step. */

import { expect, test } from 'vitest';
import { trace } from '../../src/schedule/index.js';
import { programOf, stdoutOf } from '../running.js';

const PATIENCE = { timeout: 120_000 };

test.each([
  ['queues', 'import queue', 'queue.Queue()', 'thing.put(1)', 'thing.get()'],
  ['locks', 'import threading', 'threading.Lock()', 'thing.acquire()', 'thing.release()'],
  ['semaphores', 'import threading', 'threading.Semaphore()', 'thing.acquire()', 'thing.release()'],
  ['events', 'import threading', 'threading.Event()', 'thing.set()', 'thing.wait()'],
])('of %s', PATIENCE, (_, imports, made, first, second) => {
  const program = programOf(
    [
      imports,
      `things = [${made} for _ in range(1000)]`,
      `for thing in things: ${first}`,
      `for thing in things: ${second}`,
      'print(len(things))',
    ].join('\n'),
  );
  const run = trace(program);
  expect(run.outcome).toMatchObject({ kind: 'finished', unread: [] });
  expect(stdoutOf(run)).toBe('1000\n');
});
