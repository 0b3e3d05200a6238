/**
 * A thread and its process's memory while a step is under way: what is changed is copied first, so that the
 * worlds before stay as they were. A private object that others come to reach is moved to the shared memory.
 */

import type { Ref, Value } from '../model.js';
import { CopiedOnWrite } from './copied-on-write.js';
import { present } from './expected.js';
import { cloneFrame } from './frames.js';
import type { Frame, HeapObject, Memory, Thread } from './heap.js';
import { attributesOf } from './kinds.js';
import { withNames } from './private-names.js';
import { cloneObject, renameFrame, renameObject, renameValue, replaceIn } from './walk.js';

/** All that a step changes, at one moment. */
export interface Checkpoint extends Memory {
  readonly current: Value;
  readonly frames: readonly Frame[];
  readonly heap: readonly HeapObject[];
  readonly draws: readonly (readonly [place: string, count: number])[];
  readonly unfinished: number;
  readonly free: readonly number[];
}

/** Who wants to know what a step reads and writes of what others can reach. */
export interface Onlooker {
  reached(object: HeapObject, op: 'read' | 'write', id: number): void;
}

export class StepDraft {
  readonly frames: Frame[];
  current: Value;
  private readonly before: readonly HeapObject[];
  private readonly heap: HeapObject[];
  readonly draws: Map<string, number>;
  unfinished: number;
  private readonly globals: CopiedOnWrite<Memory['globals'], Map<string, Value>>;
  private readonly objects: CopiedOnWrite<Memory['objects'], (HeapObject | undefined)[]>;
  private readonly modules: CopiedOnWrite<Memory['modules'], Map<string, Value>>;
  private readonly ownHeap = new Set<number>();
  private readonly ownShared = new Set<number>();
  /** Shared objects that may hold private references by now. */
  private readonly dirty = new Set<number>();
  /** Private places that nothing reaches any more. */
  private readonly free: number[] = [];
  /** Is told of all objects that others can reach and that are read or written; null where nobody else is there. */
  onlooker: Onlooker | null = null;
  /** Counts whatever was made or changed in this step. */
  changes = 0;
  /** Something global was assigned since the last publication. */
  private globalsDirty = false;

  constructor(
    thread: Thread,
    private readonly memory: Memory,
  ) {
    this.frames = thread.frames.map(cloneFrame);
    this.current = thread.current;
    this.before = thread.heap;
    this.heap = thread.heap.slice();
    this.draws = new Map(thread.draws);
    this.unfinished = thread.unfinished;
    this.globals = new CopiedOnWrite(memory.globals, (globals) => new Map(globals));
    this.objects = new CopiedOnWrite(memory.objects, (objects) => objects.slice());
    this.modules = new CopiedOnWrite(memory.modules, (modules) => new Map(modules));
  }

  // ── going back within a step ──

  /** How all is now, to be gone back to. */
  checkpoint(): Checkpoint {
    this.settle();
    const memory = this.nextMemory();
    this.remember(memory);
    const { frames, current, heap, draws, unfinished, free } = this;
    const copies = {
      frames: frames.map(cloneFrame),
      heap: heap.slice(),
      draws: [...draws],
      free: free.slice(),
    };
    return { current, unfinished, ...memory, ...copies };
  }

  /** All is as it was then. */
  restore(then: Checkpoint): void {
    refill(this.frames, then.frames.map(cloneFrame));
    refill(this.heap, then.heap);
    refill(this.free, then.free);
    this.draws.clear();
    for (const [place, count] of then.draws) this.draws.set(place, count);
    this.current = then.current;
    this.unfinished = then.unfinished;
    this.globalsDirty = false;
    this.dirty.clear();
    this.remember(then);
  }

  /** The same, but for values that were made meanwhile: they are kept, with all the new objects that they reach. */
  restoreWith(then: Checkpoint, values: readonly Value[]): Value[] {
    const made = new Map<number, HeapObject>();
    const isNew = (id: number): boolean =>
      id > 0 ? id >= then.objects.length : -1 - id >= then.heap.length || then.free.includes(-1 - id);
    const visit = (ref: Ref): Ref => {
      const { id } = this.resolve(ref);
      if (!isNew(id) || made.has(id)) return ref;
      const object = this.glimpse(ref);
      made.set(id, object);
      renameObject(object, visit);
      return ref;
    };
    for (const value of values) renameValue(value, visit);
    const resolved = (ref: Ref): Ref => this.resolve(ref);
    const kept = [...made].map(([id, object]) => [id, renameObject(object, resolved)] as const);
    const wanted = values.map((value) => renameValue(value, resolved));
    this.restore(then);
    const names = new Map(kept.map(([id]) => [id, this.alloc({ ...NOTHING })]));
    const rename = (ref: Ref): Ref => names.get(ref.id) ?? ref;
    for (const [id, object] of kept)
      this.heap[-1 - rename({ t: 'ref', id }).id] = renameObject(object, rename);
    return wanted.map((value) => renameValue(value, rename));
  }

