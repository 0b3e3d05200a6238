/** Of each family of hostile programs a small one: whatever it does, it ends with an exit code that says what came of it. */

import { expect, test } from 'vitest';
import { Allowance } from '../../src/budget.js';
import { explore } from '../../src/explore/index.js';
import { compile, ProgramError } from '../../src/python/index.js';
import { trace } from '../../src/schedule/index.js';
import { harmless, hostile } from './all.js';
import type { Hostile } from './program.js';

/** What comes of it here, without a process of its own. */
function outcomeOf({ text, args }: Hostile): string {
  try {
    const program = compile(String(text), 'hostile', 'hostile.py');
    if (args[0] === 'run')
      return trace(program, { maxSteps: 100, budget: new Allowance(300_000) }).outcome.kind;
    const options = { limits: { maxStates: 60 }, verdict: args.includes('--verdict') };
    const search = explore(program, { ...options, budget: new Allowance(300_000) });
    for (let next = search.next(); ; next = search.next()) if (next.done) return 'explored';
  } catch (error) {
    if (error instanceof ProgramError) return 'refused';
    throw error;
  }
}

const ENDS = ['refused', 'explored', 'finished', 'error', 'deadlock', 'livelock', 'cut'];

test.each(harmless)('$name', (program) => {
  expect(ENDS).toContain(outcomeOf(program));
});

test('there are many, and each has a name of its own', () => {
  expect(new Set(hostile.map(({ name }) => name)).size).toBe(hostile.length);
  expect(hostile.length).toBeGreaterThanOrEqual(150);
});
