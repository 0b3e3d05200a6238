/** Going through containers: iterators as heap objects, and all elements at once. */

import { editAs, objectAs, valueAs } from '../../heap/expected.js';
import type { DictObject, IteratorObject, SetObject } from '../../heap/heap.js';
import { behind, isRef, type Seen, type ViewType, viewItems, viewOf } from '../../heap/kinds.js';
import type { Ref, Value } from '../../model.js';
import { ensureFits } from '../contract/limits.js';
import type { Machine } from '../contract/machine.js';
import { frozenMembers } from '../operators/collections.js';
import { isOrdered } from '../operators/compare.js';
import { isAscii } from '../text/letters.js';
import { pointsOf } from '../text/strings.js';
import { epochAtStart, isSameEpoch } from './epoch.js';
import { setItems } from './hashing/hash-table.js';
import { rangeAt, rangeFromEnd, rangeItems, rangeLength } from './range.js';
import { dictBehind, nextElement, nextEntry, startFromEnd, VIEW_KINDS } from './table-iteration.js';

/** True for a generator, and for an object whose class has its own `__iter__` or `__getitem__`. */
export function isLazy(m: Machine, value: Value): boolean {
  if (!isRef(value)) return false;
  const { t } = m.get(value);
  if (t === 'generator') return true;
  if (t === 'iterator' || t === 'function' || t === 'class' || t === 'cell') return false;
  return m.defines(value, '__iter__') || isIndexed(m, value);
}

/** True for whatever is used up as it is gone through, so that no more may be taken than is asked for. */
export function isSpent(m: Machine, value: Value): boolean {
  return isLazy(m, value) || (isRef(value) && m.get(value).t === 'iterator');
}

/** An object that is gone through by its indexes: it extends no type that knows a way of its own. */
export function isIndexed(m: Machine, value: Ref): boolean {
  return (
    m.get(value).t === 'instance' &&
    m.defines(value, '__getitem__') &&
    iteratorKind(behind(m, value)) === undefined
  );
}

/** True for whatever `iter()` takes. */
export function isIterable(m: Machine, value: Value): boolean {
  return isLazy(m, value) || iteratorKind(behind(m, value)) !== undefined;
}

function iteratorKind(seen: Seen): IteratorObject['kind'] | undefined {
  if (typeof seen === 'string') return 'characters';
  if (typeof seen !== 'object' || seen === null) return undefined;
  switch (seen.t) {
    case 'list':
    case 'tuple':
    case 'set':
    case 'frozenset':
    case 'deque':
    case 'bytes':
    case 'iterator':
      return 'items';
    case 'range':
      return 'range';
    case 'dict':
      return 'keys';
    case 'instance': {
      const view = viewOf(seen);
      return view && VIEW_KINDS[view.type];
    }
    default:
      return undefined;
  }
}

export function notIterable(m: Machine, value: Value): never {
  return m.fail('TypeError', `'${m.typeName(value)}' object is not iterable`);
}

/** `iter(value)` for built-in containers; an iterator or generator is its own. TypeError for what is not iterable. */
export function iterate(m: Machine, value: Value): Ref {
  const seen = behind(m, value);
  if (isRef(value) && typeof seen === 'object' && (seen?.t === 'iterator' || seen?.t === 'generator'))
    return value;
  const kind = iteratorKind(seen) ?? notIterable(m, value);
  return makeIterator(m, kind, sourceOf(value, seen), seen);
}

/** `reversed(value)` for built-in sequences and dicts; TypeError for all else. */
export function reverse(m: Machine, value: Value): Ref {
  const seen = behind(m, value);
  const kind = iteratorKind(seen);
  const tag = typeof seen === 'object' && seen !== null ? seen.t : typeof seen;
  if (kind === undefined || UNORDERED.has(tag))
    return m.fail('TypeError', `'${m.typeName(value)}' object is not reversible`);
  return makeIterator(m, 'reversed', sourceOf(value, seen), seen);
}
const UNORDERED = new Set(['set', 'frozenset', 'iterator']);

