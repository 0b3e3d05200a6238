/** The contract between the machine and the built-in functions and types written in TypeScript. */

import type { Heap, HeapObject, Key } from '../../heap/heap.js';
import type { Builtin, ObjectId, Operation, Ref, Tuple, Value } from '../../model.js';
import type { LibraryPython } from './library-code.js';

export type Keywords = ReadonlyMap<string, Value>;

/** "Call this in my place": its result is the built-in's result. */
export class TailCall {
  constructor(
    readonly func: Value,
    readonly args: readonly Value[],
    readonly keywords: Keywords = NO_KEYWORDS,
  ) {}
}
/** "I stand before this operation": the world's answer is the built-in's result. */
export class Ask {
  constructor(readonly operation: Omit<Operation, 'span'>) {}
}
export const NO_KEYWORDS: Keywords = new Map();

export type Result = Value | TailCall | Ask;
export type Native = (m: Machine, args: readonly Value[], keywords: Keywords) => Result;

/** A Python exception on its way through TypeScript code. */
export class PythonError extends Error {
  constructor(readonly exception: Value) {
    super('Python exception');
  }
}

/** What a built-in may use. Implemented in machine.ts. */
export interface Machine extends Heap {
  // ── heap ──
  /** The same object, to be changed in place during this step (a copy is made where others hold the old state). */
  edit(ref: Ref): HeapObject;
  /** Both name the same object or are the same immutable value (`is`). */
  same(a: Value, b: Value): boolean;

  // ── making values ──
  list(items: Value[]): Ref;
  dict(pairs: Iterable<readonly [Value, Value]>): Ref;
  set(items: Iterable<Value>): Ref;

  // ── types ──
  /** The type: a `Builtin` or the `Ref` of a class. */
  typeOf(value: Value): Value;
  /** `int`, `Queue`, `Task`: as error messages name it. */
  typeName(value: Value): string;
  isInstance(value: Value, type: Value): boolean;
  /** True where the value's class, written in Python, defines this special method. */
  defines(value: Value, method: string): boolean;

  // ── operators; they run Python code of the program (`__eq__`, `__str__` …) at once where they must ──
  truth(value: Value): boolean;
  equal(a: Value, b: Value): boolean;
  /** `a < b`; TypeError where they can't be ordered. */
  less(a: Value, b: Value): boolean;
  /** `inPlace` for what `a operator= b` stores. */
  binary(operator: string, a: Value, b: Value, inPlace?: boolean): Value;
  /** The index of a value in dicts and sets; TypeError where it is unhashable. */
  keyOf(value: Value): Key;
  str(value: Value): string;
  repr(value: Value): string;
  /** `format(value, spec)`. */
  format(value: Value, spec: string): string;
  length(value: Value): number;
  attribute(value: Value, name: string): Value;
  /** `value[key]`. */
  subscript(value: Value, key: Value): Value;
  /** `iterable` as an array, where it is a built-in container, range, string, dict view or iterator over one. */
  elements(iterable: Value): Value[];
  /** True for a generator or other iterable that runs Python code for each item: take those through `consuming`. */
  isLazy(iterable: Value): boolean;
  /** Calls Python code and waits for it; operations that others could see are refused in it. */
  callNow(func: Value, args: readonly Value[], keywords?: Keywords): Value;

  // ── errors ──
  /** How complaints name the built-in `dict.items`: `D.items` where it is called as a bound method of a D. */
  calledName(qualname: string): string;
  /** Throws that built-in exception: `m.fail('ValueError', 'substring not found')`, `m.fail('KeyError', key)`. */
  fail(type: string, ...args: Value[]): never;

  // ── program state that modules keep, by name (`random.seed`, `Thread-count`) ──
  counter(name: string): Value;
  setCounter(name: string, value: Value): void;
  /** This thread's own Thread or Process object. */
  readonly current: Value;
}

/** A built-in type. */
export interface TypeSpec {
  /** As `__name__` says: `Queue`. */
  readonly name: string;
  /** As `__module__` says: `queue`. */
  readonly module: string;
  /** Full names of its bases, nearest first; `object` is understood. */
  readonly bases?: readonly string[];
  /** Makes an instance: `args` are those of the call; `cls` the type asked for (maybe a subclass written in Python). */
  readonly construct?: (m: Machine, cls: Value, args: readonly Value[], keywords: Keywords) => Result;
  /** Methods: the first argument is self. A string names the prelude function that does it. */
  readonly methods?: Readonly<Record<string, Native | string>>;
  /** Methods of the type itself (`dict.fromkeys`): the first argument is the class. */
  readonly classMethods?: Readonly<Record<string, Native | string>>;
  readonly staticMethods?: Readonly<Record<string, Native | string>>;
  /** Attributes that are computed: `exitcode`, `real`. */
  readonly getters?: Readonly<Record<string, (m: Machine, self: Value) => Result>>;
  readonly setters?: Readonly<Record<string, (m: Machine, self: Value, value: Value) => Result>>;
  /** Methods that change the object in place (for containers that threads share). */
  readonly mutators?: readonly string[];
  readonly final?: boolean;
}

/** A module: names to constants, functions (full names `module.name` in `functions`) and types. */
export interface Library {
  /** What of it is written in Python, in the `.py` file beside it. */
  readonly python?: LibraryPython;
  readonly functions?: Readonly<Record<string, Native | string>>;
  readonly types?: Readonly<Record<string, TypeSpec>>;
  /** Constants by full name: `sys.argv` may be computed. */
  readonly constants?: Readonly<Record<string, Value | ((m: Machine) => Value)>>;
}

export const builtin = (name: string): Builtin => ({ t: 'builtin', name });
export const tuple = (items: readonly Value[]): Tuple => ({ t: 'tuple', items });
export const float = (value: number): Value => ({ t: 'float', value });
/** The object id of a core object behind an instance. */
export type CoreId = ObjectId;
