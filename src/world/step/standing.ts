/** How an actor comes to stand before an operation, and when its time-out begins. */

import { enabled, factsOf, mayExpire } from '../../core/index.js';
import type { ObjectId, Operation, ProcessId } from '../../model.js';
import { type Actor, isAlive, objectsOf, processOf, type World, withActor } from '../world.js';

/** The actor before an operation, its time-out running: unless a lock is in the way, which it has to take first. */
export function standing(world: World, actor: Actor, operation: Operation): Actor {
  const { timeout, object, op } = operation;
  if (timeout === null) return { ...actor, operation, timer: null };
  if (factsOf(op).continues) return { ...actor, operation, timer: actor.outerTimers.at(-1) ?? null };
  const timer = object !== null && isHeldUp(world, actor, operation) ? null : Math.max(timeout, 0);
  return { ...actor, operation, timer };
}

function isHeldUp(world: World, actor: Actor, operation: Operation): boolean {
  const objects = objectsOf(world, processOf(world, actor));
  const who = { actor: actor.id, process: actor.process };
  return !enabled(objects, operation, who) && !mayExpire(objects, operation, who);
}

/** The time-outs of those whom a lock kept from the object begin now that it may be free. */
export function withTimeouts(world: World, process: ProcessId, id: ObjectId): World {
  return world.actors.reduce((next, actor) => {
    const { operation, timer } = actor;
    const isLate = isAlive(actor) && actor.process === process && operation?.object === id && timer === null;
    return isLate && operation.timeout !== null ? withActor(next, standing(next, actor, operation)) : next;
  }, world);
}
