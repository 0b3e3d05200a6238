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
type Edges = Pick<Graph, 'states' | 'first' | 'to'> & Partial<Pick<Graph, 'spend'>>;

/** Edges between two looks at whether anybody still waits. */
const LOOKS = 1 << 14;

/**
 * Tarjan's algorithm (1972), without recursion. States marked 1 in `without` are left out (their component is -1): those
 * that are left must lead to each other only.
 */
export function components(graph: Edges, without?: Uint8Array): Components {
  const { states } = graph;
  if (without && !without.includes(0)) {
    const of = new Int32Array(states).fill(-1);
    return { count: 0, of, bottom: [], members: () => [], sorted: NOTHING, starts: NOTHING };
  }
  const tarjan = new Tarjan(graph);
  for (let root = 0; root < states; root += 1) if (without?.[root] !== 1) tarjan.visit(root);
  const { count, of } = tarjan;
  return { count, of, ...membership(graph, of, count) };
}

/** The algorithm under way. */
class Tarjan {
  count = 0;
  readonly of: Int32Array;
  private readonly index: Int32Array;
  private readonly low: Int32Array;
  private readonly edge: Int32Array;
  /** The way to the state that it goes through, and the states whose component is not known yet. */
  private readonly path: number[] = [];
  private readonly open: number[] = [];
  private next = 0;
  private looks = 0;

  constructor(private readonly graph: Edges) {
    this.of = new Int32Array(graph.states).fill(-1);
    this.index = new Int32Array(graph.states).fill(-1);
    this.low = new Int32Array(graph.states);
    this.edge = new Int32Array(graph.states);
  }

  /** All that the state leads to, if it was never come to. */
  visit(root: number): void {
    if (this.index[root] !== -1) return;
    this.enter(root);
    for (let state = this.path.at(-1); state !== undefined; state = this.path.at(-1)) {
      if ((this.looks++ & (LOOKS - 1)) === 0) this.graph.spend?.();
      const at = this.edge[state] as number;
      if (at < this.graph.first(state + 1)) this.follow(state, at);
      else this.leave(state);
    }
  }

  private enter(state: number): void {
    this.index[state] = this.next;
    this.low[state] = this.next;
    this.next += 1;
    this.edge[state] = this.graph.first(state);
    this.path.push(state);
    this.open.push(state);
  }

  private follow(state: number, at: number): void {
    this.edge[state] = at + 1;
    const to = this.graph.to(at);
    if (this.index[to] === -1) this.enter(to);
    else if (this.of[to] === -1) this.lower(state, this.index[to] as number);
  }

  private leave(state: number): void {
    this.path.pop();
    const parent = this.path.at(-1);
    if (parent !== undefined) this.lower(parent, this.low[state] as number);
    if (this.low[state] === this.index[state]) this.close(state);
  }

  private lower(state: number, to: number): void {
    this.low[state] = Math.min(this.low[state] as number, to);
  }

  /** The states from this one on are a component. */
  private close(state: number): void {
    for (let member = this.open.pop(); member !== undefined; member = this.open.pop()) {
      this.of[member] = this.count;
      if (member === state) break;
    }
    this.count += 1;
  }
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
