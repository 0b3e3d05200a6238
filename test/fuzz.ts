/**
 * Random programs and operations, run here and by CPython 3.11: `npm run fuzz -- language 20000 --seed 1`,
 * `npm run fuzz -- iterators 20000`, `npm run fuzz -- core 100000 --seed 1`. What differs is shown as small as it gets; the exit code is then 1.
 */

import { parseArgs } from 'node:util';
import { run as fuzzCore, runNewer } from './core/fuzz/main.js';
import { iterating } from './language/containers/iterators.js';
import { fuzzPrograms } from './language/fuzz/judging/run.js';
import { randomProgram } from './language/fuzz/program.js';

const KINDS: Readonly<Record<string, (count: number, options: Options) => Promise<number>>> = {
  language: (count, options) => fuzzPrograms(randomProgram, count, options),
  iterators: (count, options) => fuzzPrograms(iterating, count, options),
  core: async (count, { seed }) => ((await fuzzCore(count, seed)) > 0 ? 1 : 0),
  'core-3.13': async (count, { seed }) => ((await runNewer(count, seed)) === 0 ? 0 : 1),
};

export interface Options {
  readonly seed: number;
  /** The number of the first program. */
  readonly first: number;
  /** Print which built-in names the programs reached. */
  readonly coverage: boolean;
  /** Print the programs instead of running them. */
  readonly show: boolean;
}

const { values, positionals } = parseArgs({
  // Behind node, .build/script.mjs and this file.
  args: process.argv.slice(3),
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    first: { type: 'string', default: '0' },
    coverage: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
  },
});
const [kind = 'language', count = '1000'] = positionals;
const run = KINDS[kind];
if (!run) throw new Error(`there is no fuzz of ${kind}: ${Object.keys(KINDS).join(', ')}`);
const { coverage, show } = values;
process.exitCode = await run(Number(count), {
  seed: Number(values.seed),
  first: Number(values.first),
  coverage,
  show,
});
