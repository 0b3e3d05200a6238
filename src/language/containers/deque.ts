/**
 * A deque as the language knows it: the heap has it as a kind of its own, and what goes through sequences, compares,
 * joins or shows them takes it like a list. Its type, with the methods, is in the library's `collections`.
 */

import { editAs } from '../../heap/expected.js';
import type { DequeObject } from '../../heap/heap.js';
import { isRef } from '../../heap/kinds.js';
import type { Value } from '../../model.js';
import { ensureFits } from '../contract/limits.js';
import { builtin, type Machine } from '../contract/machine.js';
import { itemAt, position } from './sequence.js';

const DEQUE = builtin('collections.deque');

export function dequeOf(m: Machine, self: Value): DequeObject {
  const object = isRef(self) ? m.get(self) : undefined;
  return object?.t === 'deque' ? object : m.fail('TypeError', `a deque is needed, not ${m.typeName(self)}`);
}

export function editDeque(m: Machine, self: Value): DequeObject {
  const object = dequeOf(m, self);
  return isRef(self) ? editAs(m, self, 'deque') : object;
}

/** The same where it gets or loses items: who goes through it can't go on (`state` of `dequeobject`, 3.11). */
export function reshapeDeque(m: Machine, self: Value): DequeObject {
  const own = editDeque(m, self);
  delete own.epoch;
  return own;
}

/** A deque of those items, of which one with `maxlen` keeps the last. */
export function makeDeque(
  m: Machine,
  items: readonly Value[],
  maxlen: number | null,
  cls: Value = DEQUE,
): Value {
  const kept = maxlen === null ? items.slice() : maxlen === 0 ? [] : items.slice(-maxlen);
  return m.alloc({ t: 'deque', cls, attributes: null, items: kept, maxlen });
}

export function dequeGet(m: Machine, deque: DequeObject, key: Value): Value {
  return itemAt(m, deque.items, key, 'deque');
}

export function dequeSet(m: Machine, self: Value, key: Value, value: Value): void {
  const at = existing(m, self, key);
  editDeque(m, self).items[at] = value;
}

export function dequeDelete(m: Machine, self: Value, key: Value): void {
  const at = existing(m, self, key);
  reshapeDeque(m, self).items.splice(at, 1);
}

function existing(m: Machine, self: Value, key: Value): number {
  const { length } = dequeOf(m, self).items;
  const at = position(m, key, length, 'deque');
  return at >= 0 && at < length ? at : m.fail('IndexError', 'deque index out of range');
}

/** Puts items at the right end, or one after the other at the left end; what is over `maxlen` falls off the other one. */
export function extendDeque(m: Machine, self: Value, fresh: readonly Value[], left = false): null {
  ensureFits(m, dequeOf(m, self).items.length + fresh.length);
  if (fresh.length === 0 || dequeOf(m, self).maxlen === 0) return null;
  const { items, maxlen } = reshapeDeque(m, self);
  for (const item of fresh) {
    if (left) items.unshift(item);
    else items.push(item);
    if (maxlen !== null && items.length > maxlen) items.splice(left ? -1 : 0, 1);
  }
  return null;
}
