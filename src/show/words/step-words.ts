/** What the words for a walk must hold for each language. */

import type { ObjectView } from '../../model.js';
import type { Remark, Saying } from '../screen/message.js';

/** A key as it is printed on the keyboard, and what it does in one or two words, and in a sentence. */
export interface KeyWords {
  readonly key: string;
  readonly short: string;
  readonly long: string;
}

/** In the order in which the footer has them, as far as there is room. */
export type KeyName =
  | 'let'
  | 'any'
  | 'play'
  | 'history'
  | 'next'
  | 'choice'
  | 'lead'
  | 'hint'
  | 'turn'
  | 'ends'
  | 'speed'
  | 'clock'
  | 'number'
  | 'help'
  | 'quit';

/** Each empty where it is not worth telling. */
export type Details = Readonly<Record<string, (value: ObjectView['detail'][string]) => string>>;

/** A detail that names somebody: nothing where there is nobody. */
export const named =
  (say: (names: readonly string[]) => string): Details[string] =>
  (value) =>
    Array.isArray(value) && value.length > 0 ? say(value) : '';

export interface StepWords {
  readonly step: (step: number, ahead: number) => string;
  readonly time: (time: string) => string;
  readonly timing: Readonly<Record<'ideal' | 'any', string>>;
  readonly playing: (rate: number, back: boolean) => string;

  readonly panes: {
    readonly source: string;
    readonly actors: string;
    readonly objects: string;
    readonly printed: string;
    readonly steps: string;
    readonly help: string;
    readonly outcomes: string;
    readonly ways: string;
  };
  readonly nothingPrinted: string;
  readonly noObjects: string;
  readonly noSteps: string;

  // Actors.
  readonly line: (line: number) => string;
  readonly ending: string;
  /** A feeder moves a message into its pipe. */
  readonly feeds: (object: string) => string;
  /** A call of several steps, the first of them taken. */
  readonly goesOn: (call: string) => string;
  readonly loops: string;
  readonly cutOff: string;
  readonly sleeping: (until: string | null) => string;
  readonly timeOut: (until: string) => string;
  readonly gone: Readonly<Record<'ended' | 'failed' | 'killed', (actors: readonly string[]) => string>>;
  readonly clock: string;
  readonly clockTo: (time: string) => string;
  readonly kill: (process: string) => string;
  readonly takesEffect: string;
  readonly more: (count: number) => string;
  readonly branch: (value: string) => string;
  /** What the start of a thread or process finds of others. */
  readonly found: (value: string) => string;

  // Objects.
  readonly waiting: (actors: readonly string[]) => string;
  /** What else counts of an object, by the name of the detail in its view; all others are not worth telling. */
  readonly details: Details;

  // Open futures.
  readonly possible: (list: string) => string;
  readonly possibleSoFar: (list: string) => string;
  readonly exploring: (worlds: number) => string;
  readonly limited: string;
  readonly notKnown: string;
  /** No end was found from here, so far. */
  readonly noEndYet: string;
  readonly certain: (outcome: string) => string;
  readonly odds: (outcome: string, odds: string | null) => string;
  readonly closed: (outcomes: string) => string;
  readonly closes: (outcomes: string) => string;
  readonly makesCertain: (outcome: string) => string;
  readonly kinds: Readonly<
    Record<'violation' | 'livelock' | 'deadlock' | 'error' | 'unread' | 'finished' | 'cut', string>
  >;
  readonly error: (types: readonly string[]) => string;
  readonly unread: (count: number) => string;
  readonly separator: string;

  // The goal.
  readonly goal: (outcome: string) => string;
  /** No order ends as the goal says; `ends`: how it can end instead. */
  readonly noSuchEnd: (goal: string, ends: readonly string[]) => string;
  readonly leading: (outcome: string) => string;
  readonly walked: (steps: number, switches: number, hints: number) => string;
  readonly fewest: (steps: number, switches: number) => string;
  readonly reached: (outcome: string) => string;
  readonly compared: (more: {
    readonly steps: number;
    readonly switches: number;
    readonly hints: number;
  }) => string;

  // Messages and keys.
  readonly welcome: string;
  readonly again: (step: number) => string;
  readonly message: (message: Saying) => string;
  readonly remarks: Readonly<Record<Remark, string>>;
  readonly waits: (sentence: string, until: string | null) => string;
  readonly keys: Readonly<Record<KeyName, KeyWords>>;
  /** How the screen is read. */
  readonly legend: readonly string[];
  /** Of an outcome: it can be reached from here, or not any more. */
  readonly open: string;
  readonly closedNow: string;
  readonly chooseOutcome: string;
  readonly chooseWay: string;
  readonly typeNumber: (typed: string) => string;
  readonly anyKey: string;
}
