/** Whether an actor may take a step now. */

import * as core from '../../core/index.js';
import type { Operation, Reply, Transition } from '../../model.js';
import { canExit } from '../step/ending.js';
import { canFeed } from '../step/feeder.js';
import {
  type Actor,
  actorAt,
  isAlive,
  objectAt,
  objectsOf,
  type Process,
  type ProcessState,
  processOf,
  type ThreadState,
  type World,
} from '../world.js';

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
  const state = objectAt(world, process, operation.object);
  if (state.kind === 'Thread') return operation.op !== 'join' || hasEnded(world, state as ThreadState);
  if (state.kind === 'Process') return canAsk(world, process, state as ProcessState, operation.op);
  return core.enabled(objectsOf(world, process), operation, { actor: actor.id, process: process.id });
}

/** Has its time-out run out, while it can't go? A sleep goes, it doesn't expire. */
export function canExpire({ timing }: Pick<World, 'timing'>, actor: Actor): boolean {
  if (actor.timer === null || actor.operation?.op === 'sleep') return false;
  return actor.timer === 0 || timing === 'any';
}

export function hasEnded(world: World, { actor }: ThreadState): boolean {
  return actor === null || !isAlive(actorAt(world, actor));
}

export function isGone(world: World, { process }: ProcessState): boolean {
  return process === null || world.processes[process]?.status !== 'running';
}

function canAsk(world: World, process: Process, state: ProcessState, op: string): boolean {
  return op !== 'join' || isGone(world, state) || processRefusal(world, process, state, op) !== null;
}

/** What `join` and the like raise at once: only a parent may ask, and nobody after `close()` (BaseProcess, 3.11). */
export function processRefusal(
  world: World,
  process: Process,
  state: ProcessState,
  op: string,
): Reply | null {
  if (state.closed && op !== 'close')
    return { kind: 'raise', type: 'ValueError', args: ['process object is closed'] };
  const verb = {
    join: 'join',
    is_alive: op === 'is_alive' && state.process === process.id ? undefined : 'test',
  }[op];
  const target = state.process === null ? undefined : world.processes[state.process];
  if (
    verb === undefined ||
    target === undefined ||
    target.parent === process.id ||
    process.parent === target.id
  )
    return null;
  return { kind: 'raise', type: 'AssertionError', args: [`can only ${verb} a child process`] };
}
