/** What people are told: objects and actors by name, values by their `repr`. */

import * as core from '../../core/index.js';
import { show } from '../../machine/thread.js';
import type { ActorId, ObjectId, Operation, ProcessId, Value, Why } from '../../model.js';
import { canGo } from '../rules/enabled.js';
import { exitWait } from '../step/ending.js';
import {
  type Actor,
  actorAt,
  objectAt,
  objectsOf,
  type Process,
  processOf,
  type ThreadState,
  type World,
} from '../world.js';

/** Kinds whose content counts as messages. */
const HOLDERS = new Set([
  'Queue',
  'LifoQueue',
  'PriorityQueue',
  'SimpleQueue',
  'ProcessQueue',
  'ProcessSimpleQueue',
  'Pipe',
]);

export const holdsMessages = (state: core.CoreState): boolean => HOLDERS.has(state.kind);

/** A queue's own name; in a child process, which has a copy, with the process behind it. */
export function objectName(process: Process, id: ObjectId, state: core.CoreState): string {
  return id > 0 && process.parent !== null && state.kind !== 'Thread' && state.kind !== 'Process'
    ? `${state.name} (${process.name})`
    : state.name;
}

/** What an operation is done to, for people; null where it is nothing with a name. */
export function targetName(world: World, actor: Actor, operation: Operation): string | null {
  if (operation.object === null) return operation.label ?? null;
  const process = processOf(world, actor);
  const state = objectAt(world, process, operation.object);
  if (state.kind === 'Thread') return threadName(world, state as ThreadState);
  return objectName(process, operation.object, state);
}

function threadName(world: World, state: ThreadState): string {
  return state.actor === null ? state.name : actorAt(world, state.actor).name;
}

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
  const id = operation.object as ObjectId;
  const state = objectAt(world, process, id);
  if (actor.kind === 'feeder') return feederReason(state as core.ProcessQueueState, actor);
  if (state.kind === 'Thread')
    return { reason: 'not-ended', holders: [threadName(world, state as ThreadState)], count: null };
  if (state.kind === 'Process') return { reason: 'not-ended', holders: [state.name], count: null };
  const { reason, actors, processes, count } = core.why(objectsOf(world, process), operation, {
    actor: actor.id,
    process: process.id,
  });
  return {
    reason,
    holders: [
      ...actors.map((each: ActorId) => actorAt(world, each).name),
      ...processes.map((each: ProcessId) => world.processes[each]?.name ?? ''),
    ],
    count,
  };
}

function feederReason(state: core.ProcessQueueState, actor: Actor): Why | null {
  return core.nextToFeed(state, actor.process) === undefined
    ? null
    : { reason: 'full', holders: [], count: null };
}

function exitReason(world: World, actor: Actor): Why {
  const { phase, names, count } = exitWait(world, actor);
  return phase === 'feeders'
    ? { reason: 'buffered', holders: names, count }
    : { reason: 'not-ended', holders: names, count: null };
}
