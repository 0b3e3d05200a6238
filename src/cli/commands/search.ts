/** Goes through every schedule, as far as the limits and the user allow. */
import type { Budget } from '../../budget.js';
import { isGood, withCauses } from '../../causes/index.js';
import { explore } from '../../explore/index.js';
import type { Exploration, ExploredOutcome, Timing, Trace } from '../../model.js';
import type { Program } from '../../program.js';
import { traceAlong } from '../../schedule/index.js';
import type { Stopped } from '../../show/words/exploration-catalog.js';
import { begin } from '../../world/index.js';
import { inSlices, limitsOf, type Searching } from '../terminal/slices.js';

export interface SearchOptions {
  readonly timing?: Timing;
  readonly seed: number;
  /** How many output texts to list. */
  readonly outputs?: number;
  /** Only which outcomes there are. */
  readonly verdict?: boolean;
}

export interface SearchResult {
  readonly exploration: Exploration;
  /** Why it is not complete. */
  readonly stopped: Stopped | null;
}

/**
 * Everything that can happen, or as much as the limits and the user allow; a second Ctrl-C ends the command.
 * @throws Refusal where the program asks too much
 */
export async function search(
  program: Program,
  options: SearchOptions,
  searching: Searching,
): Promise<SearchResult> {
  const { timing, seed, outputs, verdict = false } = options;
  const steps = explore(program, {
    budget: searching.deadline,
    seed,
    verdict,
    ...(timing === undefined ? {} : { timing }),
    ...(outputs === undefined ? {} : { outputs }),
    limits: limitsOf(searching),
  });
  const { result, stopped } = await inSlices(program, steps, searching);
  if (result.limit !== null) return { exploration: result, stopped: { by: 'program', limit: result.limit } };
  return { exploration: result, stopped: result.complete ? null : stopped };
}

/** The schedule that was found for an outcome, run again: what it shows, with what the search knows of it, and how it came to it. */
export function retrace(program: Program, outcome: ExploredOutcome, budget: Budget): Trace {
  const { timing, seed } = outcome.schedule;
  // Who holds the first world of a run holds all that came of it: of a good one nobody asks again.
  const start = isGood(outcome) ? undefined : begin(program, { timing, seed, budget });
  const run = traceAlong(program, outcome.schedule, budget, start);
  return withCauses(program, { ...run, noReturn: outcome.noReturn }, budget, start);
}
