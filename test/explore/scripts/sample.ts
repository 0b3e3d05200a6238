/**
 * The odds of the demos and of ten classics and more against 20,000 seeded runs each, under both models of time:
 * `node .build/script.mjs test/explore/scripts/sample.ts` (RUNS=20000).
 */

import { CLASSICS, demos, programFrom, strayed } from '../judges/sampling.js';

const runs = Number(process.env.RUNS ?? 20_000);
const programs = [
  ...demos().map((name) => ({ name, program: programFrom('demo', name, 3) })),
  ...CLASSICS.map((name) => ({ name, program: programFrom('classic', name) })),
];
let wrong = 0;
for (const timing of ['ideal', 'any'] as const) {
  for (const { name, program } of programs) {
    const found = strayed(program, runs, timing);
    wrong += found.length;
    const said = found.length === 0 ? 'as foreseen' : found.join('\n  ');
    console.log(`${name}, ${timing}: ${said}`);
  }
}
console.log(`${runs} runs each, ${wrong} outcomes strayed`);
process.exitCode = wrong > 0 ? 1 : 0;
