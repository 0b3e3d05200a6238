/**
 * Every schedule that is given for an outcome, for every program of the tests and demos, whole and for the verdict
 * alone, under both models of time: replayed, it ends in that outcome. Programs that are too large are gone into as
 * far as the limit allows: `node .build/script.mjs test/explore/scripts/schedules.ts [PROGRAM…]` (STATES=200000).
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ExploredOutcome } from '../../../src/model.js';
import { compile } from '../../../src/python/index.js';
import type { Program } from '../../../src/world/index.js';
import { explored, replayed, verdictOf } from '../judges/agree.js';

const FOLDERS = ['demos', 'test/explore/classics', 'test/programs', 'test/language'];
const named = process.argv.slice(3);
const states = Number(process.env.STATES ?? 200_000);

const files =
  named.length > 0
    ? named
    : FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`)).filter(
        (file) =>
          file.endsWith('.py') &&
          (!file.startsWith('test/language') || existsSync(file.replace(/py$/, 'out'))),
      );
let [schedules, partial, wrong] = [0, 0, 0];
for (const file of files) {
  const program = compile(readFileSync(file, 'utf8'), file, file);
  console.error(file);
  for (const timing of ['ideal', 'any'] as const) {
    for (const search of [explored(program, timing, undefined, states), verdictOf(program, timing, states)]) {
      schedules += search.outcomes.length;
      if (!search.complete) partial += 1;
      const found = search.outcomes.flatMap((outcome) => wrongWith(program, outcome));
      wrong += found.length;
      for (const each of found) console.log(`${file}, ${timing} time: ${each}`);
    }
  }
}
console.log(
  `${files.length} programs, ${schedules} schedules replayed, ${wrong} wrong; ${partial} of ${4 * files.length} searches stopped at ${states} worlds`,
);
process.exitCode = wrong > 0 ? 1 : 0;

/** What is wrong with the schedule; also where it can't be taken at all. */
function wrongWith(program: Program, outcome: ExploredOutcome): string[] {
  try {
    return replayed(program, outcome);
  } catch (error) {
    return [`${outcome.kind}: ${String(error)}`];
  }
}
