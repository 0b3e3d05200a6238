/**
 * The chance of each outcome, if at each step every enabled transition is equally likely: the absorption
 * probabilities of a Markov chain, solved component by component, not sampled.
 */

import type { Components } from './components.js';
import type { Graph } from './graph.js';

/** The change of a state's mass, relative to all there is, below which a component counts as solved. */
const PRECISION = 1e-15;
/** Visits of states after which a component that its mass hardly leaves is taken as it is. */
const MAX_VISITS = 500_000_000;

/**
 * The probability that a run comes into each bottom component, by component; the others' are 0.
 * Mass flows from the first state along the edges; components are taken in the order in which it comes.
 */
export function absorption(graph: Graph, parts: Components): Float64Array {
  const mass = new Float64Array(graph.states);
  const reached = new Float64Array(parts.count);
  const isBottom = new Uint8Array(parts.count);
  for (const component of parts.bottom) isBottom[component] = 1;
  mass[0] = 1;
  for (let component = parts.count - 1; component >= 0; component -= 1) {
    const members = parts.members(component);
    if (isBottom[component]) {
      for (const state of members)
        reached[component] = (reached[component] as number) + (mass[state] as number);
      continue;
    }
    if (isCircle(graph, members)) circulate(graph, parts, component, members, mass);
    for (const state of members) pour(graph, parts, state, mass, component);
  }
  return reached;
}

/** Can one go round in a component for ever? */
export function isCircle(graph: Graph, members: readonly number[]): boolean {
  return members.length > 1 || loops(graph, members[0] as number);
}

function loops(graph: Graph, state: number): boolean {
  for (let edge = graph.first(state); edge < graph.first(state + 1); edge += 1)
    if (graph.to(edge) === state) return true;
  return false;
}

/** Passes a state's mass (its expected visits) on along the edges that leave its component. */
function pour(graph: Graph, parts: Components, state: number, mass: Float64Array, component: number): void {
  const from = graph.first(state);
  const to = graph.first(state + 1);
  const share = (mass[state] as number) / (to - from);
  if (share === 0) return;
  for (let edge = from; edge < to; edge += 1) {
    const target = graph.to(edge);
    if (parts.of[target] !== component) mass[target] = (mass[target] as number) + share;
  }
}

/** Expected visits within a component: x = entering + P^T x, by Gauss-Seidel sweeps that push what is new. */
function circulate(
  graph: Graph,
  parts: Components,
  component: number,
  members: readonly number[],
  mass: Float64Array,
): void {
  const order = [...members].sort((a, b) => a - b);
  const fresh = new Map(order.map((state) => [state, mass[state] as number]));
  const total = order.reduce((sum, state) => sum + (mass[state] as number), 0);
  for (const state of order) mass[state] = 0;
  for (let left = MAX_VISITS; left > 0; left -= order.length) {
    let moved = 0;
    for (const state of order) {
      const amount = fresh.get(state) as number;
      if (amount === 0) continue;
      fresh.set(state, 0);
      mass[state] = (mass[state] as number) + amount;
      moved += amount;
      spread(graph, parts, component, state, amount, fresh);
    }
    if (moved <= PRECISION * total) break;
  }
  // All that came in goes out again: what is still under way goes out as the rest did.
  const scale = total / leaving(graph, parts, component, order, mass);
  if (Number.isFinite(scale)) for (const state of order) mass[state] = (mass[state] as number) * scale;
}

/** The mass that leaves a component. */
function leaving(
  graph: Graph,
  parts: Components,
  component: number,
  members: readonly number[],
  mass: Float64Array,
): number {
  let sum = 0;
  for (const state of members) {
    const from = graph.first(state);
    const to = graph.first(state + 1);
    for (let edge = from; edge < to; edge += 1)
      if (parts.of[graph.to(edge)] !== component) sum += (mass[state] as number) / (to - from);
  }
  return sum;
}

function spread(
  graph: Graph,
  parts: Components,
  component: number,
  state: number,
  amount: number,
  fresh: Map<number, number>,
): void {
  const from = graph.first(state);
  const to = graph.first(state + 1);
  for (let edge = from; edge < to; edge += 1) {
    const target = graph.to(edge);
    if (parts.of[target] === component)
      fresh.set(target, (fresh.get(target) as number) + amount / (to - from));
  }
}
