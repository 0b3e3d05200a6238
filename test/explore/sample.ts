/** The odds of the demos and of ten classics and more against 20,000 seeded runs each: `node .build/script.mjs test/explore/sample.ts`. */

import { CLASSICS, demos, programFrom, strayed } from './sampling.js';

const runs = Number(process.env.RUNS ?? 20_000);
let wrong = 0;
for (const [kind, names] of [
  ['demo', demos()],
  ['classic', CLASSICS],
] as const) {
  for (const name of names) {
    const found = strayed(programFrom(kind, name, 3), runs);
    wrong += found.length;
    console.log(found.length === 0 ? `${name}: as foreseen` : `${name}:\n  ${found.join('\n  ')}`);
  }
}
console.log(`${runs} runs each, ${wrong} outcomes strayed`);
process.exitCode = wrong > 0 ? 1 : 0;
