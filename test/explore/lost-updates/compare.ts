/** What exploring finds of lost updates, beside their definition. */

import type { Exploration, LostUpdate } from '../../../src/model.js';
import { compile } from '../../../src/python/index.js';
import { explored, misplaced, verdictOf } from '../judges/agree.js';
import { kindOf, lostByDefinition } from './history.js';
import { type MadeUp, madeUp } from './programs.js';

/** What is wrong with the program of this number, a line each; null where all its orders have more steps than `most`. */
export function compared(number: number, most: number): string[] | null {
  const made = madeUp(number);
  const lost = lostByDefinition(made.threads, most);
  return lost && differences(made, lost);
}

function differences({ source }: MadeUp, lost: ReadonlySet<string>): string[] {
  const program = compile(source, 'made-up.py', 'made-up.py');
  const searches: Readonly<Record<string, Exploration>> = {
    whole: explored(program, 'ideal'),
    'any time': explored(program, 'any'),
    '--verdict': verdictOf(program, 'ideal', 1_000_000),
  };
  return Object.entries(searches).flatMap(([name, { lostUpdates, clean, outcomes }]) => {
    const found = new Set((lostUpdates ?? []).map(kindIn));
    const isFine = outcomes.every(({ kind }) => kind === 'finished');
    return [
      ...[...lost].filter((kind) => !found.has(kind)).map((kind) => `${name}: missed ${kind}`),
      ...[...found].filter((kind) => !lost.has(kind)).map((kind) => `${name}: made up ${kind}`),
      ...(clean === (isFine && lost.size === 0) ? [] : [`${name}: clean is ${clean}`]),
      ...(lostUpdates ?? [])
        .flatMap((update) => misplaced(program, update))
        .map((each) => `${name}: ${each}`),
    ];
  });
}

const kindIn = ({ place, write, between }: LostUpdate): string => kindOf(place, write.line, between.line);
