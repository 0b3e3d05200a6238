/**
 * The order in which CPython's hash table shows the elements of a set. It is simulated where all hashes are the same
 * in every run (numbers, and tuples and frozensets of them); elements with other hashes come as they were put in.
 * What deletions leave behind in the table is not: only its size, which never shrinks.
 */

import type { Value } from '../model.js';
import { hashOf, hasStableHash } from './hash.js';
import type { Key } from './heap.js';
import { keysInOrder } from './keys.js';
import type { Machine } from './native.js';
import type { Int } from './numbers.js';

/** A set's elements, and the least size of its table where it had more elements before or was merged. */
export interface Elements {
  readonly entries: ReadonlyMap<Key, Value>;
  readonly room?: number | undefined;
}

const SMALLEST = 8;
const LINEAR_PROBES = 9;
const ORDERS = new WeakMap<ReadonlyMap<Key, Value>, Order>();

interface Order {
  readonly keys: readonly Key[];
  readonly room: number | undefined;
  /** The list of keys in insertion order that it was made from. */
  readonly inserted: readonly Key[];
}

/** The keys of a set in the order of its table. */
export function setKeys(m: Machine, set: Elements): readonly Key[] {
  return orderOf(m, set).keys;
}

/** The elements of a set in the order of its table. */
export function setItems(m: Machine, set: Elements): Value[] {
  return setKeys(m, set).map((key) => set.entries.get(key) as Value);
}

/** How many slots the table has; undefined where its order is not CPython's anyway. */
export function setRoom(m: Machine, set: Elements): number | undefined {
  return orderOf(m, set).room;
}

/** The size of a table that `least` must stay below. */
export function roomFor(least: number): number {
  let room = SMALLEST;
  while (room <= least) room *= 2;
  return room;
}

function orderOf(m: Machine, set: Elements): Order {
  const inserted = keysInOrder(set.entries);
  const known = ORDERS.get(set.entries);
  if (known && known.inserted === inserted && (known.room === undefined || known.room >= (set.room ?? 0))) return known;
  const order = { ...simulate(m, set, inserted), inserted };
  ORDERS.set(set.entries, order);
  return order;
}

function simulate(m: Machine, set: Elements, inserted: readonly Key[]): Omit<Order, 'inserted'> {
  const values = inserted.map((key) => set.entries.get(key) as Value);
  if (!values.every((value) => hasStableHash(m, value))) return { keys: inserted, room: undefined };
  const hashes = values.map((value) => hashOf(m, value));
  let table: (number | undefined)[] = new Array(set.room ?? SMALLEST).fill(undefined);
  for (const i of hashes.keys()) {
    table[freeSlot(table, hashes[i] as Int)] = i;
    // `set_add_entry` (3.11): three fifths full is full.
    if ((i + 1) * 5 >= (table.length - 1) * 3) table = resized(table, hashes, (i + 1) * (i < 50000 ? 4 : 2));
  }
  const keys = table.filter((i) => i !== undefined).map((i) => inserted[i] as Key);
  return { keys, room: table.length };
}

function resized(table: readonly (number | undefined)[], hashes: readonly Int[], least: number) {
  const larger: (number | undefined)[] = new Array(roomFor(least)).fill(undefined);
  for (const i of table) if (i !== undefined) larger[freeSlot(larger, hashes[i] as Int)] = i;
  return larger;
}

/** `set_insert_clean` (3.11): ten slots in a row, then on by the higher bits of the hash. */
function freeSlot(table: readonly (number | undefined)[], hash: Int): number {
  const mask = table.length - 1;
  let perturb = BigInt.asUintN(64, BigInt(hash));
  let i = Number(perturb & BigInt(mask));
  for (;;) {
    const last = i + LINEAR_PROBES <= mask ? i + LINEAR_PROBES : i;
    for (let slot = i; slot <= last; slot++) if (table[slot] === undefined) return slot;
    perturb >>= 5n;
    i = Number((BigInt(i * 5 + 1) + perturb) & BigInt(mask));
  }
}

