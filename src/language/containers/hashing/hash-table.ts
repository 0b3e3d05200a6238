/**
 * The hash table in which CPython keeps a set, for the order in which it shows the elements. It is simulated where all
 * hashes are the same in every run (numbers, and tuples and frozensets of them); elements with other hashes come as
 * they were put in.
 */

import { present } from '../../../heap/expected.js';
import type { HashKey } from '../../../heap/heap.js';
import type { Value } from '../../../model.js';
import type { Machine } from '../../contract/machine.js';
import type { Int } from '../../numbers/numbers.js';
import { hashOf, hasStableHash } from './hash.js';
import { keysInOrder } from './keys.js';

/** A set's elements, and its table where that is another than putting them in one by one would give. */
export interface Elements {
  readonly entries: ReadonlyMap<HashKey, Value>;
  readonly table?: readonly HashKey[] | undefined;
}

/** Slots with a key, `EMPTY` or `DUMMY`, as many as a power of two. */
export interface HashTable {
  slots: HashKey[];
  /** Slots that are not empty. */
  fill: number;
}
/** One that is only looked at. */
export interface KeptHashTable {
  readonly slots: readonly HashKey[];
  readonly fill: number;
}

/** No key is one of these: what begins with NUL has a letter or `+` next. */
export const EMPTY = '\0';
/** An element was here and was taken out. */
export const DUMMY = '\0-';
const SMALLEST = 8;
const LINEAR_PROBES = 9;

const newTable = (room = SMALLEST): HashTable => ({
  slots: new Array<HashKey>(room).fill(EMPTY),
  fill: 0,
});
export const copyOf = ({ slots, fill }: KeptHashTable): HashTable => ({ slots: slots.slice(), fill });

interface KnownTable {
  readonly inserted: readonly HashKey[];
  readonly table: HashTable | undefined;
}
const KNOWN = new WeakMap<ReadonlyMap<HashKey, Value>, KnownTable>();

/** The table that putting the elements in one by one gives; undefined where their hashes are not stable. Not to be changed. */
export function freshTable(m: Machine, entries: ReadonlyMap<HashKey, Value>): HashTable | undefined {
  const inserted = keysInOrder(entries);
  const known = KNOWN.get(entries);
  if (known?.inserted === inserted) return known.table;
  const table = simulate(m, entries);
  KNOWN.set(entries, { inserted, table });
  return table;
}

function simulate(m: Machine, entries: ReadonlyMap<HashKey, Value>): HashTable | undefined {
  for (const value of entries.values()) if (!hasStableHash(m, value)) return undefined;
  const table = newTable();
  let used = 0;
  for (const key of entries.keys()) insertKey(m, table, entries, key, ++used);
  return table;
}

/** The table of a set; undefined where its order is not CPython's anyway. Not to be changed. */
export function tableOf(m: Machine, { entries, table }: Elements): KeptHashTable | undefined {
  if (table === undefined) return freshTable(m, entries);
  return { slots: table, fill: table.filter((slot) => slot !== EMPTY).length };
}

/** The elements of a set in the order of its table. */
export function setItems(m: Machine, set: Elements): Value[] {
  const slots = tableOf(m, set)?.slots ?? keysInOrder(set.entries);
  const items: Value[] = [];
  for (const slot of slots) if (slot !== EMPTY && slot !== DUMMY) items.push(present(set.entries.get(slot)));
  return items;
}

/**
 * Puts a new key in, in place of the last dummy on its way if there is one, and lets the table grow (`set_add_entry`,
 * 3.11); `used` counts the elements with this one.
 */
export function insertKey(
  m: Machine,
  table: HashTable,
  entries: ReadonlyMap<HashKey, Value>,
  key: HashKey,
  used: number,
): void {
  const [empty, dummy] = freeSlots(table.slots, hashOf(m, present(entries.get(key))));
  table.slots[dummy ?? empty] = key;
  if (dummy !== undefined) return;
  table.fill++;
  if (table.fill * 5 >= (table.slots.length - 1) * 3)
    resize(m, table, entries, used * (used > 50000 ? 2 : 4));
}

/** Puts a key in that is known not to be there, where it is known that there is room (`set_insert_clean`, 3.11). */
export function insertClean(m: Machine, table: HashTable, key: HashKey, value: Value): void {
  table.slots[freeSlots(table.slots, hashOf(m, value))[0]] = key;
  table.fill++;
}

/** Moves all to a table of more than `least` slots, without the dummies (`set_table_resize`, 3.11). */
export function resize(
  m: Machine,
  table: HashTable,
  entries: ReadonlyMap<HashKey, Value>,
  least: number,
): void {
  let room = SMALLEST;
  while (room <= least) room *= 2;
  const larger = newTable(room);
  for (const slot of table.slots)
    if (slot !== EMPTY && slot !== DUMMY) insertClean(m, larger, slot, present(entries.get(slot)));
  Object.assign(table, larger);
}

/** The first empty slot and the last dummy before it: ten in a row from where the hash says, then on by its higher bits. */
function freeSlots(
  slots: readonly HashKey[],
  hash: Int,
): readonly [empty: number, dummy: number | undefined] {
  const mask = slots.length - 1;
  const home =
    typeof hash === 'number' && hash >= 0 ? hash % slots.length : Number(BigInt(hash) & BigInt(mask));
  if (slots[home] === EMPTY) return [home, undefined];
  let dummy: number | undefined;
  let perturb = BigInt.asUintN(64, BigInt(hash));
  for (let i = home; ; ) {
    const last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
    for (let slot = i; slot <= last; slot++) {
      if (slots[slot] === EMPTY) return [slot, dummy];
      if (slots[slot] === DUMMY) dummy = slot;
    }
    perturb >>= 5n;
    i = Number((BigInt(i * 5 + 1) + perturb) & BigInt(mask));
  }
}
