/**
 * A thread that is started may get the number of one that has ended (its stack is used again), and with it the RLocks that one
 * still held: an RLock knows its owner by that number alone (`_thread.RLock`, CPython 3.11).
 */

import { type CoreState, familyOf, needs } from '../../core/index.js';
import type { ActorId, ObjectId, ProcessId } from '../../model.js';
import {
  type Actor,
  actorAt,
  isAlive,
  objectsOf,
  type Process,
  processOf,
  type World,
  withProcess,
} from '../world.js';
import { perObject, type Told } from './per-object.js';

/** Threads that are not there any more in the process of this one, which starts a thread, and own RLocks; null where it starts none. */
export function ownersGone(world: World, starter: Actor): readonly ActorId[] | null {
  const { operation } = starter;
  if (operation?.op !== 'start' || operation.object === null) return null;
  const process = processOf(world, starter);
  if (needs(objectsOf(world, process), operation) !== 'thread') return null;
  const isHere = (owner: ActorId): boolean => actorAt(world, owner).process === process.id;
  const isGone = (owner: ActorId): boolean => !isHere(owner) || !isAlive(actorAt(world, owner));
  // What a fork copied is owned by threads that the child never had; what processes share, by threads of their own.
  const owners = ownedIn(world).flatMap(({ id, owner, of }) =>
    (id < 0 ? isHere(owner) : of === process.id) ? [owner] : [],
  );
  return [...new Set(owners.filter(isGone))].sort((a, b) => a - b);
}

const ownedIn = perObject((_, { id, process, state }): Told<Owning> => {
  const owner = familyOf(state).owner?.of(state) ?? null;
  return { value: owner === null ? null : { id, owner, of: process.id }, lasts: true };
});

/** Who owns an object, and of which process that is. */
interface Owning {
  readonly id: ObjectId;
  readonly owner: ActorId;
  readonly of: ProcessId;
}

type States = readonly (CoreState | undefined)[];

/** What a thread that is gone owned is the new one's. */
export function passedOn(world: World, id: ProcessId, from: ActorId, to: ActorId): World {
  const process = world.processes[id] as Process;
  const passed = (states: States): States =>
    states.map((state) => state && (familyOf(state).owner?.pass(state, from, to) ?? state));
  return withProcess(
    { ...world, shared: passed(world.shared) },
    { ...process, objects: passed(process.objects) },
  );
}
