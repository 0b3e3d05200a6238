/** What a program is after compilation: code objects of small instructions, and what is known of its shared places. */

import type { Beside, Span, Value } from './model.js';

/**
 * The instructions. Each has one whole-number argument (0 where none is needed); the stack effect stands
 * beside it as `before → after`. They are close to CPython's own, with jumps by absolute position.
 */
export const Op = {
  // constants and the stack
  CONST: 0, // → consts[arg]
  POP: 1, // x →
  COPY: 2, // … → …, the value arg deep (1 = top)
  SWAP: 3, // swaps the top with the value arg deep
  // names
  LOAD_FAST: 10,
  STORE_FAST: 11,
  DELETE_FAST: 12,
  LOAD_CELL: 13, // arg: index into the frame's cells (own cells first, then free ones)
  STORE_CELL: 14,
  DELETE_CELL: 15,
  PUSH_CELL: 16, // → the cell itself, for a closure
  LOAD_GLOBAL: 17, // arg: names[arg], then the built-in of that name
  STORE_GLOBAL: 18,
  DELETE_GLOBAL: 19,
  LOAD_NAME: 20, // class bodies: the body's own names, then global
  STORE_NAME: 21,
  DELETE_NAME: 22,
  LOAD_CLASS_CELL: 23, // class bodies: the body's own name names[arg >> 8], else cell arg & 255
  // attributes and items
  LOAD_ATTR: 30, // obj → value
  STORE_ATTR: 31, // value, obj →
  DELETE_ATTR: 32, // obj →
  LOAD_SPECIAL: 33, // obj → bound special method, looked up on the type (for with)
  GET_ITEM: 34, // obj, key → value
  SET_ITEM: 35, // value, obj, key →
  DELETE_ITEM: 36, // obj, key →
  BUILD_SLICE: 37, // start, stop, step → slice
  LOAD_SUPER: 38, // (zero-argument super) → super object; arg: 0
  // operators
  UNARY: 40, // arg: index into UNARY_OPERATORS
  BINARY: 41, // left, right → ; arg: index into BINARY_OPERATORS
  INPLACE: 42, // the same, for `+=` and its like
  COMPARE: 43, // arg: index into COMPARISONS
  NOT: 44,
  // jumps
  JUMP: 50,
  JUMP_IF_FALSE: 51, // x →
  JUMP_IF_TRUE: 52, // x →
  JUMP_IF_FALSE_OR_POP: 53,
  JUMP_IF_TRUE_OR_POP: 54,
  // iteration
  GET_ITER: 60, // iterable → iterator
  FOR_ITER: 61, // iterator → iterator, item; or pops the iterator and jumps to arg
  UNPACK: 62, // iterable → arg items, the first on top
  UNPACK_STAR: 63, // arg: before << 8 | after
  // displays
  BUILD_LIST: 70,
  BUILD_TUPLE: 71,
  BUILD_SET: 72,
  BUILD_DICT: 73, // k1, v1, … → dict; arg pairs
  BUILD_STRING: 74, // arg strings → one
  FORMAT: 75, // value [, spec] → string; arg: conversion (0 none, 1 str, 2 repr, 3 ascii) | 4 where a spec is given
  LIST_APPEND: 76, // x → ; list is arg deep after the pop
  SET_ADD: 77,
  DICT_ADD: 78, // k, v →
  LIST_EXTEND: 79, // iterable → ; list on top
  SET_UPDATE: 80,
  DICT_UPDATE: 81, // mapping →
  DICT_MERGE: 82, // the same for a call's **kwargs: a key given twice is a TypeError
  LIST_TO_TUPLE: 83,
  // calls
  CALL: 90, // callee, args… → result; arg: callOf(number of args, …)
  CALL_KW: 91, // callee, args… → result; arg: consts index of the tuple of keyword names << 9 | callOf(number of all args, …) (names go with the last ones)
  CALL_EX: 92, // callee, tuple, dict → result
  MAKE_FUNCTION: 93, // [defaults tuple] [kwdefaults dict] [closure tuple of cells] → function; arg: code index << 3 | 1 defaults | 2 kwdefaults | 4 closure
  MAKE_CLASS: 94, // function of the body, name, bases tuple[, dict of keywords] → class; arg: 1 where keywords are given
  RETURN: 95, // x →
  YIELD: 96, // x → what send() gave
  GET_YIELD_FROM: 97, // iterable → iterator
  YIELD_FROM: 98, // iterator, sent → yields on, staying here, until the iterator ends; then → its value
  // exceptions
  RAISE: 100, // arg: 0 re-raise the one being handled, 1 exc, 2 exc from cause
  PUSH_HANDLED: 101, // exc → exc, and it becomes the one being handled
  POP_HANDLED: 102, // the one being handled before is so again
  MATCH_EXCEPTION: 103, // exc, type(s) → exc, bool
  RERAISE: 104, // exc → , raises it with its traceback kept
  LOAD_ASSERTION_ERROR: 105,
  // modules
  IMPORT: 110, // → module names[arg] (for `import a.b` the top one)
  IMPORT_FROM: 111, // module → module, attribute names[arg]
  IMPORT_STAR: 112, // module →
  // match statements
  MATCH_SEQUENCE: 120, // subject → subject, bool
  MATCH_MAPPING: 121, // subject → subject, bool
  MATCH_LENGTH: 122, // subject → subject, bool; arg: length << 1 | 1 where at least
  MATCH_KEYS: 123, // subject, keys tuple → subject, values tuple or None
  MATCH_CLASS: 124, // subject, class, tuple of keyword names → attributes tuple or None; arg: number of positional
} as const;

