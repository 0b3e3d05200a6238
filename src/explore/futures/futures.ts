/** What can still come of each world of a graph: which outcomes are open there, and how likely each is from there on. */

import type { Futures, OpenOutcome } from '../../model.js';
import type { Components } from '../analysis/components.js';
import type { Ending } from '../analysis/endings.js';
import type { Graph } from '../graph/state-graph.js';
import { itemAt } from '../graph/tables.js';
import { chances } from './futures-odds.js';
import { openSets, UNKNOWN } from './reachable-outcomes.js';

/** Looks up the open futures of a state, and what each of its steps leaves of them. */
export type FuturesAt = (state: number) => Futures;

/**
 * Works out what can still come of every state. `endings` are all endings of the graph, in the order in which outcomes are to be
 * numbered. Where a state can reach what was not gone into, its futures are not complete and have no odds.
 */
export function futures(graph: Graph, parts: Components, endings: readonly Ending[]): FuturesAt {
  const sets = openSets(graph, parts, endings);
  const solved = chances(graph, parts, sets, endings.length);
  const isComplete = (state: number): boolean => sets.at(state)[0] !== UNKNOWN;
  const openAt = (state: number): OpenOutcome[] => {
    const known = isComplete(state);
    const open = sets.at(state).filter((outcome) => outcome !== UNKNOWN);
    const oddsOf = (outcome: number): number | null => {
      if (known && open.length === 1) return 1;
      return known && solved ? itemAt(itemAt(solved, outcome), state) : null;
    };
    return open.map((outcome) => ({ outcome, odds: oddsOf(outcome) }));
  };
  return (state) => ({
    complete: isComplete(state),
    open: openAt(state),
    after: targets(graph, state).map((to) => (isComplete(to) || !graph.isOpen(to) ? openAt(to) : null)),
  });
}

function targets(graph: Graph, state: number): number[] {
  const from = graph.first(state);
  return Array.from({ length: graph.first(state + 1) - from }, (_, index) => graph.to(from + index));
}
