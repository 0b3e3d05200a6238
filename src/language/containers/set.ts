/** What sets are made of, and what is done with two of them. Their methods are in set-methods.ts. */

import type { HashKey, SetObject } from '../../heap/heap.js';
import { behind, isRef } from '../../heap/kinds.js';
import type { Ref, Value } from '../../model.js';
import { ensureFits } from '../contract/limits.js';
import { builtin, type Machine } from '../contract/machine.js';
import { frozenMembers } from '../operators/collections.js';
import { hasStableHash } from './hashing/hash.js';
import {
  copyOf,
  DUMMY,
  type Elements,
  freshTable,
  type HashTable,
  insertClean,
  insertKey,
  type KeptHashTable,
  resize,
  setItems,
  tableOf,
} from './hashing/hash-table.js';
import { find, remove } from './hashing/keys.js';
import { advance } from './iteration.js';

/** A set under construction. */
export interface SetDraft {
  readonly entries: Map<HashKey, Value>;
  /** Its hash table; undefined while its elements alone give it, or where their hashes are not stable. */
  table: HashTable | undefined;
}

export const emptyDraft = (): SetDraft => ({ entries: new Map(), table: undefined });

/** The elements of a set or frozenset; undefined for all else. */
export function elementsOf(m: Machine, value: Value): Elements | undefined {
  const seen = behind(m, value);
  if (typeof seen !== 'object' || seen === null) return undefined;
  if (seen.t === 'set') return seen;
  return seen.t === 'frozenset' ? { entries: frozenMembers(m, seen), table: seen.table } : undefined;
}

/** A set is taken for what it holds, even where its class says how to go through it (`PyAnySet_Check`, 3.11). */
export const isLazy = (m: Machine, value: Value): boolean =>
  m.isLazy(value) && elementsOf(m, value) === undefined;

/** Changes a set in place; what was done before an exception stays. */
export function change<T>(m: Machine, self: Value, body: (draft: SetDraft) => T): T {
  const set = editSet(m, self);
  const table = set.table && tableOf(m, set);
  const draft: SetDraft = { entries: set.entries, table: table && copyOf(table) };
  try {
    return body(draft);
  } finally {
    set.table = closed(m, draft);
  }
}

export function editSet(m: Machine, self: Value): SetObject {
  const object = isRef(self) ? m.edit(self) : undefined;
  return object?.t === 'set' ? object : m.fail('TypeError', `a set is needed, not ${m.typeName(self)}`);
}

/** The table to be kept: none where the elements alone give it. */
function closed(m: Machine, draft: SetDraft): readonly HashKey[] | undefined {
  if (draft.table === undefined) return undefined;
  const { slots } = draft.table;
  const fresh = freshTable(m, draft.entries)?.slots;
  const same = fresh?.length === slots.length && fresh.every((slot, i) => slot === slots[i]);
  return same || fresh === undefined ? undefined : slots;
}

/** The table of a draft, to be changed; undefined where hashes are not stable. */
function ownTable(m: Machine, draft: SetDraft): HashTable | undefined {
  if (draft.table === undefined) {
    const fresh = freshTable(m, draft.entries);
    draft.table = fresh && copyOf(fresh);
  }
  return draft.table;
}

/** True where an equal element is in it; TypeError for what has no hash. */
export const holds = (m: Machine, { entries }: Elements, value: Value): boolean =>
  entries.has(find(m, entries, value));

/** The same where a set is looked for as if it were frozen: `value in set`, `remove`. */
export const setContains = (m: Machine, set: Elements, value: Value): boolean =>
  holds(m, set, hashable(m, value));

/** A set as a frozenset of the same elements; any other value as it is. */
function hashable(m: Machine, value: Value): Value {
  const seen = isRef(value) ? m.get(value) : undefined;
  return seen?.t === 'set' ? { t: 'frozenset', items: [...seen.entries.values()] } : value;
}

