/**
 * The ends of pipes close when nothing in their process refers to them any more. CPython counts references; here
 * whatever can be reached from the process's roots after a step is alive, which differs only for cycles.
 */

import { type CoreState, familyOf } from '../../core/index.js';
import type { HeapObject, Thread } from '../../heap/heap.js';
import { renameFrame, renameObject, renameValue } from '../../heap/walk.js';
import type { ObjectId, ProcessId, Ref, Value } from '../../model.js';
import { isAlive, type Process, type World, withObjects } from '../world.js';

/** The world with the ends closed that this process holds and can't reach any more. */
export function closeUnreachable(world: World, id: ProcessId): World {
  const process = world.processes[id] as Process;
  const open = openEnds(world, id);
  if (open.length === 0 || process.status !== 'running') return world;
  const reached = reachable(world, process);
  const lost = open.filter((end) => !reached.has(end.id));
  return withObjects(
    world,
    id,
    lost.map((end) => [end.id, end.closed()]),
  );
}

interface End {
  readonly id: ObjectId;
  closed(): CoreState;
}

/** What this process holds open. */
function openEnds(world: World, id: ProcessId): End[] {
  return world.shared.flatMap((state, index) => {
    if (!state) return [];
    const { ends } = familyOf(state);
    if (!ends?.holders(state).includes(id)) return [];
    return [{ id: -index, closed: () => ends.close(state, id) }];
  });
}

/** The core objects that the process's Python objects stand for, as far as they can be reached. */
function reachable(world: World, process: Process): Set<ObjectId> {
  const search = new Search(process);
  for (const value of process.memory.globals.values()) search.value(value);
  for (const value of process.memory.modules.values()) search.value(value);
  for (const actor of world.actors) {
    if (actor.process !== process.id || !isAlive(actor)) continue;
    if (actor.ref) search.value(actor.ref);
    if (actor.thread) search.thread(actor.thread);
    for (const arg of actor.operation?.args ?? []) search.value(arg);
  }
  for (const thread of process.inherited) search.thread(thread);
  for (const state of [...process.objects, ...world.shared]) {
    if (!state) continue;
    familyOf(state).mapValues(state, process.id, (value) => {
      search.value(value);
      return value;
    });
  }
  return search.finish();
}

class Search {
  private readonly found = new Set<ObjectId>();
  private readonly seen = new Set<HeapObject>();
  private readonly waiting: { readonly object: HeapObject; readonly heap: readonly HeapObject[] }[] = [];

  constructor(private readonly process: Process) {}

  value(value: Value, heap: readonly HeapObject[] = []): void {
    renameValue(value, (ref) => this.visit(ref, heap));
  }

  thread({ frames, heap, current }: Thread): void {
    this.value(current, heap);
    for (const frame of frames) renameFrame(frame, (ref) => this.visit(ref, heap));
  }

  private visit(ref: Ref, heap: readonly HeapObject[]): Ref {
    const object = ref.id > 0 ? this.process.memory.objects[ref.id] : heap[-ref.id - 1];
    if (object && !this.seen.has(object)) {
      this.seen.add(object);
      this.waiting.push({ object, heap });
      if (object.t === 'instance' && object.core !== null) this.found.add(object.core);
    }
    return ref;
  }

  finish(): Set<ObjectId> {
    for (let next = this.waiting.pop(); next; next = this.waiting.pop()) {
      const { object, heap } = next;
      renameObject(object, (ref) => this.visit(ref, heap));
    }
    return this.found;
  }
}
