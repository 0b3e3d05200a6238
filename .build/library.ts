/** Compiles the Python part of the library: each `NAME.py` in src/library/ to a `NAME.py.ts` beside it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pack } from '../src/language/contract/packing.js';
import { Op } from '../src/program.js';
import { compileLibrary } from '../src/python/compile/library-code.js';

const library = 'src/library';
for (const file of readdirSync(library, { recursive: true, encoding: 'utf8' })) {
  if (file.endsWith('.py')) writeFileSync(path.join(library, `${file}.ts`), packed(path.join(library, file)));
}

/** The text of the module that holds the compiled functions and classes of a `.py` file. */
function packed(file: string): string {
  const module = path.basename(file, '.py');
  const parts = compileLibrary(readFileSync(file, 'utf8'), module);
  const lines = parts.map((part) => `    ${JSON.stringify(part.name)}: ${JSON.stringify(pack(part))},`);
  const name = path.basename(file);
  return [
    `/** Made by .build/library.ts from ${name} beside it. */`,
    '',
    "import type { LibraryPython } from '../../language/contract/library-code.js';",
    '',
    'export const PYTHON: LibraryPython = {',
    `  module: ${JSON.stringify(module)},`,
    '  parts: {',
    ...lines,
    '  },',
    `  stores: ${JSON.stringify(stores(parts))},`,
    '};',
    '',
  ].join('\n');
}

/** The attributes that functions store, but for what `__init__` does, and what decorators say of the class that they are given. */
function stores(parts: ReturnType<typeof compileLibrary>): string[] {
  const codes = parts
    .flatMap(({ code, inner }) => [code, ...inner])
    .filter(({ name }) => name !== '__init__');
  const names = codes.flatMap(({ instructions, names }) =>
    instructions.flatMap((op, at) =>
      at % 2 === 0 && (op === Op.STORE_ATTR || op === Op.DELETE_ATTR)
        ? [names[instructions[at + 1] ?? 0] ?? '']
        : [],
    ),
  );
  return [...new Set(names.filter((name) => !/^__\w+__$/.test(name)))].sort();
}
