/** Random operations on everything that threads and processes share, judged by CPython. */

import { NEWER, SUBJECTS, sequenceOf } from './generate.js';
import { type Difference, judge, report, shrink } from './judge.js';
import { findPython, Python } from './python.js';
import type { Sequence } from './sequence.js';
import type { Subject } from './subjects/calls.js';

/** Sequences under way at once: CPython sleeps while the machine works. */
const ABREAST = 4;
/** So often is what differed run again when nothing else runs. */
const RUNS_ALONE = 5;

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
  const suspects: number[] = [];
  let [compared, sequences, next] = [0, 0, seed * 10_000_000];
  const { SUBJECT } = process.env;
  const subjects = all.filter(({ name }) => SUBJECT === undefined || name === SUBJECT);
  const work = async (): Promise<void> => {
    const python = new Python(executable);
    while (compared < count) {
      const number = next++;
      const verdict = await judge(sequenceOf(number, subjects), python);
      compared += verdict.compared;
      sequences += 1;
      if (verdict.difference) suspects.push(number);
      if (sequences % 500 === 0) console.error(told());
    }
    python.end();
  };
  const told = () =>
    `${compared} operations in ${sequences} sequences, ${suspects.length} suspected, ${Math.round((Date.now() - began) / 1000)} s`;
  await Promise.all(Array.from({ length: ABREAST }, work));
  const differences = await confirmed(suspects, subjects, new Python(executable));
  console.log(`${told()}, ${differences} differ`);
  return differences;
}

/** Tells those that differ when they run alone too: the others a busy computer has upset. Returns how many. */
async function confirmed(
  suspects: readonly number[],
  subjects: readonly Subject[],
  python: Python,
): Promise<number> {
  let count = 0;
  for (const number of suspects) {
    const found = await again(sequenceOf(number, subjects), python);
    if (found === null) continue;
    count += 1;
    console.log(`── ${number} ${report(await shrink(found, python))}\n`);
  }
  python.end();
  return count;
}

async function again(sequence: Sequence, python: Python): Promise<Difference | null> {
  for (let run = 0; run < RUNS_ALONE; run += 1) {
    const { difference } = await judge(sequence, python);
    if (difference) return difference;
  }
  return null;
}
