/** What a process remembers and what a thread is: mutable Python objects, frames, threads, all as immutable data. */

import type { ObjectId, Ref, Span, Value } from '../model.js';
import type { Code } from '../program.js';

/** A dictionary's or set's index: see `keyOf` in language/containers/hashing/keys.ts. */
export type HashKey = string | number | bigint | boolean | null;

/**
 * Everything that Python can change in place. `cls` is the type: a `Builtin` or the `Ref` of a class.
 * A `Map` or array in here belongs to one object alone and is changed only through `Machine.edit`.
 */
export type HeapObject = (
  | ListObject
  | DictObject
  | SetObject
  | DequeObject
  | Instance
  | ExceptionObject
  | ClassObject
  | FunctionObject
  | CellObject
  | IteratorObject
  | GeneratorObject
  | SuperObject
  | Moved
) & {
  /** Its number, once the program asked for that: see language/objects/identity.ts. */
  identity?: number;
};

export type Attributes = Map<string, Value>;

export interface ListObject {
  readonly t: 'list';
  cls: Value;
  attributes: Attributes | null;
  items: Value[];
}
export interface DictObject {
  readonly t: 'dict';
  cls: Value;
  attributes: Attributes | null;
  entries: Map<HashKey, readonly [Value, Value]>;
  /** defaultdict's default_factory. */
  factory: Value;
  /** The same as that of a deque, for an OrderedDict. */
  epoch?: Ref;
  /** Where its entries stand, where that is another than its keys alone would give: see language/containers/hashing/entry-table.ts. */
  table?: EntryTable;
  /** It is the `__dict__` of an object, whose keys stand in a table of its class: an iterator over it stands at an index. */
  ofInstance?: true;
}
/** The table of a dict's entries. */
export interface EntryTable {
  /** The place of each entry; undefined where they stand one behind the other. */
  places: Map<HashKey, number> | undefined;
  /** Places that were used, those of entries that were taken out included. */
  count: number;
  /** How many entries can still come until it is made anew. */
  room: number;
  /** Binary logarithm of its size. */
  bits: number;
  /** Has it had other keys than plain texts since it was empty? */
  general: boolean;
}
export interface SetObject {
  readonly t: 'set';
  cls: Value;
  attributes: Attributes | null;
  entries: Map<HashKey, Value>;
  /** Its hash table, where that is another than its elements alone would give: see language/containers/hashing/hash-table.ts. */
  table?: readonly HashKey[] | undefined;
  /** Where `pop` looks first in the table, once it was called. */
  finger?: number | undefined;
}
export interface DequeObject {
  readonly t: 'deque';
  cls: Value;
  attributes: Attributes | null;
  items: Value[];
  maxlen: number | null;
  /** A mark that all iterators share that were made since it last got or lost an item: they alone go on. */
  epoch?: Ref;
}
/** An object of a class; `core` names the queue, lock, thread … behind it; `payload` an int, str, tuple … it extends. */
export interface Instance {
  readonly t: 'instance';
  cls: Value;
  attributes: Attributes;
  core: ObjectId | null;
  payload: Value | undefined;
  /** Once the program asked for `__dict__`, the dict that holds the attributes in place of `attributes`. */
  dict?: Ref | undefined;
}
export interface ExceptionObject {
  readonly t: 'exception';
  cls: Value;
  attributes: Attributes | null;
  args: readonly Value[];
  cause: Value;
  context: Value;
  suppressContext: boolean;
  /** Outermost first. */
  traceback: readonly TraceEntry[];
}
export interface TraceEntry {
  readonly name: string;
  readonly span: Span;
}
export interface ClassObject {
  readonly t: 'class';
  cls: Value;
  name: string;
  qualname: string;
  bases: readonly Value[];
  /** Itself first, `object` last. */
  mro: readonly Value[];
  attributes: Attributes;
  /** The full name of the built-in type that its instances are laid out as: `object`, `list`, `Exception`, `threading.Thread`. */
  layout: string;
}
export interface FunctionObject {
  readonly t: 'function';
  code: Code;
  name: string;
  qualname: string;
  defaults: readonly Value[];
  keywordDefaults: ReadonlyMap<string, Value>;
  /** Refs of cells, in the order of `code.free`. */
  closure: readonly Value[];
  attributes: Attributes | null;
}
export interface CellObject {
  readonly t: 'cell';
  value: Value | undefined;
  /** The variable's name. */
  name: string;
}
/** An iterator over a container or range; `index` counts what was given out. */
export interface IteratorObject {
  readonly t: 'iterator';
  kind: 'items' | 'keys' | 'values' | 'pairs' | 'reversed' | 'range' | 'characters';
  /** Its type's name; what it went through is forgotten once it has ended. */
  type: string;
  source: Value;
  index: number;
  /** The size a dict or set had at the start: another one since is an error. */
  size: number;
  /** How far `index` is ahead of what was given out, over a dict or set with free places. */
  passed?: number;
  /** The mark that a deque or an OrderedDict had then: another one since, or none, is an error. */
  epoch?: Ref;
}
export interface GeneratorObject {
  readonly t: 'generator';
  /** `generator`; or `map`, `itertools.chain`, … for those that CPython writes in C and our library as generators in Python. */
  cls: Value;
  name: string;
  /** null once it has ended. */
  frame: Frame | null;
  started: boolean;
  running: boolean;
}
interface SuperObject {
  readonly t: 'super';
  type: Value;
  self: Value;
}
/** A private object that others came to reach: it now lives in the shared memory as `to`. */
interface Moved {
  readonly t: 'moved';
  readonly to: Ref;
}

