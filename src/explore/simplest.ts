/** The simplest schedule to some states: fewest switches of actor, then fewest steps. */

import type { Graph } from './graph.js';
import { Heap } from './heap.js';

/** A way through the graph, by its edges. */
export interface Path {
  readonly edges: readonly number[];
  readonly end: number;
  /** The actor of its last step (of those before, where none of its steps has one); -1 where nobody stepped. */
  readonly last: number;
}

/** One switch costs more than all steps of a way. */
const SWITCH = 2 ** 32;
/** More actors than this are not told apart. */
const ACTORS = 2 ** 14;

/**
 * The simplest way from `start` to a state that `isGoal` accepts; null where there is
 * none. `last` is the actor that stepped before (-1: nobody yet). Steps of the clock and kills are nobody's.
 * Dijkstra's algorithm over (state, last actor).
 */
export function simplest(
  graph: Graph,
  start: number,
  last: number,
  isGoal: (state: number) => boolean,
): Path | null {
  const first = start * ACTORS + last + 1;
  const costs = new Map([[first, 0]]);
  const came = new Map<number, { readonly from: number; readonly edge: number }>();
  const heap = new Heap();
  heap.push(0, first);
  for (let item = heap.pop(); item; item = heap.pop()) {
    const { cost, key } = item;
    if (cost > (costs.get(key) as number)) continue;
    const state = Math.floor(key / ACTORS);
    if (isGoal(state)) return pathTo(key, came);
    const before = (key % ACTORS) - 1;
    for (let edge = graph.first(state); edge < graph.first(state + 1); edge += 1) {
      const actor = graph.actor(edge);
      const isSwitch = actor >= 0 && before >= 0 && actor !== before;
      const next = graph.to(edge) * ACTORS + (actor < 0 ? before : actor) + 1;
      const total = cost + 1 + (isSwitch ? SWITCH : 0);
      if (total >= (costs.get(next) ?? Number.POSITIVE_INFINITY)) continue;
      costs.set(next, total);
      came.set(next, { from: key, edge });
      heap.push(total, next);
    }
  }
  return null;
}

function pathTo(
  end: number,
  came: ReadonlyMap<number, { readonly from: number; readonly edge: number }>,
): Path {
  const edges: number[] = [];
  for (let step = came.get(end); step; step = came.get(step.from)) edges.push(step.edge);
  return { edges: edges.reverse(), end: Math.floor(end / ACTORS), last: (end % ACTORS) - 1 };
}

/** The simplest way from a state back to itself; null where there is none. */
export function simplestCycle(graph: Graph, start: number, last: number): Path | null {
  let best: Path | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let edge = graph.first(start); edge < graph.first(start + 1); edge += 1) {
    const actor = graph.actor(edge);
    const now = actor < 0 ? last : actor;
    const rest = simplest(graph, graph.to(edge), now, (state) => state === start);
    if (!rest) continue;
    const edges = [edge, ...rest.edges];
    const cost = costOf(graph, edges, last);
    if (cost < least) {
      best = { ...rest, edges };
      least = cost;
    }
  }
  return best;
}

function costOf(graph: Graph, edges: readonly number[], start: number): number {
  let last = start;
  let cost = 0;
  for (const edge of edges) {
    const actor = graph.actor(edge);
    cost += 1 + (actor >= 0 && last >= 0 && actor !== last ? SWITCH : 0);
    if (actor >= 0) last = actor;
  }
  return cost;
}
