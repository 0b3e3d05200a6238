/** Random programs with shared objects: some here, thousands by `npm run fuzz:shared`. */

import { expect, test } from 'vitest';
import { hasCPython } from '../../cpython.js';
import { type Effort, findings, realWays } from './law.js';
import { sharedProgram } from './programs.js';

const PROGRAMS = 200;
const EFFORT: Effort = { real: 8, seeded: 3, naive: 0, whole: 3000, judge: 3000 };
/** Every fourth is compared with the naive search, too. */
const effortFor = (number: number): Effort => (number % 4 === 0 ? { ...EFFORT, naive: 600 } : EFFORT);

test.skipIf(!hasCPython)('what threads share', { timeout: 900_000 }, () => {
  const sources = Array.from({ length: PROGRAMS }, (_, number) => sharedProgram(number));
  const ways = realWays(sources, EFFORT.real);
  const found = sources.map((source, number) => ({
    number,
    found: findings(source, ways[number] ?? [], effortFor(number)),
  }));
  const looked = found.filter(({ found }) => typeof found === 'object');
  expect(looked.length).toBeGreaterThan(PROGRAMS / 2);
  expect(looked.filter(({ found }) => typeof found === 'object' && found.wrong.length > 0)).toEqual([]);
});
