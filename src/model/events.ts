/** What happens, as data: events, and how a schedule ends. Who and what by identity, values by their `repr`. */

import type { Call } from './causes.js';
import type { Identity, Operand, Variable } from './identity.js';
import type { CallPart, OperationName } from './operation-names.js';

/** One thing that happened. */
export interface Event extends CallStep {
  readonly step: number;
  /** Program time since the start, in nanoseconds. */
  readonly time: number;
  /** null for the clock and for kills. */
  readonly actor: Identity | null;
  readonly process: Identity | null;
  readonly object: Operand | null;
  /** Without the time-out. */
  readonly args: readonly string[];
  /** How long the operation may wait, in nanoseconds: null for ever, 0 not at all. */
  readonly timeout: number | null;
  /** `repr` of what came back; `!Empty` style names never appear here: see `raised`. */
  readonly result: string | null;
  /** The exception that the operation raised in its caller (`queue.Empty`), or that ended the actor (op `exit`). */
  readonly raised: { readonly type: string; readonly message: string } | null;
  readonly line: number | null;
  /** True where the actor came to stand before this operation and has to wait: then nothing was performed. */
  readonly blocked: boolean;
  /** Why it has to wait, where it has. */
  readonly why: Why | null;
  /** Whole lines that this step put on standard output. */
  readonly output: string | null;
  /** Text that this step put on standard error: a traceback, as CPython shows it. */
  readonly errorOutput: string | null;
  /** What each queue and pipe holds after the step. */
  readonly held: readonly HeldMessages[];
  /** The variables that threads share and change, after the step. */
  readonly variables: readonly Variable[];
  /** What the operation put in or took out. */
  readonly changes: readonly Change[];
  /** Local lines that ran in this step after the operation, in order (for `--detail`). */
  readonly lines: readonly number[];
}

/** An operation as a step of a call: most calls are one step; of the others each step is a part. */
export interface CallStep {
  /** The operation; or, of nobody, `clock` and `kill`. */
  readonly op: OperationName;
  /** What the program calls: `get`, for both steps of it. */
  readonly call: OperationName;
  /**
   * Which part it is: of a process queue's `get` the first, that takes the read lock and has no message yet, or a later one,
   * whose arguments are not the program's. null for the call as the program made it.
   */
  readonly part: 'read-lock' | CallPart | null;
}
/** Messages of a queue or pipe, by `repr`, in the order in which they come out. */
export interface HeldMessages {
  readonly object: Identity;
  readonly messages: readonly string[];
}

/** What one step did to the messages of a queue or pipe. */
export interface Change {
  readonly object: Identity;
  /** Each with the place that it has after the step; 0 comes out next. */
  readonly put: readonly Placed[];
  /** Each with the place that it had before the step. */
  readonly taken: readonly Placed[];
  /** How many went on from a buffer into the pipe. */
  readonly fed: number;
}
export interface Placed {
  readonly at: number;
  readonly text: string;
}

/** Why an operation can't go now. The names are keys of the catalog of words. */
export interface Why {
  readonly reason:
    | 'empty' // a queue or pipe has no message
    | 'torn' // half a message lies in a pipe: its writer was killed
    | 'empty-open' // a pipe has no message and its write end is open in `holders`
    | 'full' // a bounded queue, or a pipe, has no room
    | 'locked' // a lock is held by `holders`
    | 'read-lock' // another reader (`holders`), maybe a killed one, holds the queue's read lock
    | 'no-permit' // a semaphore stands at 0
    | 'not-notified' // a condition's wait
    | 'not-set' // an event's wait
    | 'barrier' // `count` more have to come; null where no number would do
    | 'unfinished' // queue.join: `count` tasks not done; null where nobody in the program counts them down
    | 'not-ended' // joining an actor or process (`holders`)
    | 'output' // standard output was locked by a thread (`holders`) of the parent when the process was forked
    | 'buffered' // a process's end waits until its feeders have written `count` messages
    | 'sleeping';
  /** Actors, processes or queues. */
  readonly holders: readonly Identity[];
  readonly count: number | null;
}

// ── Outcomes ──────────────────────────────────────────────────────────────────────────────────────

export type OutcomeKind = 'violation' | 'livelock' | 'deadlock' | 'error' | 'finished' | 'cut';

export interface Outcome {
  readonly kind: OutcomeKind;
  /** What cut it off, where that was not the number of steps. */
  readonly limit?: ActorLimit;
  /** Actors that still move, in a livelock. */
  readonly running: readonly Identity[];
  /** Actors that wait and can't go on any more. */
  readonly blocked: readonly Blocked[];
  readonly errors: readonly ActorError[];
  /** Each queue or pipe with messages that nobody received, and these. Where the program still runs (a violation), nothing is known of that. */
  readonly unread: readonly HeldMessages[];
  /** For a violation: what is stated of the program, and false here. */
  readonly violated?: Violated;
}
/** Something that is stated of a program, where it is false. */
export interface Violated {
  /** As it was stated: `always: q.qsize() <= 3`. */
  readonly property: string;
  /** Where in the file; null for one that was given beside it. */
  readonly line: number | null;
  /** What its parts were, by `repr`. */
  readonly values: readonly SeenValue[];
  /** Where it is about what is printed: the line that was not expected, if there is one; then those that are missing. */
  readonly printed?: PrintedWrong;
}
export interface PrintedWrong {
  readonly wrong: string | null;
  readonly missing: readonly string[];
  /** The lines were expected in this order. */
  readonly inOrder: boolean;
}
export interface SeenValue {
  /** The part of the expression. */
  readonly text: string;
  readonly value: string;
}
/** A limit of the model's own that a program came to: what of, and how much there is. */
export interface Limit {
  readonly by: 'instructions' | 'memory' | 'size' | 'threads' | 'processes';
  readonly limit: number;
}
/** Who came to it, and where. */
export interface ActorLimit extends Limit {
  readonly actor: Identity;
  readonly line: number;
}
export interface Blocked extends CallStep {
  readonly actor: Identity;
  readonly process: Identity;
  readonly object: Operand | null;
  readonly line: number;
  readonly why: Why | null;
  /** The functions of the program in which it waits, the innermost first. */
  readonly calls?: readonly Call[];
}
export interface ActorError {
  readonly actor: Identity;
  readonly type: string;
  readonly message: string;
  readonly line: number;
}
