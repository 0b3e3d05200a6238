/**
 * The simplest way from every world to some goal: fewest switches of actor, then fewest steps. One search backwards
 * from the goal finds them all, after which each is a look-up.
 */

import type { Way } from '../../model.js';
import { isSwitch, lastAfter, NOBODY } from '../../world/index.js';
import type { Graph } from '../graph/state-graph.js';
import { Numbers } from '../graph/tables.js';
import { type Reversed, reversed } from './reversed.js';

export interface Ways {
  /**
   * The simplest way from a state, where `last` is the actor that stepped before (-1: nobody yet); null where there is none.
   * In a graph that isn't complete it is the simplest of those that were found.
   */
  from(state: number, last: number): Way | null;
}

/** One switch costs more than all steps of a way. */
const SWITCH = 2 ** 32;

/** The simplest ways to the states that `isGoal` accepts; `into`: the graph's edges backwards. */
export function ways(graph: Graph, isGoal: (state: number) => boolean, into = reversed(graph)): Ways {
  const search = new Search(graph, into);
  search.run(isGoal);
  return {
    from(state, last) {
      const cost = search.cost(state, last);
      if (cost === Number.POSITIVE_INFINITY) return null;
      const next = cost === 0 ? null : search.firstStep(state, last, cost);
      return { switches: Math.floor(cost / SWITCH), steps: cost % SWITCH, next };
    },
  };
}

/**
 * Settles (state, last actor) by growing cost: one number of switches after the other, and within it by steps. As all steps
 * cost the same, queues that are filled in order stay in order.
 */
class Search {
  /** How many may have stepped last: nobody, or one of the actors. */
  private readonly slots: number;
  private readonly costs: Float64Array;
  /** States that a way with one more switch is known for, whoever stepped last. */
  private readonly crossed: Uint8Array;
  /** What the number of switches at hand leads to: (state, last actor) without a further switch, states with one. */
  private inside = new Queue();
  private beyond = new Queue();

  constructor(
    private readonly graph: Graph,
    private readonly into: Reversed,
  ) {
    this.slots = mostActor(graph) + 2;
    this.costs = new Float64Array(graph.states * this.slots).fill(Number.POSITIVE_INFINITY);
    this.crossed = new Uint8Array(graph.states);
  }

  cost(state: number, last: number): number {
    return this.costs[state * this.slots + last + 1] as number;
  }

  /** Which of a state's steps begins a way of that cost. */
  firstStep(state: number, last: number, cost: number): number {
    const first = this.graph.first(state);
    let edge = first;
    while (this.costBy(edge, last) !== cost) edge += 1;
    return edge - first;
  }

  private costBy(edge: number, last: number): number {
    const actor = this.graph.actor(edge);
    const rest = this.cost(this.graph.to(edge), lastAfter(last, actor));
    return 1 + (isSwitch(last, actor) ? SWITCH : 0) + rest;
  }

  run(isGoal: (state: number) => boolean): void {
    let entries = new Queue();
    for (let state = 0; state < this.graph.states; state += 1) if (isGoal(state)) entries.push(state, 0);
    for (let switches = 0; entries.length > 0; switches += 1) {
      this.settleAll(entries, switches);
      entries = this.beyond;
      this.beyond = new Queue();
    }
  }

  private settleAll(entries: Queue, switches: number): void {
    this.inside = new Queue();
    while (entries.length > 0 || this.inside.length > 0) {
      const queue = this.inside.steps <= entries.steps ? this.inside : entries;
      const { steps } = queue;
      const item = queue.shift();
      if (queue === this.inside) this.settle(item, switches, steps);
      else
        for (let slot = 0; slot < this.slots; slot += 1)
          this.settle(item * this.slots + slot, switches, steps);
    }
  }

  private settle(node: number, switches: number, steps: number): void {
    if (this.costs[node] !== Number.POSITIVE_INFINITY) return;
    this.costs[node] = switches * SWITCH + steps;
    const state = Math.floor(node / this.slots);
    const end = this.into.first(state + 1);
    for (let at = this.into.first(state); at < end; at += 1) this.goBack(at, node % this.slots, steps + 1);
  }

  /** Along an edge that leads to where a way of `steps - 1` begins, if the one of that slot stepped last. */
  private goBack(at: number, slot: number, steps: number): void {
    const from = this.into.from(at);
    const actor = this.graph.actor(this.into.edge(at));
    if (actor === NOBODY) this.enter(from * this.slots + slot, steps);
    if (actor === NOBODY || actor + 1 !== slot) return;
    this.enter(from * this.slots + slot, steps);
    this.enter(from * this.slots, steps);
    if (this.crossed[from]) return;
    this.crossed[from] = 1;
    this.beyond.push(from, steps);
  }

  private enter(node: number, steps: number): void {
    if (this.costs[node] === Number.POSITIVE_INFINITY) this.inside.push(node, steps);
  }
}

function mostActor(graph: Graph): number {
  let most = -1;
  for (let edge = 0; edge < graph.transitions; edge += 1) most = Math.max(most, graph.actor(edge));
  return most;
}

/** First in, first out; each item with the steps from it to the goal. */
class Queue {
  private readonly items = new Numbers();
  private readonly counts = new Numbers();
  private at = 0;

  get length(): number {
    return this.items.length - this.at;
  }

  /** Of the first item; more than any where there is none. */
  get steps(): number {
    return this.length > 0 ? this.counts.at(this.at) : Number.POSITIVE_INFINITY;
  }

  push(item: number, steps: number): void {
    this.items.push(item);
    this.counts.push(steps);
  }

  shift(): number {
    this.at += 1;
    return this.items.at(this.at - 1);
  }
}
