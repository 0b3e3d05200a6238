/** Everything at one instant: immutable, so that it can be kept, compared, forked and gone back to. */

import type { Budget } from '../budget.js';
import { type Actors, type CoreState, familyOf, type Objects } from '../core/index.js';
import type { Memory, Thread } from '../heap/heap.js';
import type { UncaughtException } from '../language/contract/vm.js';
import type { RanInstruction } from '../machine/place.js';
import type { ActorId, ObjectId, Operation, ProcessId, Ref, Timing, Value } from '../model.js';
import type { Program } from '../program.js';
import type { Printing } from './properties/printing.js';

export interface World {
  readonly program: Program;
  readonly timing: Timing;
  /** What floats and large random choices are drawn from. */
  readonly seed: number;
  /** What the threads' own code may take. */
  readonly budget: Budget;
  /** Filled with the instructions that steps from here run, where somebody asks for them. */
  readonly record?: RanInstruction[];
  /** Program time since the start, in nanoseconds. */
  readonly now: number;
  /** By number. */
  readonly processes: readonly Process[];
  /** By number; those that ended stay. */
  readonly actors: readonly Actor[];
  /** Objects that all processes share: number -1 is `shared[1]`. */
  readonly shared: readonly (CoreState | undefined)[];
  /** How much has come of what it is expected to print. */
  readonly printing: Printing;
}

export interface Process {
  readonly id: ProcessId;
  readonly name: string;
  readonly parent: ProcessId | null;
  readonly daemon: boolean;
  readonly status: 'running' | 'ended' | 'killed';
  readonly exitcode: number | null;
  /** The signal that was sent and has not taken effect. */
  readonly pendingKill: number | null;
  readonly memory: Memory;
  /** Its own core objects: number 1 is `objects[1]`, the main thread. */
  readonly objects: readonly (CoreState | undefined)[];
  /** What was printed without a newline yet. */
  readonly line: string;
  /** Who was printing when its parent forked it: the lock of its standard output is held for ever. */
  readonly outputHolder: ActorId | null;
  /** The same as `Thread.unfinished`, of its threads that have ended. */
  readonly unfinished: number;
  /** Threads of the parent at the fork: what their frames refer to stays alive here. */
  readonly inherited: readonly Thread[];
}

export interface Actor {
  readonly id: ActorId;
  readonly process: ProcessId;
  /** Unique in the world, for people. */
  readonly name: string;
  readonly kind: 'thread' | 'feeder';
  readonly daemon: boolean;
  /** The main thread of its process. */
  readonly main: boolean;
  readonly status: 'running' | 'ended' | 'failed' | 'killed';
  /** The core object that stands for it in its process; for a feeder, the queue that it serves. */
  readonly object: ObjectId;
  /** Its Thread or Process object in the memory of its process. */
  readonly ref: Ref | null;
  readonly thread: Thread | null;
  /** What it stands before; null once it has ended. */
  readonly operation: Operation | null;
  /** Nanoseconds until its sleep or time-out ends. */
  readonly timer: number | null;
  /** The same for the calls that run code of the program meanwhile, the innermost last. */
  readonly outerTimers: readonly (number | null)[];
  readonly error: UncaughtException | null;
  /** A feeder: it was given something that its process could still change before it is pickled. */
  readonly hasLiveItem: boolean;
}

/** The processes' ends wait for one after the other. */
export type ExitPhase = 'threads' | 'children' | 'feeders' | 'end';

export const processOf = (world: World, actor: Actor): Process => world.processes[actor.process] as Process;
export const actorAt = (world: World, id: ActorId): Actor => world.actors[id] as Actor;
export const processAt = (world: World, id: ProcessId): Process => world.processes[id] as Process;
export const isAlive = (actor: Actor): boolean => actor.status === 'running';

/** What people call a process: its name, and `w#2` for the next of that name. */
export function processName({ processes }: World, id: ProcessId): string {
  const known = names.get(processes) ?? uniqueNames(processes);
  names.set(processes, known);
  return known[id] ?? '';
}

const names = new WeakMap<readonly Process[], readonly string[]>();

function uniqueNames(processes: readonly Process[]): readonly string[] {
  const taken = new Set<string>();
  return processes.map(({ name }) => {
    let [unique, number] = [name, 2];
    for (; taken.has(unique); number += 1) unique = `${name}#${number}`;
    taken.add(unique);
    return unique;
  });
}

/** The core objects that a process can reach. */
export function objectsOf(world: World, process: Process): Objects {
  return new Reachable(world, process);
}

class Reachable implements Objects {
  constructor(
    private readonly world: World,
    private readonly process: Process,
  ) {}

