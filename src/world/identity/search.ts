/** What can be reached in the memory of a process. */

import type { HeapObject, Memory, Thread } from '../../heap/heap.js';
import { renameFrame, renameObject, renameValue } from '../../heap/walk.js';
import type { Ref, Value } from '../../model.js';
import type { Actor } from '../world.js';

/** Goes from values to all objects that they lead to. */
export class Search {
  private readonly seen = new Set<HeapObject>();
  private readonly waiting: { readonly object: HeapObject; readonly heap: readonly HeapObject[] }[] = [];

  /** `goesInto`: which objects it looks into, and counts. */
  constructor(
    private readonly process: { readonly memory: Memory; readonly inherited?: readonly Thread[] },
    private readonly goesInto: (object: HeapObject) => boolean = () => true,
  ) {}

  value(value: Value, heap: readonly HeapObject[] = []): void {
    renameValue(value, (ref) => this.visit(ref, heap));
  }

  thread({ frames, heap, current }: Thread): void {
    this.value(current, heap);
    for (const frame of frames) renameFrame(frame, (ref) => this.visit(ref, heap));
  }

  /** What the process's modules and globals lead to, and the threads that it was forked beside. */
  memory(): void {
    const { memory, inherited = [] } = this.process;
    for (const value of memory.globals.values()) this.value(value);
    for (const value of memory.modules.values()) this.value(value);
    for (const thread of inherited) this.thread(thread);
  }

  actor({ ref, thread }: Actor): void {
    if (ref) this.value(ref);
    if (thread) this.thread(thread);
  }

  private visit(ref: Ref, heap: readonly HeapObject[]): Ref {
    const object = ref.id > 0 ? this.process.memory.objects[ref.id] : heap[-ref.id - 1];
    if (object && !this.seen.has(object) && this.goesInto(object)) {
      this.seen.add(object);
      this.waiting.push({ object, heap });
    }
    return ref;
  }

  /** All that was found. */
  finish(): ReadonlySet<HeapObject> {
    for (let next = this.waiting.pop(); next; next = this.waiting.pop()) {
      const { object, heap } = next;
      renameObject(object, (ref) => this.visit(ref, heap));
    }
    return this.seen;
  }
}
