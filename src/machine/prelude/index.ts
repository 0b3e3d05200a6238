/** The part of the built-ins that is written in Python (the `.py` files beside this one), compiled beforehand. */

import type { Value } from '../../model.js';
import type { Code } from '../../python/program.js';
import compiled from './code.json' with { type: 'json' };

/** What the build writes: each top-level function with its defaults, each top-level class as code that makes it. */
interface Compiled {
  readonly functions: Record<string, { code: PackedCode; defaults: Value[]; keywordDefaults: [string, Value][] }>;
  readonly classes: Record<string, { code: PackedCode }>;
}
/** Instructions have one place for all: the prelude is never shown. */
type PackedCode = Omit<Code, 'spans' | 'module'> & { readonly inner?: PackedCode[] };

const NOWHERE = { line: 0, column: 0, endLine: 0, endColumn: 0 };
/** Code objects by number; the functions that prelude code makes name them. */
const codes = new Map<number, Code>();

function unpack(packed: PackedCode): Code {
  const { inner, ...rest } = packed;
  for (const each of inner ?? []) unpack(each);
  const spans = new Array(rest.instructions.length / 2).fill(NOWHERE);
  const code: Code = { ...rest, module: 'prelude', spans };
  codes.set(code.id, code);
  return code;
}

const { functions, classes } = compiled as unknown as Compiled;

export const PRELUDE = {
  functions: new Map(
    Object.entries(functions).map(([name, { code, defaults, keywordDefaults }]) => [
      `prelude.${name}`,
      { code: unpack(code), defaults, keywordDefaults: new Map(keywordDefaults) },
    ]),
  ),
  classes: new Map(Object.entries(classes).map(([name, { code }]) => [`prelude.${name}`, unpack(code)])),
  code: (id: number): Code => codes.get(id) as Code,
};
