/** What a module of the library declares: its functions, its types and their members, its constants. */

import type { Value } from '../../model.js';
import type { LibraryPython } from './library-code.js';
import type { Keywords, Result } from './machine.js';
import type { Called, Vm } from './vm.js';

/** A function or method in TypeScript. It is given the whole interpreter: most need no more of it than `Machine`. */
export type Native = (m: Vm, args: readonly Value[], keywords: Keywords) => Called;

/** A built-in type. */
export interface TypeSpec {
  /** As `__name__` says: `Queue`. */
  readonly name: string;
  /** As `__module__` says: `queue`. */
  readonly module: string;
  /** Full names of its bases, nearest first; `object` is understood. */
  readonly bases?: readonly string[];
  /** Makes an instance: `args` are those of the call; `cls` the type asked for (maybe a subclass written in Python). */
  readonly construct?: (m: Vm, cls: Value, args: readonly Value[], keywords: Keywords) => Called;
  /** Methods: the first argument is self. A string names the function in the library's Python that does it. */
  readonly methods?: Readonly<Record<string, Native | string>>;
  /** Methods of the type itself (`dict.fromkeys`): the first argument is the class. */
  readonly classMethods?: Readonly<Record<string, Native | string>>;
  readonly staticMethods?: Readonly<Record<string, Native | string>>;
  /** Attributes that are computed: `exitcode`, `real`. */
  readonly getters?: Readonly<Record<string, (m: Vm, self: Value) => Result>>;
  readonly setters?: Readonly<Record<string, (m: Vm, self: Value, value: Value) => Result>>;
  /** What comes of an attribute that an object itself has, where that is more than its value. */
  readonly reach?: (m: Vm, self: Value, name: string, value: Value) => Result;
  /** Methods that change the object in place (for containers that threads share). */
  readonly mutators?: readonly string[];
  readonly final?: boolean;
  /** In CPython it is a function that makes such objects: what a class statement raises that names it as a base. */
  readonly notABase?: string;
  /** The exception that pickling an instance raises, by the name of its type: its own type, and its text. */
  readonly unpicklable?: (name: string) => readonly [type: string, text: string];
}

/** A module: names to constants, functions (full names `module.name` in `functions`) and types. */
export interface Library {
  /** What of it is written in Python, in the `.py` file beside it. */
  readonly python?: LibraryPython;
  /** CPython has that in Python, too: others may have their turn within it, as within the program's own functions. */
  readonly isOpen?: boolean;
  /** What it has in Python keeps others out by locks of its own. */
  readonly isLocked?: boolean;
  readonly functions?: Readonly<Record<string, Native | string>>;
  readonly types?: Readonly<Record<string, TypeSpec>>;
  /** Constants by full name: `sys.argv` may be computed. */
  readonly constants?: Readonly<Record<string, Value | ((m: Vm) => Value)>>;
}
