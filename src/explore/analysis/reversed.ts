/** A graph read backwards: the edges that lead to each state. */

import type { Graph } from '../graph/state-graph.js';

export interface Reversed {
  /** Those that lead to state s: from `first(s)` up to `first(s + 1)`. */
  first(state: number): number;
  /** The edge, and the state that it comes from. */
  edge(at: number): number;
  from(at: number): number;
}

/** All edges of a graph, by the state that they lead to. */
export function reversed(graph: Graph): Reversed {
  const starts = new Int32Array(graph.states + 2);
  for (let edge = 0; edge < graph.transitions; edge += 1) {
    const slot = graph.to(edge) + 2;
    starts[slot] = (starts[slot] as number) + 1;
  }
  for (let slot = 2; slot < starts.length; slot += 1)
    starts[slot] = (starts[slot] as number) + (starts[slot - 1] as number);
  const edges = new Int32Array(graph.transitions);
  const sources = new Int32Array(graph.transitions);
  for (let state = 0; state < graph.expanded; state += 1) {
    for (let edge = graph.first(state); edge < graph.first(state + 1); edge += 1) {
      const slot = graph.to(edge) + 1;
      const at = starts[slot] as number;
      starts[slot] = at + 1;
      edges[at] = edge;
      sources[at] = state;
    }
  }
  return {
    first: (state) => starts[state] as number,
    edge: (at) => edges[at] as number,
    from: (at) => sources[at] as number,
  };
}
