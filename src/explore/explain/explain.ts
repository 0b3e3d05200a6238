/** Which schedule printed this? The simplest one that prints a given text, or the line from which on none does. */

import { type Budget, Interrupted, unlessInterrupted } from '../../budget.js';
import type { ActorLimit, Schedule, Timing, Transition } from '../../model.js';
import { type Program, switchesIn } from '../../world/index.js';
import { DEFAULT_LIMITS } from '../explore.js';
import type { Limits, Progress } from '../graph/state-graph.js';
import { greedyWay } from './greedy.js';
import { circle, hanging, hung } from './hang.js';
import { forgetWorlds, worldsOf } from './lazy-worlds.js';
import { Product, type State } from './product.js';
import { Search, stateOf, type Way } from './simplest-printing.js';

export interface ExplainOptions {
  /** `any` unless told otherwise: a real machine delays threads. */
  readonly timing?: Timing;
  /** For floats and large random choices, as in `explore`. */
  readonly seed?: number;
  /** The output may go on after the text: that of a run that hung or was killed. */
  readonly prefix?: boolean;
  readonly limits?: Partial<Limits>;
  /** What the threads' own code may take. */
  readonly budget?: Budget;
}

export type Explanation =
  | {
      readonly kind: 'possible';
      readonly schedule: Schedule;
      readonly switches: number;
      /** No schedule that prints it is simpler; else it is not known whether one is. */
      readonly simplest: boolean;
    }
  | {
      readonly kind: 'impossible';
      /** Whole lines that some schedule prints. */
      readonly matched: number;
      /** What could have come in the place of the next line, the simplest first; null for nothing more. */
      readonly instead: readonly (string | null)[];
      /** The text is all that some schedules print, but these never end by themselves. */
      readonly hangs: boolean;
    }
  /** A limit of the search was reached, or it was told to stop; or schedules come to `limit`, one of the model's own. */
  | { readonly kind: 'unknown'; readonly matched: number; readonly limit: ActorLimit | null };

/**
 * Looks for the simplest schedule (fewest switches of actor, then fewest steps) that prints exactly `text` on standard
 * output and ends. With `prefix`: for one that prints the text and hangs there; where none was found soon, for one whose
 * output begins so, and it stops there. Where the simplest is not found soon, any will do. A generator: it yields its progress now and
 * then; `next(true)` makes it stop.
 */
export function* explain(
  program: Program,
  text: string,
  options: ExplainOptions = {},
): Generator<Progress, Explanation, boolean | undefined> {
  const { timing = 'any', seed = 1, prefix = false } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const worlds = unlessInterrupted(() => worldsOf(program, timing, seed, options.budget));
  if (worlds === null) return { kind: 'unknown', matched: 0, limit: null };
  const product = new Product(worlds, text, { prefix });
  const found = yield* unlessCutShort(program, wayFor(product, prefix, limits), 'limit');
  const { matched, instead } = product.frontier;
  if (found === 'limit') return { kind: 'unknown', matched, limit: null };
  if (found === null && worlds.limit !== null) return { kind: 'unknown', matched, limit: worlds.limit };
  if (found === null) return { kind: 'impossible', matched, instead, hangs: !prefix && hangsAfter(product) };
  const steps = transitionsOf(product, found.way);
  const schedule = { timing, seed, steps };
  return { kind: 'possible', schedule, switches: switchesIn(steps), simplest: found.simplest };
}

/** Where there is no time left to know, nothing is said of it. */
function hangsAfter(product: Product): boolean {
  return (unlessInterrupted(() => hanging(product).size) ?? 0) > 0;
}

/** The same search; one that is interrupted comes to `otherwise`. */
export function* unlessCutShort<T, const O>(
  program: Program,
  search: Generator<Progress, T, boolean | undefined>,
  otherwise: O,
): Generator<Progress, T | O, boolean | undefined> {
  try {
    return yield* search;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    forgetWorlds(program);
    return otherwise;
  }
}

interface Found {
  readonly way: Way;
  readonly simplest: boolean;
}

/** The simplest way is looked for in so many states; in ten times as many there is little hope. */
const SOON = 150_000;

function* wayFor(
  product: Product,
  prefix: boolean,
  limits: Limits,
): Generator<Progress, Found | null | 'limit', boolean | undefined> {
  const search = new Search(product);
  const accepts = ({ isWhole, isEnd }: State): boolean => isWhole && (prefix || isEnd);
  const soon = { ...limits, maxStates: Math.min(limits.maxStates, SOON) };
  const found = yield* search.next(soon, accepts);
  if (found === null) return null;
  if (found !== 'limit') {
    const way = (prefix ? yield* hangingWay(product, search, limits) : null) ?? search.wayTo(found);
    return { way, simplest: true };
  }
  const way = yield* greedyWay(product, limits, accepts);
  return way === null || way === 'limit' ? way : { way, simplest: false };
}

/** How much further it looks for a hang than for the text, in states. */
const FURTHER = { times: 4, least: 20_000 };

/** The simplest way to where it hangs after the text, once round where it moves; null where none was found soon. */
function* hangingWay(
  product: Product,
  search: Search,
  limits: Limits,
): Generator<Progress, Way | null, boolean | undefined> {
  const maxStates = Math.min(limits.maxStates, Math.max(FURTHER.times * product.count, FURTHER.least));
  yield* search.next({ ...limits, maxStates }, () => false);
  const node = search.simplest(hung(product, hanging(product)));
  return node === null ? null : [...search.wayTo(node), ...circle(product, stateOf(node))];
}

function transitionsOf(product: Product, way: Way): Transition[] {
  return way.map(({ from, step }) => product.transition(from, step));
}
