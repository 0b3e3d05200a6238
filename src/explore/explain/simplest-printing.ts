/** The simplest way to the states of a product: fewest delays, then fewest switches of actor, then fewest steps. */

import { isSwitch, lastAfter } from '../../world/index.js';
import { Heap } from '../analysis/binary-heap.js';
import { type Limits, memory, type Progress } from '../graph/state-graph.js';
import type { Product, State, Step } from './product.js';

/** A way through a product: each step with the state that it leaves. */
export type Way = readonly { readonly from: number; readonly step: Step }[];

/** One switch costs more than all steps of a way, and one delay more than all its switches. */
const SWITCH = 2 ** 20;
const DELAY = 2 ** 38;
/** More actors than this are not told apart. */
const ACTORS = 2 ** 14;
/** States between two looks at the limits, and the milliseconds after which it looks all the same: large states take long. */
const BATCH = 256;
const PAUSE = 100;

/** Dijkstra's algorithm over (state, last actor), here called a node; steps of the clock and kills are nobody's. */
export class Search {
  private readonly costs = new Map<number, number>();
  /** The least cost of each state that was gone into. */
  private readonly least = new Map<number, number>();
  private readonly came = new Map<number, { readonly from: number; readonly step: Step }>();
  private readonly heap = new Heap();

  constructor(private readonly product: Product) {
    this.reach(product.start * ACTORS, 0);
  }

  /**
   * The nearest node that `accepts`, null where there is none, `limit` where it was not found out. Asked again, it goes on from there.
   * Yields now and then.
   */
  *next(
    limits: Limits,
    accepts: (state: State) => boolean,
  ): Generator<Progress, number | null | 'limit', boolean | undefined> {
    const began = Date.now();
    let told = began;
    for (let count = 1, node = this.pop(); node !== null; count += 1, node = this.pop()) {
      const state = this.product.state(stateOf(node));
      for (const step of state.steps) this.take(node, step);
      if (accepts(state)) return node;
      if (count % BATCH !== 0 && Date.now() - told < PAUSE) continue;
      told = Date.now();
      const { count: states } = this.product;
      const stop = yield { states, waiting: states - this.least.size };
      if (stop || isOver(states, limits, began)) return 'limit';
    }
    return null;
  }

  /** The node of the state to which the way is simplest, among nodes that were met. */
  simplest(states: ReadonlySet<number>): number | null {
    let best: number | null = null;
    for (const [node, cost] of this.costs) {
      if (states.has(stateOf(node)) && (best === null || cost < (this.costs.get(best) as number)))
        best = node;
    }
    return best;
  }

  wayTo(node: number): Way {
    const way: Way[number][] = [];
    for (let at = this.came.get(node); at; at = this.came.get(at.from))
      way.push({ from: stateOf(at.from), step: at.step });
    return way.reverse();
  }

  /** The next node to go into; null where none is left. */
  private pop(): number | null {
    for (let item = this.heap.pop(); item; item = this.heap.pop()) {
      const { cost, key } = item;
      const least = this.least.get(stateOf(key));
      // Whoever stepped last, the way on costs at most one switch more than for another.
      if (cost > (this.costs.get(key) as number) || cost >= (least ?? cost) + SWITCH) continue;
      if (least === undefined) this.least.set(stateOf(key), cost);
      return key;
    }
    return null;
  }

  private take(node: number, step: Step): void {
    const before = (node % ACTORS) - 1;
    const next = step.to * ACTORS + lastAfter(before, step.actor) + 1;
    const switches = isSwitch(before, step.actor) ? SWITCH : 0;
    const cost = (this.costs.get(node) as number) + 1 + switches + step.delayed * DELAY;
    if (this.reach(next, cost)) this.came.set(next, { from: node, step });
  }

  private reach(node: number, cost: number): boolean {
    if (cost >= (this.costs.get(node) ?? Number.POSITIVE_INFINITY)) return false;
    this.costs.set(node, cost);
    this.heap.push(cost, node);
    return true;
  }
}

/** The state of a node. */
export const stateOf = (node: number): number => Math.floor(node / ACTORS);

/** Whether a search has reached one of its limits. */
export function isOver(states: number, limits: Limits, began: number): boolean {
  return states > limits.maxStates || Date.now() - began > limits.maxTime || memory() > limits.maxMemory;
}
