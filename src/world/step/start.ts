/** What an operation that starts a thread or a process does to the world: a new actor runs up to its first step. */

import * as core from '../../core/index.js';
import { peek, threadOf } from '../../machine/thread.js';
import type {
  ActorId,
  Limit,
  ObjectId,
  Operation,
  OperationName,
  ProcessId,
  Ref,
  Value,
} from '../../model.js';
import { type Caught, caughtBy } from '../rules/forking.js';
import { ownersGone, passedOn } from '../rules/idents.js';
import {
  type Actor,
  isAlive,
  objectsOf,
  type Process,
  processName,
  processOf,
  type World,
  withActor,
  withObjects,
  withProcess,
} from '../world.js';
import { cutOff, runOn } from './advance.js';
import type { Effect } from './effect.js';

/** So many may live at once: far more than anybody can follow. */
const MOST = { threads: 4096, processes: 1024 } as const;
/** And so many in all, those that have ended included. */
const MOST_EVER = 8000;

/** The step of an actor that stands before such an operation; `branch` says what a fork finds, or whose number a thread gets. */
export function start(world: World, actor: Actor, needs: 'thread' | 'process', branch: number): Effect {
  const operation = actor.operation as Operation;
  const limit = tooMany(world, needs);
  if (limit !== null) return { world: cutOff(world, actor, limit, operation.span), reply: null };
  const process = processOf(world, actor);
  const objects = objectsOf(world, process);
  const who = { actor: actor.id, process: process.id };
  const refusal = core.refuse(objects, operation, who);
  if (refusal) return { world, reply: refusal.reply };
  const started = needs === 'thread' ? world.actors.length : world.processes.length;
  const performed = core.perform(objects, operation, who, { started });
  return needs === 'thread'
    ? startThread(world, actor, performed, branch)
    : fork(world, actor, performed, branch);
}

/** Would the next step of this actor start somebody? */
export function starts(world: World, actor: Actor): boolean {
  const { operation } = actor;
  if (operation?.op !== 'start' || operation.object === null) return false;
  const process = processOf(world, actor);
  const objects = objectsOf(world, process);
  const needs = core.needs(objects, operation);
  if ((needs !== 'thread' && needs !== 'process') || tooMany(world, needs) !== null) return false;
  return core.refuse(objects, operation, { actor: actor.id, process: process.id }) === null;
}

function tooMany({ actors, processes }: World, needs: 'thread' | 'process'): Limit | null {
  const running = processes.filter(({ status }) => status === 'running');
  if (needs === 'process' && running.length >= MOST.processes)
    return { by: 'processes', limit: MOST.processes };
  if (actors.length >= MOST_EVER) return { by: 'threads', limit: MOST_EVER };
  const isFull = actors.length >= MOST.threads && actors.filter(isAlive).length >= MOST.threads;
  return isFull ? { by: 'threads', limit: MOST.threads } : null;
}

/** The new thread runs its own code up to its first visible operation. */
function startThread(
  world: World,
  starter: Actor,
  { changed, reply }: core.Performed<OperationName>,
  branch: number,
): Effect {
  const operation = starter.operation as Operation;
  const process = processOf(world, starter);
  const id = world.actors.length;
  const ref = operation.args[0] as Ref;
  const name = uniqueName(world, process, String(peek(world.program, process.memory, ref, '_name')));
  const started: Actor = {
    ...newActor(id, process, ref, name, operation.object as ObjectId),
    daemon: peek(world.program, process.memory, ref, '_daemonic') === true,
    // Until it comes to a line of its own, it is where it was started.
    operation,
  };
  const begun = withObjects(withActor(world, started), process.id, changed);
  const owner = branch === 0 ? undefined : ownersGone(world, starter)?.[branch - 1];
  const known = owner === undefined ? begun : passedOn(begun, process.id, owner, id);
  const ran = runOn(known, id, { kind: 'start' });
  return { world: ran.world, reply, lines: ran.lines, started: [id] };
}

