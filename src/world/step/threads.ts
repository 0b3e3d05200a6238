/** Operations on Thread objects: start, join, and what can be asked. */

import { peek, threadOf } from '../../machine/thread.js';
import type { ObjectId, Operation, Ref, Value } from '../../model.js';
import { hasEnded } from '../rules/enabled.js';
import {
  type Actor,
  isAlive,
  objectAt,
  type Process,
  processOf,
  type ThreadState,
  type World,
  withActor,
  withObjects,
} from '../world.js';
import { runOn } from './advance.js';
import type { Effect } from './effect.js';

const answer = (world: World, value: Value): Effect => ({ world, reply: { kind: 'value', value } });

export function performOnThread(world: World, actor: Actor, operation: Operation): Effect {
  const process = processOf(world, actor);
  const state = objectAt(world, process, operation.object as ObjectId) as ThreadState;
  switch (operation.op) {
    case 'start':
      return start(world, process, operation, state);
    case 'join':
      return answer(world, null);
    case 'is_alive':
      return answer(world, !hasEnded(world, state));
    case 'active_count':
      return answer(world, livingThreads(world, process).length);
    case 'alive_threads':
      return answer(world, { t: 'tuple', items: livingThreads(world, process).map(({ ref }) => ref) });
    default:
      throw new Error(`a Thread has no operation '${operation.op}'`);
  }
}

function livingThreads(world: World, process: Process): Actor[] {
  return world.actors.filter(
    (each) => each.process === process.id && each.kind === 'thread' && isAlive(each),
  );
}

/** Threads that a process may have at once: more than a class can follow, and than a trace can show. */
const MAX_THREADS = 256;

/** The new thread runs its own code up to its first visible operation. */
function start(world: World, process: Process, operation: Operation, state: ThreadState): Effect {
  if (livingThreads(world, process).length >= MAX_THREADS) {
    return { world, reply: { kind: 'raise', type: 'RuntimeError', args: ["can't start new thread"] } };
  }
  const ref = operation.args[0] as Ref;
  const { program } = world;
  const id = world.actors.length;
  const started: Actor = {
    id,
    process: process.id,
    name: uniqueName(world, process, String(peek(program, process.memory, ref, '_name'))),
    kind: 'thread',
    daemon: peek(program, process.memory, ref, '_daemonic') === true,
    main: false,
    status: 'running',
    object: operation.object as ObjectId,
    ref,
    thread: threadOf(ref),
    // Until it comes to a line of its own, it is where it was started.
    operation,
    timer: null,
    error: null,
  };
  const known = withObjects(withActor(world, started), process.id, [
    [operation.object as ObjectId, { ...state, actor: id } as ThreadState],
  ]);
  const { world: next, lines } = runOn(known, id, { kind: 'start' });
  return { ...answer(next, null), lines, started: [id] };
}

/** Threads of child processes carry their process's name; the same name again gets a number. */
export function uniqueName(world: World, process: Process, name: string): string {
  const full = process.parent === null ? name : `${process.name}/${name}`;
  const taken = new Set(world.actors.map((each) => each.name));
  if (!taken.has(full)) return full;
  let number = 2;
  while (taken.has(`${full}#${number}`)) number += 1;
  return `${full}#${number}`;
}
