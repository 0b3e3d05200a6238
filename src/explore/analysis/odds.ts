/**
 * The chance of each outcome, if at each step all who can go are equally likely to, and then all ways in which that step can:
 * the absorption probabilities of a Markov chain, solved component by component, not sampled.
 */

import type { Graph } from '../graph/state-graph.js';
import type { Components } from './components.js';
import { Shares } from './shares.js';

/** The change of a state's mass, relative to all there is, below which a component counts as solved. */
const PRECISION = 1e-14;
/** Visits of states after which a component that its mass hardly leaves is taken as it is. */
const MAX_VISITS = 500_000_000;
/** Components between two looks at whether anybody still waits. */
const LOOKS = 1 << 12;

/**
 * The probability that a run comes into each bottom component, by component; the others' are 0.
 * Mass flows from the first state along the edges; components are taken in the order in which it comes.
 */
export function absorption(graph: Graph, parts: Components): Float64Array {
  const { sorted, starts, count } = parts;
  const reached = new Float64Array(count);
  const isBottom = new Uint8Array(count);
  for (const component of parts.bottom) isBottom[component] = 1;
  const flow = new Flow(graph, parts);
  flow.mass[0] = 1;
  for (let component = count - 1; component >= 0; component -= 1) {
    if (component % LOOKS === 0) graph.spend();
    const [from, to] = [starts[component] as number, starts[component + 1] as number];
    if (isBottom[component]) {
      for (let at = from; at < to; at += 1)
        reached[component] = (reached[component] as number) + (flow.mass[sorted[at] as number] as number);
      continue;
    }
    if (to - from > 1 || loops(graph, sorted[from] as number)) flow.circulate(component);
    for (let at = from; at < to; at += 1) flow.pour(component, sorted[at] as number);
  }
  return reached;
}

/** Can one go round in a component for ever? */
export function isCircle(graph: Graph, { sorted, starts }: Components, component: number): boolean {
  const first = starts[component] as number;
  return (starts[component + 1] as number) - first > 1 || loops(graph, sorted[first] as number);
}

function loops(graph: Graph, state: number): boolean {
  for (let edge = graph.first(state); edge < graph.first(state + 1); edge += 1)
    if (graph.to(edge) === state) return true;
  return false;
}

/** Mass under way through the states. */
class Flow {
  /** By state: what has come there from outside of its component; once that one is solved, its expected visits. */
  readonly mass: Float64Array;
  /** What came to a state within its component and was not passed on yet. */
  private readonly fresh: Float64Array;
  private readonly shares: Shares;

  constructor(
    private readonly graph: Graph,
    private readonly parts: Components,
  ) {
    this.mass = new Float64Array(graph.states);
    this.fresh = new Float64Array(graph.states);
    this.shares = new Shares(graph);
  }

  /** Passes a state's mass on along the edges that leave its component. */
  pour(component: number, state: number): void {
    const { graph, mass } = this;
    const { of } = this.parts;
    const from = graph.first(state);
    const to = graph.first(state + 1);
    const amount = mass[state] as number;
    if (amount === 0) return;
    this.shares.read(state);
    for (let edge = from; edge < to; edge += 1) {
      const target = graph.to(edge);
      if (of[target] !== component)
        mass[target] = (mass[target] as number) + amount * (this.shares.of[edge - from] as number);
    }
  }

  /** Expected visits within a component: x = entering + P^T x, by Gauss-Seidel sweeps that push what is new. */
  circulate(component: number): void {
    const { mass, fresh } = this;
    const members = this.members(component);
    let total = 0;
    for (const state of members) {
      fresh[state] = mass[state] as number;
      total += mass[state] as number;
      mass[state] = 0;
    }
    for (let left = MAX_VISITS; left > 0; left -= members.length) {
      this.graph.spend();
      if (this.sweep(component, members) <= PRECISION * total) break;
    }
    // All that came in goes out again: what is still under way goes out as the rest did.
    const scale = total / this.leaving(component, members);
    if (Number.isFinite(scale)) for (const state of members) mass[state] = (mass[state] as number) * scale;
  }

  private members(component: number): Int32Array {
    const { sorted, starts } = this.parts;
    return sorted.subarray(starts[component], starts[component + 1]);
  }

  /** Passes on whatever is fresh, state by state; gives how much that was. */
  private sweep(component: number, members: Int32Array): number {
    const { graph, mass, fresh, shares } = this;
    const { of } = this.parts;
    let moved = 0;
    for (let at = 0; at < members.length; at += 1) {
      const state = members[at] as number;
      const amount = fresh[state] as number;
      if (amount === 0) continue;
      fresh[state] = 0;
      mass[state] = (mass[state] as number) + amount;
      moved += amount;
      const from = graph.first(state);
      const to = graph.first(state + 1);
      shares.read(state);
      const part = shares.of;
      for (let edge = from; edge < to; edge += 1) {
        const target = graph.to(edge);
        if (of[target] === component)
          fresh[target] = (fresh[target] as number) + amount * (part[edge - from] as number);
      }
    }
    return moved;
  }

  /** The mass that leaves a component. */
  private leaving(component: number, members: Int32Array): number {
    const { graph, mass } = this;
    const { of } = this.parts;
    let sum = 0;
    for (const state of members) {
      const from = graph.first(state);
      const to = graph.first(state + 1);
      this.shares.read(state);
      for (let edge = from; edge < to; edge += 1)
        if (of[graph.to(edge)] !== component)
          sum += (mass[state] as number) * (this.shares.of[edge - from] as number);
    }
    return sum;
  }
}
