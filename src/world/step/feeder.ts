/** The feeder threads of multiprocessing.Queue: they pickle what was put and write it into the pipe. */

import { type CoreState, type Feeding, familyOf } from '../../core/index.js';
import { packed } from '../../machine/thread.js';
import type { ObjectId, Operation, ProcessId } from '../../model.js';
import type { Program } from '../../program.js';
import { isFixed, isLive } from '../identity/live-items.js';
import {
  type Actor,
  isAlive,
  objectAt,
  type Process,
  processName,
  processOf,
  type World,
  withActor,
  withObjects,
} from '../world.js';

const stateOf = (world: World, actor: Actor): CoreState =>
  objectAt(world, processOf(world, actor), actor.object);

function feedingOf(state: CoreState): Feeding<CoreState> {
  const { feeding } = familyOf(state);
  if (!feeding) throw new Error(`${state.name} has no feeder`);
  return feeding;
}

/** Can the feeder move a message now? */
export function canFeed(world: World, actor: Actor): boolean {
  const state = stateOf(world, actor);
  return feedingOf(state).isEnabled(state, actor.process);
}

/** Has the feeder nothing to move? */
export function isIdle(world: World, actor: Actor): boolean {
  const state = stateOf(world, actor);
  const feeding = feedingOf(state);
  return feeding.next(state, actor.process) === undefined && !feeding.mayShut(state, actor.process);
}

export interface Fed {
  readonly state: CoreState;
  readonly text: string;
  /** The traceback of what could not be pickled. */
  readonly errorOutput: string | null;
}

/** Moves the next message from the buffer of a process into the pipe, or ends after the last one; what can't be pickled is dropped with a traceback. Null where nothing can be moved. */
export function feed(program: Program, process: Process, state: CoreState): Fed | null {
  const feeding = feedingOf(state);
  if (feeding.mayShut(state, process.id))
    return { state: feeding.shut(state, process.id), text: '', errorOutput: null };
  const value = feeding.next(state, process.id);
  if (value === undefined || !feeding.isEnabled(state, process.id)) return null;
  const pickled = packed(program, null, process.memory, value);
  const dropped = (text: string, errorOutput: string): Fed => ({
    state: feeding.drop(state, process.id),
    text,
    errorOutput,
  });
  if ('error' in pickled) return dropped('', pickled.error.traceback);
  const { message } = pickled;
  if (feeding.isBroken(state)) return dropped(message.text, 'BrokenPipeError: [Errno 32] Broken pipe\n');
  return { state: feeding.feed(state, process.id, message), text: message.text, errorOutput: null };
}

/** The step of a feeder that can take one. */
export function feederStep(world: World, actor: Actor): Omit<Fed, 'state'> & { readonly world: World } {
  const process = processOf(world, actor);
  const { state, ...told } = feed(world.program, process, stateOf(world, actor)) as Fed;
  return { ...told, world: withObjects(world, process.id, [[actor.object, state]]) };
}

/** Its feeder, among all actors of a world. */
const feederOf = (actors: readonly Actor[], process: ProcessId, object: ObjectId | null): Actor | undefined =>
  actors.find(
    (each) => each.kind === 'feeder' && each.process === process && each.object === object && isAlive(each),
  );

/** Does a put, by an actor that stands before it, change its queue alone, and nothing of the feeder? */
export function isPlainPut(
  actors: readonly Actor[],
  process: Pick<Process, 'memory'>,
  putter: Actor,
): boolean {
  const feeder = feederOf(actors, putter.process, putter.operation?.object ?? null);
  if (feeder === undefined) return false;
  return feeder.hasLiveItem || isFixed(process, putter.operation?.args[0] ?? null);
}

/** The feeder after a put: the first one of a process into a queue starts it. */
export function withFeeder(world: World, actor: Actor, id: ObjectId): World {
  const feeder = feederOf(world.actors, actor.process, id);
  const fed = feeder ? world : withNewFeeder(world, actor, id);
  const now = feeder ?? (fed.actors[fed.actors.length - 1] as Actor);
  if (now.hasLiveItem || !isLive(world, actor, actor.operation?.args[0] ?? null)) return fed;
  return withActor(fed, { ...now, hasLiveItem: true });
}

function withNewFeeder(world: World, actor: Actor, id: ObjectId): World {
  const process = processOf(world, actor);
  const { name } = objectAt(world, process, id);
  const span = (actor.operation as Operation).span;
  return withActor(world, {
    ...actor,
    id: world.actors.length,
    name: `${processName(world, process.id)}/feeder of ${name}`,
    kind: 'feeder',
    daemon: true,
    main: false,
    object: id,
    ref: null,
    thread: null,
    operation: { op: 'feed', object: id, args: [], timeout: null, span },
    timer: null,
    outerTimers: [],
    error: null,
    hasLiveItem: false,
  });
}