  /** All is copied once more before it is changed again. */
  private remember({ globals, objects, modules }: Memory): void {
    this.ownHeap.clear();
    this.ownShared.clear();
    this.globals.restart(globals);
    this.objects.restart(objects);
    this.modules.restart(modules);
  }

  // ── objects ──

  /** Where an object is by now. */
  resolve(ref: Ref): Ref {
    if (ref.id > 0) return ref;
    const object = this.heap[-ref.id - 1];
    return object?.t === 'moved' ? object.to : ref;
  }

  /** What is behind a reference, to be read. */
  get(ref: Ref): HeapObject {
    if (this.onlooker === null) return this.glimpse(ref);
    const object = this.glimpse(ref);
    const { id } = this.resolve(ref);
    if (id > 0) this.onlooker.reached(object, 'read', id);
    return object;
  }

  /** The same where only what never changes is looked at: of which kind it is, and of which class. */
  glimpse(ref: Ref): HeapObject {
    if (ref.id > 0) return present(this.objects.now[ref.id]);
    const object = present(this.heap[-ref.id - 1]);
    return object.t === 'moved' ? present(this.objects.now[object.to.id]) : object;
  }

  edit(unresolved: Ref): HeapObject {
    this.changes += 1;
    const { id } = this.resolve(unresolved);
    if (id > 0) return this.editShared(id);
    const index = -id - 1;
    if (!this.ownHeap.has(index)) {
      this.heap[index] = cloneObject(present(this.heap[index]));
      this.ownHeap.add(index);
    }
    return present(this.heap[index]);
  }

  private editShared(id: number): HeapObject {
    this.onlooker?.reached(present(this.objects.now[id]), 'write', id);
    this.dirty.add(id);
    if (this.ownShared.has(id)) return present(this.objects.now[id]);
    const copy = cloneObject(present(this.objects.now[id]));
    this.put(id, copy);
    return copy;
  }

  private put(id: number, object: HeapObject): void {
    this.objects.mine[id] = object;
    this.ownShared.add(id);
  }

  alloc(object: HeapObject): Ref {
    // A copy of another object is none of it.
    if (object.identity !== undefined) delete object.identity;
    this.changes += 1;
    const index = this.free.pop() ?? this.heap.length;
    this.heap[index] = object;
    this.ownHeap.add(index);
    return { t: 'ref', id: -1 - index };
  }

  /** Lets go of private objects that the frames reach no more. */
  collect(): void {
    this.settle();
    const reached = new Set(this.reachedIndexes());
    for (const index of this.ownHeap) {
      if (reached.has(index) || this.heap[index]?.t === 'moved') continue;
      this.heap[index] = NOTHING;
      this.ownHeap.delete(index);
      this.free.push(index);
    }
  }

  private reachedIndexes(): readonly number[] {
    const reached: number[] = [];
    const known = new Set<number>();
    const reach = (ref: Ref): Ref => {
      const { id } = this.resolve(ref);
      if (id < 0 && !known.has(id)) reached.push(-1 - id);
      known.add(id);
      return ref;
    };
    renameValue(this.current, reach);
    for (const frame of this.frames) renameFrame(frame, reach);
    for (let next = 0; next < reached.length; next += 1)
      renameObject(present(this.heap[present(reached[next])]), reach);
    return reached;
  }

  /** How much this step holds that was made or changed in it, the dead included: roughly, in machine words. */
  weight(): number {
    let words = 0;
    for (const index of this.ownHeap) words += weightOf(present(this.heap[index]));
    for (const id of this.ownShared) words += weightOf(present(this.objects.now[id]));
    return words;
  }

  // ── globals and what modules keep ──

  global(name: string): Value | undefined {
    return this.globals.now.get(name);
  }

  globalNames(): readonly string[] {
    return [...this.globals.now.keys()];
  }

  setGlobal(name: string, value: Value | undefined): void {
    this.changes += 1;
    if (value === undefined) this.globals.mine.delete(name);
    else this.globals.mine.set(name, value);
    this.globalsDirty = true;
  }

