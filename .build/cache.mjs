/** Runs the demos once, and keeps the bytecode that V8 made on the way for bin/queue-demo.ts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

const filename = path.resolve('dist/cli/main.cjs');
const script = new Script(readFileSync(filename, 'latin1'), { filename });
const command = {};
script.runInThisContext()(command, createRequire(filename), path.dirname(filename));
for (const demo of process.argv.slice(2)) await command.exports.main(demo.split(' '));
writeFileSync('dist/cli/main.cache', script.createCachedData());
