/** What can be compared and combined as sets are: sets, and the keys and items of dicts. */

import { objectAs } from '../../heap/expected.js';
import type { HashKey } from '../../heap/heap.js';
import { type Seen, viewItems, viewOf } from '../../heap/kinds.js';
import type { Value } from '../../model.js';
import { find } from '../containers/hashing/keys.js';
import type { Machine } from '../contract/machine.js';

/** The members of a set, frozenset, or of the keys or items of a dict, by key. */
export function membersOf(m: Machine, x: Seen): ReadonlyMap<HashKey, Value> | undefined {
  if (typeof x !== 'object' || x === null) return undefined;
  if (x.t === 'set') return x.entries;
  if (x.t === 'frozenset') return frozenMembers(m, x);
  const view = viewOf(x);
  if (view === undefined || view.type === 'dict_values') return undefined;
  return index(m, viewItems(m, view));
}

/** What can be compared as sets are. */
export interface Collection {
  readonly size: number;
  values(): readonly Value[];
  readonly has: (value: Value) => boolean;
}

/** A set, or the keys or items of a dict, whose values need no hash (`dictview_richcompare`, 3.11). */
export function collectionOf(m: Machine, x: Seen): Collection | undefined {
  const view = viewOf(x);
  if (view === undefined || view.type === 'dict_values') {
    const members = view ? undefined : membersOf(m, x);
    return (
      members && collection(members.size, members.values(), (value) => members.has(find(m, members, value)))
    );
  }
  const { entries } = objectAs(m, view.dict, 'dict');
  const entry = (key: Value) => entries.get(find(m, entries, key));
  const hasPair = (value: Value): boolean => {
    const [key, item, ...rest] = typeof value === 'object' && value?.t === 'tuple' ? value.items : [];
    if (key === undefined || item === undefined || rest.length > 0) return false;
    const known = entry(key);
    return known !== undefined && (m.same(known[1], item) || m.equal(known[1], item));
  };
  const has = view.type === 'dict_keys' ? (value: Value) => entry(value) !== undefined : hasPair;
  return collection(entries.size, viewItems(m, view), has);
}

const collection = (size: number, values: Iterable<Value>, has: Collection['has']): Collection => ({
  size,
  values: () => [...values],
  has,
});

const FROZEN = new WeakMap<object, ReadonlyMap<HashKey, Value>>();

/** The items of a frozenset by key. */
export function frozenMembers(
  m: Machine,
  set: { readonly items: readonly Value[] },
): ReadonlyMap<HashKey, Value> {
  const known = FROZEN.get(set);
  if (known) return known;
  const members = index(m, set.items);
  FROZEN.set(set, members);
  return members;
}

/** Values by key, each of equal ones but the first left out. */
export function index(m: Machine, items: Iterable<Value>): Map<HashKey, Value> {
  const members = new Map<HashKey, Value>();
  for (const item of items) {
    const key = find(m, members, item);
    if (!members.has(key)) members.set(key, item);
  }
  return members;
}

/** True where every one of `few` is in `many`. */
export function holdsAll(
  m: Machine,
  many: ReadonlyMap<HashKey, Value>,
  few: ReadonlyMap<HashKey, Value>,
): boolean {
  for (const value of few.values()) if (!many.has(find(m, many, value))) return false;
  return true;
}
