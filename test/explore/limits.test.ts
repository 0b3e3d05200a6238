/** Programs without an end, and limits: a partial result that claims no more than it knows. */

import { expect, test } from 'vitest';
import { explore } from '../../src/explore/index.js';
import { programOf } from '../running.js';
import { explored } from './judges/agree.js';

const producer = programOf(`
  from queue import Queue
  from threading import Thread
  q = Queue()
  def produce():
      n = 0
      while True:
          n += 1
          q.put(n)
  Thread(target=produce).start()
  q.get()
`);

test.each([1000, 3000])('an unbounded producer stops at %i states', { timeout: 60_000 }, (maxStates) => {
  const before = process.memoryUsage().rss;
  const found = explored(producer, 'ideal', 10, maxStates);
  expect(found.complete).toBe(false);
  expect(found.clean).not.toBe(true);
  expect(found.states).toBeGreaterThan(maxStates);
  expect(found.states).toBeLessThan(maxStates + 2000);
  expect(found.outcomes).toEqual([]);
  expect(found.outputs?.count).toBeNull();
  expect(process.memoryUsage().rss - before).toBeLessThan(1e9);
});

test('what was found before the limit is told, without odds', () => {
  const program = programOf(`
    from queue import Queue
    from threading import Thread
    q = Queue()
    def produce():
        while True:
            q.put(1)
    Thread(target=produce, daemon=True).start()
    assert q.get() == 2
  `);
  const found = explored(program, 'ideal', undefined, 1000);
  expect(found.complete).toBe(false);
  expect(found.clean).toBe(false);
  expect(found.outcomes[0]).toMatchObject({ kind: 'error', odds: null, noReturn: null });
});

test('who stops it gets what it has', () => {
  const search = explore(producer, { limits: { maxStates: 1e6 } });
  expect(search.next().done).toBe(false);
  const { done, value } = search.next(true);
  expect(done).toBe(true);
  expect(value).toMatchObject({ complete: false, clean: null });
});
