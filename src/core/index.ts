/** The front door of the room: every object that threads and processes share, by its kind. */

import type { ActorId, Message, ObjectId, Operation, OperationName, ProcessId, Value } from '../model.js';
import type { Content, Description, Ending, Family } from './family.js';
import { type CellsOptions, cellsFamily, createCells } from './multiprocessing/cells.js';
import {
  type ConnectionState,
  connectionFamily,
  pipeFamily,
  sendOn,
  without,
} from './multiprocessing/pipe.js';
import { createProcessCondition, processConditionFamily } from './multiprocessing/process-condition.js';
import { createProcessEvent, processEventFamily } from './multiprocessing/process-event.js';
import {
  createProcessQueue,
  type ProcessQueueOptions,
  processQueueFamily,
} from './multiprocessing/process-queue.js';
import {
  createProcessSimpleQueue,
  type ProcessSimpleQueueState,
  processSimpleQueueFamily,
  putInto,
} from './multiprocessing/process-simple-queue.js';
import type { CoreState, Objects, Performed, Reason, Who } from './object.js';
import { factsOf, isPart } from './operations.js';
import { createQueue, type QueueKind, queueFamily } from './queue/queue.js';
import { type BarrierState, barrierFamily, createBarrier } from './threading/barrier.js';
import { conditionFamily, createCondition } from './threading/condition.js';
import { createEvent, eventFamily } from './threading/event.js';
import { createLock, type LockKind, lockFamily } from './threading/lock.js';
import { createSemaphore, type SemaphoreKind, semaphoreFamily } from './threading/semaphore.js';

export type { Content, Description, Ending } from './family.js';
export { convert } from './multiprocessing/cells.js';
export { type ConnectionState, createPipe, type PipeState, refusalToSend } from './multiprocessing/pipe.js';
export {
  feed,
  feedBroken,
  feedDropped,
  feedEnabled,
  flushed,
  nextToFeed,
  type ProcessQueueState,
} from './multiprocessing/process-queue.js';
export type { CoreState, Objects, Performed, Reason, Who } from './object.js';
export { factsOf, isPart, type OperationFacts } from './operations.js';

/** What each kind is made from. A pipe and its connections come from `createPipe`. */
export type Options = Record<QueueKind, { readonly maxsize: number; readonly counted?: boolean }> &
  Record<LockKind, Readonly<Record<string, never>>> &
  Record<SemaphoreKind, { readonly permits: number }> &
  Record<'Condition' | 'ProcessCondition', { readonly lock: ObjectId }> &
  Record<'Event' | 'ProcessEvent', Readonly<Record<string, never>>> &
  Record<BarrierState['kind'], { readonly parties: number; readonly timeout: number | null }> &
  Record<'Value' | 'Array', CellsOptions> & {
    ProcessQueue: ProcessQueueOptions;
    ProcessSimpleQueue: { readonly process: ProcessId };
  };

type Creators = { readonly [K in keyof Options]: (kind: K, name: string, options: Options[K]) => CoreState };

function queue(kind: QueueKind, name: string, { maxsize, counted }: Options['Queue']): CoreState {
  return createQueue(kind, name, maxsize, counted);
}

function semaphore(kind: SemaphoreKind, name: string, { permits }: { readonly permits: number }): CoreState {
  return createSemaphore(kind, name, permits);
}

function barrier(kind: BarrierState['kind'], name: string, options: Options['Barrier']): CoreState {
  return createBarrier(kind, name, options.parties, options.timeout);
}

const creators: Creators = {
  Queue: queue,
  LifoQueue: queue,
  PriorityQueue: queue,
  SimpleQueue: (kind, name) => createQueue(kind, name, 0),
  ProcessQueue: (_, name, options) => createProcessQueue(name, options),
  ProcessSimpleQueue: (_, name, { process }) => createProcessSimpleQueue(name, process),
  Lock: createLock,
  RLock: createLock,
  ProcessLock: createLock,
  ProcessRLock: createLock,
  Condition: (_, name, { lock }) => createCondition(name, lock),
  ProcessCondition: (_, name, { lock }) => createProcessCondition(name, lock),
  Semaphore: semaphore,
  BoundedSemaphore: semaphore,
  ProcessSemaphore: semaphore,
  ProcessBoundedSemaphore: semaphore,
  Event: (_, name) => createEvent(name),
  ProcessEvent: (_, name) => createProcessEvent(name),
  Barrier: barrier,
  ProcessBarrier: barrier,
  Value: createCells,
  Array: createCells,
};

/** A new object. What its constructor refuses in Python (`Semaphore(-1)`) the caller has refused before. */
export function create<K extends keyof Options>(kind: K, name: string, options: Options[K]): CoreState {
  return creators[kind](kind, name, options);
}

