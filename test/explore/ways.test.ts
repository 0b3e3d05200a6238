/** Ways: from every state they are the simplest that a search of all schedules finds, and lead where they say. */

import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Timing } from '../../src/model.js';
import { compile } from '../../src/python/index.js';
import { begin } from '../../src/world/index.js';
import { outlookOn, strayWays } from './judges/futures-agree.js';
import { programText } from './judges/programs.js';
import { programFrom } from './judges/sampling.js';

const PATIENCE = { timeout: 300_000 };
const PROGRAMS = Number(process.env.PROGRAMS ?? 150);
/** Programs with more worlds are left out. */
const WORLDS = Number(process.env.WORLDS ?? 150);
const TIMINGS: readonly Timing[] = ['ideal', 'any'];

const classics = readdirSync(new URL('./classics/', import.meta.url)).filter((name) => name.endsWith('.py'));

test('the classics', PATIENCE, () => {
  let compared = 0;
  for (const timing of TIMINGS) {
    for (const name of classics) {
      const wrong = strayWays(programFrom('classic', name.replace('.py', '')), timing, WORLDS);
      if (wrong !== null) compared += 1;
      expect(wrong ?? [], name).toEqual([]);
    }
  }
  expect(compared).toBeGreaterThan(classics.length / 2);
});

test.each(TIMINGS)('random programs, %s time', { timeout: 2000 * PROGRAMS }, (timing) => {
  let compared = 0;
  fc.assert(
    fc.property(programText, (text) => {
      const wrong = strayWays(compile(text, 'random.py', 'random.py'), timing, WORLDS);
      if (wrong !== null) compared += 1;
      expect(wrong ?? [], text).toEqual([]);
    }),
    { numRuns: PROGRAMS, seed: 7, endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(PROGRAMS / 2);
});

describe('odd-even with 3 messages', () => {
  test.each(TIMINGS)('from the start as the exploration says, %s time', PATIENCE, (timing) => {
    const whole = outlookOn(begin(programFrom('demo', 'odd-even', 3), { timing, seed: 1 }));
    for (const [number, { schedule, switches }] of whole.outcomes.entries()) {
      const way = whole.way({ state: 0, last: -1 }, number);
      const { cycleStart = null } = schedule;
      expect(way?.steps).toBe(cycleStart === null ? schedule.steps.length : cycleStart - 1);
      if (cycleStart === null) expect(way?.switches).toBe(switches);
    }
  });
});
