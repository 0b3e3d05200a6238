/**
 * What a process puts into a queue is pickled by its feeder, at some later moment: what can still be changed until then goes as it
 * is by then (`Queue._feed` of CPython 3.11).
 */

import { familyOf } from '../../core/index.js';
import type { HeapObject, Memory } from '../../heap/heap.js';
import type { Value } from '../../model.js';
import { type Actor, isAlive, processOf, type World } from '../world.js';
import { searchKept } from './garbage.js';
import { Search } from './search.js';

/** What is pickled by what is in it, and not by its name alone. */
const isPickledWhole = ({ t }: HeapObject): boolean => t !== 'class' && t !== 'function';

/** Are all parts of this value such as never change? */
export function isFixed(process: { readonly memory: Memory }, value: Value): boolean {
  return partsOf(process, value).size === 0;
}

function partsOf(process: { readonly memory: Memory }, value: Value): ReadonlySet<HeapObject> {
  const search = new Search(process, isPickledWhole);
  search.value(value);
  return search.finish();
}

/** Can anybody still come to a part of what this actor puts, once that is in the buffer? */
export function isLive(world: World, putter: Actor, value: Value): boolean {
  const process = processOf(world, putter);
  const parts = partsOf(process, value);
  if (parts.size === 0) return false;
  const search = new Search(process);
  search.memory();
  for (const actor of world.actors) {
    if (actor.process !== process.id || !isAlive(actor)) continue;
    search.actor(actor);
    if (actor.id !== putter.id) for (const arg of actor.operation?.args ?? []) search.value(arg);
  }
  // Of what other feeders have, none is given back.
  for (const state of [...process.objects, ...world.shared])
    if (state && !familyOf(state).feeding) searchKept(search, state, process.id);
  const reached = search.finish();
  return [...parts].some((part) => reached.has(part));
}
