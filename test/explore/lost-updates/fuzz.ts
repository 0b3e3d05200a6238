/** Many random programs: are their lost updates found, and no others? `npm run fuzz:lost` (PROGRAMS=2000, FROM=0). */

import { compared } from './compare.js';
import { madeUp } from './programs.js';

const count = Number(process.env.PROGRAMS ?? 2000);
const from = Number(process.env.FROM ?? 0);
let [tooLarge, wrong] = [0, 0];
for (let number = from; number < from + count; number += 1) {
  const found = compared(number, 100_000);
  if (found === null) tooLarge += 1;
  if (found === null || found.length === 0) continue;
  wrong += 1;
  console.log(`── program ${number}\n${madeUp(number).source}\n-> ${found.join('\n-> ')}\n`);
}
console.log(`${count} programs: ${tooLarge} too large, ${wrong} wrong`);
process.exitCode = wrong > 0 ? 1 : 0;