/** The argument of CALL: how many arguments, and whether the source calls `object.name(…)`. */
export const callOf = (count: number, isMethod = false): number => (count << 1) | Number(isMethod);

export const UNARY_OPERATORS = ['-', '+', '~'] as const;
export const BINARY_OPERATORS = [
  '+',
  '-',
  '*',
  '/',
  '//',
  '%',
  '**',
  '<<',
  '>>',
  '&',
  '|',
  '^',
  '@',
] as const;
export const COMPARISONS = ['<', '<=', '==', '!=', '>', '>=', 'in', 'not in', 'is', 'is not'] as const;

/** A stretch of instructions whose exceptions go to `target`, with the stack cut to `depth` and the exception pushed. */
export interface Handler {
  readonly from: number;
  readonly to: number;
  readonly target: number;
  readonly depth: number;
  /** GeneratorExit goes through it, and nothing else is done: closing a generator there changes nothing. */
  readonly passes?: true;
}

/** One function's, class body's or module's instructions. */
export interface Code {
  readonly id: number;
  readonly name: string;
  readonly qualname: string;
  /** `main` for the program's own. All else is of a module of our library: it is not shown, and its global names are the built-ins. */
  readonly module: string;
  readonly kind: 'module' | 'function' | 'class' | 'lambda' | 'comprehension';
  readonly generator: boolean;
  readonly doc: string | null;
  readonly line: number;
  /** Parameters: `locals` begins with them, in this order: positional, keyword-only, *args, **kwargs. */
  readonly positionalOnly: number;
  readonly positional: number;
  readonly keywordOnly: number;
  readonly varArgs: boolean;
  readonly varKeywords: boolean;
  readonly locals: readonly string[];
  /** Locals that closures share; those that are parameters too are copied in at the start. */
  readonly cells: readonly string[];
  readonly free: readonly string[];
  readonly consts: readonly Value[];
  readonly names: readonly string[];
  /** Operation, argument, operation, argument, … A jump's target is the index of an instruction, not of a word. */
  readonly instructions: readonly number[];
  /** One for each instruction. */
  readonly spans: readonly Span[];
  /** Innermost first. */
  readonly handlers: readonly Handler[];
  /** For a call (by instruction index) whose result is given a name at once: the name for what it makes. */
  readonly hints: Readonly<Record<number, string>>;
}

/** Is this the library's own code, and not the program's? */
export const isOfLibrary = ({ module }: Pick<Code, 'module'>): boolean => module !== MAIN;
export const MAIN = 'main';

/** Places written after a second actor may have started, by name: reading or writing them is a step of its own. */
export interface SharedPlaces {
  readonly globals: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  readonly cells: ReadonlySet<string>;
  /** Kinds of containers (`list`, `dict`, `set`, `deque`) that some such code changes in place. */
  readonly containers: ReadonlySet<string>;
}

/** What the author of a program says of it: in its file, or on the command line. */
export interface Property {
  /** At every step, at none, or wherever all threads and processes have ended. */
  readonly kind: PropertyKind;
  /** The expression, as it was written. */
  readonly text: string;
  /** Where in the file; null for one that was given beside it. */
  readonly line: number | null;
  /** The number of the code that gives whether the expression is false. */
  readonly isFalse: number;
  /** The names of the program that it needs. */
  readonly names: readonly string[];
  /** Its parts whose values say why it is true or false, each with the number of the code that gives its value. */
  readonly parts: readonly { readonly text: string; readonly code: number }[];
}
/** What the author says that it prints: lines, in this order or in any. */
export interface ExpectedText {
  readonly kind: ExpectedKind;
  readonly lines: readonly string[];
  /** Where in the file it begins; null where it was given beside it. */
  readonly line: number | null;
}
export const EXPECTED_KINDS = ['prints', 'prints-lines'] as const;
export type ExpectedKind = (typeof EXPECTED_KINDS)[number];

export const PROPERTY_KINDS = ['always', 'never', 'finally'] as const;
export type PropertyKind = (typeof PROPERTY_KINDS)[number];

export interface Program {
  /** `odd-even`, or the file's name, as it was asked for. */
  readonly name: string;
  /** What tracebacks call it. */
  readonly file: string;
  readonly source: string;
  readonly lines: readonly string[];
  readonly codes: readonly Code[];
  /** `codes[main]` is the module's own. */
  readonly main: number;
  readonly shared: SharedPlaces;
  /** Reads the clock, so that the time since the start is part of its state. */
  readonly readsClock: boolean;
  /** May count a queue's tasks down, or look at their count, so that the count is part of its state. */
  readonly countsTasks: boolean;
  /** In the order in which they are stated; the first that is false counts. */
  readonly properties: readonly Property[];
  readonly expected: readonly ExpectedText[];
  /** Those of both that were given beside the file, by kind and text. */
  readonly beside?: Beside;
}

/** Something in the source that can't be run: what, where, why, and what to do instead. */
export interface Problem {
  readonly kind: 'syntax' | 'unsupported' | 'unreadable';
  readonly span: Span | null;
  readonly message: string;
  readonly advice: string | null;
}

/** What turns out when the program runs: it does what is valid Python and is not taken here. */
export function unsupported(span: Span, [message, advice]: readonly [string, string | null]): ProgramError {
  return new ProgramError([{ kind: 'unsupported', span, message, advice }]);
}

/** Thrown by `compile` and its parts: all problems found, in the order of the source. */
export class ProgramError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join('\n'));
    this.name = 'ProgramError';
  }
}
