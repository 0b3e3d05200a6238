/** Why an actor can't go on: what it waits for, and who has that. */

import { why as whyWaiting } from '../../core/index.js';
import type { Why } from '../../model.js';
import { canGo } from '../rules/enabled.js';
import { exitWait } from '../step/ending.js';
import { isIdle } from '../step/feeder.js';
import { type Actor, objectsOf, processAt, processOf, type World } from '../world.js';
import { identifyActors, identifyObject, identifyProcesses } from './names.js';

/** Why the actor can't go on; null where it can, or has ended. */
export function whyBlocked(world: World, actor: Actor): Why | null {
  const { operation } = actor;
  if (operation === null || canGo(world, actor)) return null;
  if (operation.op === 'sleep') return { reason: 'sleeping', holders: [], count: null };
  if (operation.op === 'exit') return exitReason(world, actor);
  if (operation.object === null) return null;
  if (actor.kind === 'feeder')
    return isIdle(world, actor) ? null : { reason: 'full', holders: [], count: null };
  const process = processOf(world, actor);
  const who = { actor: actor.id, process: process.id };
  const { reason, actors, processes, count } = whyWaiting(objectsOf(world, process), operation, who);
  return {
    reason,
    holders: [...identifyActors(world, actors), ...identifyProcesses(world, processes)],
    count,
  };
}

function exitReason(world: World, actor: Actor): Why {
  const { actors, processes, objects, count } = exitWait(world, actor);
  const first = processAt(world, 0);
  const holders = [
    ...identifyActors(world, actors),
    ...identifyProcesses(world, processes),
    ...objects.map((id) => identifyObject(world, first, id)),
  ];
  return objects.length > 0
    ? { reason: 'buffered', holders, count }
    : { reason: 'not-ended', holders, count: null };
}
