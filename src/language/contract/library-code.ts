/** What the library has in Python: each module brings its functions and classes, compiled when the project is built. */

import type { Value } from '../../model.js';
import { type Code, MAIN } from '../../program.js';
import { type PackedPart, unpack } from './packing.js';

/** The Python part of one module of the library: its top-level functions and classes, packed, by name. */
export interface LibraryPython {
  readonly module: string;
  readonly parts: Readonly<Record<string, string>>;
  /** Attributes that its code stores on objects that it didn't just make: what others may see change. */
  readonly stores: readonly string[];
}

/** A function that is written in Python. */
export interface LibraryFunction {
  readonly code: Code;
  readonly defaults: readonly Value[];
  readonly keywordDefaults: ReadonlyMap<string, Value>;
}

const PREFIX = 'library.';
/** Where the packed parts are: no two modules use the same name. */
const packed = new Map<string, LibraryPython>();
/** Unpacked when first asked for: a program uses few of them. */
const parts = new Map<string, PackedPart>();
const functions = new Map<string, LibraryFunction>();
/** Code objects by module and number; the functions that library code makes name them. */
const codes = new Map<string, Map<number, Code>>();

/** The modules that store an attribute of a name on objects that are there already. */
const stores = new Map<string, Set<string>>();

/** May code of the library have stored what this module reads under that name? A private one is the same to all of the library. */
export function isStoredByLibrary(name: string, module: string): boolean {
  const modules = stores.get(name);
  return modules !== undefined && (name.startsWith('_') || modules.has(module));
}

const openModules = new Set<string>();
const lockedModules = new Set<string>();

/** May others have their turn between the instructions of this code? It is the program's own, or of a module that CPython has in Python. */
export const isOpen = ({ module }: Pick<Code, 'module'>): boolean =>
  module === MAIN || openModules.has(module);

/** Has CPython C code instead of this? */
export const isInC = ({ module }: Pick<Code, 'module'>): boolean =>
  module !== MAIN && !openModules.has(module) && !lockedModules.has(module);

/** Makes the Python part of a module known. */
export function provide(
  python: LibraryPython,
  { isOpen, isLocked }: { readonly isOpen?: boolean; readonly isLocked?: boolean },
): void {
  if (isOpen) openModules.add(python.module);
  if (isLocked) lockedModules.add(python.module);
  codes.set(python.module, new Map());
  for (const name of Object.keys(python.parts)) packed.set(name, python);
  for (const name of python.stores) stores.set(name, new Set([...(stores.get(name) ?? []), python.module]));
}

function partOf(full: string): PackedPart | undefined {
  const name = full.startsWith(PREFIX) ? full.slice(PREFIX.length) : '';
  const known = parts.get(name);
  const python = packed.get(name);
  const text = python?.parts[name];
  if (known || !python || text === undefined) return known;
  const part = unpack(text, python.module);
  parts.set(name, part);
  for (const code of part.inner) codes.get(python.module)?.set(code.id, code);
  return part;
}

export const LIBRARY_CODE = {
  has: (full: string): boolean => full.startsWith(PREFIX) && packed.has(full.slice(PREFIX.length)),

  /** Is there a class of this full name? */
  hasClass: (full: string): boolean => partOf(full)?.kind === 'class',

  function(full: string): LibraryFunction | undefined {
    const known = functions.get(full);
    const part = known ? undefined : partOf(full);
    if (!part || part.kind === 'class') return known;
    const { code, defaults, keywordDefaults } = part;
    const made = { code, defaults, keywordDefaults: new Map(keywordDefaults) };
    functions.set(full, made);
    return made;
  },

  /** Code that returns the class of this full name. */
  classCode(full: string): Code | undefined {
    const part = partOf(full);
    return part?.kind === 'class' ? part.code : undefined;
  },

  /** The code object of this module and number, within a part that was unpacked. */
  code: (module: string, id: number): Code | undefined => codes.get(module)?.get(id),
};
