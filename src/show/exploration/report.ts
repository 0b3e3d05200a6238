/** An exploration as it is shown: its outcomes beside their traces, its texts beside their codes. */

import type { Exploration, ExploredOutcome, Trace } from '../../model.js';
import { outcomeNames } from '../command.js';
import type { Stopped } from '../words/exploration-words.js';

/** An exploration, and what only a replay can add. */
export interface ExplorationReport {
  readonly exploration: Exploration;
  /** For each outcome, the trace of its schedule. */
  readonly traces: readonly Trace[];
  /** For each lost update, the same; those that there was time for. */
  readonly lostTraces: readonly Trace[];
  /** For each variant of what is printed, the code of its schedule. */
  readonly variantCodes: readonly string[];
  /** For each text that was listed, the code of its schedule. */
  readonly codes: readonly string[];
  /** Why it is not complete. */
  readonly stopped: Stopped | null;
  /** It was asked for the outcomes alone. */
  readonly verdict: boolean;
}

/** An outcome with the trace of its schedule, and the name that `--outcome` takes. */
export interface ShownOutcome {
  readonly outcome: ExploredOutcome;
  readonly trace: Trace;
  readonly name: string;
}

/** All outcomes, in their order. */
export function shownOutcomes({
  exploration: { outcomes },
  traces,
}: Pick<ExplorationReport, 'exploration' | 'traces'>): readonly ShownOutcome[] {
  const names = outcomeNames(outcomes.map(({ kind }) => kind));
  return outcomes.flatMap((outcome, index) => {
    const [trace, name] = [traces[index], names[index]];
    return trace === undefined || name === undefined ? [] : [{ outcome, trace, name }];
  });
}

/** The texts that it can print, as far as they were listed, each with the code of a schedule that prints it. */
export function printedTexts({
  exploration: { outputs },
  codes,
}: Pick<ExplorationReport, 'exploration' | 'codes'>): readonly {
  readonly text: string;
  readonly code: string;
}[] {
  return (outputs?.list ?? []).flatMap(({ text }, index) =>
    codes.slice(index, index + 1).map((code) => ({ text, code })),
  );
}
