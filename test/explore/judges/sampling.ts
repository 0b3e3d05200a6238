/** The odds that `explore` solves, against the shares of seeded runs that end so. */

import { readdirSync, readFileSync } from 'node:fs';
import { outcomeKey } from '../../../src/explore/analysis/endings.js';
import type { Timing } from '../../../src/model.js';
import { compile } from '../../../src/python/index.js';
import { trace } from '../../../src/schedule/index.js';
import type { Program } from '../../../src/world/index.js';
import { explored } from './agree.js';

/** From the top: scripts are bundled, and don't stand where this file does. */
const FOLDERS = { demo: 'demos/', classic: 'test/explore/classics/' } as const;

/** A program by its file's name; odd-even with fewer messages, so that its runs are short. */
export function programFrom(kind: keyof typeof FOLDERS, name: string, messages = 9): Program {
  const source = readFileSync(`${FOLDERS[kind]}${name}.py`, 'utf8');
  return compile(source.replaceAll(' range(1, 10)', ` range(1, ${messages + 1})`), name, `${name}.py`);
}

export const demos = (): string[] => readdirSync(FOLDERS.demo).map((name) => name.replace('.py', ''));

/** Those of the classics whose schedules end in several ways. */
export const CLASSICS = [
  'lost-update',
  'philosophers',
  'bounded-buffer-if',
  'consumer-puts',
  'forgotten-release',
  'daemon-cut-off',
  'check-qsize',
  'lost-notify',
  'terminate-loses',
  'random-branch',
  'killed-with-lock',
] as const;

/** The outcomes whose share of `runs` seeded runs is more than four standard errors away from their odds, a line each. */
export function strayed(program: Program, runs: number, timing: Timing = 'ideal'): string[] {
  const counts = new Map<string, number>();
  for (let seed = 1; seed <= runs; seed += 1) {
    const key = outcomeKey(trace(program, { seed, timing }).outcome);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const odds = new Map(
    explored(program, timing).outcomes.map((each) => [outcomeKey(each), each.odds as number]),
  );
  const unforeseen = [...counts.keys()].filter((key) => !odds.has(key));
  const far = [...odds].filter(([key, chance]) => {
    const error = Math.sqrt((chance * (1 - chance)) / runs);
    // One run more or less is no deviation, however unlikely the outcome.
    return Math.abs((counts.get(key) ?? 0) / runs - chance) > 4 * error + 1 / runs;
  });
  return [
    ...unforeseen.map((key) => `${key} was not foreseen`),
    ...far.map(([key, chance]) => `${key}: odds ${chance}, but ${counts.get(key) ?? 0} of ${runs}`),
  ];
}
