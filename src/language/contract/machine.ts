/** What built-in functions and types use of the machine that runs them, and what they may answer to a call. */

import type { HashKey, HeapObject, ObjectHeap } from '../../heap/heap.js';
import type { Builtin, Operation, Ref, Tuple, Value } from '../../model.js';

export type Keywords = ReadonlyMap<string, Value>;

/** "Call this in my place": its result is the built-in's result. */
export class TailCall {
  constructor(
    readonly func: Value,
    readonly args: readonly Value[],
    readonly keywords: Keywords = NO_KEYWORDS,
  ) {}
}
/** A call of library code in Python, for what may run code of the program: `inPython('_collect', [list, 0, items])`. */
export function inPython(name: string, args: readonly Value[], keywords?: Keywords): TailCall {
  return new TailCall(builtin(`library.${name}`), args, keywords);
}
/** "I stand before this operation": the world's answer is the built-in's result. */
export class Ask {
  constructor(readonly operation: Omit<Operation, 'span'>) {}
}
export const NO_KEYWORDS: Keywords = new Map();

export type Result = Value | TailCall | Ask;

/** A Python exception on its way through TypeScript code. */
export class PythonError extends Error {
  constructor(readonly exception: Value) {
    super('Python exception');
  }
}

/** What a built-in may use. The interpreter implements it. */
export interface Machine extends ObjectHeap {
  // ── heap ──
  /** The same object, to be changed in place during this step (a copy is made where others hold the old state). */
  edit(ref: Ref): HeapObject;
  /** The same for a change that nobody can see: it is no write. */
  editUnseen(ref: Ref): HeapObject;
  /** Tells that an attribute of an object (or, without a name, all of them) is read or written. */
  reaches(object: Ref, name: string | null, op: 'read' | 'write'): void;
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
  keyOf(value: Value): HashKey;
  str(value: Value): string;
  repr(value: Value): string;
  /** Containers whose text is being made: one of them within itself is shown as `[...]` (`Py_ReprEnter`, 3.11). */
  readonly shown: readonly Value[];
  /** Makes a part of the text of these containers. */
  showing<T>(containers: readonly Value[], make: () => T): T;
  /** `format(value, spec)`. */
  format(value: Value, spec: string): string;
  length(value: Value): number;
  attribute(value: Value, name: string): Value;
  /** `value[key]`. */
  subscript(value: Value, key: Value): Value;
  /** `iterable` as an array, where it is a built-in container, range, string, dict view or iterator over one. */
  elements(iterable: Value): readonly Value[];
  /** True for a generator or other iterable that runs Python code for each item: take those through `consuming`. */
  isLazy(iterable: Value): boolean;
  /** Calls Python code and waits for it; operations that others could see are refused in it. */
  callNow(func: Value, args: readonly Value[], keywords?: Keywords): Value;

  /**
   * Throws RecursionError where going `levels` deeper into a value than the current call is more than there is room for
   * (`Py_EnterRecursiveCall`, 3.11); `where` ends its text: ' in comparison'.
   */
  ensureRoom(levels: number, where?: string): void;

  // ── errors ──
  /** How complaints name the built-in `dict.items`: `D.items` where it is called as a bound method of a D. */
  calledName(qualname: string): string;
  /** Throws that built-in exception: `m.fail('ValueError', 'substring not found')`, `m.fail('KeyError', key)`. */
  fail(type: string, ...args: Value[]): never;

  // ── program state that modules keep, by name (`random.seed`, `Thread-count`) ──
  moduleState(name: string): Value;
  setModuleState(name: string, value: Value): void;
  /** This thread's own Thread or Process object. */
  readonly current: Value;
}

export const builtin = (name: string): Builtin => ({ t: 'builtin', name });
export const tuple = (items: readonly Value[]): Tuple => ({ t: 'tuple', items });
export const float = (value: number): Value => ({ t: 'float', value });
