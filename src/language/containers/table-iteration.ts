/**
 * Iterators over dicts and sets: they stand at a place of the table (`dictiter_iternextkey`, `dictreviter_iternext` and `setiter_iternext`,
 * 3.11). A set whose order is not CPython's anyway has no table here: its iterators stand at an index.
 */

import { editAs, objectAs, present } from '../../heap/expected.js';
import type { DictObject, IteratorObject, SetObject } from '../../heap/heap.js';
import { behind, type Seen, type ViewType, viewOf } from '../../heap/kinds.js';
import type { Ref, Value } from '../../model.js';
import { type Machine, tuple } from '../contract/machine.js';
import { firstFrom, placeCount, placeOf } from './hashing/entry-table.js';
import { DUMMY, EMPTY, tableOf } from './hashing/hash-table.js';
import { keysInOrder } from './hashing/keys.js';

export const VIEW_KINDS: Readonly<Record<ViewType, IteratorObject['kind']>> = {
  dict_keys: 'keys',
  dict_values: 'values',
  dict_items: 'pairs',
};

/** The dict that this is, or that it shows. */
export function dictBehind(m: Machine, seen: Seen): DictObject | undefined {
  const view = viewOf(seen);
  if (view) return objectAs(m, view.dict, 'dict');
  return typeof seen === 'object' && seen?.t === 'dict' ? seen : undefined;
}

/** Where an iterator from the end begins, counted from the last entry back: before it where places behind that are free. */
export function startFromEnd(dict: DictObject): Pick<IteratorObject, 'index' | 'passed'> {
  const index = dict.entries.size - placeCount(dict);
  return index === 0 ? { index } : { index, passed: index };
}

/** The next key, value or pair; undefined behind the last. */
export function nextEntry(
  m: Machine,
  iterator: Ref,
  object: IteratorObject,
  dict: DictObject,
): Value | undefined {
  ensureSameSize(m, iterator, object.size, dict.entries.size, 'dictionary');
  const at = entryAhead(object, dict);
  const key = keysInOrder(dict.entries)[at];
  if (key === undefined) return undefined;
  if (object.kind !== 'reversed' && givenOut(object) === object.size) return refuse(m, iterator);
  step(editAs(m, iterator, 'iterator'), placeOf(dict, key, at));
  const entry = present(dict.entries.get(key));
  const kind = kindOf(m, object);
  if (kind === 'keys') return entry[0];
  return kind === 'values' ? entry[1] : tuple(entry);
}

function kindOf(m: Machine, { kind, source }: IteratorObject): IteratorObject['kind'] {
  if (kind !== 'reversed') return kind;
  const view = viewOf(behind(m, source));
  return view ? VIEW_KINDS[view.type] : 'keys';
}

/** The number of the entry that comes next. */
function entryAhead({ kind, index, size }: IteratorObject, dict: DictObject): number {
  if (kind !== 'reversed') return firstFrom(dict, index);
  return Math.min(firstFrom(dict, size - index), dict.entries.size) - 1;
}

const givenOut = ({ index, passed = 0 }: IteratorObject): number => index - passed;

/** The next element; undefined behind the last. */
export function nextElement(
  m: Machine,
  iterator: Ref,
  object: IteratorObject,
  set: SetObject,
): Value | undefined {
  const { entries } = set;
  ensureSameSize(m, iterator, object.size, entries.size, 'Set');
  const slots = tableOf(m, set)?.slots ?? keysInOrder(entries);
  const place = slots.findIndex((slot, at) => at >= object.index && slot !== EMPTY && slot !== DUMMY);
  const key = slots[place];
  if (key === undefined) return undefined;
  step(editAs(m, iterator, 'iterator'), place);
  return entries.get(key);
}

/** Over the entry at this place. */
function step(own: IteratorObject, place: number): void {
  const given = givenOut(own) + 1;
  own.index = own.kind === 'reversed' ? own.size - place : place + 1;
  if (own.index === given) delete own.passed;
  else own.passed = own.index - given;
}

/** As many as there were have been given out, and here is one more. */
function refuse(m: Machine, iterator: Ref): never {
  editAs(m, iterator, 'iterator').source = null;
  return m.fail('RuntimeError', 'dictionary keys changed during iteration');
}

/** RuntimeError where a dict or set has not the size that it had, now and from now on (`dictiter_iternextkey`, 3.11). */
function ensureSameSize(m: Machine, iterator: Ref, size: number, now: number, what: string): void {
  if (now === size) return;
  editAs(m, iterator, 'iterator').size = -1;
  m.fail('RuntimeError', `${what} changed size during iteration`);
}

/** `operator.length_hint`: how many are left, nothing where the size is another one now. */
export const entriesLeft = (object: IteratorObject, now: number): number =>
  object.size === now ? object.size - givenOut(object) : 0;
