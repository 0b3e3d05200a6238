/** The interpreter as instructions, calls and classes see it: more than `Machine`, which is for what only works with values. */

import type { CallReply, Frame, FunctionObject, HeapObject } from '../../heap/heap.js';
import type { MethodValue } from '../../heap/kinds.js';
import type { StepDraft } from '../../heap/step-draft.js';
import type { Asked, Limit, Message, ObjectId, Operation, Ref, Span, Value } from '../../model.js';
import type { Program } from '../../program.js';
import { Ask, type Keywords, type Machine, type Result, TailCall } from './machine.js';

/** What instructions give back when the thread has to stop. */
export const HALT = Symbol('halt');
/** What a call gives where a frame was pushed: the result comes when it returns. */
export const PUSHED = Symbol('pushed');
/** What a call gives. */
export type Called = Result | typeof PUSHED;
/** Is the call done? */
export function isValue(called: Called): called is Value {
  return called !== PUSHED && !(called instanceof TailCall) && !(called instanceof Ask);
}

/** An exception that nobody caught. */
export interface UncaughtException {
  /** As a traceback names it: `ValueError`, `_queue.Empty`, `__main__.Oops` without `__main__`. */
  readonly type: string;
  readonly message: string;
  /** The last line of the program in its traceback. */
  readonly line: number;
  /** The traceback as CPython prints it, without the header about the thread. */
  readonly traceback: string;
  /** For SystemExit: what was given to it. */
  readonly exit: { readonly code: Value; readonly text: string | null } | null;
}

/** Why a thread stopped. */
export type Stop =
  | { readonly kind: 'operation'; readonly operation: Operation }
  | { readonly kind: 'returned'; readonly value: Value }
  | { readonly kind: 'raised'; readonly error: UncaughtException }
  /** It runs for ever without doing anything that others could see: it came round to where it was. */
  | { readonly kind: 'loop'; readonly span: Span }
  /** It asked more than the model gives. */
  | ({ readonly kind: 'limit'; readonly span: Span } & Limit);

/** How a thread goes on. */
export type Resumption =
  | { readonly kind: 'start' }
  /** It may now read or write the contended place that it stands before. */
  | { readonly kind: 'go' }
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'raise'; readonly type: string; readonly args: readonly Value[] }
  /** A function of the library has to run first: what it gives is what was waited for. */
  | { readonly kind: 'call'; readonly func: string; readonly args: readonly Value[] };

/** Where a new core object goes: `shared` are those of multiprocessing. */
export interface CorePlace {
  readonly shared: boolean;
  /** It belongs to another one, and is called after it: `q.lock`. */
  readonly part?: string;
}

export interface Vm extends Machine {
  readonly draft: StepDraft;
  readonly frames: Frame[];
  /** The innermost one. */
  readonly frame: Frame;
  readonly program: Program;
  touched: Result | undefined;
  /** The bound method whose built-in is running. */
  bound: MethodValue | undefined;
  halt(stop: Stop): typeof HALT;
  arrive(value: Value): typeof HALT;
  /** Gives the frame below the answer to a call of its built-in, which is then done again. */
  answer(reply: CallReply): void;
  settle(result: Result): typeof HALT | undefined;
  deliver(value: Value): typeof HALT | undefined;
  touch(contended: boolean, op: 'read' | 'write', label: () => string): typeof HALT | undefined;
  isContendedContainer(value: Value): boolean;
  /** Tells that all global variables are read at once. */
  readsGlobals(): void;
  /** What is behind a reference, where only its kind and class are looked at. */
  glimpse(ref: Ref): HeapObject;
  sourceText(): string;
  span(): Span;
  invoke(func: Value, args: readonly Value[], keywords?: Keywords): Called;
  enter(func: FunctionObject, args: readonly Value[], keywords: Keywords): Called;
  push(frame: Frame): typeof PUSHED;
  /** It has run to its end, or goes on from there when it is asked for an item again. */
  endGenerator(ref: Ref, nextRound?: Frame | null): void;
  handled(): Value | undefined;
  attributeNow(value: Value, name: string): Value;
  /** A number below 2^53, by chance: the same for the same seed, actor and place in the source. */
  draw(): number;
  /** Makes core objects that belong together, `count` of them: a queue, a lock, … or a pipe with its two ends. */
  create(asked: Asked, place: CorePlace, count?: number): readonly ObjectId[];
  get(ref: Ref): HeapObject;
  /**
   * What a function of the library would give if it were called now: undefined where it raises, comes to an operation, goes
   * on for long, or changes anything that others could see.
   */
  tryOut(func: string, args: readonly Value[]): Value | undefined;
}

/** What an instruction gives: nothing, a result that it stands for, or a stop. */
// biome-ignore lint/suspicious/noConfusingVoidType: most instructions are done when they return
export type Executed = Result | typeof HALT | typeof PUSHED | void;
/** `argument` is the word behind the operation. */
export type Instruction = (vm: Vm, frame: Frame, argument: number) => Executed;
/** What a completion gives: it is done when it returns, or the thread stops. */
// biome-ignore lint/suspicious/noConfusingVoidType: most completions are done when they return
type Completed = typeof HALT | undefined | void;
/** What an instruction does with the value that a call of its own gave; without a completion it is pushed. */
export type Completion = (vm: Vm, frame: Frame, argument: number, value: Value) => Completed;