  get(id: ObjectId): CoreState {
    const state = id > 0 ? this.process.objects[id] : this.world.shared[-id];
    if (!state) throw new Error(`no core object ${id} in ${this.process.name}`);
    return state;
  }

  get actors(): Actors {
    return actorsOf(this.world);
  }
}

/** What operations on threads and processes ask about them. */
function actorsOf(world: World): Actors {
  return {
    isAlive: (id) => isAlive(actorAt(world, id)),
    process: (id) => {
      const { parent, exitcode, status } = world.processes[id] as Process;
      return { parent, exitcode, isRunning: status === 'running' };
    },
    threadsOf: (id) =>
      world.actors.flatMap((actor): Value[] => {
        if (actor.process !== id || !isAlive(actor)) return [];
        if (actor.kind === 'thread') return [actor.ref];
        return isFeeding(world, actor) ? [actor.id] : [];
      }),
    childrenOf: (id) => {
      const owner = world.processes[id] as Process;
      return childrenOf(world, owner).flatMap((child) => objectFor(owner, child.id));
    },
  };
}

/** Has the feeder not ended? */
function isFeeding(world: World, { process, object }: Actor): boolean {
  const state = objectAt(world, processAt(world, process), object);
  return familyOf(state).feeding?.hasEnded(state, process) === false;
}

/** The living threads of a process. */
export function threadsOf({ actors }: Pick<World, 'actors'>, process: ProcessId): readonly Actor[] {
  if (actors.length < MANY) return actors.filter((actor) => isThread(actor) && actor.process === process);
  return grouped(threads, actors, (actor) => (isThread(actor) ? actor.process : null))[process] ?? NOBODY;
}

const isThread = (actor: Actor): boolean => actor.kind === 'thread' && isAlive(actor);

export function childrenOf({ processes }: Pick<World, 'processes'>, { id }: Process): readonly Process[] {
  const isChild = ({ parent, status }: Process): boolean => parent === id && status === 'running';
  if (processes.length < MANY) return processes.filter(isChild);
  return grouped(children, processes, (each) => (each.status === 'running' ? each.parent : null))[id] ?? [];
}

/** From so many on they are sorted out once for all who ask about the same world. */
const MANY = 32;
const NOBODY: readonly Actor[] = [];
type Groups<T> = WeakMap<readonly T[], readonly (readonly T[] | undefined)[]>;
const threads: Groups<Actor> = new WeakMap();
const children: Groups<Process> = new WeakMap();

/** Those of each process. */
function grouped<T>(
  known: Groups<T>,
  all: readonly T[],
  processOfEach: (each: T) => ProcessId | null,
): readonly (readonly T[] | undefined)[] {
  const before = known.get(all);
  if (before) return before;
  const groups: T[][] = [];
  for (const each of all) {
    const process = processOfEach(each);
    if (process === null) continue;
    const group = groups[process];
    if (group) group.push(each);
    else groups[process] = [each];
  }
  known.set(all, groups);
  return groups;
}

/** The Process object, in the memory of its parent, that stands for a child. */
function objectFor({ objects, memory }: Process, child: ProcessId): Value[] {
  const core = objects.findIndex((state) => {
    const target = state && familyOf(state).standsFor?.(state);
    return target?.kind === 'process' && target.id === child;
  });
  const at = memory.objects.findIndex((object) => object?.t === 'instance' && object.core === core);
  return at > 0 ? [{ t: 'ref', id: at }] : [];
}

export function objectAt(world: World, process: Process, id: ObjectId): CoreState {
  return objectsOf(world, process).get(id);
}

// ── changes ──

export function withActor(world: World, actor: Actor): World {
  const actors = world.actors.slice();
  actors[actor.id] = actor;
  return { ...world, actors };
}

export function withProcess(world: World, process: Process): World {
  const processes = world.processes.slice();
  processes[process.id] = process;
  return { ...world, processes };
}

/** The same world with core objects changed, as the process numbers them. */
export function withObjects(
  world: World,
  processId: ProcessId,
  changed: readonly (readonly [ObjectId, CoreState])[],
): World {
  if (changed.length === 0) return world;
  const process = world.processes[processId] as Process;
  const own = process.objects.slice();
  const shared = world.shared.slice();
  for (const [id, state] of changed) {
    if (id > 0) own[id] = state;
    else shared[-id] = state;
  }
  const local = changed.some(([id]) => id > 0);
  const next = changed.some(([id]) => id < 0) ? { ...world, shared } : world;
  return local ? withProcess(next, { ...process, objects: own }) : next;
}
