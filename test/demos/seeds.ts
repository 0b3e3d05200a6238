/**
 * Runs every demo under many seeds, checks each run, and counts how they ended:
 * `npm run seeds -- 10000`, or with another number.
 */

import type { Timing } from '../../src/model.js';
import { trace } from '../../src/schedule/index.js';
import { outcomeText } from '../running.js';
import { complaintOf, DEMOS, demo, outcomesOf } from './rules.js';

function check(name: string, timing: Timing, count: number): boolean {
  const program = demo(name);
  const ends = new Map<string, number>();
  const complaints: string[] = [];
  for (let seed = 1; seed <= count; seed += 1) {
    const run = trace(program, { seed, timing });
    const end = outcomeText(run.outcome);
    ends.set(end, (ends.get(end) ?? 0) + 1);
    const complaint = complaintOf(name, run);
    if (complaint !== null) complaints.push(complaint);
  }
  const unseen = outcomesOf(name).filter((each) => !ends.has(each));
  const counts = [...ends].map(([end, number]) => `${number} ${end}`).join(', ');
  console.log(`${name}, ${timing} time: ${counts}${unseen.length > 0 ? `; never ${unseen.join(', ')}` : ''}`);
  for (const complaint of complaints.slice(0, 3)) console.log(`  WRONG: ${complaint}`);
  return complaints.length === 0;
}

const count = Number(process.argv.at(-1)) || 10_000;
const results = DEMOS.flatMap((name) =>
  (['ideal', 'any'] as const).map((timing) => check(name, timing, count)),
);
process.exitCode = results.every(Boolean) ? 0 : 1;
