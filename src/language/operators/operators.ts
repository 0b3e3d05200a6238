/** Items, `in`, `len` and the operators of containers: one entry point each, for whatever type is on the left. */

import {
  behind,
  builtinBases,
  classAttribute,
  isRef,
  type Seen,
  viewItems,
  viewOf,
} from '../../heap/kinds.js';
import type { Value } from '../../model.js';
import { dequeDelete, dequeGet, dequeSet } from '../containers/deque.js';
import { dictContains, dictDelete, dictGet, dictOf, dictSet } from '../containers/dict.js';
import { isIterable, isSpent } from '../containers/iteration.js';
import { listDelete, listGet, listSet } from '../containers/list.js';
import { rangeFind, rangeItem, rangeLength } from '../containers/range.js';
import { isSlice } from '../containers/sequence.js';
import { elementsOf, setContains } from '../containers/set.js';
import { tupleGet } from '../containers/tuple.js';
import { inPython, type Machine, type Result, TailCall } from '../contract/machine.js';
import { indexOf, plain } from '../numbers/indexes.js';
import { numberOf } from '../numbers/numbers.js';
import { pointCount } from '../text/strings.js';
import { bytesContains, bytesItem, stringContains, stringItem } from '../text/texts.js';
import { matches } from './compare.js';

export { advance, elements, isIterable, isLazy, iterate, reverse } from '../containers/iteration.js';
export { binaryContainers } from './combining.js';

const tagOf = (seen: Seen): string => (typeof seen === 'object' && seen !== null ? seen.t : typeof seen);

/** The class's own special method, where it has one, as a call. */
function asked(m: Machine, self: Value, method: string, args: readonly Value[]): TailCall | undefined {
  return isRef(self) && m.defines(self, method) ? new TailCall(m.attribute(self, method), args) : undefined;
}

/** `object[key]`. */
export function getItem(m: Machine, object: Value, key: Value): Result {
  return asked(m, object, '__getitem__', [key]) ?? ownItem(m, object, key);
}

/** `object[key]` by what built-in types do; TypeError where it has no items. */
export function ownItem(m: Machine, object: Value, key: Value): Result {
  const seen = behind(m, object);
  if (typeof seen === 'string') return stringItem(m, seen, key);
  if (typeof seen === 'object' && seen !== null) {
    if (seen.t === 'list') return listGet(m, seen, key);
    if (seen.t === 'tuple') return tupleGet(m, seen.items, key);
    if (seen.t === 'dict') return dictGet(m, object, key);
    if (seen.t === 'range') return rangeItem(m, seen, key);
    if (seen.t === 'deque') return dequeGet(m, seen, key);
    if (seen.t === 'bytes') return bytesItem(m, seen.data, key);
  }
  return (
    classItem(m, object, key) ?? m.fail('TypeError', `'${m.typeName(object)}' object is not subscriptable`)
  );
}

/** `list[int]`, `Queue[str]`, and classes with `__class_getitem__`: a generic type is the type itself. */
function classItem(m: Machine, object: Value, key: Value): Result | undefined {
  if (isRef(object)) {
    if (m.get(object).t !== 'class') return undefined;
    const own = classAttribute(m, object, '__class_getitem__');
    if (own !== undefined) return new TailCall(m.attribute(object, '__class_getitem__'), [key]);
    // `Generic[T]` leaves nothing but this mark.
    const marked = classAttribute(m, object, '__orig_bases__') !== undefined;
    if (marked || builtinBases(m, object).some(isGeneric)) return object;
  } else if (typeof object !== 'object' || object?.t !== 'builtin' || m.typeName(object) !== 'type') {
    return undefined;
  } else if (isGeneric(object.name)) return object;
  return m.fail('TypeError', `type '${String(m.attribute(object, '__qualname__'))}' is not subscriptable`);
}

const isGeneric = (type: string) => GENERIC.has(type) || type.startsWith('typing.');
const GENERIC = new Set([
  ...['list', 'dict', 'set', 'frozenset', 'tuple', 'type', 'enumerate'],
  ...['collections.deque', 'collections.defaultdict', 'collections.OrderedDict'],
  ...['queue.Queue', 'queue.LifoQueue', 'queue.PriorityQueue', 'queue.SimpleQueue', 'functools.partial'],
]);

/** `object[key] = value`. */
export function setItem(m: Machine, object: Value, key: Value, value: Value): Result {
  return asked(m, object, '__setitem__', [key, value]) ?? setOwnItem(m, object, key, value);
}

