/** `list`: its items, slices and methods. */

import { editAs, present } from '../../heap/expected.js';
import type { ListObject } from '../../heap/heap.js';
import { isRef } from '../../heap/kinds.js';
import type { Slice, Value } from '../../model.js';
import { method, native } from '../contract/arguments.js';
import { ensureFits } from '../contract/limits.js';
import { inPython, type Keywords, type Machine, type Result } from '../contract/machine.js';
import type { Native, TypeSpec } from '../contract/native.js';
import { cInt, size, stretch } from '../numbers/indexes.js';
import { matches } from '../operators/compare.js';
import { consuming, oneByOne } from '../operators/consuming.js';
import { mayBeOwnOrder, sortInPlace } from '../operators/sort.js';
import { isIterable } from './iteration.js';
import { count, isSlice, itemAt, position, search, sliced } from './sequence.js';

function listItems(m: Machine, self: Value): readonly Value[] {
  const object = isRef(self) ? m.get(self) : undefined;
  return object?.t === 'list'
    ? object.items
    : m.fail('TypeError', `a list is needed, not ${m.typeName(self)}`);
}

function editItems(m: Machine, self: Value): Value[] {
  listItems(m, self);
  return isRef(self) ? editAs(m, self, 'list').items : [];
}

export function listGet(m: Machine, list: ListObject, key: Value): Value {
  return isSlice(key) ? m.list(sliced(m, list.items, key)) : itemAt(m, list.items, key, 'list');
}

/** `list[key] = value`; the value of a slice must not be lazy. */
export function listSet(m: Machine, self: Value, key: Value, value: Value): void {
  if (isSlice(key)) {
    setSlice(m, self, key, value);
    return;
  }
  const at = existing(m, self, key);
  editItems(m, self)[at] = value;
}

export function listDelete(m: Machine, self: Value, key: Value): void {
  if (isSlice(key)) {
    deleteSlice(m, self, key);
    return;
  }
  const at = existing(m, self, key);
  editItems(m, self).splice(at, 1);
}

function existing(m: Machine, self: Value, key: Value): number {
  const { length } = listItems(m, self);
  const at = position(m, key, length, 'list');
  return at >= 0 && at < length ? at : m.fail('IndexError', 'list assignment index out of range');
}

function setSlice(m: Machine, self: Value, slice: Slice, value: Value): void {
  const { start, step, count } = stretch(m, slice.start, slice.stop, slice.step, listItems(m, self).length);
  const complaint = step === 1 ? 'can only assign an iterable' : 'must assign iterable to extended slice';
  if (!isIterable(m, value)) m.fail('TypeError', complaint);
  // It may be the list itself.
  const fresh = m.elements(value).slice();
  const items = editItems(m, self);
  if (step === 1) {
    ensureFits(m, items.length + fresh.length);
    replace(items, start, count, fresh);
  } else if (fresh.length !== count) {
    m.fail(
      'ValueError',
      `attempt to assign sequence of size ${fresh.length} to extended slice of size ${count}`,
    );
  } else {
    for (const [i, item] of fresh.entries()) items[start + i * step] = item;
  }
}

/** `splice`, for any number of items: they do not go through the arguments of a call. */
function replace(items: Value[], start: number, count: number, fresh: readonly Value[]): void {
  const rest = items.slice(start + count);
  items.length = start;
  for (const item of fresh) items.push(item);
  for (const item of rest) items.push(item);
}

function deleteSlice(m: Machine, self: Value, slice: Slice): void {
  const items = editItems(m, self);
  const { start, step, count } = stretch(m, slice.start, slice.stop, slice.step, items.length);
  const gone = new Set(Array.from({ length: count }, (_, i) => start + i * step));
  const kept = items.filter((_, i) => !gone.has(i));
  replace(items, 0, items.length, kept);
}

/** Puts all elements of an iterable that is not lazy at the end: `list.extend`, `+=`. */
export function extendList(m: Machine, self: Value, iterable: Value): void {
  // It may be the list itself.
  const fresh = m.elements(iterable).slice();
  ensureFits(m, listItems(m, self).length + fresh.length);
  const items = editItems(m, self);
  for (const item of fresh) items.push(item);
}

function pop(m: Machine, self: Value, place: Value | undefined): Value {
  const { length } = listItems(m, self);
  const at = place === undefined ? -1 : size(m, place);
  if (length === 0) return m.fail('IndexError', 'pop from empty list');
  const from = at < 0 ? at + length : at;
  if (from < 0 || from >= length) return m.fail('IndexError', 'pop index out of range');
  return present(editItems(m, self).splice(from, 1)[0]);
}

