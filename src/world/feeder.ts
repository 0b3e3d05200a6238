/** The feeder threads of multiprocessing.Queue: they pickle what was put and write it into the pipe. */

import * as core from '../core/index.js';
import { packed } from '../machine/thread.js';
import type { ObjectId, Operation } from '../model.js';
import { type Actor, isAlive, objectAt, processOf, type World, withActor, withObjects } from './world.js';

const stateOf = (world: World, actor: Actor): core.ProcessQueueState =>
  objectAt(world, processOf(world, actor), actor.object) as core.ProcessQueueState;

/** Can the feeder move a message now? */
export function canFeed(world: World, actor: Actor): boolean {
  const state = stateOf(world, actor);
  if (core.nextToFeed(state, actor.process) === undefined) return false;
  return core.feedBroken(state) || core.feedEnabled(state, actor.process);
}

export interface Fed {
  readonly world: World;
  readonly text: string;
  /** The traceback of what could not be pickled. */
  readonly errorOutput: string | null;
}

/** Moves the next message from the buffer into the pipe; what can't be pickled is dropped with a traceback. */
export function feed(world: World, actor: Actor): Fed {
  const process = processOf(world, actor);
  const state = stateOf(world, actor);
  const value = core.nextToFeed(state, process.id);
  if (value === undefined) throw new Error('nothing to feed');
  const change = (next: core.ProcessQueueState): World =>
    withObjects(world, process.id, [[actor.object, next]]);
  const pickled = packed(world.program, null, process.memory, value);
  if ('error' in pickled) {
    return {
      world: change(core.feedDropped(state, process.id)),
      text: '',
      errorOutput: pickled.error.traceback,
    };
  }
  if (core.feedBroken(state)) {
    const errorOutput = 'BrokenPipeError: [Errno 32] Broken pipe\n';
    return { world: change(core.feedDropped(state, process.id)), text: pickled.message.text, errorOutput };
  }
  const { message } = pickled;
  return { world: change(core.feed(state, process.id, message)), text: message.text, errorOutput: null };
}

/** The first put of a process into a queue starts its feeder. */
export function withFeeder(world: World, actor: Actor, id: ObjectId): World {
  const known = world.actors.some(
    (each) => each.kind === 'feeder' && each.process === actor.process && each.object === id && isAlive(each),
  );
  const process = processOf(world, actor);
  const { name } = objectAt(world, process, id);
  if (known) return world;
  const span = (actor.operation as Operation).span;
  return withActor(world, {
    ...actor,
    id: world.actors.length,
    name: `${process.name}/feeder of ${name}`,
    kind: 'feeder',
    daemon: true,
    main: false,
    object: id,
    ref: null,
    thread: null,
    operation: { op: 'feed', object: id, args: [], timeout: null, span },
    timer: null,
    error: null,
  });
}
