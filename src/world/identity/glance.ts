/**
 * What tells most worlds apart at little cost: where everybody stands, what is held, and what lies in memory, as a number. Equal
 * worlds have the same one, but for what nothing refers to any more. From step to step only what has changed is looked at.
 */

import { describe, familyOf } from '../../core/index.js';
import type { Frame, HeapObject, Memory, Thread } from '../../heap/heap.js';
import type { HeldMessages, ProcessId, Value } from '../../model.js';
import type { Program } from '../../program.js';
import { heldIn } from '../report/contents.js';
import { perActor } from '../rules/per-actor.js';
import { NOTHING_TOLD, perObject, type Told } from '../rules/per-object.js';
import type { World } from '../world.js';

/** A world at a glance. */
export function glance(world: World): number {
  let number = 0;
  for (const each of actorNumbers(world)) number = mixed(number, each);
  for (const each of heldNumbers(world)) number = mixed(number, each);
  for (const each of detailNumbers(world)) number = mixed(number, each);
  for (const { id } of world.processes) number = mixed(number, memoryNumber(world, id));
  return number;
}

/** How much there is to look at in a world, looked at closely: actors, core objects, and objects in memory. */
export function sizeOf({ actors, shared, processes }: World): number {
  const sizes = processes.map(({ objects, memory }) => objects.length + memory.objects.length);
  return sizes.reduce((sum, each) => sum + each, actors.length + shared.length);
}

const actorNumbers = perActor((_, { operation, status, thread }) => {
  const place = operation ? `${operation.op} ${operation.span.line} ${operation.object}` : status;
  return mixed(textNumber(place), thread === null ? 0 : threadNumber(thread));
});

function threadNumber({ frames, heap }: Thread): number {
  let number = 0;
  for (const frame of frames) number = mixed(number, frameNumber(frame));
  for (const object of heap) number = (number + objectNumber(object)) | 0;
  return number;
}

function frameNumber({ pc, locals, stack }: Frame): number {
  return mixed(mixed(pc, valuesNumber(locals)), valuesNumber(stack));
}

// ── what is held ──

interface Known<T> {
  readonly things: (T | undefined)[];
  readonly numbers: number[];
}

const latestHeld = new WeakMap<Program, Known<HeldMessages>>();

function heldNumbers(world: World): readonly number[] {
  const known = latestHeld.get(world.program) ?? { things: [], numbers: [] };
  latestHeld.set(world.program, known);
  const held = heldIn(world).toArray();
  for (let at = 0; at < held.length; at += 1) {
    const now = held[at];
    if (now === undefined || now === known.things[at]) continue;
    known.things[at] = now;
    known.numbers[at] = messagesNumber(now.messages);
  }
  known.things.length = held.length;
  known.numbers.length = held.length;
  return known.numbers;
}

function messagesNumber(messages: readonly string[]): number {
  let number = messages.length;
  for (const end of [messages[0], messages[1], messages.at(-1)])
    number = mixed(number, textNumber(end ?? ''));
  return number;
}

/** How many messages are in buffers, tasks unfinished, permits left, and who holds what. */
const detailNumbers = perObject((_, { state }): Told<number> => {
  // Of threads and processes the actors tell, and there may be thousands.
  if (familyOf(state).sort === 'actor') return NOTHING_TOLD;
  const { detail, actors, processes } = describe(state);
  const numbers = [...Object.values(actors), ...Object.values(processes)].flat();
  const texts = Object.values(detail).map((each) => textNumber(String(each)));
  return { value: [...numbers, ...texts].reduce(mixed, 0), lasts: true };
});

// ── memory ──

/** A sum, since objects have other names in equal worlds. */
interface KnownMemory extends Known<HeapObject> {
  objects: Memory['objects'];
  sum: number;
}

const latestMemory = new WeakMap<Program, Map<ProcessId, KnownMemory>>();

function memoryNumber(world: World, id: ProcessId): number {
  const memories = latestMemory.get(world.program) ?? new Map<ProcessId, KnownMemory>();
  latestMemory.set(world.program, memories);
  const known = memories.get(id) ?? { objects: [], things: [], numbers: [], sum: 0 };
  memories.set(id, known);
  const objects = world.processes[id]?.memory.objects ?? [];
  if (objects === known.objects) return known.sum;
  known.objects = objects;
  const { things, numbers } = known;
  for (let at = 0; at < Math.max(objects.length, things.length); at += 1) {
    const object = objects[at];
    if (object === things[at]) continue;
    const number = object === undefined ? 0 : objectNumber(object);
    known.sum = (known.sum - (numbers[at] ?? 0) + number) | 0;
    things[at] = object;
    numbers[at] = number;
  }
  things.length = objects.length;
  numbers.length = objects.length;
  return known.sum;
}

/** By what it holds that has no name of its own. */
function objectNumber(object: HeapObject): number {
  return mixed(textNumber(object.t), contentNumber(object));
}

function contentNumber(object: HeapObject): number {
  switch (object.t) {
    case 'list':
    case 'deque':
      return valuesNumber(object.items);
    case 'dict':
      return valuesNumber([...object.entries.values()].flat());
    case 'set':
      return valuesNumber([...object.entries.values()]);
    case 'instance':
      return valuesNumber([...object.attributes.values()]);
    case 'cell':
      return valuesNumber([object.value]);
    case 'iterator':
      return object.index;
    case 'generator':
      return object.frame === null ? 0 : frameNumber(object.frame);
    default:
      return 0;
  }
}

function valuesNumber(values: readonly (Value | undefined)[]): number {
  let number = values.length;
  for (const value of values) number = mixed(number, valueNumber(value));
  return number;
}

function valueNumber(value: Value | undefined): number {
  if (typeof value === 'number') return value | 0;
  if (typeof value === 'string') return textNumber(value);
  if (typeof value === 'boolean') return value ? 2 : 1;
  return typeof value === 'object' && value?.t === 'float' ? textNumber(String(value.value)) : 0;
}

function textNumber(text: string): number {
  let number = text.length;
  for (let at = 0; at < text.length && at < LOOKED_AT; at += 1) number = mixed(number, text.charCodeAt(at));
  return number;
}

/** Of a long text only so much is looked at. */
const LOOKED_AT = 100;

const mixed = (so: number, next: number): number => (Math.imul(so, 0x01000193) ^ next) >>> 0;
