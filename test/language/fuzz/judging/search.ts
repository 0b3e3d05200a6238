/** Runs many random programs here and in CPython; tells of those that differ, each family once, as small as it gets. */

import { type Statement, sourceOf } from '../tree.js';
import { runHere } from './here.js';
import type { Python } from './python.js';
import { shrink } from './shrink.js';
import { type Difference, differ, type Verdict } from './verdict.js';

export interface Found {
  readonly index: number;
  readonly program: readonly Statement[];
  readonly difference: Difference;
}
export interface Tally {
  programs: number;
  /** Lines that both printed. */
  lines: number;
  /** Programs that ended by an exception. */
  failed: number;
  late: number;
  /** Programs that Python itself refused: the generator's own mistake. */
  invalid: number;
}

const BATCH = 100;

/** The program of a number under a seed. */
export type MakeProgram = (seed: number, index: number) => readonly Statement[];

/** Goes through the programs from `first` on; what differs in every run of CPython comes out. */
export async function* search(
  make: MakeProgram,
  python: Python,
  others: readonly Python[],
  seed: number,
  first: number,
  count: number,
  tally: Tally,
): AsyncIterable<Found> {
  for (let from = first; from < first + count; from += BATCH) {
    const size = Math.min(BATCH, first + count - from);
    const programs = Array.from({ length: size }, (_, index) => make(seed, from + index));
    const sources = programs.map((each) => sourceOf(each));
    const asked = python.ask(sources);
    const ours = sources.map(runHere);
    const theirs = await asked;
    if (from % 1000 === 0 && from > first) console.error(`${from - first} programs`);
    for (const [index, program] of programs.entries()) {
      const [here, there] = [ours[index], theirs[index]] as const;
      if (!here || !there) continue;
      tally.programs += 1;
      tally.lines += there.stdout.split('\n').length - 1;
      if (there.traceback !== null) tally.failed += 1;
      if (there.status === 'late' || here.status === 'late') tally.late += 1;
      if (there.status === 'invalid') tally.invalid += 1;
      const difference = differ(here, there);
      // Where CPython itself differs from run to run, there is nothing to be judged.
      if (difference && (await isSteady(others, sources[index] as string, there)))
        yield { index: from + index, program, difference };
    }
  }
}

/** Is it the same in other processes, with other hashes of strings and other addresses? */
async function isSteady(others: readonly Python[], source: string, verdict: Verdict): Promise<boolean> {
  const again = await Promise.all(others.map((other) => other.ask([source])));
  return again.flat().every((each) => !differ(verdict, each));
}

/** What several programs that show the same have in common. */
export const familyOf = ({ here, python }: Difference): string => `${plain(here)} | ${plain(python)}`;

const plain = (text: string): string =>
  text
    .replace(/'[^']*'|"[^"]*"/g, "''")
    .replace(/[\d.]+/g, '0')
    .replace(/[A-Za-z]+0/g, 'x')
    .slice(0, 80);

/** The smallest program that differs in the same way. */
export function smallest(python: Python, { program, difference }: Found): Promise<string> {
  const family = familyOf(difference);
  return shrink(program, async (source) => {
    const here = runHere(source);
    if (here.status === 'late') return false;
    const [there] = await python.ask([source]);
    const now = there && there.status !== 'invalid' ? differ(here, there) : null;
    return now !== null && familyOf(now) === family;
  });
}
