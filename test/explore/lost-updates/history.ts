/**
 * Lost updates by their definition: every order of what threads do, each with the whole history of who read and wrote what, and
 * every value with the reads that it was made from.
 */

import type { Does } from './programs.js';

interface Made {
  readonly value: number;
  /** The reads in the history that it was made from. */
  readonly reads: ReadonlySet<number>;
}

interface Past {
  readonly thread: number;
  readonly place: string;
  readonly line: number;
  /** What lay in the place before and after it. */
  readonly before: number;
  readonly after: number;
}

interface Now {
  readonly at: readonly number[];
  readonly names: readonly ReadonlyMap<string, Made>[];
  readonly places: ReadonlyMap<string, number>;
  readonly locks: ReadonlyMap<string, number>;
  readonly history: readonly Past[];
}

/** The lost updates, each as the place's text and the two lines; null where there are more orders than can be gone through. */
export function lostByDefinition(
  threads: readonly (readonly Does[])[],
  most: number,
): ReadonlySet<string> | null {
  const lost = new Set<string>();
  const waiting: Now[] = [
    {
      at: threads.map(() => 0),
      names: threads.map(() => new Map()),
      places: new Map(),
      locks: new Map(),
      history: [],
    },
  ];
  let steps = 0;
  for (let now = waiting.pop(); now !== undefined; now = waiting.pop()) {
    for (const thread of threads.keys()) {
      const next = step(threads, now, thread, lost);
      if (next !== null) waiting.push(next);
      steps += 1;
    }
    if (steps > most) return null;
  }
  return lost;
}

/** A thread does what comes next, up to what others can see; null where it can't. */
function step(
  threads: readonly (readonly Does[])[],
  now: Now,
  thread: number,
  lost: Set<string>,
): Now | null {
  let next = now;
  for (;;) {
    const does = threads[thread]?.[next.at[thread] ?? 0];
    if (does === undefined) return next === now ? null : next;
    const names = next.names[thread] ?? new Map<string, Made>();
    const on = next.at[thread] ?? 0;
    if (does.does === 'set') {
      const made = makeFrom(names, does.from, does.plus);
      next = moved(next, thread, on + 1, new Map(names).set(does.into, made));
      continue;
    }
    if (does.does === 'skip') {
      const isMore = (names.get(does.unless)?.value ?? 0) > 0;
      next = moved(next, thread, on + 1 + (isMore ? 0 : does.count), names);
      continue;
    }
    return seen(moved(next, thread, on + 1, names), does, thread, names, lost);
  }
}

function moved(now: Now, thread: number, at: number, names: ReadonlyMap<string, Made>): Now {
  return { ...now, at: now.at.with(thread, at), names: now.names.with(thread, names) };
}

function makeFrom(names: ReadonlyMap<string, Made>, from: readonly string[], plus: number): Made {
  const parts = from.flatMap((name) => names.get(name) ?? []);
  return {
    value: parts.reduce((sum, { value }) => sum + value, plus),
    reads: new Set(parts.flatMap(({ reads }) => [...reads])),
  };
}

function seen(
  now: Now,
  does: Exclude<Does, { readonly does: 'set' } | { readonly does: 'skip' }>,
  thread: number,
  names: ReadonlyMap<string, Made>,
  lost: Set<string>,
): Now | null {
  if (does.does === 'acquire')
    return now.locks.has(does.lock) ? null : { ...now, locks: new Map(now.locks).set(does.lock, thread) };
  if (does.does === 'release') {
    const locks = new Map(now.locks);
    locks.delete(does.lock);
    return { ...now, locks };
  }
  const { place, line } = does;
  const before = now.places.get(place) ?? 0;
  if (does.does === 'read') {
    const history = [...now.history, { thread, place, line, before, after: before }];
    const made = { value: before, reads: new Set([now.history.length]) };
    return { ...now, history, names: now.names.with(thread, new Map(names).set(does.into, made)) };
  }
  const made = makeFrom(names, does.from, does.plus);
  for (const read of made.reads) {
    const whose = lostBy(now.history, read, thread, place, before);
    if (whose !== null) lost.add(kindOf(does.text, line, whose.line));
  }
  const history = [...now.history, { thread, place, line, before, after: made.value }];
  return { ...now, history, places: new Map(now.places).set(place, made.value) };
}

/** The last update by another since that read, where the place holds something else by now than was read. */
function lostBy(
  history: readonly Past[],
  read: number,
  thread: number,
  place: string,
  now: number,
): Past | null {
  const then = history[read];
  if (then?.place !== place || then.before === now) return null;
  const since = history.slice(read + 1);
  const others = since.filter((each) => each.thread !== thread && each.place === place);
  return others.findLast(({ before, after }) => before !== after) ?? null;
}

/** Whoever writes first over whom makes no other kind. */
export function kindOf(text: string, ...lines: readonly number[]): string {
  return `${text} ${[...lines].sort((a, b) => a - b).join(' ')}`;
}
