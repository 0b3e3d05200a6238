/**
 * When time passes. In ideal time steps take none: the clock moves to the next sleep or time-out that ends when no
 * actor can do anything new at this instant, that is when every actor that could go on, run alone from this
 * world, only comes back to a world it was in (it spins), or never has to wait. So a spinning actor
 * does not hold the clock back, and the rule needs no history.
 */

import type { ActorId, Transition } from '../model.js';
import { act } from './act.js';
import { canStep, transitionsOf } from './enabled.js';
import { same } from './same.js';
import { actorAt, passTime, type World } from './world.js';

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

/** Actors known not to spin from these worlds. */
const productive = new WeakMap<World, Set<ActorId>>();

/** Does the actor, run alone from here, come round without ever having to wait? Every way a choice falls is tried. */
function spins(world: World, id: ActorId): boolean {
  const seen: World[] = [world];
  const waiting: World[] = [world];
  let steps = 0;
  let straight = true;
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (productive.get(at)?.has(id) || !canStep(at, actorAt(at, id))) {
      for (const each of straight ? seen : [world]) remember(each, id);
      return false;
    }
    const transitions = transitionsOf(at, actorAt(at, id));
    straight &&= transitions.length === 1;
    for (const transition of transitions) {
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

function remember(world: World, id: ActorId): void {
  const actors = productive.get(world) ?? new Set();
  productive.set(world, actors.add(id));
}
