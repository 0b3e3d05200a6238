/**
 * Runs commands of a bundle once, and keeps the bytecode that V8 made on the way, for src/cli/launch.ts: `cache.mjs BUNDLE CACHE
 * COMMAND…`. What they don't run is compiled when it is first called.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';

const [bundle, cache, ...commands] = process.argv.slice(2);
const filename = path.resolve(`dist/cli/${bundle}.cjs`);
const script = new Script(readFileSync(filename, 'latin1'), { filename });
const loaded = {};
script.runInThisContext()(loaded, createRequire(filename), path.dirname(filename));
for (const each of commands) await loaded.exports.main(each.split(' '));
writeFileSync(`dist/cli/${cache}.cache`, script.createCachedData());
// A search that finds something wrong says so.
process.exitCode = 0;
