/** What is known once every schedule of a program was gone through: types alone. */

import type { ActorLimit, Outcome } from './events.js';
import type { Identity } from './identity.js';
import type { Schedule, Timing } from './steps.js';

/** What was stated of a program beside its file, each by kind and text. */
export type Beside = readonly (readonly [kind: string, text: string])[];

export interface Exploration {
  readonly program: string;
  readonly beside?: Beside | undefined;
  readonly timing: Timing;
  readonly seed: number;
  /** Every reachable world was gone into. */
  readonly complete: boolean;
  /** What kept it from being complete, where that was a limit of the model's own alone; the first that was come to. */
  readonly limit: ActorLimit | null;
  readonly states: number;
  readonly transitions: number;
  /** Every schedule ends as `finished` with nothing unread, and no update is lost; null where that is not known. */
  readonly clean: boolean | null;
  /** Some schedule goes on for ever although it could always still end. */
  readonly endless: boolean;
  /** In the order in which they are shown: the worst kind first, then the likelier. */
  readonly outcomes: readonly ExploredOutcome[];
  /** null where it is not known whether there are more. */
  readonly lostUpdates: readonly LostUpdate[] | null;
  /** What is stated of the program, and whether it holds in every schedule. */
  readonly properties: readonly ExploredProperty[];
  /** null where it is not known. */
  readonly prints: ExploredPrints | null;
  readonly outputs: ExploredOutputs | null;
  /** Milliseconds that it took. */
  readonly duration: number;
}
/** One way to end, with the simplest schedule for it. */
export interface ExploredOutcome extends Outcome {
  /** Its chance, if at each step all who can go are equally likely to, then all ways in which that step can; null where it is not known. */
  readonly odds: number | null;
  readonly schedule: Schedule;
  readonly switches: number;
  /** For a livelock: how many of the switches come before its cycle. */
  readonly switchesToCycle: number | null;
  /** The step after which this outcome was certain, 0 if it always was; null where it is not known. */
  readonly noReturn: number | null;
  /** How many messages are unread, where many outcomes that differ in that alone are told as one: its schedule is of one of them. */
  readonly unreadRange?: UnreadRange;
}
export interface UnreadRange {
  readonly least: number;
  readonly most: number;
}
/** An actor wrote a place with a value made from what it had read there before another changed it: the other's update is lost. */
export interface LostUpdate {
  /** As the source names it where it is written. */
  readonly place: string;
  readonly read: Touch;
  readonly between: Touch;
  readonly write: Touch;
  /** The simplest one, and on to an end. */
  readonly schedule: Schedule;
}
/** A step that comes to a place. */
export interface Touch {
  readonly step: number;
  readonly actor: Identity;
  readonly line: number;
}
export interface ExploredProperty {
  /** As it was stated: `always: q.qsize() <= 3`. */
  readonly property: string;
  /** null where it is not known: schedules end where another one is false, or don't come to where it is to hold. */
  readonly holds: boolean | null;
  /** Not if it is known that it has nothing to be asked about in any state: a name of its has no value anywhere. */
  readonly asked: boolean;
}
/** Whether every schedule prints the same. */
export interface ExploredPrints {
  readonly kind: 'one text' | 'same lines' | 'different lines';
  /** How many texts there are, as decimal digits; null where they were not counted. */
  readonly texts: string | null;
  /** Does no schedule print anything? */
  readonly nothing: boolean;
  /** Where lines differ: some of what can be printed, by the lines that not all of them have. */
  readonly variants: readonly { readonly lines: readonly string[]; readonly schedule: Schedule }[];
  /** There are no others. */
  readonly complete: boolean;
}
export interface ExploredOutputs {
  /** Decimal digits, or `infinite`; null where they could not be counted. */
  readonly count: string | null;
  readonly complete: boolean;
  readonly list: readonly { readonly text: string; readonly schedule: Schedule }[];
}

// ── Open futures: what can still come of a world ──────────────────────────────────────────────────

/** By the outcomes of the program's exploration, each named by its place in `Exploration.outcomes`. */
export interface Futures {
  /** Every schedule from here was gone into: an outcome that is not open is impossible. */
  readonly complete: boolean;
  /** The outcomes that can still be reached, as far as is known; never empty where `complete`. */
  readonly open: readonly OpenOutcome[];
  /** The same after each transition, in the order of the world's; null where that was not gone into. */
  readonly after: readonly (readonly OpenOutcome[] | null)[];
}
export interface OpenOutcome {
  readonly outcome: number;
  /** Its chance from here on; null where it is not known. */
  readonly odds: number | null;
}
/** The simplest way from a world to an outcome. */
export interface Way {
  readonly switches: number;
  readonly steps: number;
  /** Which of the world's transitions begins it; null where it is already there. */
  readonly next: number | null;
}
