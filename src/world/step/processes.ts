/** Operations on Process objects: start (a fork), join, terminate, and what can be asked. */

import * as core from '../../core/index.js';
import { peek, threadOf } from '../../machine/thread.js';
import type { ActorId, ObjectId, Operation, ProcessId, Ref, Value } from '../../model.js';
import { isGone, processRefusal } from '../rules/enabled.js';
import {
  type Actor,
  isAlive,
  objectAt,
  type Process,
  type ProcessState,
  processOf,
  type ThreadState,
  type World,
  withActor,
  withObjects,
  withProcess,
} from '../world.js';
import { pidOf, runOn } from './advance.js';
import type { Effect } from './effect.js';
import { childrenOf } from './ending.js';
import { uniqueName } from './threads.js';

const answer = (world: World, value: Value): Effect => ({ world, reply: { kind: 'value', value } });
const SIGNALS: Readonly<Record<string, number>> = { terminate: 15, kill: 9 };

export function performOnProcess(world: World, actor: Actor, operation: Operation): Effect {
  const owner = processOf(world, actor);
  const state = objectAt(world, owner, operation.object as ObjectId) as ProcessState;
  const target = state.process === null ? undefined : world.processes[state.process];
  const refusal = processRefusal(world, owner, state, operation.op);
  if (refusal !== null) return { world, reply: refusal };
  switch (operation.op) {
    case 'start':
      return fork(world, actor, operation, state);
    case 'join':
      return answer(world, null);
    case 'is_alive':
      return answer(world, !isGone(world, state));
    case 'terminate':
    case 'kill':
      return answer(target ? signal(world, target, SIGNALS[operation.op] as number) : world, null);
    case 'exitcode':
      return answer(world, target?.exitcode ?? null);
    case 'pid':
      return answer(world, target ? pidOf(target.id) : null);
    case 'alive_children':
      return answer(world, { t: 'tuple', items: childObjects(world, owner) });
    case 'close':
      return close(world, owner, operation.object as ObjectId, state);
    default:
      throw new Error(`a Process has no operation '${operation.op}'`);
  }
}

/** A kill becomes pending: it takes effect at some later moment. */
function signal(world: World, target: Process, number: number): World {
  if (target.status !== 'running') return world;
  return withProcess(world, { ...target, pendingKill: number });
}

function close(world: World, owner: Process, id: ObjectId, state: ProcessState): Effect {
  if (isGone(world, state)) {
    const closed: ProcessState = { ...state, closed: true };
    return answer(withObjects(world, owner.id, [[id, closed]]), null);
  }
  const text =
    'Cannot close a process while it is still running. You should first call join() or terminate().';
  return { world, reply: { kind: 'raise', type: 'ValueError', args: [text] } };
}

/** The Process objects, in this process's memory, of its living children. */
function childObjects(world: World, owner: Process): Value[] {
  const { objects } = owner.memory;
  return childrenOf(world, owner).flatMap(({ id }) => {
    const core = owner.objects.findIndex((state) => isProcess(state) && state.process === id);
    const at = objects.findIndex((object) => object?.t === 'instance' && object.core === core);
    return at > 0 ? [{ t: 'ref', id: at } as const] : [];
  });
}

const isProcess = (state: core.CoreState | undefined): state is ProcessState => state?.kind === 'Process';

/** `start()`: the child has a copy of everything, and goes on alone in `run()`. */
function fork(world: World, actor: Actor, operation: Operation, state: ProcessState): Effect {
  const parent = processOf(world, actor);
  const ref = operation.args[0] as Ref;
  const id: ProcessId = world.processes.length;
  const main: ActorId = world.actors.length;
  const child: Process = {
    ...copyOf(world, parent, actor, main),
    id,
    name: String(peek(world.program, parent.memory, ref, '_name')),
    parent: parent.id,
    daemon: peek(world.program, parent.memory, ref, '_daemonic') === true,
  };
  const memory = { ...parent.memory, counters: countersOf(parent, ref, actor.thread?.current ?? null) };
  const shared = world.shared.map((each) => each && core.fork(each, parent.id, id));
  let next: World = { ...world, shared, processes: [...world.processes, { ...child, memory }] };
  // What was printed so far is flushed before the fork, so that it comes out once.
  next = withProcess(next, { ...(next.processes[parent.id] as Process), line: '' });
  const started: ProcessState = { ...state, process: id };
  for (const each of [parent.id, id])
    next = withObjects(next, each, [[operation.object as ObjectId, started]]);
  next = withActor(next, mainActor(next, child, main, ref));
  const { world: ran, lines } = runOn(next, main, { kind: 'start' });
  return { ...answer(ran, null), output: parent.line, lines, started: [main] };
}

function copyOf(world: World, parent: Process, forker: Actor, main: ActorId): Process {
  const threads = world.actors.filter((each) => each.process === parent.id && isAlive(each) && each.thread);
  return {
    ...parent,
    status: 'running',
    exitcode: null,
    pendingKill: null,
    line: '',
    objects: parent.objects.map((state, id) => state && inherited(state, id, forker, main)),
    inherited: [...parent.inherited, ...threads.flatMap(({ thread }) => (thread ? [thread] : []))],
  };
}

/** In the child only the thread that forked is alive: it is the main thread there. */
function inherited(state: core.CoreState, id: ObjectId, forker: Actor, main: ActorId): core.CoreState {
  if (state.kind === 'Thread') {
    const self = id === 1 || (state as ThreadState).actor === forker.id;
    return { ...state, actor: self ? main : null } as ThreadState;
  }
  return state.kind === 'Process' ? state : core.inherit(state, forker.id, main);
}

/** What the child's modules keep: its own Process object, and no children yet. */
function countersOf(parent: Process, ref: Ref, forker: Value): ReadonlyMap<string, Value> {
  const counters = new Map(parent.memory.counters);
  counters.set('multiprocessing.parent', counters.get('multiprocessing.current') ?? null);
  counters.set('multiprocessing.current', ref);
  counters.set('multiprocessing.count', 0);
  if (counters.has('multiprocessing.children')) counters.set('multiprocessing.children', null);
  // The thread that forked is the main thread there, under its own name.
  if (forker !== null) counters.set('threading.main', forker);
  return counters;
}

function mainActor(world: World, child: Process, id: ActorId, ref: Ref): Actor {
  const name = uniqueName(world, { ...child, parent: null }, child.name);
  return {
    id,
    process: child.id,
    name,
    kind: 'thread',
    daemon: false,
    main: true,
    status: 'running',
    object: 1,
    ref,
    // It is the main thread there, and not the Process object.
    thread: { ...threadOf(ref), current: null },
    operation: null,
    timer: null,
    error: null,
  };
}
