/**
 * The ends of pipes close when nothing in their process refers to them any more. CPython counts references; here
 * whatever can be reached from the process's roots after a step is alive, which differs only for cycles.
 */

import { type CoreState, familyOf } from '../../core/index.js';
import type { ObjectId, ProcessId } from '../../model.js';
import { isAlive, type Process, type World, withObjects } from '../world.js';
import { Search } from './search.js';

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
  const inUse = new Set<ObjectId>();
  search.memory();
  for (const actor of world.actors) {
    if (actor.process !== process.id || !isAlive(actor)) continue;
    search.actor(actor);
    for (const arg of actor.operation?.args ?? []) search.value(arg);
    // What an operation is done to is held by its call: `ends.pop().send(1)`.
    inUse.add(actor.operation?.object ?? 0);
  }
  for (const state of [...process.objects, ...world.shared]) if (state) searchKept(search, state, process.id);
  const cores = [...search.finish()].flatMap((object) => (object.t === 'instance' ? [object.core] : []));
  for (const core of cores) if (core !== null) inUse.add(core);
  return inUse;
}

/** What a core object keeps of a process. */
export function searchKept(search: Search, state: CoreState, process: ProcessId): void {
  familyOf(state).mapValues(state, process, (value) => {
    search.value(value);
    return value;
  });
}
