/**
 * The chance of each outcome from every state, if at each step all who can go are equally likely to: the absorption
 * probabilities of a Markov chain, solved backwards, component by component.
 */

import type { Components } from '../analysis/components.js';
import { isCircle } from '../analysis/odds.js';
import { Shares } from '../analysis/shares.js';
import type { Graph } from '../graph/state-graph.js';
import { type OpenSets, UNKNOWN } from './reachable-outcomes.js';

/** The change of a chance below which a component counts as solved. */
const PRECISION = 1e-16;
/** Visits of states after which a component that is hardly ever left is taken as it is. */
const MAX_VISITS = 200_000_000;
/** Bytes that the chances of all states may take. */
const MOST_BYTES = 1e9;

/** By outcome, then by state. States that can reach what was not gone into hold no chances. */
export type Chances = readonly Float64Array[];

/** The chances of all outcomes; null where they would not fit into the memory. */
export function chances(graph: Graph, parts: Components, open: OpenSets, outcomes: number): Chances | null {
  if (outcomes * graph.states * 8 > MOST_BYTES) return null;
  const shares = new Shares(graph);
  const solved = Array.from({ length: outcomes }, () => new Float64Array(graph.states));
  // Edges lead to lower numbers, so that whatever a component leads to is solved before it.
  for (let component = 0; component < parts.count; component += 1) {
    const members = parts.members(component);
    const [first, ...more] = open.at(members[0] as number);
    if (first === undefined || first === UNKNOWN) continue;
    const found = [first, ...more].map((outcome) => solved[outcome] as Float64Array);
    if (more.length === 0) for (const state of members) (found[0] as Float64Array)[state] = 1;
    else if (isCircle(graph, parts, component)) settle(graph, shares, members, found);
    else for (const chance of found) average(graph, shares, members[0] as number, chance);
  }
  return solved;
}

/** Sets a state's chance to the mean of what its steps lead to, those back to itself aside; gives the change. */
function average(graph: Graph, shares: Shares, state: number, chance: Float64Array): number {
  const [from, end] = [graph.first(state), graph.first(state + 1)];
  let sum = 0;
  let total = 0;
  shares.read(state);
  for (let edge = from; edge < end; edge += 1) {
    const to = graph.to(edge);
    if (to === state) continue;
    const share = shares.of[edge - from] as number;
    sum += share * (chance[to] as number);
    total += share;
  }
  const change = sum / total - (chance[state] as number);
  chance[state] = sum / total;
  return Math.abs(change);
}

/** Gauss-Seidel sweeps from the last state to the first: steps mostly lead to later ones. */
function settle(graph: Graph, shares: Shares, members: readonly number[], found: Chances): void {
  const order = [...members].sort((a, b) => b - a);
  for (const chance of found) {
    for (let left = MAX_VISITS / found.length; left > 0; left -= order.length) {
      let most = 0;
      for (const state of order) most = Math.max(most, average(graph, shares, state, chance));
      if (most <= PRECISION) break;
    }
  }
  for (const state of order) normalise(state, found);
}

/** One of the outcomes comes for certain: what is still under way is shared out as the rest was. */
function normalise(state: number, found: Chances): void {
  const all = found.reduce((sum, chance) => sum + (chance[state] as number), 0);
  if (all > 0) for (const chance of found) chance[state] = (chance[state] as number) / all;
}
