/** The whole matrix of writers and readers, or of one kind of object, or only its rims: `npm run matrix -- [KIND | rims]`. */

import { pairs, programs, rims, wrongWith } from './matrix.js';

const [kind] = process.argv.slice(3);
const chosen =
  kind === 'rims' ? rims(pairs()) : pairs().filter((pair) => kind === undefined || pair.kind === kind);
let wrong = 0;
const counts = new Map<string, number>();
for (const pair of chosen) {
  counts.set(pair.kind, (counts.get(pair.kind) ?? 0) + 1);
  const found = programs(pair).flatMap((source, index) =>
    (process.env.TIMING === undefined ? (['ideal', 'any'] as const) : (['ideal'] as const)).flatMap(
      (timing) =>
        wrongWith(source, timing, pair).map(
          (each) => `${index === 0 ? 'thread writes' : 'main writes'}, ${each}`,
        ),
    ),
  );
  if (found.length > 0) wrong += 1;
  for (const each of found) console.log(`${pair.kind}: ${pair.write} / ${pair.read} (${pair.old}): ${each}`);
}
for (const [name, count] of counts) console.log(`${name}: ${count} pairs`);
console.log(`${chosen.length} pairs, ${wrong} wrong`);
process.exitCode = wrong > 0 ? 1 : 0;
