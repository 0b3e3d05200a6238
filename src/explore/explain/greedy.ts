/**
 * Some schedule that prints a text, where the simplest can't be found soon: because there are too many worlds, or because an
 * actor that goes on alone for ever, each time in another world, keeps a search for the fewest switches busy for ever.
 */

import { Heap } from '../analysis/binary-heap.js';
import type { Limits, Progress } from '../graph/state-graph.js';
import type { Product, State, Step } from './product.js';
import { isOver, type Way } from './simplest-printing.js';

/** A character that is still to be printed weighs more than all steps of a way, and than all states. */
const CHARACTER = 2 ** 32;
/** States between two looks at the limits. */
const BATCH = 256;

/**
 * A way to a state that `accepts`, null where there is none, `limit` where that was not found out. It goes on from where most of
 * the text is printed; there by turns from the state with the most steps, which is soon at an end where most ways lead to one, and from
 * that with the fewest, so that nobody who goes on for ever leads it astray.
 */
export function* greedyWay(
  product: Product,
  limits: Limits,
  accepts: (state: State) => boolean,
): Generator<Progress, Way | null | 'limit', boolean | undefined> {
  const began = Date.now();
  const came = new Map<number, Arrival>();
  const done = new Set<number>();
  const [farthest, nearest] = [new Heap(), new Heap()];
  farthest.push(0, product.start);
  nearest.push(0, product.start);
  for (let turn = 0; ; turn += 1) {
    const next = turn % 2 === 0 ? (farthest.pop() ?? nearest.pop()) : (nearest.pop() ?? farthest.pop());
    if (!next) return null;
    const from = next.key;
    if (done.has(from)) continue;
    done.add(from);
    const state = product.state(from);
    if (accepts(state)) return wayTo(from, product.start, came);
    const length = (came.get(from)?.length ?? 0) + 1;
    const last = came.get(from)?.step.actor;
    for (const step of state.steps) {
      if (done.has(step.to)) continue;
      const left = product.left(step.to) * CHARACTER;
      if (!came.has(step.to)) nearest.push(left + length, step.to);
      came.set(step.to, { from, step, length });
      // Among those that are as far on, whoever stepped last goes on.
      farthest.push(left - length - (step.actor === last ? 0.5 : 0), step.to);
    }
    if (done.size % BATCH !== 0) continue;
    const stop = yield { states: product.count, waiting: product.count - done.size };
    if (stop || isOver(product.count, limits, began)) return 'limit';
  }
}

/** How a state was come to: from where, and with how many steps in all. */
interface Arrival {
  readonly from: number;
  readonly step: Step;
  readonly length: number;
}

function wayTo(end: number, start: number, came: ReadonlyMap<number, Arrival>): Way {
  const way: Way[number][] = [];
  for (let at = end; at !== start; ) {
    const { from, step } = came.get(at) as Arrival;
    way.push({ from, step });
    at = from;
  }
  return way.reverse();
}
