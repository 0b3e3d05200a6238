/**
 * The index of values in dicts and sets: equal values have equal keys, so that a JavaScript Map is a Python dict in
 * insertion order. Objects whose class defines `__hash__` and `__eq__` are the exception: equal hashes are not yet
 * equal objects, so `find` asks `__eq__` of those that the container holds. Such an object is never taken for a
 * built-in value that it calls itself equal to.
 */

import { valueAs } from '../../../heap/expected.js';
import type { HashKey } from '../../../heap/heap.js';
import { behind, isRef, type Seen, viewOf } from '../../../heap/kinds.js';
import type { Value } from '../../../model.js';
import type { Machine } from '../../contract/machine.js';
import { int } from '../../numbers/numbers.js';
import { ownHash, rangeIdentity, unhashable } from './hash.js';

/** The key of a value; TypeError where it is unhashable, as `hash()` says. */
export function keyOf(m: Machine, value: Value): HashKey {
  if (typeof value === 'string') return value.startsWith('\0') ? `\0s${value}` : value;
  if (typeof value === 'number' || typeof value === 'bigint' || value === null) return value;
  const hash = isRef(value) ? ownHash(m, value) : undefined;
  if (hash !== undefined) return `\0h${hash}`;
  const seen = behind(m, value);
  if (typeof seen === 'boolean') return Number(seen);
  return typeof seen === 'object' && seen !== null ? keyOfObject(m, value, seen) : keyOf(m, seen);
}

function keyOfObject(m: Machine, value: Value, seen: Extract<Seen, object>): HashKey {
  switch (seen.t) {
    case 'float':
      return Number.isInteger(seen.value) ? int(seen.value) : seen.value;
    case 'tuple':
      return composed(
        't',
        seen.items.map((item) => keyOf(m, item)),
      );
    case 'frozenset':
      return composed('f', seen.items.map((item) => keyOf(m, item)).sort(byText));
    case 'bytes':
      return `\0b${seen.data}`;
    case 'range':
      return composed('r', [keyOf(m, rangeIdentity(seen))]);
    case 'builtin':
      return `\0B${seen.name}`;
    case 'method':
      return composed('m', [
        isRef(seen.self) ? `\0o${seen.self.id}` : keyOf(m, seen.self),
        keyOf(m, seen.func),
      ]);
    case 'list':
    case 'dict':
    case 'set':
    case 'deque':
    case 'slice':
      return unhashable(m, value);
    case 'instance':
      if (/^dict_(keys|items)$/.test(viewOf(seen)?.type ?? '')) return unhashable(m, value);
      return `\0o${valueAs(value, 'ref').id}`;
    default:
      return isRef(value) ? `\0o${value.id}` : unhashable(m, value);
  }
}

/** Each part with its type and length before it, so that no two sequences of parts look alike; `\0+` where one names an object. */
function composed(tag: string, parts: readonly HashKey[]): string {
  const text = parts.map(partText).join('');
  return `${parts.some(namesObject) ? '\0+' : '\0'}${tag}${text}`;
}
const partText = (key: HashKey) => `${typeof key === 'string' ? 's' : 'n'}${String(key).length}:${key}`;
const byText = (a: HashKey, b: HashKey) => (partText(a) < partText(b) ? -1 : 1);

/** True for keys made from the number of a heap object: they change when the object gets another number. */
function namesObject(key: HashKey): boolean {
  return typeof key === 'string' && (key.startsWith('\0o') || key.startsWith('\0+'));
}

type HeldEntry = Value | readonly [Value, Value];

/** The key under which `entries` has the value, or under which it would go in. */
export function find(m: Machine, entries: ReadonlyMap<HashKey, HeldEntry>, value: Value): HashKey {
  const key = keyOf(m, value);
  if (typeof key !== 'string' || !key.startsWith('\0')) return key;
  if (namesObject(key) && !entries.has(key)) return findRenamed(m, entries, value) ?? key;
  if (!key.startsWith('\0h')) return key;
  for (let i = 0; ; i++) {
    const place = i === 0 ? key : `${key}#${i}`;
    const held = entries.get(place);
    if (held === undefined || isHeld(m, held, value)) return place;
  }
}

/** An object may have been given another number since it went in: it moves when other threads come to reach it. */
function findRenamed(
  m: Machine,
  entries: ReadonlyMap<HashKey, HeldEntry>,
  value: Value,
): HashKey | undefined {
  for (const [key, held] of entries) if (namesObject(key) && isHeld(m, held, value)) return key;
  return undefined;
}

function isHeld(m: Machine, held: HeldEntry, value: Value): boolean {
  const other = Array.isArray(held) ? held[0] : held;
  return m.same(other, value) || m.equal(other, value);
}

/** Takes the entry away, closing the gap among objects of the same hash. */
export function remove<T extends HeldEntry>(entries: Map<HashKey, T>, key: HashKey): void {
  entries.delete(key);
  forgetOrder(entries);
  if (typeof key !== 'string' || !key.startsWith('\0h')) return;
  const next = behindIt(key);
  if (entries.has(next)) rename(entries, next, key);
}

/** The next place among objects of the same hash: `h`, `h#1`, `h#2`. */
function behindIt(key: string): string {
  const [base, number = 0] = key.split('#');
  return `${base}#${Number(number) + 1}`;
}

function rename<T extends HeldEntry>(entries: Map<HashKey, T>, from: HashKey, to: HashKey): void {
  const all = [...entries];
  entries.clear();
  for (const [key, held] of all) entries.set(key === from ? to : key, held);
  const next = behindIt(String(from));
  if (entries.has(next)) rename(entries, next, from);
}

const ORDERS = new WeakMap<ReadonlyMap<HashKey, unknown>, readonly HashKey[]>();

/**
 * The keys of a Map as an array, so that an iterator can go on at its index. It is kept until an entry is removed or
 * added; whoever removes one says so by `forgetOrder`.
 */
export function keysInOrder(entries: ReadonlyMap<HashKey, unknown>): readonly HashKey[] {
  const known = ORDERS.get(entries);
  if (known && known.length === entries.size) return known;
  const keys = [...entries.keys()];
  ORDERS.set(entries, keys);
  return keys;
}

export function forgetOrder(entries: ReadonlyMap<HashKey, unknown>): void {
  ORDERS.delete(entries);
}
