/** Counts which functions, types, methods and attributes of the library the programs reach. */

import '../../../../src/machine/interpreter.js';
import { LIBRARY_CODE } from '../../../../src/language/contract/library-code.js';
import { builtin, TailCall } from '../../../../src/language/contract/machine.js';
import type { Library, Native, TypeSpec } from '../../../../src/language/contract/native.js';
import { register } from '../../../../src/language/contract/registry.js';
import { LIBRARIES } from '../../../../src/library/index.js';

/** What has to do with threads, processes, time, chance and the system is no matter of the language. */
const ELSEWHERE = /^(queue|threading|multiprocessing|pickle|time|random|os|sys|typing|__future__)\b/;

type Natives = Readonly<Record<string, Native | string>>;

/** From now on every call of the library is counted; gives what was reached, and what there is. */
export function countLibrary(): { readonly reached: ReadonlySet<string>; readonly all: readonly string[] } {
  const reached = new Set<string>();
  const all = new Set<string>();
  const note = (name: string): (() => void) => {
    if (!ELSEWHERE.test(name) && !/(^|\.)_[^_]/.test(name)) all.add(name);
    return () => reached.add(name);
  };
  register(LIBRARIES.map((library) => counted(library, note)));
  return { reached, all: [...all].sort() };
}

/** The same, noted. */
function noting<T extends unknown[], R>(
  hit: (() => void) | undefined,
  func: (...args: T) => R,
): (...args: T) => R {
  return (...args) => {
    hit?.();
    return func(...args);
  };
}

type Note = (name: string) => () => void;

function counted({ functions = {}, types = {}, ...rest }: Library, note: Note): Library {
  const entries = Object.entries(types).map(([name, spec]) => [name, countedType(name, spec, note)] as const);
  return { ...rest, functions: countedAll('', functions, note), types: Object.fromEntries(entries) };
}

function countedType(name: string, spec: TypeSpec, note: Note): TypeSpec {
  const inside = (group: Natives | undefined): Natives => countedAll(`${name}.`, group ?? {}, note);
  const made = spec.construct && note(name);
  return {
    ...spec,
    methods: inside(spec.methods),
    classMethods: inside(spec.classMethods),
    staticMethods: inside(spec.staticMethods),
    ...(spec.construct && { construct: noting(made, spec.construct) }),
  };
}

function countedAll(prefix: string, natives: Natives, note: Note): Natives {
  const entries = Object.entries(natives).map(([name, native]) => {
    const hit = note(prefix + name);
    const counting: Native = (m, args, keywords) => {
      hit();
      return typeof native === 'string'
        ? new TailCall(code(native), args, keywords)
        : native(m, args, keywords);
    };
    return [name, counting] as const;
  });
  return Object.fromEntries(entries);
}

/** A function of the library's Python, as it is named there. */
const code = (name: string) => builtin(LIBRARY_CODE.function(name) ? name : `library.${name}`);
