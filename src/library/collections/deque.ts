/** `collections.deque`: making one, and its methods. */

import { present } from '../../heap/expected.js';
import { isRef } from '../../heap/kinds.js';
import { dequeOf, editDeque, extendDeque, makeDeque, reshapeDeque } from '../../language/containers/deque.js';
import { count, search } from '../../language/containers/sequence.js';
import { method, take } from '../../language/contract/arguments.js';
import {
  inPython,
  type Keywords,
  type Machine,
  type Result,
  TailCall,
} from '../../language/contract/machine.js';
import type { TypeSpec } from '../../language/contract/native.js';
import { size } from '../../language/numbers/indexes.js';
import { intOf } from '../../language/numbers/numbers.js';
import { matches } from '../../language/operators/compare.js';
import { consuming, oneByOne } from '../../language/operators/consuming.js';
import type { Value } from '../../model.js';

function pop(m: Machine, self: Value, left: boolean): Value {
  if (dequeOf(m, self).items.length === 0) return m.fail('IndexError', 'pop from an empty deque');
  const { items } = reshapeDeque(m, self);
  return present(left ? items.shift() : items.pop());
}

function insert(m: Machine, self: Value, place: Value, item: Value): null {
  const at = size(m, place);
  const { items: before, maxlen } = dequeOf(m, self);
  if (before.length === maxlen) m.fail('IndexError', 'deque already at its maximum size');
  const { items } = reshapeDeque(m, self);
  items.splice(at < 0 ? Math.max(0, at + items.length) : at, 0, item);
  return null;
}

function remove(m: Machine, self: Value, value: Value): null {
  const at = dequeOf(m, self).items.findIndex((item) => matches(m, item, value));
  if (at < 0) m.fail('ValueError', `${m.repr(value)} is not in deque`);
  reshapeDeque(m, self).items.splice(at, 1);
  return null;
}

function find(m: Machine, self: Value, value: Value, start?: Value, stop?: Value): Value {
  const at = search(m, dequeOf(m, self).items, value, start, stop);
  return at >= 0 ? at : m.fail('ValueError', `${m.repr(value)} is not in deque`);
}

function rotate(m: Machine, self: Value, places: Value | undefined): null {
  const by = places === undefined ? 1 : size(m, places);
  const { length } = dequeOf(m, self).items;
  if (length > 1) {
    const own = reshapeDeque(m, self);
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
  const own = editDeque(m, self);
  if (own.items.length > 0) delete own.epoch;
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
      if (dequeOf(m, self).items.length > 0) reshapeDeque(m, self).items = [];
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
      editDeque(m, self).items.reverse();
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
