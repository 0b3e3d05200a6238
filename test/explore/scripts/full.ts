/** odd-even with all nine messages, under both models of time: `node .build/script.mjs test/explore/scripts/full.ts`. */

import { outcomeText } from '../../running.js';
import { explored } from '../judges/agree.js';
import { programFrom } from '../judges/sampling.js';

for (const timing of ['ideal', 'any'] as const) {
  const { states, transitions, outcomes, duration } = explored(programFrom('demo', 'odd-even'), timing);
  console.log(`${timing}: ${states} states, ${transitions} transitions, ${Math.round(duration / 1000)} s`);
  for (const outcome of outcomes)
    console.log(`  ${outcomeText(outcome)}: ${outcome.odds}, ${outcome.switches} switches`);
}
