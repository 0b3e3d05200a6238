/** An exploration that is kept, to be asked from anywhere on a walk: what can still come, and the simplest way there. */

import type { ExploredOutcome, Futures, Way } from '../../model.js';
import type { World } from '../../world/index.js';
import { type Components, components } from '../analysis/components.js';
import { type Ending, endings } from '../analysis/endings.js';
import { type Ways, ways } from '../analysis/paths-backward.js';
import { type Reversed, reversed } from '../analysis/reversed.js';
import { stories } from '../analysis/stories.js';
import { build, type Graph, type Limits, type Progress } from '../graph/state-graph.js';
import { itemAt } from '../graph/tables.js';
import { futures } from './futures.js';

/** Where a walk stands: the state of the graph, and the actor that stepped last (-1: nobody yet). */
export interface Place {
  readonly state: number;
  readonly last: number;
}

export interface Outlook {
  /** Every world that can be reached was gone into. */
  readonly complete: boolean;
  readonly states: number;
  /** As `explore` tells them, in the same order: this is what futures and ways number. */
  readonly outcomes: readonly ExploredOutcome[];
  /**
   * Where one is after taking these transitions, each given by its place among those of its world; null where that
   * leads out of what was gone into.
   * @throws RangeError where a world has no such transition
   */
  place(path: readonly number[]): Place | null;
  futures(place: Place): Futures;
  /** The simplest way to an outcome; where not all was gone into, the simplest of those that were found. */
  way(place: Place, outcome: number): Way | null;
}

/** Explores from a world on. A generator: it yields its progress now and then; `next(true)` makes it stop and use what it has. */
export function* outlook(first: World, limits: Limits): Generator<Progress, Outlook, boolean | undefined> {
  const graph = yield* build(first, limits);
  const parts = components(graph);
  const { timing, seed } = first;
  const found = stories(graph, parts, parts, endings(graph, parts), { timing, seed });
  const ends = found.map(({ ending }) => ending);
  const futuresAt = futures(graph, parts, ends);
  const waysTo = goalWays(graph, parts, ends);
  return {
    complete: graph.complete,
    states: graph.states,
    outcomes: found.map(({ outcome }) => outcome),
    place: (path) => placeIn(graph, path),
    futures: ({ state }) => futuresAt(state),
    way: ({ state, last }, outcome) => waysTo(outcome).from(state, last),
  };
}

function placeIn(graph: Graph, path: readonly number[]): Place | null {
  let [state, last] = [0, -1];
  for (const index of path) {
    if (graph.isOpen(state)) return null;
    const edge = graph.first(state) + index;
    if (index < 0 || edge >= graph.first(state + 1)) throw new RangeError(`no transition ${index} there`);
    if (graph.actor(edge) >= 0) last = graph.actor(edge);
    state = graph.to(edge);
  }
  return { state, last };
}

/** The ways to an outcome, by its number. They are worked out when they are asked for, and kept for one outcome only: they are many. */
function goalWays(graph: Graph, parts: Components, ends: readonly Ending[]): (outcome: number) => Ways {
  let into: Reversed | undefined;
  let kept: { readonly outcome: number; readonly found: Ways } | null = null;
  return (outcome) => {
    if (kept?.outcome === outcome) return kept.found;
    const wanted = new Set(ends[outcome]?.components);
    into ??= reversed(graph);
    kept = { outcome, found: ways(graph, (state) => wanted.has(itemAt(parts.of, state)), into) };
    return kept.found;
  };
}
