/** The fuzz of whole programs from the command line. */

import type { Options } from '../../../fuzz.js';
import { sourceOf } from '../tree.js';
import { countLibrary } from './coverage.js';
import { Python } from './python.js';
import { familyOf, type MakeProgram, search, smallest, type Tally } from './search.js';

/** So many families are shown by a program. */
const SHRUNK = 40;

/** Runs so many programs, tells what differs; gives the exit code. */
export async function fuzzPrograms(
  make: MakeProgram,
  count: number,
  { seed, first, show, coverage }: Options,
): Promise<number> {
  if (show) {
    for (let index = first; index < first + count; index += 1) console.log(sourceOf(make(seed, index)));
    return 0;
  }
  const library = coverage ? countLibrary() : null;
  const python = new Python();
  const others = ['7', '11', '13', '17', '19', '23'].map((hashSeed) => new Python(hashSeed));
  const tally: Tally = { programs: 0, lines: 0, failed: 0, late: 0, invalid: 0 };
  const families = new Map<string, number>();
  for await (const found of search(make, python, others, seed, first, count, tally)) {
    const family = familyOf(found.difference);
    const before = families.get(family) ?? 0;
    families.set(family, before + 1);
    if (before > 0) continue;
    const source = families.size <= SHRUNK ? await smallest(python, found) : '';
    const { here, python: theirs } = found.difference;
    console.log(`── program ${found.index} of seed ${seed}\n${source}here:   ${here}\npython: ${theirs}\n`);
  }
  python.end();
  for (const other of others) other.end();
  const wrong = [...families.values()].reduce((sum, each) => sum + each, 0);
  const { programs, lines, failed, late, invalid } = tally;
  console.log(
    `${programs} programs of seed ${seed}, ${lines} printed lines: ${wrong} differ, in ${families.size} families`,
  );
  console.log(`${failed} ended by an exception, ${late} took too long, ${invalid} were no Python`);
  if (library) {
    const missed = library.all.filter((name) => !library.reached.has(name));
    console.log(
      `${library.all.length - missed.length} of ${library.all.length} built-ins reached; not: ${missed.join(' ')}`,
    );
  }
  return wrong > 0 ? 1 : 0;
}
