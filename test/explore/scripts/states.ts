/**
 * How large the search of each program of the tests and demos is, and what it finds, a line each: to be compared
 * before and after a change. `node .build/script.mjs test/explore/scripts/states.ts [PROGRAM…]` (STATES=100000).
 */

import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '../../../src/python/index.js';
import { explored, verdictOf } from '../judges/agree.js';

const FOLDERS = ['demos', 'test/explore/classics', 'test/programs'];
const named = process.argv.slice(3);
const limit = Number(process.env.STATES ?? 100_000);
const files =
  named.length > 0
    ? named
    : FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`)).filter((file) =>
        file.endsWith('.py'),
      );

for (const file of files) {
  const program = compile(readFileSync(file, 'utf8'), file, file);
  for (const timing of ['ideal', 'any'] as const) {
    const [whole, verdict] = [explored(program, timing, undefined, limit), verdictOf(program, timing, limit)];
    for (const [mode, search] of [
      ['whole', whole],
      ['verdict', verdict],
    ] as const) {
      const ends = search.outcomes.map(
        ({ kind, errors, blocked, unread, odds }) =>
          `${kind}(${[
            ...errors.map(({ type, line }) => `${type}@${line}`),
            ...blocked.map(({ op, line }) => `${op}@${line}`),
            ...unread.map(({ object, messages }) => `${object.name}:${messages.length}`),
          ].join(' ')})${odds === null ? '' : ` ${odds.toPrecision(6)}`}`,
      );
      console.log(
        `${file} ${timing} ${mode}: ${search.complete ? '' : 'not whole, '}${search.states} states, ${search.transitions} transitions; ${search.complete ? ends.sort().join('; ') : ''}`,
      );
    }
  }
}
