/** The strongly connected components of a graph, in an order in which every edge leads to an earlier one (or stays). */

import type { Graph } from '../graph/state-graph.js';

export interface Components {
  readonly count: number;
  /** The component of each state. Components are numbered so that edges lead to lower numbers. */
  readonly of: Int32Array;
  /** The states of a component, in order. */
  members(component: number): readonly number[];
  /** Where the states of component c stand among `sorted`: from `starts[c]` up to `starts[c + 1]`. */
  readonly sorted: Int32Array;
  readonly starts: Int32Array;
  /** Components that no edge leaves. */
  readonly bottom: readonly number[];
}

/** What components are made of. */
type Edges = Pick<Graph, 'states' | 'first' | 'to'>;

/**
 * Tarjan's algorithm (1972), without recursion. States marked 1 in `without` are left out (their component is -1): those
 * that are left must lead to each other only.
 */
export function components(graph: Edges, without?: Uint8Array): Components {
  const total = graph.states;
  const of = new Int32Array(total).fill(-1);
  if (without && !without.includes(0))
    return { count: 0, of, bottom: [], members: () => [], sorted: NOTHING, starts: NOTHING };
  const index = new Int32Array(total).fill(-1);
  const low = new Int32Array(total);
  const edge = new Int32Array(total);
  const path: number[] = [];
  const open: number[] = [];
  let count = 0;
  let next = 0;
  const enter = (state: number): void => {
    index[state] = next;
    low[state] = next;
    next += 1;
    edge[state] = graph.first(state);
    path.push(state);
    open.push(state);
  };
  const close = (state: number): void => {
    for (let member = open.pop(); member !== undefined; member = open.pop()) {
      of[member] = count;
      if (member === state) break;
    }
    count += 1;
  };
  for (let root = 0; root < total; root += 1) {
    if (index[root] !== -1 || without?.[root] === 1) continue;
    enter(root);
    while (path.length > 0) {
      const state = path[path.length - 1] as number;
      const at = edge[state] as number;
      if (at < graph.first(state + 1)) {
        edge[state] = at + 1;
        const to = graph.to(at);
        if (index[to] === -1) enter(to);
        else if (of[to] === -1) low[state] = Math.min(low[state] as number, index[to] as number);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent] as number, low[state] as number);
      if (low[state] === index[state]) close(state);
    }
  }
  return { count, of, ...membership(graph, of, count) };
}

const NOTHING = new Int32Array(0);

function membership(graph: Edges, of: Int32Array, count: number): Omit<Components, 'count' | 'of'> {
  const starts = new Int32Array(count + 1);
  for (const component of of)
    if (component >= 0) starts[component + 1] = (starts[component + 1] as number) + 1;
  for (let component = 0; component < count; component += 1) {
    starts[component + 1] = (starts[component + 1] as number) + (starts[component] as number);
  }
  const fill = starts.slice();
  const sorted = new Int32Array(of.length);
  of.forEach((component, state) => {
    if (component < 0) return;
    sorted[fill[component] as number] = state;
    fill[component] = (fill[component] as number) + 1;
  });
  const leaves = new Uint8Array(count);
  for (let state = 0; state < graph.states; state += 1) {
    if (of[state] === -1) continue;
    for (let at = graph.first(state); at < graph.first(state + 1); at += 1) {
      if (of[graph.to(at)] !== of[state]) leaves[of[state] as number] = 1;
    }
  }
  const bottom: number[] = [];
  for (let component = 0; component < count; component += 1)
    if (leaves[component] === 0) bottom.push(component);
  const members = (component: number): readonly number[] => [
    ...sorted.subarray(starts[component], starts[component + 1]),
  ];
  return { bottom, members, sorted, starts };
}
