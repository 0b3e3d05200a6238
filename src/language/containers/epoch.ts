/**
 * How an iterator over a deque or an OrderedDict knows that nothing came or went meanwhile, though the size may be the same. CPython
 * counts the changes (`state` of `dequeobject`, `od_state`, 3.11); a count would never let a state come again. Here the container
 * has a mark, an object of its own, which its iterators have, too, and each change takes it away.
 */

import type { DequeObject, DictObject, HeapObject, IteratorObject } from '../../heap/heap.js';
import { behind, isRef, type Seen, viewOf } from '../../heap/kinds.js';
import type { Ref, Value } from '../../model.js';
import type { Machine } from '../contract/machine.js';
import { isOrdered } from '../operators/compare.js';

/** The mark of a deque or OrderedDict; one that has none gets one. */
export function epochAtStart(m: Machine, source: Value, seen: Seen): Ref | undefined {
  const container = containerOf(source, seen);
  const object = container && m.get(container);
  if (!container || !object || !hasEpoch(m, object)) return undefined;
  if (object.epoch) return object.epoch;
  const epoch = m.alloc({ t: 'cell', name: 'epoch', value: undefined });
  // To go through it is to read it.
  const own = m.editUnseen(container);
  if (hasEpoch(m, own)) own.epoch = epoch;
  return epoch;
}

function containerOf(source: Value, seen: Seen): Ref | undefined {
  const view = viewOf(seen);
  return view ? view.dict : isRef(source) ? source : undefined;
}

const hasEpoch = (m: Machine, object: HeapObject): object is DequeObject | DictObject =>
  object.t === 'deque' || (object.t === 'dict' && isOrdered(m, object));

/** Did the container get or lose nothing since the iterator was made? Its size may be the same again. */
export function isSameEpoch(m: Machine, { source, epoch }: IteratorObject): boolean {
  const container = epoch && containerOf(source, behind(m, source));
  const object = container && m.get(container);
  if (!epoch || !object || !hasEpoch(m, object)) return true;
  return object.epoch !== undefined && m.same(object.epoch, epoch);
}