export function add(m: Machine, draft: SetDraft, value: Value): void {
  const key = find(m, draft.entries, value);
  if (draft.entries.has(key)) return;
  ensureFits(m, draft.entries.size + 1);
  draft.entries.set(key, value);
  if (draft.table === undefined) return;
  if (hasStableHash(m, value)) insertKey(m, draft.table, draft.entries, key, draft.entries.size);
  else draft.table = undefined;
}

/** Takes an equal element out, true where there was one; a set is looked for as if it were frozen. */
export const discard = (m: Machine, draft: SetDraft, value: Value): boolean =>
  drop(m, draft, hashable(m, value));

/** The same where a set is no key. */
export function drop(m: Machine, draft: SetDraft, value: Value): boolean {
  const key = find(m, draft.entries, value);
  if (!draft.entries.has(key)) return false;
  const table = ownTable(m, draft);
  if (table) table.slots[table.slots.indexOf(key)] = DUMMY;
  remove(draft.entries, key);
  return true;
}

/** Puts another set's elements in (`set_merge`, 3.11). */
export function merge(m: Machine, draft: SetDraft, other: Elements): void {
  const theirs = tableOf(m, other);
  const table = theirs && ownTable(m, draft);
  if (table && theirs) mergeTables(m, draft, table, other, theirs);
  else addAll(m, draft, setItems(m, other));
}

function mergeTables(
  m: Machine,
  draft: SetDraft,
  table: HashTable,
  other: Elements,
  theirs: KeptHashTable,
): void {
  const count = draft.entries.size + other.entries.size;
  if ((table.fill + other.entries.size) * 5 >= (table.slots.length - 1) * 3)
    resize(m, table, draft.entries, count * 2);
  if (table.fill > 0) {
    addAll(m, draft, setItems(m, other));
    return;
  }
  // A table of the same size without dummies is taken over as it is.
  const clean = theirs.slots.length === table.slots.length && theirs.fill === other.entries.size;
  if (clean) Object.assign(table, copyOf(theirs));
  else for (const value of setItems(m, other)) insertClean(m, table, find(m, other.entries, value), value);
  for (const [key, value] of other.entries) draft.entries.set(key, value);
}

function addAll(m: Machine, draft: SetDraft, values: readonly Value[]): void {
  for (const value of values) add(m, draft, value);
}

/** Puts whatever an iterable that is not lazy has in: `set(iterable)`, `update` (`set_update_internal`, 3.11). */
export function include(m: Machine, draft: SetDraft, iterable: Value): void {
  const other = elementsOf(m, iterable);
  const seen = isRef(iterable) ? m.get(iterable) : undefined;
  if (other) merge(m, draft, other);
  else if (seen?.t === 'dict' && m.same(seen.cls, DICT))
    includeKeys(m, draft, seen.entries.size, m.elements(iterable));
  else addAll(m, draft, m.elements(iterable));
}

const DICT = builtin('dict');

/** The keys of a dict (and of no subclass of it) go into a table that has room for all of them. */
function includeKeys(m: Machine, draft: SetDraft, count: number, keys: readonly Value[]): void {
  const table = ownTable(m, draft);
  if (table && (table.fill + count) * 5 >= (table.slots.length - 1) * 3)
    resize(m, table, draft.entries, (draft.entries.size + count) * 2);
  addAll(m, draft, keys);
}

/** A copy (`make_new_set`, 3.11). */
export function draftOf(m: Machine, set: Elements): SetDraft {
  const draft = emptyDraft();
  merge(m, draft, set);
  return draft;
}

/** A draft as the elements that it has by now. */
export function elementsIn({ entries, table }: SetDraft): Elements {
  return { entries, table: table?.slots };
}

