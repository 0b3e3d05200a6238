/** The vocabulary that every room shares: types only, plain and immutable data. */

import type { Cause } from './model/causes.js';
import type { Event, Outcome } from './model/events.js';
import type { Beside } from './model/exploration.js';
import type { Identity } from './model/identity.js';
import type { ObjectId } from './model/kinds.js';
import type { OperationName } from './model/operation-names.js';
import type { Timing, Transition } from './model/steps.js';
import type { ActorView, View } from './model/views.js';

export type * from './model/causes.js';
export type * from './model/events.js';
export type * from './model/exploration.js';
export type * from './model/identity.js';
export type { Asked, Creation, Kind, ObjectId } from './model/kinds.js';
export type {
  CallPart,
  OperationName,
  OtherOperations,
  OwnOperation,
  PlainOperation,
  QueuePart,
  SilentOperation,
} from './model/operation-names.js';
export type * from './model/steps.js';
export type * from './model/views.js';

// ── Values ────────────────────────────────────────────────────────────────────────────────────────

/**
 * A Python value. None is `null`, bool is `boolean`, str is `string`; an int is a `number` while it is a
 * safe integer and a `bigint` beyond (never both for the same int, so that equal ints are equal data).
 * Whatever Python can change in place lives in a heap and is named by a `Ref`.
 */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | Float
  | Bytes
  | Tuple
  | FrozenSet
  | Range
  | Slice
  | Builtin
  | Method
  | Ref;

export interface Float {
  readonly t: 'float';
  readonly value: number;
}
/** `data` holds one character from U+0000 to U+00FF for each byte. */
export interface Bytes {
  readonly t: 'bytes';
  readonly data: string;
}
export interface Tuple {
  readonly t: 'tuple';
  readonly items: readonly Value[];
}
export interface FrozenSet {
  readonly t: 'frozenset';
  readonly items: readonly Value[];
  /** Its hash table, where that is another than its items alone would give. Only `machine/` looks into it. */
  readonly table?: readonly (string | number | bigint | boolean | null)[] | undefined;
}
export interface Range {
  readonly t: 'range';
  readonly start: number | bigint;
  readonly stop: number | bigint;
  readonly step: number | bigint;
}
export interface Slice {
  readonly t: 'slice';
  readonly start: Value;
  readonly stop: Value;
  readonly step: Value;
}
/** A built-in function, type, module or constant by its full name: `len`, `queue.Empty`, `threading`, `Ellipsis`. */
export interface Builtin {
  readonly t: 'builtin';
  readonly name: string;
}
/** A function taken from an object: `q.get`. */
export interface Method {
  readonly t: 'method';
  readonly self: Value;
  readonly func: Value;
}
/**
 * A mutable object of a process: `id > 0` in the memory that the threads of the process share, `id < 0`
 * in the private heap of the one thread that can reach it.
 */
export interface Ref {
  readonly t: 'ref';
  readonly id: number;
}

/** A pickled value on its way between processes. Only `machine/` looks into `data`. */
export interface Message {
  readonly data: unknown;
  /** Bytes on the wire, the length header included. */
  readonly size: number;
  /** Its `repr`, for people. */
  readonly text: string;
  /** Bytes that were sent as they are: then they are its data. */
  readonly isRaw?: true;
}

// ── Operations ────────────────────────────────────────────────────────────────────────────────────

/** Where in the source: lines from 1, columns from 0 in UTF-16 units, the end exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What an actor is about to do that others can see. */
export interface Operation<Name extends OperationName = OperationName> {
  readonly op: Name;
  /** The core object that it is done to; null for print, sleep, clock, random, read, write, exit. */
  readonly object: ObjectId | null;
  readonly args: readonly Value[];
  /** For a put into a PriorityQueue: what its item is ordered by. */
  readonly key?: OrderKey;
  /** How long it may wait, in nanoseconds: null for ever, 0 not at all; below 0 as the program gave it. */
  readonly timeout: number | null;
  readonly span: Span;
  /** What a reader calls it where the source does not say: the place of a read or write (`counter`, `self.n`). */
  readonly label?: string;
}