/** What a `class` statement says before its body. */
export interface Building {
  readonly name: string;
  readonly bases: readonly Value[];
  /** For `__init_subclass__`. */
  readonly keywords: ReadonlyMap<string, Value>;
}

/** A running function. The arrays belong to it alone. */
export interface Frame {
  readonly code: Code;
  /** Index of the next instruction. */
  pc: number;
  locals: (Value | undefined)[];
  cells: Value[];
  stack: Value[];
  /** The names of a class body; null elsewhere. */
  names: Attributes | null;
  /** Exceptions being handled, innermost last. */
  handled: Value[];
  /** What the caller gets instead of the returned value: the new object, for `__init__`. */
  instead: Value | undefined;
  /** The class under construction, for a class body. */
  building: Building | null;
  /** The generator whose frame this is. */
  generator: Ref | null;
  /** A call that TypeScript code waits for: its result goes there, not to the frame below. */
  awaited: boolean;
  /**
   * What calls of Python code have answered to the built-in of the current instruction, in order, where one of them had to
   * wait: the built-in is then done from its beginning once more. null where it was done in one go.
   */
  replies: readonly CallReply[] | null;
  /** Its result is such an answer, for the frame below. */
  answers: boolean;
}

/** How a call that a built-in made came back. */
export interface CallReply {
  readonly kind: 'value' | 'raise';
  readonly value: Value;
}

/** One thread's own state: equal data for equal threads, its private objects named in the order they are reached. */
export interface Thread {
  /** Outermost first. */
  readonly frames: readonly Frame[];
  /** Private objects: `Ref.id` -1 is `heap[0]`. */
  readonly heap: readonly HeapObject[];
  /** Its own Thread or Process object; null for the main thread until someone asks. */
  readonly current: Value;
  /** How many values this thread drew from the seed, by place in the source. */
  readonly draws: ReadonlyMap<string, number>;
  /**
   * How many generators it has left within a `try` or `with`, less those that it went on with there: over all threads, those that
   * still have something to do when they are closed.
   */
  readonly unfinished: number;
}

/** What all threads of a process share: `Ref.id` 1 is `objects[1]` (`objects[0]` is not used). */
export interface Memory {
  readonly globals: ReadonlyMap<string, Value>;
  readonly objects: readonly (HeapObject | undefined)[];
  /** What modules of the library keep, by name: how many threads were named, the seed of `random`, … */
  readonly modules: ReadonlyMap<string, Value>;
}

/** Gives each reference another one (or itself). */
export type Rename = (ref: Ref) => Ref;

/** Where references lead, and where new objects go: the least that whoever looks at values needs. */
export interface ObjectHeap {
  /** The object behind a reference, to be read only. */
  get(ref: Ref): HeapObject;
  alloc(object: HeapObject): Ref;
}
