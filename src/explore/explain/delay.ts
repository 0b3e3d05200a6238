/**
 * What a text needs that ideal time can't print: who has to be held up, and for how long. In ideal time the clock moves only when nobody
 * can do anything new. Here a sleep or a time-out may also end while others could go on: everyone who could then (and does
 * not merely spin), or whose own sleep or time-out ends before, and every kill that is pending, counts as held up. The
 * schedule in which that happens least often is looked for. One is held up for the time that passes between the step after which it could
 * go and the step in which it goes: so much at least, in any run that takes these steps in this order with
 * nobody else held up.
 */

import { unlessInterrupted } from '../../budget.js';
import type { Delay, Schedule } from '../../model.js';
import { act, type Program, passTime, switchesIn, transitionsOf, type World } from '../../world/index.js';
import { DEFAULT_LIMITS } from '../explore.js';
import type { Progress } from '../graph/state-graph.js';
import { itemAt } from '../graph/tables.js';
import { type ExplainOptions, unlessCutShort } from './explain.js';
import { ableIn, delaysIn, isTiming, overBefore } from './held-up.js';
import { worldsOf } from './lazy-worlds.js';
import { type ExtraStep, Product } from './product.js';
import { Search } from './simplest-printing.js';

export interface Delayed {
  /** Where any step may be delayed. */
  readonly schedule: Schedule;
  readonly switches: number;
  /** Who is held up, in the order in which it begins. */
  readonly delays: readonly Delay[];
}

/** The schedule that prints the text with the fewest delays; null where none does, or it was not found within the limits. */
export function* leastDelayed(
  program: Program,
  text: string,
  options: ExplainOptions = {},
): Generator<Progress, Delayed | null, boolean | undefined> {
  const { seed = 1, prefix = false } = options;
  const worlds = unlessInterrupted(() => worldsOf(program, 'ideal', seed, options.budget));
  if (worlds === null) return null;
  const product = new Product(worlds, text, { prefix, extra: earlySteps });
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const search = new Search(product);
  const wanted = search.next(limits, ({ isWhole, isEnd }) => isWhole && (prefix || isEnd));
  const found = yield* unlessCutShort(program, wanted, 'limit');
  if (found === null || found === 'limit') return null;
  const moves = search.wayTo(found).map(({ from, step }) => {
    const world = product.world(from);
    return { world, transition: product.transition(from, step), isEarly: step.index === null };
  });
  const steps = moves.map(({ transition }) => transition).filter(({ kind }) => kind !== 'clock');
  return { schedule: { timing: 'any', seed, steps }, switches: switchesIn(steps), delays: delaysIn(moves) };
}

/** The ends of sleeps and time-outs for which ideal time would wait, because somebody could still go on. */
function earlySteps(world: World): ExtraStep[] {
  const early = world.actors.filter((actor) => isTiming(world, actor));
  if (early.length === 0) return [];
  const able = ableIn(world);
  return early.flatMap((actor) => {
    const held = [...able, ...overBefore(world, actor)];
    if (held.length === 0) return [];
    const later = passTime(world, actor.timer as number);
    return transitionsOf(later, itemAt(later.actors, actor.id)).map((_, branch) => {
      const { world: next, output } = act(later, actor.id, branch);
      return { world: next, output, actor: actor.id, branch, delayed: held.length };
    });
  });
}
