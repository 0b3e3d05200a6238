/** From where on an outcome is certain: which endings each component can still reach. */

import type { Graph } from '../graph/state-graph.js';
import type { Components } from './components.js';
import type { Ending } from './endings.js';

/** The only ending that can be reached from each component: its index, or -1 where there are several. */
export function onlyEnding(graph: Graph, parts: Components, endings: readonly Ending[]): Int32Array {
  const { sorted, starts } = parts;
  const only = new Int32Array(parts.count).fill(UNKNOWN);
  endings.forEach((ending, index) => {
    for (const component of ending.components) only[component] = index;
  });
  // Edges lead to lower numbers, so that whatever a component leads to is settled before it.
  for (let component = 0; component < parts.count; component += 1) {
    for (let at = starts[component] as number; at < (starts[component + 1] as number); at += 1) {
      const state = sorted[at] as number;
      for (let edge = graph.first(state); edge < graph.first(state + 1); edge += 1) {
        const to = parts.of[graph.to(edge)] as number;
        if (to !== component) only[component] = merged(only[component] as number, only[to] as number);
      }
    }
    if (only[component] === UNKNOWN) only[component] = SEVERAL;
  }
  return only;
}

const UNKNOWN = -2;
const SEVERAL = -1;

function merged(a: number, b: number): number {
  if (a === UNKNOWN || a === b) return b;
  return SEVERAL;
}
