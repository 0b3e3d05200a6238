/** Random programs with shared objects by the thousand: `npm run fuzz:shared` (PROGRAMS=5000, FROM=0, RUNS=40, SEEDED=300). */

import { type Effort, findings, realWays } from './law.js';
import { sharedProgram } from './programs.js';

const { PROGRAMS = '5000', FROM = '0', RUNS = '40', SEEDED = '300' } = process.env;
const effort: Effort = {
  real: Number(RUNS),
  seeded: Number(SEEDED),
  naive: 3000,
  whole: 30_000,
  judge: 20_000,
};
/** So many are given to CPython at a time. */
const BATCH = 50;

let [judged, wrong, refused, large, naive] = [0, 0, 0, 0, 0];
const last = Number(FROM) + Number(PROGRAMS);
for (let from = Number(FROM); from < last; from += BATCH) {
  const numbers = Array.from({ length: Math.min(BATCH, last - from) }, (_, index) => from + index);
  const sources = numbers.map(sharedProgram);
  const ways = realWays(sources, effort.real);
  for (const [index, source] of sources.entries()) {
    const found = attempt(source, index);
    if (found === 'refused') refused += 1;
    else if (found === 'too large') large += 1;
    else {
      judged += 1;
      if (found.looked) naive += 1;
      if (found.wrong.length > 0) tell(numbers[index], source, found.wrong);
    }
  }
  console.error(`${from + numbers.length - Number(FROM)} programs: ${summary()}`);

  function attempt(source: string, index: number): ReturnType<typeof findings> {
    try {
      return findings(source, ways[index] ?? [], effort);
    } catch (error) {
      return { wrong: [String((error as Error).stack)], looked: false };
    }
  }
}
console.log(summary());
process.exitCode = wrong > 0 ? 1 : 0;

function tell(number: number | undefined, source: string, lines: readonly string[]): void {
  wrong += 1;
  const own = source.slice(source.indexOf('\nclass K:'));
  console.log(`── program ${number}\n${own}\n-> ${lines.slice(0, 4).join('\n-> ')}\n`);
}

function summary(): string {
  return `${judged} judged, ${naive} of them against the naive search, ${wrong} wrong; ${refused} refused, ${large} too large`;
}
