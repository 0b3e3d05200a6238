/** What queues hold is told of each step as it was then, though the texts of all steps lie in one list. */

import { expect, it } from 'vitest';
import type { Trace } from '../../../src/model.js';
import { trace } from '../../../src/schedule/index.js';
import { programOf } from '../../running.js';

const waiting = (count: number): Trace =>
  trace(
    programOf(`
      import queue
      q = queue.Queue()
      for i in range(${count}): q.put(i)
      for i in range(${count}): q.get()
    `),
    { maxSteps: 10 * count },
  );

it('tells what a queue holds after each step', () => {
  const { steps } = waiting(30);
  const held = steps.flatMap(({ events }) => events.slice(0, 1).map((event) => event.held[0]?.messages));
  const texts = Array.from({ length: 30 }, (_, index) => String(index));
  expect(held[9]).toEqual(texts.slice(0, 10));
  expect(held[29]).toEqual(texts);
  expect(held[34]).toEqual(texts.slice(5));
  expect(steps[34]?.view.objects[0]?.content).toEqual(texts.slice(5));
});

it('tells what is put in by its text at that step', () => {
  const run = trace(
    programOf(`
      import queue
      q = queue.LifoQueue()
      item = [1]
      q.put(item)
      q.put(2)
      q.get()
      item.append(3)
      q.put(4)
    `),
  );
  const held = run.steps.map(({ events }) => events[0]?.held[0]?.messages ?? []);
  expect(held.map((messages) => [...messages].sort())).toEqual([
    ['[1]'],
    ['2', '[1]'],
    // The thread is alone: it changes the list in the step in which it gets the other message.
    ['[1, 3]'],
    ['4', '[1, 3]'],
    ['4', '[1, 3]'],
  ]);
});
