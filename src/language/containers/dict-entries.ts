/** The entries of dicts: how they come in, one by one or all that another dict holds, and what that does to the table they stand in. */

import { editAs } from '../../heap/expected.js';
import type { DictObject, EntryTable, HashKey } from '../../heap/heap.js';
import type { Seen } from '../../heap/kinds.js';
import type { Ref, Value } from '../../model.js';
import { ensureFits } from '../contract/limits.js';
import { builtin, type Machine } from '../contract/machine.js';
import { isOrdered } from '../operators/compare.js';
import { admit, arriving, copyOf, isClean, reserve, settle, takeTable } from './hashing/entry-table.js';
import { find } from './hashing/keys.js';

export type DictEntries = Map<HashKey, readonly [Value, Value]>;

/** Puts a value under a key in a dict that may be changed; an equal key that is there stays. */
export function insert(m: Machine, dict: DictObject, key: Value, value: Value): void {
  const { entries } = dict;
  const place = find(m, entries, key);
  const known = entries.get(place);
  if (!known) {
    ensureFits(m, entries.size + 1);
    delete dict.epoch;
  }
  if (hasPlaces(m, dict)) admit(dict, key, place, !known);
  entries.set(place, [known ? known[0] : key, value]);
  settle(dict);
}

/** Do iterators stand at places of its table? Those of an OrderedDict stand at a key, those of an object's `__dict__` at an index. */
export const hasPlaces = (m: Machine, dict: DictObject): boolean => !dict.ofInstance && !isOrdered(m, dict);

/** A dict display of so many pairs: room for all of them is made at once (`_PyDict_FromItems`, 3.11). */
export function displayed(m: Machine, pairs: readonly (readonly [Value, Value])[]): Ref {
  const dict = makeDict(m, new Map());
  const own = editAs(m, dict, 'dict');
  const general = pairs.some(([key]) => typeof key !== 'string');
  if (pairs.length > FEW) reserve(own, { count: pairs.length, general });
  for (const [key, value] of pairs) insert(m, own, key, value);
  return dict;
}
/** So many have room in the smallest table. */
const FEW = 5;

/** The table of a dict before and after what another one holds comes in (`dict_merge`, 3.11). */
export function merging(m: Machine, own: DictObject, other: Seen): (() => void) | undefined {
  const isMerged = typeof other === 'object' && other?.t === 'dict' && other !== own && !isOrdered(m, other);
  if (!isMerged || !hasPlaces(m, own)) return undefined;
  if (own.entries.size === 0 && isClean(other)) return () => takeTable(own, copyOf(other.table));
  reserve(own, arriving(other));
  return undefined;
}

/** A plain dict of the same entries, with a table as `copy` or as `dict()` make it. */
export function copied(
  m: Machine,
  source: DictObject,
  table: EntryTable | undefined,
  cls?: Value,
  factory?: Value,
): Ref {
  const copy = makeDict(m, new Map(source.entries), cls, factory);
  const own = editAs(m, copy, 'dict');
  if (hasPlaces(m, own)) takeTable(own, table);
  return copy;
}

export function makeDict(
  m: Machine,
  entries: DictEntries,
  cls: Value = builtin('dict'),
  factory: Value = null,
): Ref {
  return m.alloc({ t: 'dict', cls, attributes: null, entries, factory });
}