/** `a & b` goes through the smaller of two sets, or else through the other iterable (`set_intersection`, 3.11). */
export function intersection(m: Machine, set: Elements, iterable: Value): SetDraft {
  const other = elementsOf(m, iterable);
  if (other?.entries === set.entries) return draftOf(m, set);
  const draft = emptyDraft();
  const swap = other !== undefined && other.entries.size > set.entries.size;
  const source = swap ? setItems(m, set) : other ? m.elements(iterable) : inTurn(m, iterable);
  for (const value of source) {
    if (holds(m, swap ? other : set, value)) add(m, draft, value);
    // Nothing can come any more: an iterator keeps the rest.
    if (!other && draft.entries.size >= set.entries.size) break;
  }
  return draft;
}

function* inTurn(m: Machine, iterable: Value): Iterable<Value> {
  if (!isRef(iterable) || m.get(iterable).t !== 'iterator') return yield* m.elements(iterable);
  for (let item = advance(m, iterable); item !== undefined; item = advance(m, iterable)) yield item;
}

/** `a - b` (`set_difference`, 3.11): a copy with the few taken out, or else those that are not in `b`. */
export function difference(m: Machine, set: Elements, iterable: Value): SetDraft {
  const other = elementsOf(m, iterable) ?? keysOf(m, iterable);
  if (other === undefined || set.entries.size >> 2 > other.entries.size) {
    const draft = draftOf(m, set);
    takeAway(m, draft, iterable);
    return draft;
  }
  const draft = emptyDraft();
  for (const value of setItems(m, set)) if (!holds(m, other, value)) add(m, draft, value);
  return draft;
}

/** A plain dict is looked into as a set is. */
function keysOf(m: Machine, value: Value): Elements | undefined {
  const seen = isRef(value) ? m.get(value) : undefined;
  if (seen?.t !== 'dict' || !m.same(seen.cls, DICT)) return undefined;
  return { entries: new Map([...seen.entries].map(([key, [item]]) => [key, item])), table: undefined };
}

/** `a -= b`; a table with many dummies is made anew (`set_difference_update_internal`, 3.11). */
export function takeAway(m: Machine, draft: SetDraft, iterable: Value): void {
  for (const value of m.elements(iterable).slice()) drop(m, draft, value);
  const { table } = draft;
  const used = draft.entries.size;
  if (table && table.fill - used > Math.floor((table.slots.length - 1) / 4))
    resize(m, table, draft.entries, used * 4);
}

/** `a ^= b`. */
export function toggle(m: Machine, draft: SetDraft, values: readonly Value[]): void {
  for (const value of values) if (!discard(m, draft, value)) add(m, draft, value);
}

/** `a ^ b`: a copy of `b`, with the elements of `a` put in or taken out (`set_symmetric_difference`, 3.11). */
export function symmetricDifference(m: Machine, set: Elements, iterable: Value): SetDraft {
  const draft = emptyDraft();
  include(m, draft, iterable);
  toggle(m, draft, setItems(m, set));
  return draft;
}

export function union(m: Machine, set: Elements, iterables: readonly Value[]): SetDraft {
  const draft = draftOf(m, set);
  for (const iterable of iterables)
    if (elementsOf(m, iterable)?.entries !== set.entries) include(m, draft, iterable);
  return draft;
}

/** A set or frozenset; `like` is the operand that decides which. */
export function finish(m: Machine, draft: SetDraft, like: Value): Value {
  const seen = behind(m, like);
  return typeof seen === 'object' && seen?.t === 'frozenset' ? frozenOf(m, draft) : makeSet(m, draft);
}

export function makeSet(m: Machine, draft: SetDraft, cls: Value = builtin('set')): Ref {
  const table = closed(m, draft);
  const set: SetObject = { t: 'set', cls, attributes: null, entries: draft.entries };
  return m.alloc(table ? { ...set, table } : set);
}

export function frozenOf(m: Machine, draft: SetDraft): Value {
  const table = closed(m, draft);
  const items = [...draft.entries.values()];
  return table ? { t: 'frozenset', items, table } : { t: 'frozenset', items };
}

/** `self` takes the elements of the draft. */
export function replaceWith(m: Machine, self: Value, draft: SetDraft): null {
  const set = editSet(m, self);
  set.entries = draft.entries;
  set.table = closed(m, draft);
  return null;
}
