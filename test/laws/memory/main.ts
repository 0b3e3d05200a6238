/**
 * The matrix of two threads at one object: `npm run matrix -- [KIND]`, all of it, or that of one kind of object. With PARTNERS=1 each
 * form of reading and writing meets one other at least instead of all; TIMING=ideal leaves the other model of time out.
 * FORM=deepcopy takes those alone with that text in one of their forms.
 */

import { isKnown, judged, missing, programs, readersAndWriters, rims, writers } from './matrix.js';

const [kind] = process.argv.slice(3);
const { TIMING, PARTNERS, FORM = '' } = process.env;
const timings = (['ideal', 'any'] as const).filter((timing) => TIMING === undefined || TIMING === timing);
const chosen = judged(
  [readersAndWriters(), writers()].flatMap((cases) => {
    const those = cases.filter(
      ({ kind: name, forms }) => (kind ?? name) === name && forms.some((form) => form.includes(FORM)),
    );
    return PARTNERS === undefined ? those : rims(those, Number(PARTNERS));
  }),
);
const PROGRAMS = ['main is first', 'main is second', 'as a target', 'as a timer'];
const counts = new Map<string, number>();
let [wrong, refused] = [0, 0];
for (const each of chosen) {
  counts.set(each.kind, (counts.get(each.kind) ?? 0) + 1);
  const found = programs(each).flatMap((source, index) =>
    timings.flatMap((timing) => {
      const lacking = missing(source, timing, each);
      if (lacking === null) refused += 1;
      return (lacking ?? []).map((value) => `${PROGRAMS[index]}, ${value}`);
    }),
  );
  if (found.length > 0 && !isKnown(each)) wrong += 1;
  for (const line of found) console.log(`${each.kind}: ${each.forms.join(' / ')}: ${line}`);
}
for (const [name, count] of counts) console.log(`${name}: ${count} cases`);
console.log(`${chosen.length} cases, ${wrong} wrong; ${refused} programs refused`);
process.exitCode = wrong > 0 ? 1 : 0;
