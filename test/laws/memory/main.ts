/**
 * The matrix of two threads at one object: `npm run matrix -- [KIND | rims]`, all of it, or that of one kind of object, or only
 * its rims. TIMING=ideal leaves the other model of time out.
 */

import { judged, missing, programs, readersAndWriters, rims, writers } from './matrix.js';

const [kind] = process.argv.slice(3);
const { TIMING, PARTNERS = '1' } = process.env;
const timings = (['ideal', 'any'] as const).filter((timing) => TIMING === undefined || TIMING === timing);
const all = [readersAndWriters(), writers()];
const chosen = judged(
  all.flatMap((cases) =>
    kind === 'rims'
      ? rims(cases, Number(PARTNERS))
      : cases.filter((each) => kind === undefined || each.kind === kind),
  ),
);
const counts = new Map<string, number>();
let [wrong, refused] = [0, 0];
for (const each of chosen) {
  counts.set(each.kind, (counts.get(each.kind) ?? 0) + 1);
  const found = programs(each).flatMap((source, index) =>
    timings.flatMap((timing) => {
      const lacking = missing(source, timing, each);
      if (lacking === null) refused += 1;
      return (lacking ?? []).map((value) => `${index === 0 ? 'main is first' : 'main is second'}, ${value}`);
    }),
  );
  if (found.length > 0) wrong += 1;
  for (const line of found) console.log(`${each.kind}: ${each.forms.join(' / ')}: ${line}`);
}
for (const [name, count] of counts) console.log(`${name}: ${count} cases`);
console.log(`${chosen.length} cases, ${wrong} wrong; ${refused} programs refused`);
process.exitCode = wrong > 0 ? 1 : 0;
