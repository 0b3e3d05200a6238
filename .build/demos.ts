/** Compiles every demo into dist/demos/, so that running one doesn't read the parser. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { demoName } from '../src/cli/programs/demos.js';
import { store } from '../src/cli/programs/precompiled.js';
import { compile } from '../src/python/index.js';

mkdirSync('dist/demos', { recursive: true });
for (const file of readdirSync('demos').filter((name) => name.endsWith('.py'))) {
  const source = readFileSync(`demos/${file}`, 'utf8');
  writeFileSync(`dist/demos/${file}.json`, store(compile(source, demoName(file), file)));
}
