/** Runs a random program on the machine: it has one thread, so there is one order. */

import type { Transition } from '../../../../src/model.js';
import { compile, ProgramError, renderProblems } from '../../../../src/python/index.js';
import { begin, enabled, perform } from '../../../../src/world/index.js';
import type { Verdict } from './verdict.js';

/** Steps, which are printed lines here, after which it counts as late. */
const MOST_STEPS = 3000;

/** What the program prints, and what it ends by. */
export function runHere(source: string): Verdict {
  try {
    return follow(source);
  } catch (error) {
    if (error instanceof ProgramError)
      return {
        stdout: '',
        traceback: renderProblems(error, 'program.py', source.split('\n')),
        status: 'invalid',
      };
    return { stdout: '', traceback: String((error as Error).stack), status: 'done' };
  }
}

function follow(source: string): Verdict {
  let world = begin(compile(source, 'program.py', 'program.py'), { timing: 'ideal', seed: 1 });
  let [stdout, stderr] = ['', ''];
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const [transition] = enabled(world) as readonly Transition[];
    // More instructions without a visible operation than the machine takes.
    if (world.actors.some(({ operation }) => operation?.op === 'loop')) return LATE;
    if (!transition) return { stdout, traceback: stderr === '' ? null : stderr, status: 'done' };
    const next = perform(world, transition, step);
    for (const { output, errorOutput } of next.events) {
      stdout += output ?? '';
      stderr += errorOutput ?? '';
    }
    world = next.world;
  }
  return LATE;
}

const LATE: Verdict = { stdout: '', traceback: null, status: 'late' };