/** `object[key] = value` by what built-in types do. */
export function setOwnItem(m: Machine, object: Value, key: Value, value: Value): Result {
  const tag = tagOf(behind(m, object));
  if (tag === 'list') {
    if (isSlice(key) && m.isLazy(value)) return inPython('_set_slice', [object, key, value]);
    listSet(m, object, key, value);
  } else if (tag === 'dict') dictSet(m, object, key, value);
  else if (tag === 'deque') dequeSet(m, object, key, value);
  else m.fail('TypeError', `'${m.typeName(object)}' object does not support item assignment`);
  return null;
}

/** `del object[key]`. */
export function deleteItem(m: Machine, object: Value, key: Value): Result {
  return asked(m, object, '__delitem__', [key]) ?? deleteOwnItem(m, object, key);
}

/** `del object[key]` by what built-in types do. */
export function deleteOwnItem(m: Machine, object: Value, key: Value): Result {
  const tag = tagOf(behind(m, object));
  if (tag === 'list') listDelete(m, object, key);
  else if (tag === 'dict') dictDelete(m, object, key);
  else if (tag === 'deque') dequeDelete(m, object, key);
  else {
    const indexed = sizeOf(m, object) !== undefined && indexOf(m, key) !== undefined;
    const refuses = indexed ? "doesn't" : 'does not';
    m.fail('TypeError', `'${m.typeName(object)}' object ${refuses} support item deletion`);
  }
  return null;
}

/** `item in container`; the answer of a call still has to be taken as a truth value. */
export function contains(m: Machine, container: Value, item: Value): Result {
  const call = asked(m, container, '__contains__', [item]);
  if (call) return call;
  // What extends a container looks for it as that one does.
  if (isSpent(m, container) && sizeOf(m, container) === undefined)
    return inPython('_contains', [container, item]);
  return ownContains(m, container, item);
}

/** `item in container` by what built-in types do; TypeError where nothing can be in it. */
export function ownContains(m: Machine, container: Value, item: Value): boolean {
  const seen = behind(m, container);
  if (typeof seen === 'string') return stringContains(m, seen, item);
  const set = elementsOf(m, container);
  if (set) return setContains(m, set, item);
  if (typeof seen === 'object' && seen !== null) {
    if (seen.t === 'dict') return dictContains(m, seen, item);
    if (seen.t === 'bytes') return bytesContains(m, seen.data, item);
    if (seen.t === 'range' && numberOf(plain(m, item)) !== undefined)
      return rangeFind(seen, plain(m, item)) >= 0;
    const view = viewOf(seen);
    if (view?.type === 'dict_keys') return dictContains(m, dictOf(m, view.dict), item);
    if (view) return viewItems(m, view).some((each) => matches(m, each, item));
  }
  if (!isIterable(m, container))
    m.fail('TypeError', `argument of type '${m.typeName(container)}' is not iterable`);
  return m.elements(container).some((each) => matches(m, each, item));
}

/** `len(value)`; the program's own `__len__` is waited for. */
export function length(m: Machine, value: Value): number {
  if (!isRef(value) || !m.defines(value, '__len__')) return ownLength(m, value);
  const size = m.callNow(m.attribute(value, '__len__'), []);
  if (typeof size === 'boolean') return Number(size);
  if (typeof size !== 'number')
    return m.fail('TypeError', `'${m.typeName(size)}' object cannot be interpreted as an integer`);
  return size < 0 ? m.fail('ValueError', '__len__() should return >= 0') : size;
}

/** `len(value)` by what built-in types hold; TypeError where it has no length. */
export function ownLength(m: Machine, value: Value): number {
  const size = sizeOf(m, value) ?? m.fail('TypeError', `object of type '${m.typeName(value)}' has no len()`);
  if (size <= Number.MAX_SAFE_INTEGER) return size;
  return m.fail('OverflowError', 'Python int too large to convert to C ssize_t');
}

/** How many elements a built-in container has; undefined where the value is none. */
export function sizeOf(m: Machine, value: Value): number | undefined {
  const seen = behind(m, value);
  if (typeof seen === 'string') return pointCount(seen);
  if (typeof seen !== 'object' || seen === null) return undefined;
  if (seen.t === 'list' || seen.t === 'tuple' || seen.t === 'deque') return seen.items.length;
  if (seen.t === 'frozenset') return seen.items.length;
  if (seen.t === 'dict' || seen.t === 'set') return seen.entries.size;
  if (seen.t === 'bytes') return seen.data.length;
  if (seen.t === 'range') return Number(rangeLength(seen));
  const view = viewOf(seen);
  return view && dictOf(m, view.dict).entries.size;
}
