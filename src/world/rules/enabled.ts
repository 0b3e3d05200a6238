/** Whether an actor may take a step now. */

import { enabled, factsOf, mayExpire } from '../../core/index.js';
import type { Operation, Transition } from '../../model.js';
import { canFeed } from '../step/feeder.js';
import { plainRule } from '../step/plain.js';
import { type Actor, isAlive, objectsOf, type Process, processOf, type World } from '../world.js';
import { branchesOf } from './chance.js';
import { caughtBy, isFork } from './forking.js';
import { ownersGone } from './idents.js';

/**
 * What this actor may do now: a random choice has a transition for each way it can fall, a fork for all that it may find, the
 * start of a thread for each number that this one may get.
 */
export function transitionsOf(world: World, actor: Actor): Transition[] {
  if (actor.operation === null || !canStep(world, actor)) return [];
  const owners = ownersGone(world, actor);
  const length = owners ? owners.length + 1 : (caughtBy(world, actor)?.length ?? branchesOf(actor.operation));
  return Array.from({ length }, (_, branch) => ({ kind: 'act', actor: actor.id, branch }) as const);
}

/** Did the actor ask more than the model gives? */
export function isCutOff(actor: Actor): boolean {
  return actor.operation?.op === 'limit' && isAlive(actor);
}

/** May a kill take effect? */
export function canBeKilled({ pendingKill, status }: Process): boolean {
  return pendingKill !== null && status === 'running';
}

/** May the actor's operation go, or its time-out fire? */
export function canStep(world: World, actor: Actor): boolean {
  if (!isAlive(actor) || actor.operation === null) return false;
  return canGo(world, actor) || (canExpire(world, actor) && !waitsForLock(world, actor));
}

/** No time-out ends what waits for a lock. */
function waitsForLock(world: World, actor: Actor): boolean {
  const operation = actor.operation as Operation;
  if (operation.object === null) return false;
  const process = processOf(world, actor);
  const who = { actor: actor.id, process: process.id };
  return !mayExpire(objectsOf(world, process), operation, who);
}

/** May the actor's operation go now? */
export function canGo(world: World, actor: Actor): boolean {
  const operation = actor.operation as Operation;
  if (actor.kind === 'feeder') return canFeed(world, actor);
  if (operation.object === null) return plainRule(operation.op).enabled?.(world, actor) ?? true;
  const process = processOf(world, actor);
  // Standard output is flushed before a fork (`Popen.__init__` in `popen_fork.py`, 3.11).
  if (process.outputHolder !== null && isFork(world, actor)) return false;
  return enabled(objectsOf(world, process), operation, { actor: actor.id, process: process.id });
}

/** Has its time-out run out, while it can't go? */
export function canExpire({ timing }: Pick<World, 'timing'>, actor: Actor): boolean {
  return hasTimeout(actor) && (actor.timer === 0 || timing === 'any');
}

/** Does a time-out run? A sleep ends by going, it doesn't expire. */
export function hasTimeout({ operation, timer }: Actor): boolean {
  return timer !== null && operation !== null && factsOf(operation.op).timeout !== 'goes';
}
