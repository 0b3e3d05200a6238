/** Which outcomes each component of a graph can still reach: sets of numbers, each kept once. */

import type { Components } from '../analysis/components.js';
import type { Ending } from '../analysis/endings.js';
import type { Graph } from '../graph/state-graph.js';

/** Stands in a set for whatever lies beyond the states that were gone into. */
export const UNKNOWN = -1;

export interface OpenSets {
  /** The outcomes that a state can still reach, by their places in the endings, in order; `UNKNOWN` first. */
  at(state: number): readonly number[];
}

/** The open outcomes of all states of a graph. `endings` are all of its endings. */
export function openSets(graph: Graph, parts: Components, endings: readonly Ending[]): OpenSets {
  const sets = new Sets();
  const open = new Int32Array(parts.count);
  endings.forEach((ending, index) => {
    for (const component of ending.components) open[component] = sets.number([index]);
  });
  const unknown = sets.number([UNKNOWN]);
  const add = (component: number, set: number): void => {
    open[component] = sets.union(open[component] as number, set);
  };
  // Edges lead to lower numbers, so that whatever a component leads to is settled before it.
  for (let component = 0; component < parts.count; component += 1) {
    for (const state of parts.members(component)) {
      if (graph.isOpen(state)) add(component, unknown);
      const end = graph.first(state + 1);
      for (let edge = graph.first(state); edge < end; edge += 1)
        add(component, open[parts.of[graph.to(edge)] as number] as number);
    }
  }
  return { at: (state) => sets.items[open[parts.of[state] as number] as number] as readonly number[] };
}

/** Sets by number: 0 is the empty one. */
class Sets {
  readonly items: (readonly number[])[] = [[]];
  private readonly numbers = new Map([['', 0]]);
  private readonly unions = new Map<number, number>();

  /** The number of a set that is given in order. */
  number(items: readonly number[]): number {
    const key = items.join(' ');
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.items.length);
    return this.items.push(items) - 1;
  }

  union(a: number, b: number): number {
    if (a === b || b === 0) return a;
    if (a === 0) return b;
    const key = a * MOST_SETS + b;
    let union = this.unions.get(key);
    if (union === undefined) {
      const both = new Set([...(this.items[a] as number[]), ...(this.items[b] as number[])]);
      union = this.number([...both].sort((x, y) => x - y));
      this.unions.set(key, union);
    }
    return union;
  }
}

/** More than there are components. */
const MOST_SETS = 2 ** 26;
