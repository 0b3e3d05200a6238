/** Compiles the Python part of the built-ins: src/machine/prelude/*.py to code.ts beside them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pack } from '../src/machine/prelude/packing.js';
import { compilePrelude, type PreludePart } from '../src/python/compile.js';

/** The text of code.ts for the prelude's files in this folder. */
export function packPrelude(folder: string): string {
  const parts: PreludePart[] = [];
  let first = 0;
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.py'))
    .sort()) {
    const compiled = compilePrelude(readFileSync(path.join(folder, file), 'utf8'), first);
    for (const { code, inner } of compiled)
      first = Math.max(first, ...[code, ...inner].map(({ id }) => id + 1));
    parts.push(...compiled);
  }
  const lines = parts.map((part) => `  ${JSON.stringify(part.name)}: ${JSON.stringify(pack(part))},`);
  const head = '/** Made by .build/prelude.ts from the Python files of this folder. */\n\n';
  return `${head}export const CODE: Readonly<Record<string, string>> = {\n${lines.join('\n')}\n};\n`;
}

const folder = 'src/machine/prelude';
writeFileSync(path.join(folder, 'code.ts'), packPrelude(folder));
