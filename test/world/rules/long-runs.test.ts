/** What is told of each step is told as it was then, though the steps of a long run share all that stays the same. */

import { expect, it } from 'vitest';
import { Patience } from '../../../src/budget.js';
import type { Trace, View } from '../../../src/model.js';
import { trace } from '../../../src/schedule/index.js';
import { begin, perform, view } from '../../../src/world/index.js';
import { programOf, stdoutOf } from '../../running.js';

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

const THREADS = `
  import threading, time
  def work(number):
      time.sleep(0.1)
      with lock:
          ended.append(number)
  lock = threading.Lock()
  ended = []
  threads = [threading.Thread(target=work, args=(number,)) for number in range(150)]
  for thread in threads: thread.start()
  for thread in threads: thread.join()
  print(len(ended))
`;

it('shows the same of worlds one after the other as of each by itself', () => {
  const program = programOf(THREADS);
  const { steps, seed } = trace(program, { seed: 3, maxSteps: 900 });
  let world = begin(program, { timing: 'ideal', seed: seed ?? 0, budget: new Patience() });
  for (const step of steps) {
    world = perform(world, step.transition, step.step).world;
    if (step.step % 40 !== 0) continue;
    // Another program object, so that nothing is known of what was shown before.
    expect(plain(view({ ...world, program: { ...program } }))).toEqual(plain(step.view));
  }
});

const plain = (shown: View): unknown => JSON.parse(JSON.stringify(shown));

it('keeps actors as they are that a step only brings others beside', () => {
  const program = programOf(THREADS);
  const { steps, seed } = trace(program, { seed: 3, maxSteps: 300 });
  let world = begin(program, { timing: 'ideal', seed: seed ?? 0, budget: new Patience() });
  const changed: number[] = [];
  for (const { transition, step } of steps.slice(0, 100)) {
    const next = perform(world, transition, step).world;
    changed.push(world.actors.filter((actor, index) => actor !== next.actors[index]).length);
    world = next;
  }
  // Many of them start a thread, whose objects come between those that others have.
  expect(world.actors.length).toBeGreaterThan(40);
  expect(Math.max(...changed)).toBeLessThan(3);
});

it('lets no time pass while somebody still starts others', () => {
  const program = programOf(`
    import threading, time
    def late():
        time.sleep(0.1)
        print("late")
    threading.Thread(target=late).start()
    for _ in range(600): threading.Thread(target=int).start()
    print("started")
  `);
  for (const seed of [1, 2]) expect(stdoutOf(trace(program, { seed }))).toBe('started\nlate\n');
});

it('lets time pass beside somebody who starts nobody, however long', () => {
  const program = programOf(`
    import queue, threading, time
    def late():
        time.sleep(0.1)
        print("late")
    threading.Thread(target=late).start()
    q = queue.Queue()
    for number in range(1500): q.put(number)
    print("done")
  `);
  const ends = [1, 2, 3].map((seed) => stdoutOf(trace(program, { seed })));
  expect(ends).toContain('late\ndone\n');
});
