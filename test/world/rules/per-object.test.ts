/** What is told of objects is worked out anew for those alone that a step has changed. */

import { describe, expect, test } from 'vitest';
import type { Event } from '../../../src/model.js';
import { trace } from '../../../src/schedule/index.js';
import { begin, enabled, worldAfter } from '../../../src/world/index.js';
import { perObject } from '../../../src/world/rules/per-object.js';
import { programOf } from '../../running.js';

describe('of many objects', () => {
  const program = programOf(`
    import queue
    qs = [queue.Queue() for _ in range(40)]
    for q in qs: q.put(1)
    for q in qs: q.get()
  `);

  test('each is asked again once it has changed, and no other', () => {
    const asked: number[] = [];
    const told = perObject((_, { id }) => {
      asked.push(id);
      return { value: id, lasts: true };
    });
    let world = begin(program, { timing: 'ideal', seed: 1 });
    const all = told(world);
    expect(all).toEqual([...asked].sort((a, b) => a - b));
    for (let steps = 0; steps < 80; steps += 1) {
      const [transition] = enabled(world);
      if (transition) world = worldAfter(world, transition);
      asked.length = 0;
      expect(told(world)).toEqual(all);
      expect(asked).toHaveLength(1);
    }
  });

  test('the views and events of two steps share those that stay as they are', () => {
    const { steps } = trace(program);
    const [one, two] = [steps[0], steps[1]];
    const same = two?.view.objects.filter((object) => one?.view.objects.includes(object));
    expect(same).toHaveLength(39);
    const held = two?.events[0]?.held.filter((each) => one?.events[0]?.held.includes(each));
    expect(held).toHaveLength(39);
  });
});

describe('the text of a message', () => {
  const heldIn = (text: string): (readonly string[])[] =>
    trace(programOf(text))
      .steps.flatMap(({ events }): readonly Event[] => events)
      .flatMap(({ held }) => held.map(({ messages }) => messages));

  test('is that of what lies in it by then', () => {
    const text = `
      import queue
      q = queue.Queue()
      inner = [1]
      outer = {'a': (inner, 2)}
      q.put(outer)
      inner.append([2])
      print()
      inner[1].append(3)
      print()
      outer['b'] = 4
      q.put(5)
    `;
    expect(heldIn(text)).toEqual(
      expect.arrayContaining([
        ["{'a': ([1, [2]], 2)}"],
        ["{'a': ([1, [2, 3]], 2)}"],
        ["{'a': ([1, [2, 3]], 2), 'b': 4}", '5'],
      ]),
    );
  });

  test('is by what its class says by then', () => {
    const text = `
      import queue
      class Job: pass
      q = queue.Queue()
      q.put(Job())
      print()
      Job.__repr__ = lambda self: 'job'
      print()
    `;
    const [first, last] = [heldIn(text)[0], heldIn(text).at(-1)];
    expect(first?.[0]).toMatch(/^<__main__\.Job object at/);
    expect(last).toEqual(['<Job>']);
  });
});
