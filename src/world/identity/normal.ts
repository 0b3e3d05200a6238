/**
 * Names for a process's shared objects: those that the threads of a process made first would otherwise be the
 * lower-numbered ones, and worlds that differ in nothing else would differ. Whatever can't be reached is dropped,
 * so that a program which makes objects for ever can still come back to where it was.
 */

import { type CoreState, familyOf } from '../../core/index.js';
import type { HeapObject, Memory, Thread } from '../../heap/heap.js';
import { renameFrame, renameObject, renameValue } from '../../heap/walk.js';
import type { ProcessId, Ref, Value } from '../../model.js';
import type { Actor, Process, World } from '../world.js';

/** The same world with the shared objects of one process named in the order in which its roots reach them. */
export function normal(world: World, id: ProcessId): World {
  const process = world.processes[id] as Process;
  const naming = new Naming(process.memory);
  const globals = naming.map(process.memory.globals);
  const modules = naming.map(process.memory.modules);
  const actors = world.actors.map((actor) => (actor.process === id ? naming.actor(actor) : actor));
  const inherited = process.inherited.map((thread) => naming.thread(thread));
  const value = (each: Value): Value => naming.value(each);
  const objects = process.objects.map((state) => state && renamedState(state, id, value));
  const shared = world.shared.map((state) => state && renamedState(state, id, value));
  // In the order in which a step leaves them.
  const memory: Memory = { globals, objects: naming.finish(), modules };
  if (naming.isKept) return world;
  const processes = world.processes.slice();
  processes[id] = { ...process, memory, inherited, objects };
  return { ...world, processes, actors, shared };
}

function renamedState(state: CoreState, id: ProcessId, value: (each: Value) => Value): CoreState {
  return familyOf(state).mapValues(state, id, value);
}

class Naming {
  private readonly names = new Map<number, Ref>();
  private readonly waiting: number[] = [];
  private readonly rename = (ref: Ref): Ref => {
    if (ref.id < 0) return ref;
    const known = this.names.get(ref.id);
    if (known) return known;
    const fresh: Ref = { t: 'ref', id: this.names.size + 1 };
    this.names.set(ref.id, fresh);
    this.waiting.push(ref.id);
    return fresh;
  };

  constructor(private readonly memory: Memory) {}

  value(value: Value): Value {
    return renameValue(value, this.rename);
  }

  map(values: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
    return new Map([...values].map(([name, value]) => [name, this.value(value)]));
  }

  thread(thread: Thread): Thread {
    return {
      ...thread,
      current: this.value(thread.current),
      frames: thread.frames.map((frame) => renameFrame(frame, this.rename)),
      heap: thread.heap.map((object) => renameObject(object, this.rename)),
    };
  }

  actor(actor: Actor): Actor {
    const { ref, thread, operation } = actor;
    return {
      ...actor,
      ref: ref && this.rename(ref),
      thread: thread && this.thread(thread),
      operation: operation && { ...operation, args: operation.args.map((arg) => this.value(arg)) },
    };
  }

  /** Did all objects have their names already? */
  get isKept(): boolean {
    const { names } = this;
    return names.size === this.memory.objects.length - 1 && [...names].every(([old, { id }]) => old === id);
  }

  /** The objects that were reached, by their new numbers. */
  finish(): (HeapObject | undefined)[] {
    const objects: (HeapObject | undefined)[] = [undefined];
    for (let next = 0; next < this.waiting.length; next += 1) {
      const object = this.memory.objects[this.waiting[next] as number] as HeapObject;
      objects.push(renameObject(object, this.rename));
    }
    return objects;
  }
}
