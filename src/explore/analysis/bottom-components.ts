/**
 * The bottom components of a graph alone: where schedules end, or go round for ever. Finding all components takes
 * several numbers a state; here only the states that can't come to an end need them.
 */

import type { Graph } from '../graph/state-graph.js';
import { itemAt } from '../graph/tables.js';
import { type Components, components } from './components.js';

/** What of the components the endings need. */
export type Bottoms = Pick<Components, 'of' | 'bottom' | 'members'>;

/** The bottom components; states that were not gone into count as ways out. */
export function bottoms(graph: Graph): Bottoms {
  const leaving = canEnd(graph);
  const caught = components(graph, leaving);
  const of = caught.of;
  const ends: number[] = [];
  for (let state = 0; state < graph.expanded; state += 1) {
    if (graph.first(state) !== graph.first(state + 1) || graph.isOpen(state)) continue;
    of[state] = caught.count + ends.length;
    ends.push(state);
  }
  return {
    of,
    bottom: [...caught.bottom, ...ends.map((_, index) => caught.count + index)],
    members: (component) =>
      component < caught.count ? caught.members(component) : [itemAt(ends, component - caught.count)],
  };
}

/** Marks with 1 the states from which an end, or a state that was not gone into, can be reached. */
function canEnd(graph: Graph): Uint8Array {
  const marks = new Uint8Array(graph.states);
  const look = (state: number): boolean => {
    if (marks[state] === 1) return false;
    const [from, to] = [graph.first(state), graph.first(state + 1)];
    let marked = from === to;
    for (let edge = from; edge < to && !marked; edge += 1) marked = marks[graph.to(edge)] === 1;
    if (marked) marks[state] = 1;
    return marked;
  };
  // Breadth first, most edges lead to higher numbers: going down settles most states at once.
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    graph.spend();
    for (let state = graph.states - 1; state >= 0; state -= 1) if (look(state)) isSettled = false;
    for (let state = 0; state < graph.states; state += 1) if (look(state)) isSettled = false;
  }
  return marks;
}
