/** The part of the built-ins that is written in Python (the `.py` files beside this one), compiled beforehand. */

import type { Value } from '../../model.js';
import type { Code } from '../../program.js';
import { CODE } from './code.js';
import { type Part, unpack } from './packing.js';

/** A function of the prelude. */
export interface PreludeFunction {
  readonly code: Code;
  readonly defaults: readonly Value[];
  readonly keywordDefaults: ReadonlyMap<string, Value>;
}

const PREFIX = 'prelude.';
/** Unpacked when first asked for: a program uses few of them. */
const parts = new Map<string, Part>();
const functions = new Map<string, PreludeFunction>();
/** Code objects by number; the functions that prelude code makes name them. */
const codes = new Map<number, Code>();

function partOf(full: string): Part | undefined {
  const name = full.startsWith(PREFIX) ? full.slice(PREFIX.length) : '';
  const known = parts.get(name);
  if (known || !Object.hasOwn(CODE, name)) return known;
  const part = unpack(CODE[name] as string);
  parts.set(name, part);
  for (const code of part.inner) codes.set(code.id, code);
  return part;
}

export const PRELUDE = {
  has: (full: string): boolean => full.startsWith(PREFIX) && Object.hasOwn(CODE, full.slice(PREFIX.length)),

  /** Is there a class of this full name? */
  hasClass: (full: string): boolean => partOf(full)?.kind === 'class',

  function(full: string): PreludeFunction | undefined {
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

  /** The code object of this number, within a part that was unpacked. */
  code: (id: number): Code | undefined => codes.get(id),
};
