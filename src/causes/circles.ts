/** Who waits for whom in a circle, among those who wait for good. */

import type { Blocked } from '../model.js';

/** Each circle once, each actor in one of them at most: every one waits for the next, the last for the first. */
export function circlesIn(blocked: readonly Blocked[]): readonly (readonly Blocked[])[] {
  const circles: (readonly Blocked[])[] = [];
  const left = new Set(blocked);
  for (const each of blocked) {
    const circle = left.has(each) ? wayBack(each, left) : null;
    if (circle === null) continue;
    circles.push(circle);
    for (const member of circle) left.delete(member);
  }
  return circles;
}

/** The shortest way from one back to itself, along who waits for whom. */
function wayBack(start: Blocked, among: ReadonlySet<Blocked>): readonly Blocked[] | null {
  const ways: (readonly Blocked[])[] = [[start]];
  const seen = new Set<Blocked>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const next of waitedFor(way.at(-1), among)) {
      if (next === start) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}

/** An end that waits for a process waits for all of its actors that do. */
function waitedFor(blocked: Blocked | undefined, among: ReadonlySet<Blocked>): readonly Blocked[] {
  const { why } = blocked ?? {};
  if (!why || !POSSESSIVE.has(why.reason)) return [];
  const holders = new Set(why.holders.map(({ key }) => key));
  return [...among].filter(({ actor, process }) => holders.has(actor.key) || holders.has(process.key));
}

/** What is waited for is in the hands of whom `holders` names. */
const POSSESSIVE: ReadonlySet<string> = new Set(['locked', 'read-lock', 'not-ended']);
