/**
 * When time passes. In ideal time steps take none: the clock moves to the next sleep or time-out that ends when no
 * actor can do anything new at this instant, that is when every actor that could go on, run alone from this
 * world, only comes back to a world it was in (it spins), or never has to wait. So a spinning actor
 * does not hold the clock back, and the rule needs no history.
 */

import type { ActorId, Transition } from '../model.js';
import { canStep, transitionsOf } from './enabled.js';
import { act } from './act.js';
import { same } from './same.js';
import { actorAt, isAlive, passTime, type World } from './world.js';

/** Steps after which an actor that never waited counts as spinning. */
const PATIENCE = 1000;

/** May the clock move, given what actors and kills could do? */
export function canClockMove(world: World, transitions: readonly Transition[]): boolean {
  if (world.timing === 'any' || nextTimer(world) === null) return false;
  if (transitions.some(({ kind }) => kind === 'kill')) return false;
  const actors = new Set(transitions.flatMap((each) => (each.kind === 'act' ? [each.actor] : [])));
  return [...actors].every((actor) => spins(world, actor));
}

/** Nanoseconds until the next sleep or time-out ends; null where none is running. */
export function nextTimer(world: World): number | null {
  const timers = world.actors.flatMap(({ timer, status }) => (status === 'running' && timer ? [timer] : []));
  return timers.length > 0 ? Math.min(...timers) : null;
}

/** The world when the next sleep or time-out has ended. */
export function moveClock(world: World): World {
  return passTime(world, nextTimer(world) ?? 0);
}

/** Does the actor, run alone from here, come round without ever having to wait? Every way a choice falls is tried. */
function spins(world: World, id: ActorId): boolean {
  const seen: World[] = [world];
  const waiting: World[] = [world];
  let steps = 0;
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const actor = actorAt(at, id);
    if (!isAlive(actor) || !canStep(at, actor)) return false;
    for (const transition of transitionsOf(at, actor)) {
      steps += 1;
      if (steps > PATIENCE) return true;
      const next = act(at, id, transition.kind === 'act' ? transition.branch : 0).world;
      if (seen.some((known) => same(known, next))) continue;
      seen.push(next);
      waiting.push(next);
    }
  }
  return true;
}