function newActor(id: ActorId, process: Process, ref: Ref, name: string, object: ObjectId): Actor {
  return {
    id,
    process: process.id,
    name,
    kind: 'thread',
    daemon: false,
    main: false,
    status: 'running',
    object,
    ref,
    thread: threadOf(ref),
    operation: null,
    timer: null,
    outerTimers: [],
    error: null,
    hasLiveItem: false,
  };
}

/** Threads of child processes carry their process's name; the same name again gets a number. */
function uniqueName(world: World, process: Process, name: string): string {
  const full = process.parent === null ? name : `${processName(world, process.id)}/${name}`;
  if (world.actors.every((each) => each.name !== full)) return full;
  const taken = new Set(world.actors.map((each) => each.name));
  let number = 2;
  while (taken.has(`${full}#${number}`)) number += 1;
  return `${full}#${number}`;
}

// ── processes ──

/** The child has a copy of everything, and goes on alone in `run()`. */
function fork(
  world: World,
  forker: Actor,
  { changed, reply }: core.Performed<OperationName>,
  branch: number,
): Effect {
  const parent = processOf(world, forker);
  const ref = (forker.operation as Operation).args[0] as Ref;
  const id: ProcessId = world.processes.length;
  const main: ActorId = world.actors.length;
  const caught = caughtBy(world, forker)?.[branch];
  if (!caught) throw new Error(`a fork that can't go in way ${branch}`);
  const child = childOf(world, parent, forker, main, caught);
  const shared = world.shared.map((each) => each && core.familyOf(each).fork(each, parent.id, id));
  let next: World = { ...world, shared, processes: [...world.processes, child] };
  // What was printed so far is flushed before the fork, so that it comes out once.
  next = withProcess(next, { ...parent, line: '' });
  for (const each of [parent.id, id]) next = withObjects(next, each, changed);
  next = withActor(next, mainActor(next, child, main, ref));
  const ran = runOn(next, main, { kind: 'start' });
  return { world: ran.world, reply, output: parent.line, lines: ran.lines, started: [main] };
}

function childOf(
  world: World,
  parent: Process,
  forker: Actor,
  main: ActorId,
  { printing, asleep }: Caught,
): Process {
  const ref = (forker.operation as Operation).args[0] as Ref;
  const threads = world.actors.filter((each) => each.process === parent.id && isAlive(each) && each.thread);
  const modules = modulesOf(parent, ref, forker.thread?.current ?? null);
  return {
    ...parent,
    id: world.processes.length,
    name: String(peek(world.program, parent.memory, ref, '_name')),
    parent: parent.id,
    daemon: peek(world.program, parent.memory, ref, '_daemonic') === true,
    status: 'running',
    exitcode: null,
    pendingKill: null,
    memory: { ...parent.memory, modules },
    objects: parent.objects.map(
      (each, id) => each && core.familyOf(each).inherit(each, forker.id, main, asleep.get(id) ?? []),
    ),
    line: '',
    outputHolder: printing,
    unfinished: 0,
    inherited: [...parent.inherited, ...threads.flatMap(({ thread }) => (thread ? [thread] : []))],
  };
}

/** What the child's modules keep: its own Process object, and no children yet. */
function modulesOf(parent: Process, ref: Ref, forker: Value): ReadonlyMap<string, Value> {
  const modules = new Map(parent.memory.modules);
  modules.set('multiprocessing.parent', modules.get('multiprocessing.current') ?? null);
  modules.set('multiprocessing.current', ref);
  modules.set('multiprocessing.count', 0);
  if (modules.has('multiprocessing.children')) modules.set('multiprocessing.children', null);
  // The thread that forked is the main thread there, under its own name.
  if (forker !== null) modules.set('threading.main', forker);
  return modules;
}

function mainActor(world: World, child: Process, id: ActorId, ref: Ref): Actor {
  const name = uniqueName(world, { ...child, parent: null }, child.name);
  return {
    ...newActor(id, child, ref, name, 1),
    main: true,
    // It is the main thread there, and not the Process object.
    thread: { ...threadOf(ref), current: null },
  };
}