const families: Readonly<Record<string, Family<CoreState>>> = {
  Queue: queueFamily,
  LifoQueue: queueFamily,
  PriorityQueue: queueFamily,
  SimpleQueue: queueFamily,
  ProcessQueue: processQueueFamily,
  ProcessSimpleQueue: processSimpleQueueFamily,
  Pipe: pipeFamily,
  Connection: connectionFamily,
  Lock: lockFamily,
  RLock: lockFamily,
  ProcessLock: lockFamily,
  ProcessRLock: lockFamily,
  Condition: conditionFamily,
  ProcessCondition: processConditionFamily,
  Semaphore: semaphoreFamily,
  BoundedSemaphore: semaphoreFamily,
  ProcessSemaphore: semaphoreFamily,
  ProcessBoundedSemaphore: semaphoreFamily,
  Event: eventFamily,
  ProcessEvent: processEventFamily,
  Barrier: barrierFamily,
  ProcessBarrier: barrierFamily,
  Value: cellsFamily,
  Array: cellsFamily,
};

function familyOf({ kind }: CoreState): Family<CoreState> {
  const found = families[kind];
  if (!found) throw new Error(`no core object of kind '${kind}'`);
  return found;
}

function target(objects: Objects, { op, object }: Operation): CoreState {
  if (object === null) throw new Error(`'${op}' names no object`);
  return objects.get(object);
}

/** The call that an operation is a part of on this object: `get` for the `receive` of a queue. Most are calls themselves. */
export function callOf(state: CoreState | null, op: OperationName): OperationName {
  if (state === null || !isPart(op)) return op;
  const { has } = familyOf(state);
  return factsOf(op).partOf?.find(has) ?? op;
}

/** May this operation go now? */
export function enabled(objects: Objects, operation: Operation, who: Who): boolean {
  const state = target(objects, operation);
  return familyOf(state).enabled(state, operation, who, objects);
}

/** What happens when it goes; only where `enabled` holds. A `send`, and a put into a ProcessSimpleQueue, go by `performSend`. */
export function perform(objects: Objects, operation: Operation, who: Who): Performed<OperationName> {
  const state = target(objects, operation);
  return familyOf(state).perform(state, operation, who, objects);
}

/** `perform` for what puts its message into a pipe at once: `send` on a Connection, `put` into a ProcessSimpleQueue. */
export function performSend(
  objects: Objects,
  operation: Operation,
  who: Who,
  message: Message,
): Performed<'written'> {
  const state = target(objects, operation);
  return state.kind === 'Connection'
    ? sendOn(state as ConnectionState, operation, who, message, objects)
    : putInto(state as ProcessSimpleQueueState, operation, who, message);
}

/** What happens when it must not wait any longer; only where `enabled` does not hold. */
export function expire(objects: Objects, operation: Operation, who: Who): Performed<OperationName> {
  const state = target(objects, operation);
  return familyOf(state).expire(state, operation, who, objects);
}

/** Why it can't go now; only where `enabled` does not hold. */
export function why(objects: Objects, operation: Operation, who: Who): Reason {
  const state = target(objects, operation);
  return familyOf(state).why(state, operation, who, objects);
}

/** What a fork does to an object that all processes share: the child has what was open in its parent. */
export function fork(state: CoreState, parent: ProcessId, child: ProcessId): CoreState {
  return familyOf(state).fork(state, parent, child);
}

/** What a fork makes of an object of one process, in the child's copy: `forker` goes on there as `child`. */
export function inherit(state: CoreState, forker: ActorId, child: ActorId): CoreState {
  return familyOf(state).inherit(state, forker, child);
}

/** A process has ended: its ends close. What it holds it keeps; what it had not fed stays in its buffer, unread. */
export function endProcess(state: CoreState, process: ProcessId, how: Ending): CoreState {
  return familyOf(state).endProcess(state, process, how);
}

/** Nothing in this process refers to the connection `id` any more: its end there closes. */
export function closeEnd(objects: Objects, id: ObjectId, process: ProcessId): CoreState {
  return without(objects.get(id) as ConnectionState, process);
}

/** The same state with the values that belong to this process's memory replaced: its objects were renamed. */
export function mapValues(state: CoreState, process: ProcessId, map: (value: Value) => Value): CoreState {
  return familyOf(state).mapValues(state, process, map);
}

/** Messages and values in the order in which they come out. */
export function contents(state: CoreState): readonly Content[] {
  return familyOf(state).contents(state);
}

/** Those of them that count as unread at the end: not what a forked copy was born with. */
export function unread(state: CoreState): readonly Content[] {
  return familyOf(state).unread(state);
}

/** Capacity and details for people. */
export function describe(state: CoreState): Description {
  return { capacity: null, detail: {}, actors: {}, processes: {}, ...familyOf(state).describe(state) };
}
