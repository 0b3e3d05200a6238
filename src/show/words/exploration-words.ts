/** What the words for an exploration must hold for each language. They are apart from the others because a run never needs them. */

import type { ActorLimit, ExploredPrints, Timing, UnreadRange } from '../../model.js';
import type { Share } from '../chance.js';

/** Why a search ended before everything was seen, with the limit that it reached. */
export type Stopped =
  | { readonly by: 'states' | 'memory' | 'time'; readonly limit: number }
  | { readonly by: 'interrupt' }
  | { readonly by: 'program'; readonly limit: ActorLimit };

/** The lines at which somebody sleeps, or waits with a time-out, in order. */
export interface Timers {
  readonly sleeps: readonly number[];
  readonly timeouts: readonly number[];
}

/** Who updates a place, and the locks that each of them has there. */
export interface LocksAt {
  readonly read: UpdateAt;
  readonly between: UpdateAt;
  readonly write: UpdateAt;
}
export interface UpdateAt {
  readonly line: number;
  readonly locks: readonly string[];
}

export interface ExplorationWords {
  /** `endless`: it can also go on for ever. `stated`: what is stated of the program. `prints`: null where that is not known. */
  readonly proved: (
    timing: Timing,
    endless: boolean,
    stated: readonly string[],
    prints: ExploredPrints | null,
  ) => string;
  /** What is said of it where nothing is proved. */
  readonly prints: (prints: ExploredPrints) => string;
  /** Lines differ, and they are not shown. */
  readonly printsOther: (prints: ExploredPrints) => string;
  readonly otherVariants: string;
  readonly noneOfThese: string;
  /** `lost`: the places of which updates can be lost. */
  readonly notClean: (bad: number, all: number, lost: readonly string[]) => string;
  /** Expressions of which some name has no value in any state. */
  readonly neverAsked: (stated: readonly string[]) => string;
  /** Something bad was found, and the search was not finished. */
  readonly partlyBad: (stopped: Stopped) => string;
  readonly partlyGood: (stopped: Stopped) => string;

  readonly outcome: string;
  readonly odds: string;
  readonly steps: string;
  readonly switches: string;
  readonly certain: string;
  readonly violation: string;
  readonly violated: (property: string, line: number | null) => string;
  readonly livelock: string;
  readonly deadlock: string;
  readonly error: (types: readonly string[]) => string;
  readonly finished: (unread: number) => string;
  readonly finishedRange: (unread: UnreadRange) => string;
  /** Of the messages that outcomes leave which are told as one. */
  readonly unreadRange: (unread: UnreadRange) => string;
  readonly share: (share: Share) => string;
  /** The point of no return; 0: always. */
  readonly after: (step: number) => string;
  readonly goesOn: (actors: readonly string[]) => string;
  readonly cycle: (from: number, to: number) => string;
  readonly others: (count: number) => string;
  /** How the table is to be read, column by column; `whole`: its odds and points of no return are known. */
  readonly legend: (whole: boolean) => readonly string[];

  readonly lostUpdate: (place: string) => string;
  readonly lostAt: (step: string, line: number) => string;
  /** `value`: null where it is not known. */
  readonly lostRead: (who: string, value: string | null) => string;
  readonly lostBetween: (who: string, value: string | null) => string;
  readonly lostWrite: (who: string, value: string | null, read: number, whose: string) => string;
  /** That no lock is held from the read to the write which the other one would have to wait for. */
  readonly locksAt: (place: string, locks: LocksAt) => string;
  readonly otherLost: (count: number) => string;
  /** How it is mended. */
  readonly lostAdvice: string;

  /** `legend`: it says where the columns are explained. */
  readonly searchedAll: (worlds: number, steps: number, legend: boolean) => string;
  readonly searchedSome: (worlds: number, steps: number) => string;
  /** What a search that was not finished proves. */
  readonly partial: (outcomes: number) => string;
  /** Only the outcomes were asked for. */
  readonly onlyOutcomes: string;
  readonly endless: string;
  /** What the model of time does to the sleeps and time-outs at these lines. */
  readonly ideal: (timers: Timers) => string;
  readonly any: (timers: Timers) => string;
  readonly random: (seed: number) => string;

  readonly outputs: (count: string, shown: number) => string;
  readonly outputsInfinite: string;
  /** `complete`: everything was searched, and still they were too many to count. */
  readonly outputsUnknown: (complete: boolean) => string;
  readonly nothing: string;

  readonly further: string;
  /** `verdict`: it was asked for the outcomes alone already. */
  readonly smaller: (verdict: boolean) => string;
  readonly verdict: string;
  readonly whole: string;
  readonly listOutputs: string;
  readonly idealTiming: string;
  readonly otherSeed: string;

  /** Interrupted before any schedule had come to an end. */
  readonly nothingYet: (worlds: number) => string;
  /** It was stopped so late, or so soon, that nothing is left of it. */
  readonly nothingToTell: (stopped: Stopped) => string;
  /** While it searches; `kinds`: those of outcomes so far. */
  readonly progress: (worlds: number, perSecond: number, waiting: number, kinds: readonly string[]) => string;
}
