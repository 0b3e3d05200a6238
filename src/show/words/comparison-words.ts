/** What the words for a comparison must hold for each language. */

import type { Share } from '../chance.js';
import type { Excuse, PythonSetting, UncaughtError } from '../comparison/compared.js';

export interface ComparisonWords {
  /** Which Python ran the program how. */
  readonly setting: (setting: PythonSetting) => string;
  /** The Python that ran is not the one that the model follows. */
  readonly otherVersion: string;
  readonly interrupted: (runs: number, planned: number) => string;

  readonly allPossible: (runs: number, distinct: number) => string;
  readonly impossible: (count: number, runs: number, sameVersion: boolean) => string;
  readonly unjudged: (count: number, runs: number, excuses: readonly Excuse[]) => string;
  readonly unknown: (count: number, runs: number) => string;

  /** `replays`: with the schedules that print the same. */
  readonly outputs: (replays: boolean) => string;
  /** `said`: how they ended, and what the model says to that. */
  readonly runs: (count: number, of: number, said: readonly string[]) => string;
  readonly hung: (seconds: number) => string;
  readonly failed: (errors: readonly UncaughtError[]) => string;
  readonly ideal: string;
  readonly delayed: string;
  readonly isImpossible: string;
  readonly isUnjudged: string;
  readonly isUnknown: string;
  /** The text begins with so many lines of the one shown before it; `all`: and that is all. */
  readonly asBefore: (lines: number, all: boolean) => string;
  readonly nothing: string;
  readonly moreLines: (lines: number) => string;
  /** Only schedules that never end print this. */
  readonly neverEnds: string;
  /** So many lines fit; then this one does not, or null: there is no more. */
  readonly wrong: (lines: number, line: string | null) => string;
  /** What could have come there; null: the end. */
  readonly instead: (lines: readonly (string | null)[]) => string;
  readonly more: (outputs: number, least: number, most: number) => string;

  readonly unseen: (runs: number) => string;
  readonly notSeen: (outcome: string, share: Share | null) => string;
  /** What the odds rest on. */
  readonly coin: string;
  readonly moreUnseen: (outcomes: number) => string;
  readonly allSeen: string;
  readonly notSearched: string;
  /** Several outcomes look like a run that hung. */
  readonly alike: string;
  readonly unreadByModel: string;

  readonly everyOrder: string;
  readonly underStress: string;
  readonly faster: string;

  readonly running: (ended: number, all: number, hung: number, distinct: number) => string;
  readonly nothingYet: string;
}