  moduleState(name: string): Value {
    return this.modules.now.get(name) ?? null;
  }

  setModuleState(name: string, value: Value): void {
    this.changes += 1;
    this.modules.mine.set(name, this.publish(value));
  }

  /** Counts the draws from the seed at a place, in a cycle of `cycle`. */
  draw(place: string, cycle: number): number {
    this.changes += 1;
    const count = this.draws.get(place) ?? 0;
    this.draws.set(place, (count + 1) % cycle);
    return count;
  }

  // ── what others can reach ──

  /** Can another thread of the process reach this object? */
  isShared(ref: Ref): boolean {
    if (ref.id > 0) return true;
    this.settleSoFar();
    return this.resolve(ref).id > 0;
  }

  /** The value in shared form: all private objects that it reaches are moved. */
  publish(value: Value): Value {
    const queue: number[] = [];
    const shared = renameValue(value, (ref) => this.move(ref, queue));
    this.publishFrom(queue);
    return shared;
  }

  private move(ref: Ref, queue: number[]): Ref {
    const now = this.resolve(ref);
    if (now.id > 0) return now;
    const index = -now.id - 1;
    const to: Ref = { t: 'ref', id: this.objects.now.length };
    this.put(to.id, this.edit(now));
    this.heap[index] = { t: 'moved', to };
    queue.push(to.id);
    return to;
  }

  private publishFrom(queue: number[]): void {
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      this.dirty.delete(id);
      const object = present(this.objects.now[id]);
      replaceIn(
        object,
        renameObject(object, (ref) => this.move(ref, queue)),
      );
    }
  }

  /** Was something stored in a shared place that may not be shared itself yet? */
  get isUnsettled(): boolean {
    return this.globalsDirty || this.dirty.size > 0;
  }

  /** Moves whatever was stored so far, in the middle of an instruction: what it is changing it may change once more. */
  settleSoFar(): void {
    const changing = [...this.dirty];
    this.settle();
    for (const id of changing) this.dirty.add(id);
  }

  /** Moves whatever was stored in shared places since the last time. */
  settle(): void {
    if (this.globalsDirty) {
      this.globalsDirty = false;
      const queue: number[] = [];
      const globals = this.globals.mine;
      for (const [name, value] of globals) {
        const shared = renameValue(value, (ref) => this.move(ref, queue));
        if (shared !== value) globals.set(name, shared);
      }
      this.publishFrom(queue);
    }
    if (this.dirty.size > 0) this.publishFrom([...this.dirty]);
  }

  /** Was anything changed that was there before the step? That an object's attributes are a dict by now changes nothing. */
  get hasEffect(): boolean {
    const { memory, globals, modules } = this;
    if (globals.now !== memory.globals || modules.now !== memory.modules) return true;
    const shared = [...this.ownShared].some((id) => this.differs(memory.objects[id], this.objects.now[id]));
    return shared || [...this.ownHeap].some((index) => this.differs(this.before[index], this.heap[index]));
  }

  private differs(before: HeapObject | undefined, after: HeapObject | undefined): boolean {
    if (before === undefined || before === after) return false;
    if (before.t !== 'instance' || after?.t !== 'instance') return true;
    const [was, is] = [attributesOf(this, before), attributesOf(this, after)];
    return (
      was?.size !== is?.size || [...(was ?? [])].some(([name, value]) => !Object.is(is?.get(name), value))
    );
  }

  // ── the end of the step ──

  /** The thread and memory after the step: private objects are named in the order in which the frames reach them. */
  finish(): { thread: Thread; memory: Memory } {
    this.settle();
    const thread = withNames(this, this.heap, (ref) => this.resolve(ref));
    return { thread, memory: this.nextMemory() };
  }

  private nextMemory(): Memory {
    const { memory } = this;
    const [globals, objects, modules] = [this.globals.now, this.objects.now, this.modules.now];
    const isSame = globals === memory.globals && objects === memory.objects && modules === memory.modules;
    return isSame ? memory : { globals, objects, modules };
  }
}

/** There may be more items than a call takes arguments. */
function refill<T>(array: T[], items: readonly T[]): void {
  array.length = 0;
  for (const item of items) array.push(item);
}

const NOTHING: HeapObject = { t: 'cell', name: '', value: undefined };

function weightOf(object: HeapObject): number {
  if ('items' in object) return 16 + object.items.length;
  if ('entries' in object) return 16 + 8 * object.entries.size;
  return 16;
}
