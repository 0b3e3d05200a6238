/**
 * What explore tells of each outcome beside what its run tells, of every program under test, as a whole if it has no more
 * states than that: `npm run stories` (STATES=300000, RANDOM=300, ONLY=odd-even).
 */

import { compile } from '../../../src/python/index.js';
import { FILES, randomTexts, SETTINGS, stories, textOf } from './stories.js';

const states = Number(process.env.STATES ?? 300_000);
const random = Number(process.env.RANDOM ?? 300);
const only = process.env.ONLY ?? '';

let wrong = 0;
let outcomes = 0;
const programs = [
  ...FILES.filter((file) => file.includes(only)).map((file) => [file, textOf(file)] as const),
  ...randomTexts(random).map((text, index) => [`random program ${index}`, text] as const),
];
for (const [name, text] of programs) {
  const told = SETTINGS.map(
    ([timing, verdict]) =>
      [timing, verdict, stories(compile(text, name, name), timing, verdict, states)] as const,
  );
  for (const [timing, verdict, found] of told) {
    outcomes += found.outcomes;
    if (found.wrong.length === 0) continue;
    wrong += 1;
    console.log(`── ${name}, ${timing} time${verdict ? ', --verdict' : ''}`);
    console.log(found.wrong.slice(0, 5).join('\n'));
  }
  const parts = told.filter(([, , { complete }]) => !complete).length;
  console.error(
    `${name}: ${told.map(([, , found]) => found.outcomes).join(', ')} outcomes${parts > 0 ? ' (in part)' : ''}`,
  );
}
console.log(`${programs.length} programs, ${outcomes} outcomes, ${wrong} searches with something wrong`);
process.exitCode = wrong > 0 ? 1 : 0;
