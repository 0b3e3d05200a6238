/** Why an actor can't go on: what it waits for, and who has that. */

import { type Reason, why as whyWaiting } from '../../core/index.js';
import type { Why } from '../../model.js';
import { canGo } from '../rules/enabled.js';
import { isFork } from '../rules/forking.js';
import { heldOutput, type Wait } from '../step/ending.js';
import { isIdle } from '../step/feeder.js';
import { plainRule } from '../step/plain.js';
import { type Actor, objectsOf, processAt, processOf, type World } from '../world.js';
import { identifyActors, identifyObject, identifyProcesses } from './names.js';

/** Why the actor can't go on; null where it can, or has ended. */
export function whyBlocked(world: World, actor: Actor): Why | null {
  const { operation } = actor;
  if (operation === null || canGo(world, actor)) return null;
  if (operation.object === null) return plainWhy(world, plainRule(operation.op).why?.(world, actor) ?? null);
  if (actor.kind === 'feeder')
    return isIdle(world, actor) ? null : { reason: 'full', holders: [], count: null };
  const process = processOf(world, actor);
  if (process.outputHolder !== null && isFork(world, actor)) return plainWhy(world, heldOutput(process));
  const who = { actor: actor.id, process: process.id };
  return identified(world, whyWaiting(objectsOf(world, process), operation, who));
}

function plainWhy(world: World, wait: Wait | null): Why | null {
  if (wait === null) return null;
  const first = processAt(world, 0);
  const objects = wait.objects.map((id) => identifyObject(world, first, id));
  const { reason, holders, count } = identified(world, wait);
  return { reason, holders: [...holders, ...objects], count };
}

function identified(world: World, { reason, actors, processes, count }: Reason): Why {
  const holders = [...identifyActors(world, actors), ...identifyProcesses(world, processes)];
  return { reason, holders, count };
}
