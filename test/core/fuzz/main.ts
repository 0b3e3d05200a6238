/** Random operations on everything that threads and processes share, judged by CPython 3.11. */

import { sequenceOf } from './generate.js';
import { judge, report, shrink } from './judge.js';
import { Python } from './python.js';

/** Sequences under way at once: CPython sleeps while the machine works. */
const ABREAST = 4;

/** Compares at least so many operations; tells what differs, and returns how many sequences do. */
export async function run(count: number, seed: number): Promise<number> {
  const began = Date.now();
  let [compared, sequences, differences, next] = [0, 0, 0, seed * 10_000_000];
  const only = process.env.SUBJECT;
  const work = async (): Promise<void> => {
    const python = new Python(process.env.PYTHON ?? 'python3');
    while (compared < count) {
      const number = next++;
      const verdict = await judge(sequenceOf(number, only), python);
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
