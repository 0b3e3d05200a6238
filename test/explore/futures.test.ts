/** Open futures: at every state they are what an exploration that begins there finds; a partial graph claims no more than it knows. */

import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outcomeKey } from '../../src/explore/analysis/endings.js';
import type { Place } from '../../src/explore/index.js';
import type { Timing } from '../../src/model.js';
import { compile } from '../../src/python/index.js';
import { trace } from '../../src/schedule/index.js';
import { begin, enabled, type Program, perform } from '../../src/world/index.js';
import { programOf } from '../running.js';
import { explored } from './judges/agree.js';
import { openKeys, outlookOn, type Stop, stops, strayFutures } from './judges/futures-agree.js';
import { programText } from './judges/programs.js';
import { demos, programFrom } from './judges/sampling.js';

const PATIENCE = { timeout: 300_000 };
/** States of each program that are explored from. */
const STATES = Number(process.env.STATES ?? 10);
const PROGRAMS = Number(process.env.PROGRAMS ?? 40);
const TIMINGS: readonly Timing[] = ['ideal', 'any'];

const classics = readdirSync(new URL('./classics/', import.meta.url)).flatMap((name) =>
  name.endsWith('.py') ? [name.replace('.py', '')] : [],
);

describe('agree with an exploration that begins there', () => {
  test.each(classics)('%s', PATIENCE, (name) => {
    for (const timing of TIMINGS)
      expect(strayFutures(programFrom('classic', name), timing, STATES)).toEqual([]);
  });

  test.each(demos())('%s, 2 messages', PATIENCE, (name) => {
    for (const timing of TIMINGS)
      expect(strayFutures(programFrom('demo', name, 2), timing, STATES)).toEqual([]);
  });

  test.each(TIMINGS)('random programs, %s time', { timeout: 2000 * PROGRAMS }, (timing) => {
    fc.assert(
      fc.property(programText, (text) => {
        const program = compile(text, 'random.py', 'random.py');
        fc.pre(isSmall(program, timing));
        expect(strayFutures(program, timing, STATES), text).toEqual([]);
      }),
      { numRuns: PROGRAMS, seed: 5, endOnFailure: true },
    );
  });
});

function isSmall(program: Program, timing: Timing): boolean {
  return explored(program, timing, undefined, 1000).complete;
}

test(
  'at the start they are the outcomes of the exploration, in its order and with its odds',
  PATIENCE,
  () => {
    const program = programFrom('demo', 'odd-even', 5);
    const { outcomes } = explored(program, 'ideal');
    const whole = outlookOn(begin(program, { timing: 'ideal', seed: 1 }));
    expect(whole.outcomes.map(outcomeKey)).toEqual(outcomes.map(outcomeKey));
    const { open } = whole.futures({ state: 0, last: -1 });
    expect(open.map(({ outcome }) => outcome)).toEqual([0, 1, 2]);
    for (const { outcome, odds } of open) expect(odds).toBeCloseTo(outcomes[outcome]?.odds as number, 12);
  },
);

test('what was called certain always happens', PATIENCE, () => {
  let certain = 0;
  for (const name of ['queue', 'odd-even']) {
    const program = programFrom('demo', name, 3);
    const whole = outlookOn(begin(program, { timing: 'ideal', seed: 1 }));
    for (let seed = 1; seed <= 60; seed += 1) {
      const run = trace(program, { seed });
      const path = pathOf(
        program,
        run.steps.map(({ transition }) => JSON.stringify(transition)),
      );
      const end = outcomeKey(run.outcome);
      for (let length = 0; length <= path.length; length += 1) {
        const place = whole.place(path.slice(0, length));
        const open = openKeys(whole, whole.futures(place as NonNullable<typeof place>).open);
        expect([...open.keys()]).toContain(end);
        if (open.size === 1) certain += 1;
      }
    }
  }
  expect(certain).toBeGreaterThan(100);
});

function pathOf(program: Program, steps: readonly string[]): number[] {
  let world = begin(program, { timing: 'ideal', seed: 1 });
  return steps.map((step) => {
    const index = enabled(world).findIndex((each) => JSON.stringify(each) === step);
    world = perform(world, enabled(world)[index] as ReturnType<typeof enabled>[number], 0).world;
    return index;
  });
}

test('a walk along a step that is not there is refused', () => {
  const whole = outlookOn(begin(programFrom('demo', 'queue', 1), { timing: 'ideal', seed: 1 }));
  expect(() => whole.place([0, 99])).toThrow(RangeError);
});

describe('a graph that is not complete', () => {
  const program = programOf(`
    from queue import Queue
    from threading import Thread
    q = Queue()
    def produce():
        while True:
            q.put(1)
    Thread(target=produce, daemon=True).start()
    assert q.get() == 1
  `);
  const first = begin(program, { timing: 'ideal', seed: 1 });
  const part = outlookOn(first, 600);

  test('says what is known to be open, without odds', () => {
    const start = part.futures({ state: 0, last: -1 });
    expect(part.complete).toBe(false);
    expect(start.complete).toBe(false);
    expect(start.open).toEqual([
      { outcome: 0, odds: null },
      ...part.outcomes.slice(1).map((_, index) => ({ outcome: index + 1, odds: null })),
    ]);
    expect(start.open.length).toBeGreaterThan(0);
  });

  test('knows a place beyond it for none, and what comes of the steps there not at all', () => {
    const reached = [...stops(part, first, 1200)];
    const edge = reached.find(({ place }) => part.futures(place).after.includes(null)) as Stop;
    const beyond = [...edge.path, part.futures(edge.place).after.indexOf(null)];
    expect(part.place(beyond)).not.toBeNull();
    expect(part.futures(part.place(beyond) as Place)).toEqual({ complete: false, open: [], after: [] });
    expect(part.place([...beyond, 0])).toBeNull();
  });

  test('where all that can come was gone into, it is as sure as a complete one', () => {
    const ends = [...stops(part, first, 300)].map(({ place }) => part.futures(place));
    const sure = ends.filter(({ complete }) => complete);
    expect(sure.length).toBeGreaterThan(0);
    for (const { open } of sure) expect(open.reduce((sum, { odds }) => sum + (odds as number), 0)).toBe(1);
  });
});
