/**
 * Equal for equal worlds, and for no others. Shared objects are named in the order in which the roots reach
 * them, so that worlds which differ only in when objects were made are equal. Time left on
 * sleeps and time-outs counts; the time since the start only in a program that reads the clock.
 */

import type { Frame, HeapObject } from '../machine/heap.js';
import { rekey } from '../machine/rekey.js';
import { renameFrame, renameObject, renameValue } from '../machine/walk.js';
import type { Ref, Value } from '../model.js';
import { hash53 } from './chance.js';
import type { Actor, Process, World } from './world.js';

/** The world as a text: two worlds have the same one exactly if they are equal. */
export function canonical(world: World): string {
  const processes = world.processes.map((process) => processText(world, process));
  const actors = world.actors.map(({ thread: _thread, error, timer, ...rest }) => {
    const left = world.timing === 'any' && !world.program.readsClock ? timer !== null : timer;
    return {
      ...rest,
      ref: null,
      operation: operationOf(rest),
      error: error && [error.type, error.message, error.line],
      left,
    };
  });
  const now = world.program.readsClock ? world.now : 0;
  return dataText([now, processes, actors, world.shared]);
}

/** A short stand-in for `canonical`: 106 bits. */
export function fingerprint(world: World): string {
  const text = canonical(world);
  return `${hash53(text).toString(36)}.${hash53(`${text}+`).toString(36)}`;
}

function operationOf({ operation }: Pick<Actor, 'operation'>): unknown {
  return (
    operation && [
      operation.op,
      operation.object,
      operation.timeout,
      operation.span.line,
      operation.span.column,
      operation.label,
    ]
  );
}

function processText(world: World, process: Process): unknown {
  const naming = new Naming(process);
  const { globals, counters } = process.memory;
  const roots = {
    globals: [...globals].map(([name, value]) => [name, naming.value(value)]),
    counters: [...counters].map(([name, value]) => [name, naming.value(value)]),
    threads: world.actors
      .filter((actor) => actor.process === process.id)
      .map((actor) => threadText(naming, actor)),
    inherited: process.inherited.map(({ frames, heap }) => [
      frames.map((frame) => naming.frame(frame)),
      heap.map((object) => naming.object(object)),
    ]),
    // Values in queues name objects of this memory.
    objects: process.objects.map((state) => naming.data(state)),
  };
  const { memory: _memory, objects: _objects, inherited: _inherited, ...rest } = process;
  return [rest, roots, naming.finish()];
}

function threadText(naming: Naming, { thread, ref, operation }: Actor): unknown {
  return [
    ref && naming.value(ref),
    operation?.args.map((arg) => naming.value(arg)),
    thread && [
      naming.value(thread.current),
      thread.frames.map((frame) => naming.frame(frame)),
      thread.heap.map((object) => naming.object(object)),
      [...thread.draws],
    ],
  ];
}

/** Names a process's shared objects as they are reached. */
class Naming {
  private readonly names = new Map<number, number>();
  private readonly waiting: number[] = [];
  private readonly rename = (ref: Ref): Ref => {
    if (ref.id < 0) return ref;
    const known = this.names.get(ref.id);
    const id = known ?? this.names.size + 1;
    if (known === undefined) {
      this.names.set(ref.id, id);
      this.waiting.push(ref.id);
    }
    return { t: 'ref', id };
  };

  constructor(private readonly process: Process) {}

  value(value: Value): Value {
    return renameValue(value, this.rename);
  }

  frame(frame: Frame): unknown {
    const { code, ...rest } = renameFrame(frame, this.rename);
    return [code.module, code.id, rest];
  }

  object(object: HeapObject): unknown {
    return renameObject(object, this.rename);
  }

  /** Any plain data with values in it. */
  data(data: unknown): unknown {
    if (Array.isArray(data)) return data.map((item) => this.data(item));
    if (typeof data !== 'object' || data === null) return data;
    if (data instanceof Map)
      return [...data].map(([key, item]) => [rekey(key, this.rename), this.data(item)]);
    if ('t' in data && data.t === 'ref') return this.rename(data as Ref);
    return Object.fromEntries(Object.entries(data).map(([key, item]) => [key, this.data(item)]));
  }

  /** The objects that were reached, in the order of their names. */
  finish(): unknown[] {
    const texts: unknown[] = [];
    for (let next = 0; next < this.waiting.length; next += 1) {
      texts.push(this.object(this.process.memory.objects[this.waiting[next] as number] as HeapObject));
    }
    return texts;
  }
}

/** Immutable data as a text: equal for equal data, and for no other. Code objects stand by their number. */
export function dataText(data: unknown): string {
  return JSON.stringify(data, plain);
}

/** What JSON has no words for. */
function plain(key: string, value: unknown): unknown {
  // As objects, which no value of a program is written as: a text of a program could be any text.
  if (typeof value === 'bigint') return { big: String(value) };
  if (typeof value === 'number' && !(Number.isFinite(value) && !Object.is(value, -0)))
    return { number: Object.is(value, -0) ? '-0' : String(value) };
  if (value instanceof Map) return [...value];
  if (value instanceof Set) return [...value];
  if (value === undefined) return { undefined: true };
  if (key === 'code' && typeof value === 'object' && value !== null && 'instructions' in value) {
    const { module, id } = value as unknown as { module: string; id: number };
    return `${module}:${id}`;
  }
  return value;
}
