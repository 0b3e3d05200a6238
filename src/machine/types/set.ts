/** What sets are made of and what is done with two of them. Their methods are in setmethods.ts. */

import type { Value } from '../../model.js';
import { frozenMembers } from '../compare.js';
import type { Key, SetObject } from '../heap.js';
import { find, remove } from '../keys.js';
import { behind, isRef } from '../kinds.js';
import { ensureFits } from '../limits.js';
import { builtin, type Machine } from '../native.js';
import { type Elements, roomFor, setItems, setRoom } from '../setOrder.js';

/** A set under construction, with the size of the table that CPython's would have by now. */
export interface Draft {
  readonly entries: Map<Key, Value>;
  room: number | undefined;
}

/** The elements of a set or frozenset; undefined for all else. */
export function elementsOf(m: Machine, value: Value): Elements | undefined {
  const seen = behind(m, value);
  if (typeof seen !== 'object' || seen === null) return undefined;
  if (seen.t === 'set') return seen;
  return seen.t === 'frozenset' ? { entries: frozenMembers(m, seen), room: seen.room } : undefined;
}

export function editSet(m: Machine, self: Value): SetObject {
  const object = isRef(self) ? m.edit(self) : undefined;
  return object?.t === 'set' ? object : m.fail('TypeError', `a set is needed, not ${m.typeName(self)}`);
}

/** True where an equal element is in it; a set is looked for as if it were frozen. */
export function setContains(m: Machine, set: Elements, value: Value): boolean {
  return set.entries.has(find(m, set.entries, hashable(m, value)));
}

/** A set as a frozenset of the same elements; any other value as it is. */
export function hashable(m: Machine, value: Value): Value {
  const seen = isRef(value) ? m.get(value) : undefined;
  return seen?.t === 'set' ? { t: 'frozenset', items: [...seen.entries.values()] } : value;
}

export function draftOf(m: Machine, set: Elements): Draft {
  const draft: Draft = { entries: new Map(), room: undefined };
  merge(m, draft, set);
  return draft;
}

export function add(m: Machine, draft: { readonly entries: Map<Key, Value> }, value: Value): void {
  const place = find(m, draft.entries, value);
  if (draft.entries.has(place)) return;
  ensureFits(m, draft.entries.size + 1);
  draft.entries.set(place, value);
}

/** Takes an equal element out: true where there was one. What is left stays in a table of the same size. */
export function discard(m: Machine, draft: Draft, value: Value): boolean {
  const place = find(m, draft.entries, hashable(m, value));
  if (!draft.entries.has(place)) return false;
  const room = setRoom(m, draft);
  remove(draft.entries, place);
  draft.room = undefined;
  if (room !== setRoom(m, draft)) draft.room = room;
  return true;
}

/** Puts another set's elements in, in a table that has room for all of them (`set_merge`, 3.11). */
export function merge(m: Machine, draft: Draft, other: Elements): void {
  const [mine, added] = [draft.entries.size, other.entries.size];
  const room = setRoom(m, draft);
  const others = setRoom(m, other);
  const values = setItems(m, other);
  if (room !== undefined && others !== undefined && added > 0) {
    const full = (mine + added) * 5 >= (room - 1) * 3;
    draft.room = full ? Math.max(room, roomFor((mine + added) * 2)) : room;
    // An empty set takes over the table of another one as it is, where it has that size already.
    if (mine === 0 && room === others) draft.room = others;
  }
  for (const value of values) add(m, draft, value);
  settle(m, draft);
}

/** Forgets the size of the table where the elements alone would give the same. */
function settle(m: Machine, draft: Draft): void {
  const { room } = draft;
  if (room !== undefined && setRoom(m, { entries: draft.entries }) === room) draft.room = undefined;
}

/** Puts whatever an iterable that is not lazy has in: `set(iterable)`, `update`. */
export function include(m: Machine, draft: Draft, iterable: Value): void {
  const other = elementsOf(m, iterable);
  if (other) merge(m, draft, other);
  else for (const value of m.elements(iterable)) add(m, draft, value);
}

/** `a & b` goes through the smaller of two sets, or else through the other iterable (`set_intersection`, 3.11). */
export function intersection(m: Machine, set: Elements, iterable: Value): Draft {
  const other = elementsOf(m, iterable);
  const draft: Draft = { entries: new Map(), room: undefined };
  const swap = other !== undefined && other.entries.size > set.entries.size;
  const source = swap ? setItems(m, set) : other ? setItems(m, other) : m.elements(iterable);
  const held = swap ? other : set;
  for (const value of source) if (setContains(m, held, value)) add(m, draft, value);
  return draft;
}

/** `a - b` (`set_difference`, 3.11): a copy with the few taken out, or else those that are not in `b`. */
export function difference(m: Machine, set: Elements, iterable: Value): Draft {
  const other = elementsOf(m, iterable);
  if (other === undefined || set.entries.size >> 2 > other.entries.size) {
    const draft = draftOf(m, set);
    for (const value of m.elements(iterable)) discard(m, draft, value);
    return draft;
  }
  const draft: Draft = { entries: new Map(), room: undefined };
  for (const value of setItems(m, set)) if (!setContains(m, other, value)) add(m, draft, value);
  return draft;
}

/** `a ^ b`: the others, with those of `a` put in or taken out (`set_symmetric_difference`, 3.11). */
export function symmetricDifference(m: Machine, set: Elements, iterable: Value): Draft {
  const draft: Draft = { entries: new Map(), room: undefined };
  include(m, draft, iterable);
  for (const value of setItems(m, set)) if (!discard(m, draft, value)) add(m, draft, value);
  return draft;
}

export function union(m: Machine, set: Elements, iterables: readonly Value[]): Draft {
  const draft = draftOf(m, set);
  for (const iterable of iterables) include(m, draft, iterable);
  return draft;
}

/** A set or frozenset of that class; `like` is the operand that decides which. */
export function finish(m: Machine, draft: Draft, like: Value): Value {
  const frozen = typeof behind(m, like) === 'object' && (behind(m, like) as { t: string }).t === 'frozenset';
  return frozen ? frozenOf(draft) : makeSet(m, draft);
}

export function makeSet(m: Machine, draft: Draft, cls: Value = builtin('set')): Value {
  return m.alloc({ t: 'set', cls, attributes: null, ...draft });
}

export function frozenOf({ entries, room }: Draft): Value {
  const items = [...entries.values()];
  return room === undefined ? { t: 'frozenset', items } : { t: 'frozenset', items, room };
}

/** `self` takes the elements of the draft. */
export function replaceWith(m: Machine, self: Value, draft: Draft): null {
  const set = editSet(m, self);
  set.entries = draft.entries;
  set.room = draft.room;
  return null;
}

