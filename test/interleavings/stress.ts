/**
 * The concurrent programs of this project (or those that are named) run by CPython under stress, and judged by the model:
 * `npm run stress -- [RUNS] [PROGRAM…]` (SEED=1, LIMIT=6 seconds, JOBS=8).
 */

import { readdirSync, readFileSync } from 'node:fs';
import { type Compared, compared, MOST, outputCount, programFrom } from './compared.js';
import { type Seen, stressed } from './real.js';

const FOLDERS = ['demos', 'test/explore/classics', 'test/language', 'test/programs'];
const CONCURRENT = /\b(threading|multiprocessing)\b/;
const WIDTHS = [52, 6, 6, 9, 10, 12];

/** Not run unless they are named, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'test/language/time-virtual.py':
    'prints whether it took less than 3 seconds: under stress it took longer, and here steps take no time',
  'test/programs/pc-functions.py':
    'prints random numbers up to 100, and the model draws one sequence of them',
  'test/programs/multiple-producers-consumers.py':
    'five threads over a bounded queue: too many worlds to search',
};

/** The first two arguments are Node's and this script's. */
const [runs = '50', ...named] = process.argv.slice(3);
const { SEED = '1', LIMIT = '6', JOBS = '8' } = process.env;
const stress = { runs: Number(runs), seed: Number(SEED), limit: Number(LIMIT), jobs: Number(JOBS) };

const files =
  named.length > 0 ? named : FOLDERS.flatMap(programsIn).filter((file) => LEFT_OUT[file] === undefined);
const all: Compared[] = [];
console.log(row(['program', 'runs', 'hung', 'outputs', 'possible', 'impossible']));
for (const file of files) {
  const program = programFrom(file);
  const found = compared(program, await stressed(file, stress));
  const { hung, outputs, impossible } = found;
  all.push(found);
  console.log(row([file, found.runs, hung, outputs, outputCount(program) ?? '?', impossible.length]));
  for (const seen of impossible) console.log(tell('IMPOSSIBLE', seen));
  if (found.unknown.length > 0)
    console.log(
      `  ${found.unknown.length} outputs not judged: searches of ${MOST.judge} worlds were not enough`,
    );
}
const total = (count: (each: Compared) => number): number => all.reduce((sum, each) => sum + count(each), 0);
const impossible = total((each) => each.impossible.length);
console.log(
  `${all.length} programs, ${total((each) => each.runs)} runs (${total((each) => each.hung)} had to be ended), ` +
    `${total((each) => each.outputs)} different outputs: ${impossible} impossible, ${total((each) => each.unknown.length)} not judged`,
);
if (named.length === 0)
  for (const [file, reason] of Object.entries(LEFT_OUT)) console.log(`left out: ${file} ${reason}`);
process.exitCode = impossible > 0 ? 1 : 0;

function programsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.py'))
    .map((name) => `${folder}/${name}`)
    .filter((file) => CONCURRENT.test(readFileSync(file, 'utf8')));
}

function row([first, ...others]: readonly (string | number)[]): string {
  const [width = 0, ...widths] = WIDTHS;
  return (
    String(first).padEnd(width) +
    others.map((cell, index) => String(cell).padStart(widths[index] as number)).join('')
  );
}

function tell(verdict: string, { text, errors, count }: Seen): string {
  const end = errors === null ? 'had to be ended' : errors.length > 0 ? errors.join(', ') : 'ended';
  return `  ${verdict}: ${count} runs, ${end}\n${text.replace(/^/gm, '    | ')}`;
}