function sourceOf(value: Value, seen: Seen): Value {
  if (typeof seen !== 'object' || seen === null) return seen;
  return seen.t === 'tuple' || seen.t === 'frozenset' || seen.t === 'bytes' ? seen : value;
}

function makeIterator(m: Machine, kind: IteratorObject['kind'], source: Value, seen: Seen): Ref {
  const type = typeOfIterator(m, kind, seen);
  // From its end, a list is gone through from where that was.
  const fromEnd = kind === 'reversed' && typeof seen === 'object' && seen?.t === 'list';
  const size = fromEnd ? seen.items.length : sizeAtStart(m, seen);
  const epoch = epochAtStart(m, source, seen);
  const dict = kind === 'reversed' ? dictBehind(m, seen) : undefined;
  const start = dict ? startFromEnd(dict) : { index: 0 };
  return m.alloc({ t: 'iterator', kind, type, source, size, ...start, ...(epoch ? { epoch } : {}) });
}

/** The size of those containers that must not change it while they are gone through. */
function sizeAtStart(m: Machine, seen: Seen): number {
  if (typeof seen !== 'object' || seen === null) return 0;
  const view = viewOf(seen);
  if (view) return sizeAtStart(m, m.get(view.dict));
  if (seen.t === 'dict' || seen.t === 'set') return seen.entries.size;
  return seen.t === 'deque' ? seen.items.length : 0;
}

/** The next item of an iterator; undefined once it has ended. RuntimeError where a dict, set or deque changed meanwhile. */
export function advance(m: Machine, iterator: Ref): Value | undefined {
  const object = objectAs(m, iterator, 'iterator');
  const { kind, source, index } = object;
  if (source === null) return undefined;
  if (isOver(object)) return end(m, iterator);
  if (!isSameEpoch(m, object)) return refuseToGoOn(m, iterator, object);
  const held = holdsEntries(m, behind(m, source));
  if (held) return advanceEntries(m, iterator, object, held);
  const item = kind === 'reversed' ? itemFromEnd(m, object) : itemAt(m, object);
  const own = editAs(m, iterator, 'iterator');
  if (item !== undefined)
    own.index = index + (kind === 'characters' && typeof item === 'string' ? item.length : 1);
  else if (!staysWithDeque(object)) own.source = null;
  return item;
}

const holdsEntries = (m: Machine, seen: Seen): DictObject | SetObject | undefined =>
  typeof seen === 'object' && seen?.t === 'set' ? seen : dictBehind(m, seen);

function advanceEntries(
  m: Machine,
  iterator: Ref,
  object: IteratorObject,
  held: DictObject | SetObject,
): Value | undefined {
  const item =
    held.t === 'set' ? nextElement(m, iterator, object, held) : nextEntry(m, iterator, object, held);
  return item === undefined ? end(m, iterator) : item;
}

function end(m: Machine, iterator: Ref): undefined {
  editAs(m, iterator, 'iterator').source = null;
}

/** Of what is over nothing more is asked: a deque that is gone through from its end, an OrderedDict (`odictiter_nextkey`, 3.11). */
const isOver = ({ kind, type, index, size, epoch }: IteratorObject): boolean =>
  epoch !== undefined && index >= size && (kind === 'reversed' || type !== ITERATORS.deque);

/** Even behind its last item it looks whether the deque is the same (`dequeiter_next`, 3.11). */
const staysWithDeque = ({ kind, type }: IteratorObject): boolean =>
  kind !== 'reversed' && type === ITERATORS.deque;

function refuseToGoOn(m: Machine, iterator: Ref, object: IteratorObject): never {
  if (!staysWithDeque(object)) editAs(m, iterator, 'iterator').source = null;
  const isDeque = object.type === ITERATORS.deque || object.type === REVERSED.deque;
  return m.fail('RuntimeError', `${isDeque ? 'deque' : 'OrderedDict'} mutated during iteration`);
}

