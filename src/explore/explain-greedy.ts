/**
 * Some schedule that prints a text, where the simplest can't be found: an actor that goes on alone for ever, each time in
 * another world, would keep a search for the fewest switches busy for ever.
 */

import type { Product, State, Step } from './explain-product.js';
import { isOver, type Way } from './explain-search.js';
import type { Limits, Progress } from './graph.js';
import { Heap } from './heap.js';

/** A character that is still to be printed weighs more than all steps of a way. */
const CHARACTER = 2 ** 32;
/** States between two looks at the limits. */
const BATCH = 256;

/**
 * A way to a state that `accepts`, null where there is none, `limit` where that was not found out. It goes on from where most
 * of the text is printed, by the fewest steps.
 */
export function* greedyWay(
  product: Product,
  limits: Limits,
  accepts: (state: State) => boolean,
): Generator<Progress, Way | null | 'limit', boolean | undefined> {
  const began = Date.now();
  const came = new Map<number, { readonly from: number; readonly step: Step; readonly length: number }>();
  const heap = new Heap();
  const lengthOf = (state: number): number => came.get(state)?.length ?? 0;
  heap.push(0, product.start);
  let count = 0;
  for (let item = heap.pop(); item; item = heap.pop()) {
    const from = item.key;
    const state = product.state(from);
    if (accepts(state)) return wayTo(from, product.start, came);
    for (const step of state.steps) {
      if (step.to === product.start || came.has(step.to)) continue;
      const length = lengthOf(from) + 1;
      came.set(step.to, { from, step, length });
      heap.push(product.left(step.to) * CHARACTER + length, step.to);
    }
    count += 1;
    if (count % BATCH !== 0) continue;
    const stop = yield { states: product.count, waiting: product.count - count };
    if (stop || isOver(product.count, limits, began)) return 'limit';
  }
  return null;
}

function wayTo(
  end: number,
  start: number,
  came: ReadonlyMap<number, { readonly from: number; readonly step: Step }>,
): Way {
  const way: Way[number][] = [];
  for (let at = end; at !== start; ) {
    const { from, step } = came.get(at) as { from: number; step: Step };
    way.push({ from, step });
    at = from;
  }
  return way.reverse();
}
