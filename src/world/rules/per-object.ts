/**
 * What is told of each core object of a world, and kept for the next one: of thousands of objects a step changes few, so that
 * what is known of the others need not be worked out again.
 */

import type { CoreState } from '../../core/index.js';
import type { ObjectId, ProcessId } from '../../model.js';
import type { Program } from '../../program.js';
import { type Process, processAt, processName, type World } from '../world.js';

/** A core object with the process that it belongs to; for what all share, the first one. */
export interface Owned {
  readonly id: ObjectId;
  readonly process: Process;
  readonly state: CoreState;
}

/** What is told of an object, or that nothing is; it `lasts` where it holds for as long as the object and the names of processes stay as they are. */
export interface Told<T> {
  readonly value: T | null;
  readonly lasts: boolean;
}

/** What was told of the objects of a process last, side by side, so that going through thousands that stay as they are looks into none of them. */
interface Known<T> {
  name: string;
  objects: Process['objects'];
  /** Those of which what was told lasts. */
  readonly lasting: (CoreState | undefined)[];
  readonly values: (T | null)[];
  /** What there is of that; null where one of them has to be asked again. */
  all: readonly T[] | null;
}

/** What is told of nothing of that kind. */
export const NOTHING_TOLD: Told<never> = { value: null, lasts: true };

type Tell<T> = (world: World, owned: Owned) => Told<T>;

/** For the core objects of a world what `tell` gives, but for those of which it tells nothing: those of each process, then those that all share. */
export function perObject<T>(tell: Tell<T>): (world: World) => readonly T[] {
  const latest = new WeakMap<Program, Map<ProcessId, Known<T>>>();
  return (world) => {
    const known = latest.get(world.program) ?? new Map<ProcessId, Known<T>>();
    latest.set(world.program, known);
    const all: T[] = [];
    const add = (key: ProcessId, process: Process, objects: Process['objects']): void => {
      const those = known.get(key) ?? { name: '', objects: [], lasting: [], values: [], all: [] };
      known.set(key, those);
      for (const value of refreshed(those, world, process, objects, key === SHARED ? -1 : 1, tell))
        all.push(value);
    };
    for (const process of world.processes) add(process.id, process, process.objects);
    add(SHARED, processAt(world, 0), world.shared);
    return all;
  };
}

/** In place of a process. */
const SHARED = -1;

function refreshed<T>(
  known: Known<T>,
  world: World,
  process: Process,
  objects: Process['objects'],
  sign: 1 | -1,
  tell: Tell<T>,
): readonly T[] {
  const name = processName(world, process.id);
  if (known.name === name && known.objects === objects && known.all !== null) return known.all;
  if (known.name !== name) known.lasting.length = 0;
  Object.assign(known, { name, objects });
  const all: T[] = [];
  let allLast = true;
  for (let index = 0; index < objects.length; index += 1) {
    const state = objects[index];
    if (state !== undefined && known.lasting[index] !== state) {
      const { value, lasts } = tell(world, { id: sign * index, process, state });
      known.lasting[index] = lasts ? state : undefined;
      known.values[index] = value;
      allLast &&= lasts;
    }
    const value = state === undefined ? null : (known.values[index] ?? null);
    if (value !== null) all.push(value);
  }
  known.all = allLast ? all : null;
  return all;
}
