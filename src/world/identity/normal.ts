/**
 * Names for a process's shared objects: those that the threads of a process made first would otherwise be the
 * lower-numbered ones, and worlds that differ in nothing else would differ. Whatever can't be reached is dropped,
 * so that a program which makes objects for ever can still come back to where it was.
 */

import { type CoreState, familyOf } from '../../core/index.js';
import type { HeapObject, Memory, Rename, Thread } from '../../heap/heap.js';
import { renameFrame, renameObject, renameValue } from '../../heap/walk.js';
import type { ProcessId, Ref, Value } from '../../model.js';
import type { Actor, Process, World } from '../world.js';

/** New names of a process's objects, by their old ones; who has none is gone. */
export type NewNames = ReadonlyMap<number, Ref>;

/** The same world with the shared objects of one process named in the order in which its roots reach them. */
export const normal = (world: World, id: ProcessId): World => renamed(world, id).world;

/** The same, with the names; null where all keep theirs. */
export function renamed(
  world: World,
  id: ProcessId,
): { readonly world: World; readonly names: NewNames | null } {
  const process = world.processes[id] as Process;
  const naming = new Naming(process.memory);
  const globals = naming.map(process.memory.globals);
  const modules = naming.map(process.memory.modules);
  const actors = world.actors.map((actor) => (actor.process === id ? naming.actor(actor) : actor));
  const inherited = process.inherited.map((thread) => naming.thread(thread));
  const objects = process.objects.map((state) => state && renamedState(state, id, naming));
  const shared = world.shared.map((state) => state && renamedState(state, id, naming));
  // In the order in which a step leaves them.
  const memory: Memory = { globals, objects: naming.finish(), modules };
  if (naming.isKept) return { world, names: null };
  const processes = world.processes.slice();
  processes[id] = { ...process, memory, inherited, objects };
  return { world: { ...world, processes, actors, shared }, names: naming.names };
}

/** The very same where no name changes. */
function renamedState(state: CoreState, id: ProcessId, naming: Naming): CoreState {
  let isKept = true;
  const renamed = familyOf(state).mapValues(state, id, (value) => {
    const named = naming.value(value);
    if (named !== value) isKept = false;
    return named;
  });
  return isKept ? state : renamed;
}

class Naming {
  readonly names = new Map<number, Ref>();
  private readonly waiting: number[] = [];
  /** The very same reference where its name stays, so that whatever holds none but such is the same, too. */
  private readonly rename = (ref: Ref): Ref => {
    if (ref.id < 0) return ref;
    const known = this.names.get(ref.id);
    if (known) return known.id === ref.id ? ref : known;
    const name = this.names.size + 1;
    const fresh: Ref = name === ref.id ? ref : { t: 'ref', id: name };
    this.names.set(ref.id, fresh);
    this.waiting.push(ref.id);
    return fresh;
  };

  constructor(private readonly memory: Memory) {}

  value(value: Value): Value {
    return renameValue(value, this.rename);
  }

  map(values: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
    return this.renamed(values, renameMap);
  }

  thread(thread: Thread): Thread {
    return this.renamed(thread, renameThread);
  }

  actor(actor: Actor): Actor {
    return this.renamed(actor, renameActor);
  }

  /** Most stays as it is from step to step, and so does what it refers to: only where a name changes it is made anew. */
  private renamed<T extends object>(thing: T, how: (thing: T, rename: Rename) => T): T {
    let isKept = true;
    for (const ref of refsIn(thing, how)) isKept = this.rename(ref).id === ref.id && isKept;
    return isKept ? thing : how(thing, this.rename);
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
      objects.push(this.renamed(object, renameObject));
    }
    return objects;
  }
}

const known = new WeakMap<object, readonly Ref[]>();

/** The shared objects that a thing refers to, each once, in the order in which renaming comes to them. */
function refsIn<T extends object>(thing: T, how: (thing: T, rename: Rename) => T): readonly Ref[] {
  const before = known.get(thing);
  if (before) return before;
  const refs = new Map<number, Ref>();
  how(thing, (ref) => {
    if (ref.id > 0 && !refs.has(ref.id)) refs.set(ref.id, ref);
    return ref;
  });
  const found = [...refs.values()];
  known.set(thing, found);
  return found;
}

function renameMap(values: ReadonlyMap<string, Value>, rename: Rename): ReadonlyMap<string, Value> {
  return new Map([...values].map(([name, value]) => [name, renameValue(value, rename)]));
}

function renameThread(thread: Thread, rename: Rename): Thread {
  return {
    ...thread,
    current: renameValue(thread.current, rename),
    frames: thread.frames.map((frame) => renameFrame(frame, rename)),
    heap: thread.heap.map((object) => renameObject(object, rename)),
  };
}

function renameActor(actor: Actor, rename: Rename): Actor {
  const { ref, thread, operation } = actor;
  return {
    ...actor,
    ref: ref && rename(ref),
    thread: thread && renameThread(thread, rename),
    operation: operation && {
      ...operation,
      args: operation.args.map((arg) => renameValue(arg, rename)),
    },
  };
}
