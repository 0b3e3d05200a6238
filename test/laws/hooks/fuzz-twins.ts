/**
 * Many random programs over queues with hooks, compared with their plain twins under both models of time:
 * `npm run fuzz:hooks` (PROGRAMS=2000, FROM=0, SEED=1, STATES=2000).
 */

import fc from 'fast-check';
import { differences } from './compare.js';
import { type Twins, twins } from './twins.js';

const count = Number(process.env.PROGRAMS ?? 2000);
const from = Number(process.env.FROM ?? 0);
const seed = Number(process.env.SEED ?? 1);
const states = Number(process.env.STATES ?? 2000);

const tally = { compared: 0, tooLarge: 0, wrong: 0 };
const began = Date.now();

/** What is different, or why nothing could be compared; null where there are too many states. */
function tried(pair: Twins, timing: 'ideal' | 'any'): string[] | null {
  try {
    return differences(pair, timing, states);
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

const told = (): string =>
  `${tally.compared} comparisons, ${tally.tooLarge} too large, ${tally.wrong} wrong, ${Math.round((Date.now() - began) / 1000)} s`;

for (const [index, pair] of fc.sample(twins(), { numRuns: count, seed }).entries()) {
  if (index < from) continue;
  for (const timing of ['ideal', 'any'] as const) {
    const found = tried(pair, timing);
    if (found === null) tally.tooLarge += 1;
    else tally.compared += 1;
    if (found === null || found.length === 0) continue;
    tally.wrong += 1;
    console.log(
      `── program ${index}, ${timing} time\n${pair.hooked}\n-> ${found.slice(0, 6).join('\n-> ')}\n`,
    );
  }
  if (index % 100 === 99) console.error(`${index + 1} programs: ${told()}`);
}
console.log(`${count - from} programs: ${told()}`);
process.exitCode = tally.wrong > 0 ? 1 : 0;
