/**
 * Whether a run can still end. Worlds from which no schedule ever ends are searched from the world at hand; the
 * search gives up where it grows too large, and the run then goes on.
 */

import type { ActorId, Outcome } from '../model.js';
import { canonical, enabled, fingerprint, livelockOutcome, type World, worldAfter } from '../world/index.js';

/** Worlds that one search may visit. */
const LIMIT = 3000;
/** And steps that it may take in all, weighed by what each takes. */
const WORK = 200_000;
/** A step takes more where there are many actors, and the fingerprint after it where much is to be compared: so many characters count as one. */
const CHARACTERS = 200;

interface ReachedWorld {
  readonly world: World;
  readonly next: readonly { readonly to: string; readonly actor: ActorId | null }[];
}

/**
 * The livelock that the world is in: all worlds that it can reach can reach it again, and none is an end. Null
 * where it is in none, or the search grew too large.
 */
export function livelockAt(world: World): Outcome | null {
  const nodes = reachable(world);
  if (nodes === null || !allReturn(nodes, fingerprint(world))) return null;
  const all = [...nodes.values()];
  const moving = new Set(all.flatMap(({ next }) => next.flatMap(({ actor }) => actor ?? [])));
  return livelockOutcome(
    world,
    moving,
    all.map((node) => node.world),
  );
}

/** All worlds that can come after this one; null where one of them is an end, or there are too many. */
function reachable(start: World): Map<string, ReachedWorld> | null {
  // Of what is too large not even the fingerprint is asked.
  if (start.actors.length ** 2 > WORK) return null;
  // Those that come after it are about as large.
  const weight = Math.max(start.actors.length ** 2, canonical(start).length / CHARACTERS);
  const nodes = new Map<string, ReachedWorld>();
  const known = new Set([fingerprint(start)]);
  const waiting = [{ key: fingerprint(start), world: start }];
  let work = 0;
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    const { key, world } = item;
    const transitions = enabled(world);
    work += transitions.length * weight;
    if (transitions.length === 0 || work > WORK) return null;
    const next = transitions.map((transition) => {
      const after = worldAfter(world, transition);
      const to = fingerprint(after);
      if (!known.has(to)) {
        known.add(to);
        waiting.push({ key: to, world: after });
      }
      return { to, actor: transition.kind === 'act' ? transition.actor : null };
    });
    nodes.set(key, { world, next });
    if (known.size > LIMIT) return null;
  }
  return nodes;
}

/** Can every world come back to `home`? */
function allReturn(nodes: ReadonlyMap<string, ReachedWorld>, home: string): boolean {
  const before = new Map<string, string[]>();
  for (const [key, { next }] of nodes) {
    for (const { to } of next) before.set(to, [...(before.get(to) ?? []), key]);
  }
  const back = new Set([home]);
  const waiting = [home];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    for (const each of before.get(key) ?? []) {
      if (!back.has(each)) waiting.push(each);
      back.add(each);
    }
  }
  return back.size === nodes.size;
}
