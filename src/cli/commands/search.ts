/** Goes through every schedule, as far as the limits and the user allow. */
import { explore } from '../../explore/index.js';
import type { Exploration, ExploredOutcome, Timing, Trace } from '../../model.js';
import type { Program } from '../../program.js';
import { encode, trace } from '../../schedule/index.js';
import type { Lang } from '../../show/index.js';
import type { Stopped } from '../../show/words/exploration-catalog.js';
import { type Bounds, inSlices, limitsOf } from '../terminal/slices.js';

export interface SearchOptions extends Bounds {
  readonly timing?: Timing;
  readonly seed: number;
  /** How many output texts to list. */
  readonly outputs?: number;
  /** Only which outcomes there are. */
  readonly verdict?: boolean;
  /** Of the progress. */
  readonly lang: Lang;
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
export async function search(program: Program, options: SearchOptions): Promise<SearchResult> {
  const { timing, seed, outputs, verdict = false, lang } = options;
  const steps = explore(program, {
    seed,
    verdict,
    ...(timing === undefined ? {} : { timing }),
    ...(outputs === undefined ? {} : { outputs }),
    limits: limitsOf(options),
  });
  const { result, stopped } = await inSlices(program, steps, options, lang);
  if (result.limit !== null) return { exploration: result, stopped: { by: 'program', limit: result.limit } };
  return { exploration: result, stopped: result.complete ? null : stopped };
}

/** The schedule that was found for an outcome, run again: what it shows, with what the search knows of it. */
export function retrace(program: Program, outcome: ExploredOutcome): Trace {
  const run = trace(program, { schedule: encode(program, outcome.schedule) });
  return { ...run, noReturn: outcome.noReturn };
}
