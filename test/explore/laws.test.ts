/**
 * Laws: on small random programs `explore` finds what a search without any merging finds: outcomes (with `--verdict`, too), odds,
 * outputs, the fewest switches, the point of no return. `PROGRAMS=20000` makes it that many; `npm run fuzz:explore` tells all that is wrong.
 */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/python/index.js';
import { disagreements } from './judges/agree.js';
import { programText } from './judges/programs.js';

const PROGRAMS = Number(process.env.PROGRAMS ?? 500);
/** Programs with more worlds are left to the script. */
const WORLDS = Number(process.env.WORLDS ?? 150);
const SEED = 20_171_215;

test.each(['ideal', 'any'] as const)(
  'random programs, in %s time',
  { timeout: 1000 * PROGRAMS },
  (timing) => {
    let compared = 0;
    fc.assert(
      fc.property(programText, (text) => {
        const wrong = disagreements(compile(text, 'random.py', 'random.py'), timing, WORLDS);
        if (wrong !== null) compared += 1;
        expect(wrong ?? [], text).toEqual([]);
      }),
      { numRuns: PROGRAMS, seed: SEED, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(PROGRAMS / 2);
  },
);
