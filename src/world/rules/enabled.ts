/** Whether an actor may take a step now. */

import { enabled } from '../../core/index.js';
import type { Operation, Transition } from '../../model.js';
import { canExit } from '../step/ending.js';
import { canFeed } from '../step/feeder.js';
import { type Actor, isAlive, objectsOf, processOf, type World } from '../world.js';

/** What this actor may do now: a random choice has a transition for each way it can fall. */
export function transitionsOf(world: World, actor: Actor): Transition[] {
  if (!canStep(world, actor)) return [];
  const branches = actor.operation?.op === 'random' ? Number(actor.operation.args[0]) : 1;
  return Array.from({ length: branches }, (_, branch) => ({ kind: 'act', actor: actor.id, branch }) as const);
}

/** May the actor's operation go, or its time-out fire? */
export function canStep(world: World, actor: Actor): boolean {
  if (!isAlive(actor) || actor.operation === null) return false;
  return canGo(world, actor) || canExpire(world, actor);
}

/** May the actor's operation go now? */
export function canGo(world: World, actor: Actor): boolean {
  const operation = actor.operation as Operation;
  if (actor.kind === 'feeder') return canFeed(world, actor);
  if (operation.object === null) {
    if (operation.op === 'sleep') return world.timing === 'any' || actor.timer === 0;
    if (operation.op === 'exit') return canExit(world, actor);
    return operation.op !== 'loop';
  }
  const process = processOf(world, actor);
  return enabled(objectsOf(world, process), operation, { actor: actor.id, process: process.id });
}

/** Has its time-out run out, while it can't go? A sleep goes, it doesn't expire. */
export function canExpire({ timing }: Pick<World, 'timing'>, actor: Actor): boolean {
  if (actor.timer === null || actor.operation?.op === 'sleep') return false;
  return actor.timer === 0 || timing === 'any';
}
