/** `collections.deque`. */

import { editAs, present } from '../../heap/expected.js';
import type { DequeObject } from '../../heap/heap.js';
import { isRef } from '../../heap/kinds.js';
import type { Value } from '../../model.js';
import { method, take } from '../contract/arguments.js';
import { ensureFits } from '../contract/limits.js';
import {
  builtin,
  inPython,
  type Keywords,
  type Machine,
  type Result,
  TailCall,
} from '../contract/machine.js';
import type { TypeSpec } from '../contract/native.js';
import { size } from '../numbers/indexes.js';
import { intOf } from '../numbers/numbers.js';
import { matches } from '../operators/compare.js';
import { consuming, oneByOne } from '../operators/consuming.js';
import { count, itemAt, position, search } from './sequence.js';

const DEQUE = builtin('collections.deque');

export function dequeOf(m: Machine, self: Value): DequeObject {
  const object = isRef(self) ? m.get(self) : undefined;
  return object?.t === 'deque' ? object : m.fail('TypeError', `a deque is needed, not ${m.typeName(self)}`);
}

function edit(m: Machine, self: Value): DequeObject {
  const object = dequeOf(m, self);
  return isRef(self) ? editAs(m, self, 'deque') : object;
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
  edit(m, self).items[at] = value;
}

export function dequeDelete(m: Machine, self: Value, key: Value): void {
  const at = existing(m, self, key);
  edit(m, self).items.splice(at, 1);
}

function existing(m: Machine, self: Value, key: Value): number {
  const { length } = dequeOf(m, self).items;
  const at = position(m, key, length, 'deque');
  return at >= 0 && at < length ? at : m.fail('IndexError', 'deque index out of range');
}

/** Puts items at the right end, or one after the other at the left end; what is over `maxlen` falls off the other one. */
export function extendDeque(m: Machine, self: Value, fresh: readonly Value[], left = false): null {
  ensureFits(m, dequeOf(m, self).items.length + fresh.length);
  const { items, maxlen } = edit(m, self);
  for (const item of fresh) {
    if (left) items.unshift(item);
    else items.push(item);
    if (maxlen !== null && items.length > maxlen) items.splice(left ? -1 : 0, 1);
  }
  return null;
}

function pop(m: Machine, self: Value, left: boolean): Value {
  if (dequeOf(m, self).items.length === 0) return m.fail('IndexError', 'pop from an empty deque');
  const { items } = edit(m, self);
  return present(left ? items.shift() : items.pop());
}

function insert(m: Machine, self: Value, place: Value, item: Value): null {
  const at = size(m, place);
  const { items, maxlen } = edit(m, self);
  if (items.length === maxlen) m.fail('IndexError', 'deque already at its maximum size');
  items.splice(at < 0 ? Math.max(0, at + items.length) : at, 0, item);
  return null;
}

function remove(m: Machine, self: Value, value: Value): null {
  const at = dequeOf(m, self).items.findIndex((item) => matches(m, item, value));
  if (at < 0) m.fail('ValueError', `${m.repr(value)} is not in deque`);
  edit(m, self).items.splice(at, 1);
  return null;
}

function find(m: Machine, self: Value, value: Value, start?: Value, stop?: Value): Value {
  const at = search(m, dequeOf(m, self).items, value, start, stop);
  return at >= 0 ? at : m.fail('ValueError', `${m.repr(value)} is not in deque`);
}

function rotate(m: Machine, self: Value, places: Value | undefined): null {
  const by = places === undefined ? 1 : size(m, places);
  const own = edit(m, self);
  const { length } = own.items;
  if (length > 0) {
    const first = ((-by % length) + length) % length;
    own.items = [...own.items.slice(first), ...own.items.slice(0, first)];
  }
  return null;
}

function maxlenOf(m: Machine, value: Value | undefined): number | null {
  if (value === undefined || value === null) return null;
  const most = intOf(value);
  if (most === undefined) return m.fail('TypeError', 'an integer is required');
  return most < 0 ? m.fail('ValueError', 'maxlen must be non-negative') : Number(most);
}

function construct(m: Machine, cls: Value, args: readonly Value[], keywords: Keywords): Result {
  const [iterable, maxlen] = take(m, 'deque(iterable=, maxlen=)', args, keywords);
  const most = maxlenOf(m, maxlen);
  if (iterable === undefined) return makeDeque(m, [], most, cls);
  if (m.isLazy(iterable)) return inPython('_collect', [cls, 0, iterable, most]);
  return makeDeque(m, m.elements(iterable), most, cls);
}

const init = consuming('collections.deque.__init__', 1, (m, [self = null, ...given], keywords) => {
  const [iterable, maxlen] = take(m, 'deque(iterable=, maxlen=)', given, keywords);
  const fresh = iterable === undefined ? [] : m.elements(iterable).slice();
  const own = edit(m, self);
  own.items = [];
  own.maxlen = maxlenOf(m, maxlen);
  return extendDeque(m, self, fresh);
});

export const deque: TypeSpec = {
  name: 'deque',
  module: 'collections',
  construct,
  methods: {
    __init__: init,
    append: method('deque.append(item, /)', (m, self, item) => extendDeque(m, self, [item])),
    appendleft: method('deque.appendleft(item, /)', (m, self, item) => extendDeque(m, self, [item], true)),
    clear: method('deque.clear()', (m, self) => {
      edit(m, self).items = [];
      return null;
    }),
    copy: method('deque.copy()', (m, self) => {
      const { items, maxlen } = dequeOf(m, self);
      const type = m.typeOf(self);
      // A subclass is called, and goes through it in its own way (`deque_copy`, 3.11).
      if (isRef(type)) return new TailCall(type, maxlen === null ? [self] : [self, maxlen]);
      return makeDeque(m, items, maxlen, type);
    }),
    count: method('deque.count(value, /)', (m, self, value) => count(m, dequeOf(m, self).items, value)),
    extend: oneByOne(
      '_extend_deque',
      method('deque.extend(iterable, /)', (m, self, iterable) =>
        extendDeque(m, self, m.elements(iterable).slice()),
      ),
    ),
    extendleft: oneByOne(
      '_extend_deque_left',
      method('deque.extendleft(iterable, /)', (m, self, iterable) =>
        extendDeque(m, self, m.elements(iterable).slice(), true),
      ),
    ),
    index: method('deque.index(value, start=, stop=, /)', find),
    insert: method('deque.insert(index, value, /)', insert),
    pop: method('deque.pop()', (m, self) => pop(m, self, false)),
    popleft: method('deque.popleft()', (m, self) => pop(m, self, true)),
    remove: method('deque.remove(value, /)', remove),
    reverse: method('deque.reverse()', (m, self) => {
      edit(m, self).items.reverse();
      return null;
    }),
    rotate: method('deque.rotate(n=, /)', rotate),
  },
  getters: { maxlen: (m, self) => dequeOf(m, self).maxlen },
  mutators: [
    'append',
    'appendleft',
    'clear',
    'extend',
    'extendleft',
    'insert',
    'pop',
    'popleft',
    'remove',
    'reverse',
    'rotate',
  ],
};
