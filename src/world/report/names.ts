/** What people are told: objects and actors by name, values by their `repr`. */

import * as core from '../../core/index.js';
import { show } from '../../machine/thread.js';
import type { ActorId, ObjectId, Operation, ProcessId, Value, Why } from '../../model.js';
import { canGo } from '../rules/enabled.js';
import { exitWait } from '../step/ending.js';
import { isIdle } from '../step/feeder.js';
import { type Actor, actorAt, objectAt, objectsOf, type Process, processOf, type World } from '../world.js';

/** A queue's own name; in a child process, which has a copy, with the process behind it. */
export function objectName(process: Process, id: ObjectId, state: core.CoreState): string {
  const isCopy = id > 0 && process.parent !== null && !core.familyOf(state).standsFor;
  return isCopy ? `${state.name} (${process.name})` : state.name;
}

/** What an operation is done to, for people; null where it is nothing with a name. */
export function targetName(world: World, actor: Actor, operation: Operation): string | null {
  if (operation.object === null) return operation.label ?? null;
  const process = processOf(world, actor);
  const state = objectAt(world, process, operation.object);
  const target = core.familyOf(state).standsFor?.(state);
  return target ? standing(world, target) : objectName(process, operation.object, state);
}

function standing(world: World, { kind, id }: NonNullable<core.Target>): string {
  return kind === 'thread' ? actorAt(world, id).name : processName(world, id);
}

const processName = (world: World, id: ProcessId): string => world.processes[id]?.name ?? '';

/** `repr` of a value as the actor sees it. */
export function reprFor(world: World, actor: Actor, value: Value): string {
  return show(world.program, actor.thread, processOf(world, actor).memory, value);
}

/** The contents of a core object, by `repr`, in the order in which they come out. */
export function contentTexts(world: World, owner: Process, contents: readonly core.Content[]): string[] {
  return contents.map((content) => {
    if (content.kind === 'message') return content.message.text;
    const process = content.process === null ? owner : (world.processes[content.process] as Process);
    return show(world.program, null, process.memory, content.value);
  });
}

/** Every core object with the process that it belongs to (the first one, for shared objects). */
export function everyObject(
  world: World,
): { readonly id: ObjectId; readonly process: Process; readonly state: core.CoreState }[] {
  const first = world.processes[0] as Process;
  const shared = world.shared.flatMap((state, index) =>
    state ? [{ id: -index, process: first, state }] : [],
  );
  const own = world.processes.flatMap((process) =>
    process.objects.flatMap((state, id) => (state ? [{ id, process, state }] : [])),
  );
  return [...own, ...shared];
}

/** Why the actor can't go on; null where it can, or has ended. */
export function whyBlocked(world: World, actor: Actor): Why | null {
  const { operation } = actor;
  if (operation === null || canGo(world, actor)) return null;
  if (operation.op === 'sleep') return { reason: 'sleeping', holders: [], count: null };
  if (operation.op === 'exit') return exitReason(world, actor);
  if (operation.op === 'loop') return null;
  const process = processOf(world, actor);
  if (actor.kind === 'feeder')
    return isIdle(world, actor) ? null : { reason: 'full', holders: [], count: null };
  const { reason, actors, processes, count } = core.why(objectsOf(world, process), operation, {
    actor: actor.id,
    process: process.id,
  });
  return {
    reason,
    holders: [
      ...actors.map((each: ActorId) => actorAt(world, each).name),
      ...processes.map((each: ProcessId) => processName(world, each)),
    ],
    count,
  };
}

function exitReason(world: World, actor: Actor): Why {
  const { phase, names, count } = exitWait(world, actor);
  return phase === 'feeders'
    ? { reason: 'buffered', holders: names, count }
    : { reason: 'not-ended', holders: names, count: null };
}
