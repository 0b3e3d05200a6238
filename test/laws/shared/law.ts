/**
 * Of a program whose threads share things: whatever CPython gives under a scheduler of the test's own (switched.py) is
 * possible; the whole search, the verdict and the naive search agree; and what seeded runs give, the search gives, too.
 */

import { outcomeKey } from '../../../src/explore/analysis/endings.js';
import { Space } from '../../../src/explore/graph/successors.js';
import type { Exploration } from '../../../src/model.js';
import { type Program, ProgramError } from '../../../src/program.js';
import { compile } from '../../../src/python/index.js';
import { trace } from '../../../src/schedule/index.js';
import { begin } from '../../../src/world/index.js';
import { answerOf } from '../../cpython.js';
import { disagreements, explored } from '../../explore/judges/agree.js';
import { judge } from '../../interleavings/judge.js';
import type { Seen } from '../../interleavings/real.js';
import { stdoutOf } from '../../running.js';

export interface Effort {
  /** Runs of CPython, and of the model, for each program. */
  readonly real: number;
  readonly seeded: number;
  /** Worlds of the naive search, of the whole one, and of each search for an output. */
  readonly naive: number;
  readonly whole: number;
  readonly judge: number;
}

/** Texts that are listed, to find among them what seeded runs print. */
const MOST_TEXTS = 10_000;

/** What came of a program: what is wrong, a line each, or why nothing was said. */
export type Finding =
  | { readonly wrong: readonly string[]; readonly looked: boolean }
  | 'refused'
  | 'too large';

/** The ways in which CPython ran each source, each different one once. */
export function realWays(sources: readonly string[], runs: number): Seen[][] {
  const seeds = Array.from({ length: runs }, (_, seed) => seed);
  const input = JSON.stringify(sources.map((source) => [source, seeds]));
  const answer = answerOf(['test/laws/shared/switched.py'], input, { PYTHONHASHSEED: '0' });
  const ways: readonly (readonly (readonly [string, readonly string[] | null])[])[] = JSON.parse(answer);
  return ways.map((each) => each.map(([text, errors]) => ({ text, errors, count: 1 })));
}

/** Judges one program. */
export function findings(source: string, ways: readonly Seen[], effort: Effort): Finding {
  const program = compiled(source);
  if (program === null) return 'refused';
  const whole = explored(program, 'ideal', MOST_TEXTS, effort.whole);
  if (!whole.complete) return 'too large';
  const naive = effort.naive > 0 ? disagreements(program, 'ideal', effort.naive) : null;
  const wrong = [
    ...(naive ?? []),
    ...impossible(program, ways, effort.judge),
    ...unseen(program, whole, effort.seeded),
  ];
  return { wrong, looked: naive !== null };
}

function impossible(program: Program, ways: readonly Seen[], worlds: number): string[] {
  const space = new Space(begin(program, { timing: 'ideal', seed: 1 }));
  return ways
    .filter(({ text }) => !/0x[0-9a-f]{6}/.test(text))
    .filter((way) => judge(space, way, worlds) === 'impossible')
    .map(({ text, errors }) => `CPython gives what is impossible: ${JSON.stringify([text, errors])}`);
}

/** What seeded runs give and the search does not. */
function unseen(program: Program, found: Exploration, seeded: number): string[] {
  const outcomes = new Set(found.outcomes.map(outcomeKey));
  const outputs = found.outputs?.complete ? new Set(found.outputs.list.map(({ text }) => text)) : null;
  return Array.from({ length: seeded }, (_, seed) => trace(program, { seed, timing: 'ideal' })).flatMap(
    (run) => [
      ...(outcomes.has(outcomeKey(run.outcome))
        ? []
        : [`a run ends as no schedule does: ${outcomeKey(run.outcome)}`]),
      ...(outputs === null || outputs.has(stdoutOf(run))
        ? []
        : [`a run prints what no schedule does: ${stdoutOf(run)}`]),
    ],
  );
}

function compiled(source: string): Program | null {
  try {
    return compile(source, 'shared', 'shared.py');
  } catch (error) {
    if (error instanceof ProgramError) return null;
    throw error;
  }
}
