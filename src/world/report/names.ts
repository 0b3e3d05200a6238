/** Who and what is meant: the keys by which actors, processes and objects are known, and their names for people. */

import * as core from '../../core/index.js';
import type { ActorId, Identity, ObjectId, Operand, Operation, ProcessId } from '../../model.js';
import { type Actor, actorAt, objectAt, type Process, processName, processOf, type World } from '../world.js';

const actorKey = (id: ActorId): string => `actor ${id}`;
const processKey = (id: ProcessId): string => `process ${id}`;
/** What all processes share is numbered below 0. */
const objectKey = (process: ProcessId, id: ObjectId): string =>
  id < 0 ? `object ${id}` : `object ${process}.${id}`;

export const identifyActor = ({ id, name }: Actor): Identity => ({ key: actorKey(id), name });

export const identifyActors = (world: World, ids: readonly ActorId[]): Identity[] =>
  ids.map((id) => identifyActor(actorAt(world, id)));

export const identifyProcess = (world: World, id: ProcessId): Identity => ({
  key: processKey(id),
  name: processName(world, id),
});

export const identifyProcesses = (world: World, ids: readonly ProcessId[]): Identity[] =>
  ids.map((id) => identifyProcess(world, id));

/** An object as `process` knows it. A started thread or process is its actor, the end of a pipe is its pipe. */
export function identifyObject(world: World, process: Process, id: ObjectId): Operand {
  const state = objectAt(world, process, id);
  const { sort, partOf, standsFor } = core.familyOf(state);
  const actor = standsFor?.(state);
  if (actor) {
    const { key, name } = identify(world, actor);
    return { key, name, sort };
  }
  if (partOf) return identifyObject(world, process, partOf(state));
  const isChilds = id > 0 && process.parent !== null && sort !== 'actor';
  const name = isChilds ? `${state.name} (${processName(world, process.id)})` : state.name;
  return { key: objectKey(process.id, id), name, sort };
}

const identify = (world: World, { kind, id }: NonNullable<core.Target>): Identity =>
  kind === 'thread' ? identifyActor(actorAt(world, id)) : identifyProcess(world, id);

/** What an operation is done to; null where it is nothing with a name. */
export function operandOf(world: World, actor: Actor, operation: Operation): Operand | null {
  const { object, label } = operation;
  if (object !== null) return identifyObject(world, processOf(world, actor), object);
  return label === undefined ? null : { key: `place ${label}`, name: label, sort: 'place' };
}
