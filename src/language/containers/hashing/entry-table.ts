/**
 * Where the entries of a dict stand in CPython's table (`Objects/dictobject.c`, 3.11): one behind the other, as they came. One that is
 * taken out leaves its place free until the table is made anew, and an iterator stands at a place. A dict whose keys came one by
 * one and stayed needs no table in its object: its keys tell how large it is.
 */

import type { DictObject, EntryTable, HashKey } from '../../../heap/heap.js';
import type { Value } from '../../../model.js';
import { keysInOrder, remove } from './keys.js';

type Entries = DictObject['entries'];

/** `PyDict_LOG_MINSIZE`. */
const SMALLEST = 3;
/** So many entries have room (`USABLE_FRACTION`). */
const usable = (bits: number): number => Math.floor(2 ** (bits + 1) / 3);
/** `calculate_log2_keysize`. */
const bitsFor = (least: number): number => 32 - Math.clz32(((least | 8) - 1) | 7);
/** `estimate_log2_keysize`. */
const bitsForEntries = (count: number): number => bitsFor(Math.floor((count * 3 + 1) / 2));
/** `insertion_resize`. */
const bitsToGrow = (used: number): number => bitsFor(used * 3);

const isText = (key: Value): boolean => typeof key === 'string';

/** How many keys came before the first that is no plain `str`. */
function textsFirst(entries: Entries): number {
  let count = 0;
  for (const [key] of entries.values()) {
    if (!isText(key)) return count;
    count += 1;
  }
  return count;
}

function grown(bits: number, count: number): number {
  let size = bits;
  while (usable(size) < count) size = bitsToGrow(usable(size));
  return size;
}

/** The size of a table that got so many keys one by one, the first few of them texts: others than texts take larger entries, so it is made anew. */
function grownBits(count: number, texts: number): number {
  if (texts === 0 || texts === count) return grown(SMALLEST, count);
  return grown(bitsToGrow(texts), count);
}

/** The table of a dict; not to be changed. */
function tableOf({ table, entries }: DictObject): EntryTable {
  if (table) return table;
  const count = entries.size;
  const texts = textsFirst(entries);
  const bits = grownBits(count, texts);
  return { places: undefined, count, room: usable(bits) - count, bits, general: texts < count };
}

export const copyOf = (table: EntryTable | undefined): EntryTable | undefined =>
  table && { ...table, places: table.places && new Map(table.places) };

/** The table of a dict that may be changed, kept in its object from now on: see `settle`. */
function ownTable(dict: DictObject): EntryTable {
  dict.table ??= tableOf(dict);
  return dict.table;
}

/** Moves all entries to the front of a new table (`dictresize`). */
function makeAnew(dict: DictObject, bits: number, general: boolean): EntryTable {
  const count = dict.entries.size;
  const table = { places: undefined, count, room: usable(bits) - count, bits, general };
  dict.table = table;
  return table;
}

/** Before a value is put under a key: `isNew` if that gets an entry, which will be found under `place` (`insertdict`). */
export function admit(dict: DictObject, key: Value, place: HashKey, isNew: boolean): void {
  if (dict.table === undefined && (isNew || isText(key))) return;
  let table = ownTable(dict);
  if (!table.general && !isText(key)) table = makeAnew(dict, bitsToGrow(dict.entries.size), true);
  if (!isNew) return;
  if (table.room <= 0) table = makeAnew(dict, bitsToGrow(dict.entries.size), table.general);
  table.places?.set(place, table.count);
  table.count += 1;
  table.room -= 1;
}

/** Before an entry is taken out (`delitem_common`). */
export function vacate(dict: DictObject, place: HashKey): void {
  const table = ownTable(dict);
  remove(placesIn(dict, table), place);
}

function placesIn({ entries }: DictObject, table: EntryTable): Map<HashKey, number> {
  table.places ??= new Map(keysInOrder(entries).map((key, i) => [key, i]));
  return table.places;
}

/** Before the last entry is taken out by `popitem`: its place and those behind it are used again, though there is no more room than before. */
export function vacateLast(dict: DictObject, place: HashKey): void {
  const table = ownTable(dict);
  table.count = table.places?.get(place) ?? dict.entries.size - 1;
  if (table.places) remove(table.places, place);
}

/** After entries came or went: a table that its keys tell as well is not kept. */
export function settle(dict: DictObject): void {
  const { table } = dict;
  if (table === undefined) return;
  const { size } = dict.entries;
  if (table.count === size) table.places = undefined;
  if (table.places || table.room !== usable(table.bits) - size) return;
  const texts = textsFirst(dict.entries);
  if (table.general === texts < size && table.bits === grownBits(size, texts)) delete dict.table;
}

/** What is put in at once. */
export interface Arriving {
  readonly count: number;
  /** Are its keys kept as texts alone? */
  readonly general: boolean;
}

export const arriving = (dict: DictObject): Arriving => ({
  count: dict.entries.size,
  general: tableOf(dict).general,
});

/** Before several keys are put in: room for all of them is made at once, if they alone would not fit (`dict_merge`). */
export function reserve(dict: DictObject, { count, general }: Arriving): void {
  if (count === 0) return;
  const isNew = dict.table === undefined && dict.entries.size === 0;
  const { bits, general: wasGeneral } = tableOf(dict);
  if (isNew || usable(bits) < count)
    makeAnew(dict, bitsForEntries(dict.entries.size + count), general || wasGeneral);
}

/** Full, and without free places: a dict that is still empty gets the very same table. */
export function isClean(dict: DictObject): boolean {
  const { bits, count } = tableOf(dict);
  const { size } = dict.entries;
  return !dict.ofInstance && size > 0 && size === count && (bits === SMALLEST || usable(bits - 1) < size);
}

/** The table of `dict(source)`. */
export const mergedTable = (source: DictObject): EntryTable | undefined =>
  isClean(source) ? copyOf(source.table) : newTable(source);

/** The table of `source.copy()`: the same unless over a third of its places are free (`PyDict_Copy`). */
export function copiedTable(source: DictObject): EntryTable | undefined {
  if (source.entries.size === 0) return undefined;
  const isDense = source.entries.size >= Math.floor((tableOf(source).count * 2) / 3);
  return isDense && !source.ofInstance ? copyOf(source.table) : mergedTable(source);
}

function newTable(source: DictObject): EntryTable | undefined {
  const count = source.entries.size;
  if (count === 0) return undefined;
  const bits = bitsForEntries(count);
  return { places: undefined, count, room: usable(bits) - count, bits, general: tableOf(source).general };
}

/** Gives a dict this table, which is that of its entries. */
export function takeTable(dict: DictObject, table: EntryTable | undefined): void {
  if (table) dict.table = table;
  else delete dict.table;
  settle(dict);
}

/** How many places were used, free ones included. */
export const placeCount = ({ table, entries }: DictObject): number => table?.count ?? entries.size;

/** The place of an entry, which is found under this key. */
export const placeOf = ({ table }: DictObject, key: HashKey, index: number): number =>
  table?.places?.get(key) ?? index;

/** The number of the first entry from this place on. */
export function firstFrom(dict: DictObject, place: number): number {
  if (!dict.table?.places) return place;
  const keys = keysInOrder(dict.entries);
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const key = keys[middle];
    if (key !== undefined && placeOf(dict, key, middle) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
