/** What explore tells of each outcome, beside what the run of its schedule tells, for every program under test. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { withCauses } from '../../../src/causes/index.js';
import { reportOf } from '../../../src/cli/commands/exploring.js';
import { LIMITS } from '../../../src/cli/options.js';
import { searching } from '../../../src/cli/terminal/slices.js';
import { explore } from '../../../src/explore/index.js';
import type { Exploration, Timing } from '../../../src/model.js';
import type { Program } from '../../../src/program.js';
import { encode, trace } from '../../../src/schedule/index.js';
import { renderExplorationJson } from '../../../src/show/exploration/exploration-json.js';
import { renderJson } from '../../../src/show/index.js';
import { twins } from '../../laws/hooks/twins.js';
import { differences } from '../judges/agree.js';
import { programText } from '../judges/programs.js';

const FOLDERS = ['demos', 'test/explore/classics', 'test/programs'];
const SEED = 20_240_607;

/** The files of every program that is explored, from the top. */
export const FILES: readonly string[] = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.py'))
    .map((file) => path.posix.join(folder, file)),
).sort();

export const SETTINGS = [
  ['ideal', false],
  ['ideal', true],
  ['any', false],
  ['any', true],
] as const;

/** The text of a program under test. */
export const textOf = (file: string): string => readFileSync(file, 'utf8');

/** Random programs, and queues with hooks beside them. */
export function randomTexts(count: number): string[] {
  const pairs = fc.sample(twins(), { numRuns: count, seed: SEED });
  return [
    ...fc.sample(programText, { numRuns: count, seed: SEED }),
    ...pairs.flatMap(({ plain, hooked }) => [plain, hooked]),
  ];
}

export interface Told {
  readonly outcomes: number;
  readonly complete: boolean;
  /** What is told otherwise than the run tells it, a line each. */
  readonly wrong: readonly string[];
}

/** Explores up to about so many states, and replays each outcome's schedule. */
export function stories(program: Program, timing: Timing, verdict: boolean, maxStates: number): Told {
  const exploration = explored(program, timing, verdict, maxStates);
  const told = reportOf(program, { exploration, stopped: null }, searching(LIMITS, 'en'), verdict);
  const data: { readonly outcomes: readonly object[] } = JSON.parse(renderExplorationJson(told));
  const wrong = exploration.outcomes.flatMap((outcome, index) => {
    const run = withCauses(program, trace(program, { schedule: encode(program, outcome.schedule) }));
    const text = renderJson(run).trim().split('\n').at(-1) ?? '';
    // What one run can't know.
    const json = JSON.stringify({ outcome: { ...data.outcomes[index], odds: null, noReturn: null } });
    return [
      ...differences(outcome, run),
      ...(json === JSON.stringify(JSON.parse(text)) ? [] : [`--json tells ${json}, and the run ${text}`]),
    ];
  });
  return { outcomes: exploration.outcomes.length, complete: exploration.complete, wrong };
}

function explored(program: Program, timing: Timing, verdict: boolean, maxStates: number): Exploration {
  const search = explore(program, { timing, verdict, limits: { maxStates } });
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}
