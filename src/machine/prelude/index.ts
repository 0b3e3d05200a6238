/** The part of the built-ins that is written in Python (the `.py` files beside this one), compiled beforehand. */

import type { Value } from '../../model.js';
import type { Code } from '../../python/program.js';
import compiled from './code.json' with { type: 'json' };
import { revive } from './packing.js';

/** Instructions have no places of their own: the prelude is never shown. */
type PackedCode = Omit<Code, 'spans' | 'module'>;

/** What the build writes: each top-level function with its defaults, each top-level class as code that makes it. */
interface Part {
  readonly name: string;
  readonly kind: 'function' | 'class';
  readonly code: PackedCode;
  readonly inner: readonly PackedCode[];
  readonly defaults: readonly Value[];
  readonly keywordDefaults: readonly (readonly [string, Value])[];
}

const NOWHERE = { line: 0, column: 0, endLine: 0, endColumn: 0 };
/** Code objects by number; the functions that prelude code makes name them. */
const codes = new Map<number, Code>();

function unpack(packed: PackedCode): Code {
  const spans = new Array(packed.instructions.length / 2).fill(NOWHERE);
  const code: Code = { ...packed, module: 'prelude', spans };
  codes.set(code.id, code);
  return code;
}

const parts = revive(compiled) as readonly Part[];
const functions = new Map<string, { code: Code; defaults: readonly Value[]; keywordDefaults: ReadonlyMap<string, Value> }>();
const classes = new Map<string, Code>();
for (const { name, kind, code, inner, defaults, keywordDefaults } of parts) {
  inner.forEach(unpack);
  if (kind === 'class') classes.set(`prelude.${name}`, unpack(code));
  else functions.set(`prelude.${name}`, { code: unpack(code), defaults, keywordDefaults: new Map(keywordDefaults) });
}

export const PRELUDE = {
  functions,
  /** Code that returns the class. */
  classes,
  code: (id: number): Code | undefined => codes.get(id),
};