function insert(m: Machine, self: Value, place: Value, item: Value): null {
  const at = size(m, place);
  ensureFits(m, listItems(m, self).length + 1);
  const items = editItems(m, self);
  items.splice(at < 0 ? Math.max(0, at + items.length) : at, 0, item);
  return null;
}

function find(m: Machine, self: Value, value: Value, start?: Value, stop?: Value): Value {
  const at = search(m, listItems(m, self), value, start, stop);
  return at >= 0 ? at : m.fail('ValueError', `${m.repr(value)} is not in list`);
}

function remove(m: Machine, self: Value, value: Value): null {
  const at = listItems(m, self).findIndex((item) => matches(m, item, value));
  if (at < 0) m.fail('ValueError', 'list.remove(x): x not in list');
  editItems(m, self).splice(at, 1);
  return null;
}

function sort(m: Machine, self: Value, key: Value | undefined, reverse: Value | undefined): Result {
  const falling = cInt(m, reverse === undefined ? false : reverse) !== 0;
  if ((key ?? null) !== null || mayBeOwnOrder(listItems(m, self)))
    return inPython('_sort', [self, key ?? null, falling]);
  const items = editItems(m, self);
  sortInPlace(m, items, items, falling);
  return null;
}

/** Leaves a list empty as long as it is sorted, so that what is called meanwhile sees that (`list_sort_impl`, 3.11). */
const takeOut: Native = native('_take_out(items, /)', (m, self) => {
  const taken = listItems(m, self).slice();
  editItems(m, self).length = 0;
  return m.list(taken);
});

/** Gives a list its items back, whatever was put into it meanwhile: was anything? */
const putBack: Native = native('_put_back(items, taken, /)', (m, self, taken) => {
  const isChanged = listItems(m, self).length > 0;
  replace(editItems(m, self), 0, Number.POSITIVE_INFINITY, listItems(m, taken));
  return isChanged;
});

/** Puts a list in order by keys, one for each item: for `_sort_by_keys(list, keys, reverse)` in Python. */
const sortByKeys: Native = native('_sort_by_keys(items, keys, reverse, /)', (m, self, keys, reverse) => {
  sortInPlace(m, editItems(m, self), listItems(m, keys), m.truth(reverse));
  return null;
});

function construct(m: Machine, cls: Value, args: readonly Value[], keywords: Keywords): Result {
  if (keywords.size > 0) m.fail('TypeError', 'list() takes no keyword arguments');
  if (args.length > 1) m.fail('TypeError', `list expected at most 1 argument, got ${args.length}`);
  const [iterable] = args;
  if (iterable !== undefined && m.isLazy(iterable)) return inPython('_collect', [cls, 0, iterable]);
  return m.alloc({
    t: 'list',
    cls,
    attributes: null,
    items: iterable === undefined ? [] : m.elements(iterable).slice(),
  });
}

const init = consuming('list.__init__', 1, (m, [self, iterable]) => {
  const fresh = iterable === undefined ? [] : m.elements(iterable).slice();
  replace(editItems(m, present(self)), 0, Number.POSITIVE_INFINITY, fresh);
  return null;
});

/** What `_sort` and `_sorted` in Python are made of. */
export const sortSteps: Readonly<Record<string, Native>> = {
  _sort_by_keys: sortByKeys,
  _take_out: takeOut,
  _put_back: putBack,
};

export const list: TypeSpec = {
  name: 'list',
  module: 'builtins',
  construct,
  methods: {
    __init__: init,
    append: method('list.append(object, /)', (m, self, item) => {
      ensureFits(m, listItems(m, self).length + 1);
      editItems(m, self).push(item);
      return null;
    }),
    clear: method('list.clear()', (m, self) => {
      editItems(m, self).length = 0;
      return null;
    }),
    copy: method('list.copy()', (m, self) => m.list(listItems(m, self).slice())),
    count: method('list.count(value, /)', (m, self, value) => count(m, listItems(m, self), value)),
    extend: oneByOne(
      '_extend_list',
      method('list.extend(iterable, /)', (m, self, iterable) => {
        extendList(m, self, iterable);
        return null;
      }),
    ),
    index: method('list.index(value, start=, stop=, /)', find),
    insert: method('list.insert(index, object, /)', insert),
    pop: method('list.pop(index=, /)', pop),
    remove: method('list.remove(value, /)', remove),
    reverse: method('list.reverse()', (m, self) => {
      editItems(m, self).reverse();
      return null;
    }),
    sort: method('list.sort(*, key=, reverse=)', sort),
  },
  mutators: ['append', 'clear', 'extend', 'insert', 'pop', 'remove', 'reverse', 'sort'],
};
