/** Random operations on everything that threads and processes share, judged by CPython. */

import { NEWER, SUBJECTS, sequenceOf } from './generate.js';
import { judge, report, shrink } from './judge.js';
import { findPython, Python } from './python.js';
import type { Subject } from './subjects/calls.js';

/** Sequences under way at once: CPython sleeps while the machine works. */
const ABREAST = 4;

/** Compares at least so many operations with CPython 3.11; tells what differs, and returns how many sequences do. */
export function run(count: number, seed: number): Promise<number> {
  return compare(count, seed, SUBJECTS, findPython('3.11') ?? 'python3');
}

/** The same for what Python 3.13 has more; null where there is none. */
export async function runNewer(count: number, seed: number): Promise<number | null> {
  const python = findPython('3.13');
  return python === null ? null : compare(count, seed, NEWER, python);
}

async function compare(
  count: number,
  seed: number,
  all: readonly Subject[],
  executable: string,
): Promise<number> {
  const began = Date.now();
  let [compared, sequences, differences, next] = [0, 0, 0, seed * 10_000_000];
  const { SUBJECT } = process.env;
  const subjects = all.filter(({ name }) => SUBJECT === undefined || name === SUBJECT);
  const work = async (): Promise<void> => {
    const python = new Python(executable);
    while (compared < count) {
      const number = next++;
      const verdict = await judge(sequenceOf(number, subjects), python);
      compared += verdict.compared;
      sequences += 1;
      if (sequences % 500 === 0) console.error(`${told()}`);
      if (!verdict.difference) continue;
      differences += 1;
      console.log(`── ${number} ${report(await shrink(verdict.difference, python))}\n`);
    }
    python.end();
  };
  const told = () =>
    `${compared} operations in ${sequences} sequences, ${differences} differ, ${Math.round((Date.now() - began) / 1000)} s`;
  await Promise.all(Array.from({ length: ABREAST }, work));
  console.log(told());
  return differences;
}
