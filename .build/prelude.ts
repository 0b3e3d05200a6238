/** Compiles the Python part of the built-ins: src/machine/prelude/*.py to code.json beside them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { replace } from '../src/machine/prelude/packing.js';
import { compilePrelude, type PreludePart } from '../src/python/compile.js';
import type { Code } from '../src/python/program.js';

/** The text of code.json for the prelude's files in this folder. */
export function packPrelude(folder: string): string {
  const parts: PreludePart[] = [];
  let first = 0;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.py')).sort()) {
    const compiled = compilePrelude(readFileSync(path.join(folder, file), 'utf8'), first);
    for (const { code, inner } of compiled) first = Math.max(first, ...[code, ...inner].map(({ id }) => id + 1));
    parts.push(...compiled);
  }
  return `[\n${parts.map((part) => JSON.stringify(packed(part), replace)).join(',\n')}\n]\n`;
}

const packed = (part: PreludePart) => ({ ...part, code: bare(part.code), inner: part.inner.map(bare) });
const bare = ({ spans: _spans, module: _module, ...rest }: Code) => rest;

const folder = 'src/machine/prelude';
writeFileSync(path.join(folder, 'code.json'), packPrelude(folder));
