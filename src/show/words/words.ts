/**
 * What the catalog of words must hold for each language. Every word that the program prints comes from here; a room
 * that prints adds an interface of its own to `Words`, and the compiler then asks for it in every language.
 * Sentences are functions of data, because languages differ in order and number.
 */

import type {
  ActorError,
  ActorLimit,
  Blocked,
  OutcomeKind,
  PrintedWrong,
  SeenValue,
  Timing,
  Why,
} from '../../model.js';
import type { CausesWords } from './causes-words.js';

export type Lang = 'en' | 'zh';

export interface Words {
  readonly lang: Lang;
  readonly trace: TraceWords;
  readonly summary: SummaryWords;
  readonly causes: CausesWords;
}

/** The lanes and their header. */
export interface TraceWords {
  readonly step: string;
  readonly time: string;
  readonly line: string;
  readonly actor: string;
  readonly what: string;
  readonly holds: string;
  readonly source: string;

  /** The first line of the header; `title` is null for a file of the user's own. */
  readonly titled: (name: string, title: string | null, fixed: boolean) => string;
  readonly lookFor: (text: string) => string;
  readonly mend: (text: string) => string;
  readonly seeded: (seed: number) => string;
  readonly replayed: string;
  /** Of all schedules that end so, the simplest. */
  readonly simplest: string;
  readonly timing: Readonly<Record<Timing, string>>;

  readonly read: (place: string, value: string | null) => string;
  readonly write: (place: string, value: string | null) => string;
  readonly raises: (type: string) => string;
  /** A sleep has ended: behind `sleep 1`. */
  readonly over: string;
  readonly ended: string;
  /** It has run to the end of its code, and has to wait for others before it ends. */
  readonly codeDone: string;
  readonly endedBy: (error: string) => string;
  readonly killed: string;
  /** `operation` is null at the actor's end, which waits too; `reason` is null where it isn't known. */
  readonly blocked: (operation: string | null, reason: string | null) => string;
  readonly woken: string;
  /** The first part of a process queue's `get`. */
  readonly readLock: string;
  /** The clock moved: whose sleep ended, and whose time-out. */
  readonly clock: (duration: string, awake: readonly string[], timedOut: readonly string[]) => string;
  readonly onStderr: string;
  readonly moreLines: (count: number) => string;
  readonly buffer: string;
  readonly empty: string;
  readonly full: string;
  /** Why an operation waits, in a few words; `object` is what it waits on. */
  readonly reason: (why: Why, object: string) => string;

  readonly again: (steps: number, times: number) => string;
  /** Stands behind the point of no return. */
  readonly certain: string;
  readonly cycleBegins: string;
  readonly cycleCloses: (step: number) => string;
  readonly end: Readonly<Record<OutcomeKind | 'unread' | 'stopped' | 'limit', string>>;
}

/** What follows the trace. */
export interface SummaryWords {
  /** `messages`: there was something to receive. */
  readonly finished: (messages: boolean) => string;
  readonly finishedUnread: (messages: number) => string;
  readonly deadlock: (actors: readonly string[]) => string;
  /** A property is false here. `values`: each part of it with what it was. */
  readonly violation: (property: string, line: number | null) => string;
  /** `wrong`: null where lines are only missing. */
  readonly printed: (printed: PrintedWrong) => string;
  readonly saw: (values: readonly SeenValue[]) => string;
  readonly livelock: (running: readonly string[]) => string;
  readonly error: (actors: readonly string[]) => string;
  readonly cut: (steps: number) => string;
  /** A schedule was replayed that ends before the program does. */
  readonly stopped: (steps: number) => string;
  /** `step`: the point of no return; 0 where the end was always certain. */
  readonly certain: (step: number) => string;
  readonly cycle: (from: number, to: number) => string;
  /** Runs for ever without doing anything that others could see. */
  readonly loops: (actor: string, line: number) => string;
  /** A limit of the model's own ended the run. */
  readonly limit: (limit: ActorLimit) => string;
  /** `forever`: nothing can happen any more, so that what it waits for will never come. */
  readonly waits: (blocked: Blocked, forever: boolean) => string;
  readonly failed: (error: ActorError) => string;
  readonly unread: (object: string, messages: string) => string;
  readonly more: (count: number) => string;
  readonly replay: string;
  readonly tryNext: string;
  readonly suggestions: Suggestions;
}

/** What a command that is worth trying shows, each a few words. */
export interface Suggestions {
  readonly fixed: string;
  readonly broken: string;
  readonly otherSeed: string;
  readonly detail: string;
  readonly detailFeeders: string;
  readonly longer: string;
  readonly anyTiming: string;
  readonly explore: string;
}
