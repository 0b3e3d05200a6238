/** The library's compiled Python as the text in which it is kept in the build: without what is nothing or the same everywhere. */

import type { Value } from '../../model.js';
import type { Code } from '../../program.js';

/** A top-level function with its defaults, or a top-level class as code that makes it. */
export interface PackedPart {
  readonly kind: 'function' | 'class';
  readonly code: Code;
  /** The code objects that it makes functions of. */
  readonly inner: readonly Code[];
  readonly defaults: readonly Value[];
  readonly keywordDefaults: readonly (readonly [string, Value])[];
}

/** What most code objects of the library have. */
const COMMON: Omit<Code, 'id' | 'module' | 'name' | 'locals' | 'instructions' | 'spans'> = {
  qualname: '',
  kind: 'function',
  generator: false,
  doc: null,
  line: 0,
  positionalOnly: 0,
  positional: 0,
  keywordOnly: 0,
  varArgs: false,
  varKeywords: false,
  cells: [],
  free: [],
  consts: [],
  names: [],
  handlers: [],
  hints: {},
};
const NOWHERE = { line: 0, column: 0, endLine: 0, endColumn: 0 };

export function pack({ kind, code, inner, defaults, keywordDefaults }: PackedPart): string {
  return JSON.stringify(
    { kind, code: bare(code), inner: inner.map(bare), defaults, keywordDefaults },
    replace,
  );
}

function bare({ spans: _spans, module: _module, ...code }: Code): object {
  const all = {
    ...code,
    line: 0,
    doc: null,
    hints: {},
    qualname: code.qualname === code.name ? '' : code.qualname,
  };
  const same = (name: string, value: unknown): boolean =>
    name in COMMON && JSON.stringify(value, replace) === JSON.stringify(COMMON[name as keyof typeof COMMON]);
  return Object.fromEntries(Object.entries(all).filter(([name, value]) => !same(name, value)));
}

/** The part as it was before `pack`, but for where its instructions stand in the source. */
export function unpack(text: string, module: string): PackedPart {
  const { code, inner, ...rest } = JSON.parse(text, revive) as PackedPart;
  return { ...rest, code: whole(code, module), inner: inner.map((each) => whole(each, module)) };
}

function whole(code: Partial<Code> & Pick<Code, 'name' | 'instructions'>, module: string): Code {
  const spans = new Array(code.instructions.length / 2).fill(NOWHERE);
  return { ...COMMON, qualname: code.name, ...code, module, spans } as Code;
}

/** Ints beyond what JSON numbers hold, and the floats that JSON has no word for. */
function replace(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return { $bigint: String(value) };
  if (typeof value === 'number' && !Number.isFinite(value)) return { $float: String(value) };
  return value;
}

function revive(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$bigint' in value) return BigInt(value.$bigint as string);
  return '$float' in value ? Number(value.$float) : value;
}
