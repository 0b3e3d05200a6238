/**
 * Many small random programs, explored as a whole and for the verdict alone, both compared with the naive search, under both models of time:
 * `npm run fuzz:explore` (PROGRAMS=20000, FROM=0, SEED=1, STATES=4000).
 */

import fc from 'fast-check';
import { compile } from '../../../src/python/index.js';
import { disagreements } from '../judges/agree.js';
import { programText } from '../judges/programs.js';

const count = Number(process.env.PROGRAMS ?? 20_000);
const from = Number(process.env.FROM ?? 0);
const seed = Number(process.env.SEED ?? 1);
const states = Number(process.env.STATES ?? 4000);

let compared = 0;
let tooLarge = 0;
let wrong = 0;
const texts = fc.sample(programText, { numRuns: count, seed });
const began = Date.now();
for (const [index, text] of texts.entries()) {
  if (index < from) continue;
  for (const timing of ['ideal', 'any'] as const) {
    let found: string[] | null;
    try {
      found = disagreements(compile(text, 'random.py', 'random.py'), timing, states);
    } catch (error) {
      found = [String((error as Error).stack ?? error)];
    }
    if (found === null) tooLarge += 1;
    else compared += 1;
    if (!found || found.length === 0) continue;
    wrong += 1;
    console.log(`── program ${index}, ${timing} time\n${text}\n-> ${found.slice(0, 6).join('\n-> ')}\n`);
  }
  if (index % 200 === 199)
    console.error(
      `${index + 1} programs: ${compared} comparisons, ${tooLarge} too large, ${wrong} wrong, ${Math.round((Date.now() - began) / 1000)} s`,
    );
}
console.log(
  `${texts.length - from} programs: ${compared} comparisons, ${tooLarge} too large, ${wrong} wrong`,
);
process.exitCode = wrong > 0 ? 1 : 0;
