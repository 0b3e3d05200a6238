/** What an actor is about to read or write of what others can reach, as places that hold one value each. */

import { type CoreState, familyOf } from '../../core/index.js';
import type { Memory } from '../../heap/heap.js';
import { renameValue } from '../../heap/walk.js';
import type { ActorId, ObjectId, ProcessId, Ref, Value } from '../../model.js';
import type { Program } from '../../program.js';
import { memoryAccess } from '../../provenance/accesses.js';
import type { Stand } from '../../provenance/carrying.js';
import { type MemoryPlace, memoryValue, valueText } from '../../provenance/memory-places.js';
import type { NewNames } from '../identity/normal.js';
import { type Actor, actorAt, objectAt, processAt, type World } from '../world.js';

/** A place in the memory of a process, or a cell of a Value or Array. */
export type Place =
  | { readonly process: ProcessId; readonly at: MemoryPlace }
  | {
      readonly process: ProcessId;
      readonly at: { readonly kind: 'shared'; object: ObjectId; index: number };
    };

export interface Access {
  readonly reads: readonly Place[];
  readonly writes: readonly Place[];
}

/** A world, as far as this asks for it. */
export interface Scene {
  actor(id: ActorId): Actor;
  memory(process: ProcessId): Memory;
  object(process: ProcessId, id: ObjectId): CoreState;
}

export const sceneOf = (world: World): Scene => ({
  actor: (id) => actorAt(world, id),
  memory: (process) => processAt(world, process).memory,
  object: (process, id) => objectAt(world, processAt(world, process), id),
});

const NO_FRAMES: Stand = { frames: [], isBefore: false };

/** Where its thread stands. */
export function standOf({ thread, operation }: Actor): Stand {
  if (thread === null || operation === null) return NO_FRAMES;
  const isBefore = operation.object === null && (operation.op === 'read' || operation.op === 'write');
  return { frames: thread.frames, isBefore };
}

/** What the operation comes to that the actor stands before; null where that is no such place. */
export function accessOf(scene: Scene, actor: Actor): Access | null {
  const { operation, process, thread } = actor;
  const { op, object } = operation ?? {};
  if (!operation || (op !== 'read' && op !== 'write' && op !== 'peek')) return null;
  if (typeof object === 'number') return cellAccess(scene, process, object, op, operation.args[0] ?? null);
  const frame = thread?.frames.at(-1);
  if (!frame) return null;
  const { reads, writes } = memoryAccess(scene.memory(process), frame);
  const placed = (at: MemoryPlace): Place => ({ process, at });
  return { reads: reads.map(placed), writes: writes.map(placed) };
}

function cellAccess(
  scene: Scene,
  process: ProcessId,
  object: ObjectId,
  op: string,
  index: Value,
): Access | null {
  const state = scene.object(process, object);
  const cells = familyOf(state).cells?.(state);
  if (!cells || (index !== null && typeof index !== 'number')) return null;
  const at = (index ?? 0) < 0 ? (index ?? 0) + cells.length : (index ?? 0);
  const place = { process, at: { kind: 'shared', object, index: at } } as const;
  return op === 'write' ? { reads: [], writes: [place] } : { reads: [place], writes: [] };
}

/** What lies in a place; undefined where nothing does. */
export function valueAt(scene: Scene, { process, at }: Place): Value | undefined {
  if (at.kind !== 'shared') return memoryValue(scene.memory(process), at);
  const state = scene.object(process, at.object);
  return familyOf(state).cells?.(state)[at.index];
}

/** The same for equal places; `process` counts where the place is in its own memory. */
export function placeText({ process, at }: Place): string {
  if (at.kind === 'shared') return `shared ${at.object < 0 ? '' : process}.${at.object}[${at.index}]`;
  const own = at.kind === 'global' ? at.name : String(at.object);
  const part = at.kind === 'attribute' ? `.${at.name}` : at.kind === 'item' ? `[${valueText(at.key)}]` : '';
  return `${at.kind} ${process}.${own}${part}`;
}

/** The place and the value by the names that their objects have after a step; null where the place is gone. */
export function renamedPlace(place: Place, names: NewNames): Place | null {
  const { process, at } = place;
  if (at.kind === 'global' || at.kind === 'shared') return place;
  const object = names.get(at.object)?.id;
  if (object === undefined) return null;
  return {
    process,
    at: at.kind === 'item' ? { ...at, object, key: renamedValue(at.key, names) } : { ...at, object },
  };
}

const GONE: Ref = { t: 'ref', id: 0 };

export function renamedValue<V extends Value | undefined>(value: V, names: NewNames): V;
export function renamedValue(value: Value | undefined, names: NewNames): Value | undefined {
  if (value === undefined) return undefined;
  return renameValue(value, (ref) => (ref.id < 0 ? ref : (names.get(ref.id) ?? GONE)));
}

/** What the source calls the place that an actor stands before writing: `counter`, `self.n`, `counts[word]`. */
export function placeName({ lines }: Program, { operation }: Actor): string {
  if (operation === null) return '';
  const { line, column, endLine, endColumn } = operation.span;
  const source = lines[line - 1] ?? '';
  const text = endLine === line ? source.slice(column, endColumn) : source.slice(column);
  return text.replace(AUGMENTED, '').trim();
}

/** From the operator of an augmented assignment on, which is one place with its target. */
const AUGMENTED = /\s*(?:\*\*|\/\/|<<|>>|[-+*/%&|^@])=[^=].*$/;
