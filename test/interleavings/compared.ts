/** A program's real runs beside the model: what was seen, what is possible, and what was seen although it is not. */

import { readFileSync } from 'node:fs';
import { Space } from '../../src/explore/graph/successors.js';
import { explore } from '../../src/explore/index.js';
import type { Exploration } from '../../src/model.js';
import { compile } from '../../src/python/index.js';
import { begin, type Program } from '../../src/world/index.js';
import { type Judgement, judge } from './judge.js';
import type { Seen } from './real.js';

export interface Compared {
  readonly runs: number;
  /** Runs that had to be ended. */
  readonly hung: number;
  /** Different outputs of those that ended. */
  readonly outputs: number;
  readonly impossible: readonly Seen[];
  readonly unknown: readonly Seen[];
}

/** Worlds that are looked at in one search for an output; to count all of them; and outputs not found, before all others are given up too. */
export const MOST = { judge: 100_000, count: 60_000, unknown: 2 };

export const programFrom = (file: string): Program => compile(readFileSync(file, 'utf8'), file, file);

/** Judges all that was seen of a program. */
export function compared(program: Program, seen: readonly Seen[]): Compared {
  const space = new Space(begin(program, { timing: 'any', seed: 1 }));
  let unknown = 0;
  const judged = seen.map((each) => {
    const judgement = unknown < MOST.unknown ? judge(space, each, MOST.judge) : 'unknown';
    if (judgement === 'unknown') unknown += 1;
    return [judgement, each] as const;
  });
  const those = (wanted: Judgement): Seen[] =>
    judged.flatMap(([kind, each]) => (kind === wanted ? [each] : []));
  const ended = seen.filter(({ errors }) => errors !== null);
  const hung = seen.filter(({ errors }) => errors === null);
  return {
    runs: sum(seen),
    hung: sum(hung),
    outputs: new Set(ended.map(({ text }) => text)).size,
    impossible: those('impossible'),
    unknown: those('unknown'),
  };
}

const sum = (seen: readonly Seen[]): number => seen.reduce((total, { count }) => total + count, 0);

/** How many different outputs the model has, where that could be found: decimal digits, or `infinite`. */
export function outputCount(program: Program): string | null {
  const limits = { maxStates: MOST.count };
  const search = explore(program, { timing: 'any', outputs: 0, limits });
  for (let step = search.next(); ; step = search.next())
    if (step.done) return (step.value as Exploration).outputs?.count ?? null;
}