/**
 * What `<` sees of a value, without any heap: numbers (bool as 0 and 1) and strings as they are, sequences by their
 * elements, sets by their members. Whatever has no order of its own may still be equal to another: by what is in it, or else by identity.
 */
export type OrderKey =
  | number
  | bigint
  | string
  | { readonly type: string; readonly sequence: string; readonly items: readonly OrderKey[] }
  | { readonly type: string; readonly members: readonly OrderKey[] }
  | { readonly type: string; readonly id: number; readonly content?: OrderKey };

/** How a performed operation comes back to the one who asked; `Next` are the parts that it may go on with. */
export type Reply<Next extends OperationName = OperationName> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'raise'; readonly type: string; readonly args: readonly Value[] }
  /** Code of the program has to run first, in the actor that asked: what this function of the library gives, the operation gives. */
  | { readonly kind: 'call'; readonly func: string; readonly args: readonly Value[] }
  /** It goes on: the actor now stands before this one (a wait that has several parts). */
  | { readonly kind: 'next'; readonly operation: Operation<Next> };

// ── A trace: one run ──────────────────────────────────────────────────────────────────────────────

export interface TraceStep {
  readonly step: number;
  readonly transition: Transition;
  /** Does another actor take it than the last that took one? The clock and kills are nobody's. */
  readonly isSwitch: boolean;
  readonly events: readonly Event[];
  /** The world after the step. */
  readonly view: View;
}
export interface Trace {
  /** `odd-even`, or the path as it was given. */
  readonly program: string;
  readonly beside?: Beside | undefined;
  readonly lines: readonly string[];
  readonly timing: Timing;
  /** null where the schedule was replayed. */
  readonly seed: number | null;
  /** The code that replays it. */
  readonly schedule: string;
  readonly start: View;
  readonly steps: readonly TraceStep[];
  readonly outcome: Outcome;
  /** For a livelock: the step at which its cycle begins; the last step closes it. */
  readonly cycleStart: number | null;
  /** The step after which this outcome was certain, 0 if it always was; null where nobody asked. */
  readonly noReturn?: number | null;
  /** How it came to this, in the order of the story; left out where nobody asked. */
  readonly causes?: readonly Cause[];
}

// ── Delays: why an order takes more than ideal time ───────────────────────────────────────────────

/** Who could go on, and did not for a while. */
export interface Delay {
  /** The actor that is held up, by name; for a kill, the process that is to be killed. */
  readonly who: string;
  readonly isKill: boolean;
  /** It could go on after this step (0: from the start) … */
  readonly after: number;
  /** … and goes in this one; null where it never does, or can't any more before it does. */
  readonly until: number | null;
  /** Nanoseconds. */
  readonly time: number;
}

// ── Predictions: what somebody is asked about a step before it is shown ─────────────────────────────

/** One question, with its choices and the place of the one that is right. */
export type Prediction = {
  readonly step: number;
  readonly transition: Transition;
  /** Who takes the step, as that actor stood before it; null for the clock and kills. */
  readonly by: ActorView | null;
  readonly right: number;
} & (
  | {
      /** Who can go on after it? A choice names them all; `actors` are those who live then. */
      readonly kind: 'who';
      readonly choices: readonly (readonly Identity[])[];
      readonly actors: readonly ActorView[];
    }
  /** What does it print? */
  | { readonly kind: 'print'; readonly choices: readonly string[] }
  /** Can all still end without an error and with nothing unread? `open`: what is open after it, as far as is known. */
  | { readonly kind: 'finish'; readonly choices: readonly boolean[]; readonly open: readonly Outcome[] }
);
/** The answer to one: a place among the choices; null where it was skipped. */
export interface Predicted {
  readonly prediction: Prediction;
  readonly answer: number | null;
}