function itemAt(m: Machine, object: IteratorObject): Value | undefined {
  const { source, index } = object;
  const seen = behind(m, source);
  if (typeof seen === 'string') {
    const point = seen.codePointAt(index);
    return point === undefined ? undefined : String.fromCodePoint(point);
  }
  if (typeof seen !== 'object' || seen === null) return undefined;
  switch (seen.t) {
    case 'list':
    case 'tuple':
      return seen.items[index];
    case 'range':
      return index < rangeLength(seen) ? rangeAt(seen, index) : undefined;
    case 'bytes':
      return index < seen.data.length ? seen.data.charCodeAt(index) : undefined;
    case 'deque':
      return seen.items[index];
    case 'frozenset':
      return setItems(m, { entries: frozenMembers(m, seen), table: seen.table })[index];
    default:
      return undefined;
  }
}

function itemFromEnd(m: Machine, object: IteratorObject): Value | undefined {
  const { source, index, size } = object;
  const seen = behind(m, source);
  if (typeof seen === 'object' && seen?.t === 'range') return rangeItemFromEnd(seen, index);
  const items = allOf(m, seen) ?? [];
  const isList = typeof seen === 'object' && seen?.t === 'list';
  return items[(isList ? size : items.length) - 1 - index];
}

function rangeItemFromEnd(range: Extract<Value, { t: 'range' }>, index: number): Value | undefined {
  return index < rangeLength(range) ? rangeFromEnd(range, index) : undefined;
}

/** All elements of an iterable that is not lazy: not to be changed, it may be the container's own array. */
export function elements(m: Machine, iterable: Value): readonly Value[] {
  const seen = behind(m, iterable);
  if (typeof seen === 'object' && seen?.t === 'iterator') return rest(m, valueAs(iterable, 'ref'));
  return allOf(m, seen) ?? notIterable(m, iterable);
}

function rest(m: Machine, iterator: Ref): Value[] {
  const items: Value[] = [];
  for (let item = advance(m, iterator); item !== undefined; item = advance(m, iterator)) {
    items.push(item);
    ensureFits(m, items.length);
  }
  return items;
}

function allOf(m: Machine, seen: Seen): readonly Value[] | undefined {
  if (typeof seen === 'string') return pointsOf(seen);
  if (typeof seen !== 'object' || seen === null) return undefined;
  switch (seen.t) {
    case 'list':
    case 'tuple':
    case 'deque':
      return seen.items;
    case 'set':
      return setItems(m, seen);
    case 'frozenset':
      return setItems(m, { entries: frozenMembers(m, seen), table: seen.table });
    case 'dict':
      return Array.from(seen.entries.values(), ([key]) => key);
    case 'range':
      ensureFits(m, Number(rangeLength(seen)));
      return rangeItems(seen);
    case 'bytes':
      return Array.from(seen.data, (byte) => byte.charCodeAt(0));
    default: {
      const view = viewOf(seen);
      return view && viewItems(m, view);
    }
  }
}

/** The name of the type of an iterator over this, as CPython 3.11 calls it. */
function typeOfIterator(m: Machine, kind: IteratorObject['kind'], seen: Seen): string {
  if (typeof seen === 'string' && kind !== 'reversed')
    return isAscii(seen) ? 'str_ascii_iterator' : 'str_iterator';
  const tag = typeof seen === 'object' && seen !== null ? seen.t : typeof seen;
  const view = viewOf(seen);
  if (tag !== 'dict' && !view)
    return kind === 'reversed' ? (REVERSED[tag] ?? 'reversed') : (ITERATORS[tag] ?? `${tag}_iterator`);
  if (isOrdered(m, view ? m.get(view.dict) : seen)) return 'odict_iterator';
  const what = NAMES[view?.type ?? 'dict_keys'];
  return kind === 'reversed' ? `dict_reverse${what}iterator` : `dict_${what}iterator`;
}
const ITERATORS: Readonly<Record<string, string>> = {
  frozenset: 'set_iterator',
  deque: '_collections._deque_iterator',
};
const REVERSED: Readonly<Record<string, string>> = {
  list: 'list_reverseiterator',
  range: 'range_iterator',
  deque: '_collections._deque_reverse_iterator',
};
const NAMES: Readonly<Record<ViewType, string>> = {
  dict_keys: 'key',
  dict_values: 'value',
  dict_items: 'item',
};
