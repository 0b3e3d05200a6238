/** Compares what an outlook says of every state with an exploration that is begun there, and its ways with a search that looks nothing up. */

import { outcomeKey } from '../../../src/explore/analysis/endings.js';
import { type Outlook, outlook, type Place } from '../../../src/explore/index.js';
import type { Futures, Timing } from '../../../src/model.js';
import { begin, enabled, type Program, perform, type World } from '../../../src/world/index.js';
import { endingsOf, fewestFrom, type Naive, search } from './naive.js';

export const LIMITS = { maxStates: 200_000, maxMemory: 8e9, maxTime: 600_000 };

/** Explores to the end from a world on. */
export function outlookOn(first: World, maxStates = LIMITS.maxStates): Outlook {
  const steps = outlook(first, { ...LIMITS, maxStates });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** A place of a walk, the world there, and how it was come to. */
export interface Stop {
  readonly place: Place;
  readonly world: World;
  readonly path: readonly number[];
}

/** One stop for each state of an outlook that was gone into, up to `most`, breadth first. */
export function* stops(whole: Outlook, first: World, most: number): Generator<Stop> {
  const start = whole.place([]) as Place;
  const seen = new Set([start.state]);
  const waiting: Stop[] = [{ place: start, world: first, path: [] }];
  for (const stop of waiting) {
    yield stop;
    for (const [index, transition] of enabled(stop.world).entries()) {
      const path = [...stop.path, index];
      const place = whole.place(path);
      if (place === null || seen.has(place.state) || seen.size >= most) continue;
      seen.add(place.state);
      waiting.push({ place, world: perform(stop.world, transition, 0).world, path });
    }
  }
}

/** What is open there, by the outcomes themselves. */
export function openKeys({ outcomes }: Outlook, open: Futures['open']): Map<string, number | null> {
  return new Map(
    open.map(({ outcome, odds }) => [outcomeKey(outcomes[outcome] as Outlook['outcomes'][number]), odds]),
  );
}

/** What is wrong with the futures of a program's states, a line each. */
export function strayFutures(program: Program, timing: Timing, most: number): string[] {
  const first = begin(program, { timing, seed: 1 });
  const whole = outlookOn(first);
  const wrong: string[] = [];
  for (const { place, world, path } of stops(whole, first, most)) {
    const told = whole.futures(place);
    const at = `after ${path.join(' ')}`;
    if (!told.complete) wrong.push(`${at}: not complete`);
    const steps = enabled(world);
    if (told.after.length !== steps.length)
      wrong.push(`${at}: ${told.after.length} steps, not ${steps.length}`);
    wrong.push(...compare(at, openKeys(whole, told.open), exploredFrom(world)));
    for (const [index, after] of told.after.entries()) {
      const next = whole.futures(whole.place([...path, index]) as Place);
      if (JSON.stringify(after) !== JSON.stringify(next.open))
        wrong.push(`${at}: another future after ${index}`);
    }
  }
  return wrong;
}

function exploredFrom(world: World): Map<string, number | null> {
  const { outcomes } = outlookOn(world);
  return new Map(outcomes.map((outcome) => [outcomeKey(outcome), outcome.odds]));
}

function compare(
  at: string,
  told: ReadonlyMap<string, number | null>,
  found: ReadonlyMap<string, number | null>,
): string[] {
  const wrong: string[] = [];
  for (const key of told.keys()) if (!found.has(key)) wrong.push(`${at}: ${key} is not possible`);
  for (const [key, odds] of found) {
    const chance = told.get(key);
    if (chance === undefined) wrong.push(`${at}: ${key} is possible`);
    else if (!(Math.abs((chance ?? Number.NaN) - (odds as number)) < 1e-9))
      wrong.push(`${at}: odds of ${key} are ${odds}, not ${chance}`);
  }
  return wrong;
}

/** What is wrong with the ways of a program's states, a line each; null where the naive search finds too many worlds. */
export function strayWays(program: Program, timing: Timing, limit: number): string[] | null {
  const naive = search(program, timing, limit);
  if (naive === null) return null;
  const first = begin(program, { timing, seed: 1 });
  const whole = outlookOn(first);
  const endings = endingsOf(naive);
  const wrong: string[] = [];
  for (const { place, path } of stops(whole, first, limit)) {
    const state = stateIn(naive, path);
    for (const [number, outcome] of whole.outcomes.entries()) {
      const goals = endings.get(outcomeKey(outcome)) as ReadonlySet<number>;
      const told = whole.way(place, number);
      const best = fewestFrom(naive, state, place.last, goals);
      if (told?.switches !== best?.switches || told?.steps !== best?.steps)
        wrong.push(`after ${path.join(' ')}: ${JSON.stringify(told)}, not ${JSON.stringify(best)}`);
    }
    wrong.push(...followed(whole, path, naive, endings));
  }
  return wrong;
}

/** Walks along the ways: each leads where it says, in as many steps and switches as it says. */
function followed(
  whole: Outlook,
  path: readonly number[],
  naive: Naive,
  endings: ReadonlyMap<string, ReadonlySet<number>>,
): string[] {
  return whole.outcomes.flatMap((outcome, number) => {
    const way = whole.way(whole.place(path) as Place, number);
    if (way === null) return [];
    const taken = [...path];
    let switches = 0;
    for (let next = way.next; next !== null; ) {
      const before = whole.place(taken) as Place;
      taken.push(next);
      const after = whole.place(taken) as Place;
      const acted = naive.edges[stateIn(naive, taken.slice(0, -1))]?.[next]?.actor as number;
      if (acted >= 0 && before.last >= 0 && before.last !== acted) switches += 1;
      next = whole.way(after, number)?.next ?? null;
    }
    const goals = endings.get(outcomeKey(outcome)) as ReadonlySet<number>;
    const right =
      goals.has(stateIn(naive, taken)) &&
      switches === way.switches &&
      taken.length - path.length === way.steps;
    return right ? [] : [`the way after ${path.join(' ')} does not lead to ${outcomeKey(outcome)}`];
  });
}

function stateIn({ edges }: Naive, path: readonly number[]): number {
  return path.reduce((state, index) => edges[state]?.[index]?.to as number, 0);
}
