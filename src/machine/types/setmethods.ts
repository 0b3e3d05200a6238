/** The types `set` and `frozenset`. */

import type { Value } from '../../model.js';
import { method } from '../arguments.js';
import { index, holdsAll } from '../compare.js';
import { isRef } from '../kinds.js';
import { builtin, type Keywords, type Machine, type Native, type Result, TailCall, type TypeSpec } from '../native.js';
import { type Elements, setItems } from '../setOrder.js';
import * as sets from './set.js';

/** The elements of `self`, whichever set it is. */
function own(m: Machine, self: Value): Elements {
  return sets.elementsOf(m, self) ?? m.fail('TypeError', `a set is needed, not ${m.typeName(self)}`);
}

/** A method that takes any number of iterables: lazy ones are collected first. */
function ofMany(full: string, body: (m: Machine, self: Value, iterables: readonly Value[]) => Result): Native {
  return (m, args, keywords) => {
    if (keywords.size > 0) m.fail('TypeError', `${full}() takes no keyword arguments`);
    const lazy = args.findIndex((arg, i) => i > 0 && m.isLazy(arg));
    if (lazy > 0) return new TailCall(builtin('prelude._collect'), [builtin(full), lazy, ...args]);
    return body(m, args[0] as Value, args.slice(1));
  };
}

/** A method that takes one iterable. */
function ofOne(full: string, body: (m: Machine, self: Value, iterable: Value) => Result): Native {
  const checked = method(`${full}(iterable, /)`, (_m, _self, iterable) => iterable);
  const run = ofMany(full, (m, self, [iterable]) => body(m, self, iterable as Value));
  return (m, args, keywords) => {
    checked(m, args, keywords);
    return run(m, args, keywords);
  };
}

/** What an iterable holds, by key. */
function membersOf(m: Machine, iterable: Value) {
  return (sets.elementsOf(m, iterable) ?? { entries: index(m, m.elements(iterable)) }).entries;
}

function isDisjoint(m: Machine, self: Value, iterable: Value): boolean {
  const set = own(m, self);
  return !m.elements(iterable).some((value) => sets.setContains(m, set, value));
}

/** The methods of both types; `name` is the type's. */
function shared(name: string): Record<string, Native> {
  return {
    copy: method(`${name}.copy()`, (m, self) => {
      return name === 'frozenset' && !isRef(self) ? self : sets.finish(m, sets.draftOf(m, own(m, self)), self);
    }),
    difference: ofMany(`${name}.difference`, (m, self, others) => {
      let draft: Elements = own(m, self);
      for (const other of others) draft = sets.difference(m, draft, other);
      return sets.finish(m, others.length > 0 ? (draft as sets.Draft) : sets.draftOf(m, draft), self);
    }),
    intersection: ofMany(`${name}.intersection`, (m, self, others) => {
      let draft: Elements = own(m, self);
      for (const other of others) draft = sets.intersection(m, draft, other);
      return sets.finish(m, others.length > 0 ? (draft as sets.Draft) : sets.draftOf(m, draft), self);
    }),
    isdisjoint: ofOne(`${name}.isdisjoint`, isDisjoint),
    issubset: ofOne(`${name}.issubset`, (m, self, other) => holdsAll(m, membersOf(m, other), own(m, self).entries)),
    issuperset: ofOne(`${name}.issuperset`, (m, self, other) => holdsAll(m, own(m, self).entries, membersOf(m, other))),
    symmetric_difference: ofOne(`${name}.symmetric_difference`, (m, self, other) =>
      sets.finish(m, sets.symmetricDifference(m, own(m, self), other), self),
    ),
    union: ofMany(`${name}.union`, (m, self, others) => sets.finish(m, sets.union(m, own(m, self), others), self)),
  };
}

function pop(m: Machine, self: Value): Value {
  const [first] = setItems(m, own(m, self));
  if (first === undefined) return m.fail('KeyError', 'pop from an empty set');
  sets.discard(m, sets.editSet(m, self) as sets.Draft, first);
  return first;
}

function remove(m: Machine, self: Value, value: Value): null {
  if (!sets.setContains(m, own(m, self), value)) m.fail('KeyError', value);
  sets.discard(m, sets.editSet(m, self) as sets.Draft, value);
  return null;
}

function update(m: Machine, self: Value, others: readonly Value[]): null {
  const items = others.map((other) => (sets.elementsOf(m, other) ? other : m.list(m.elements(other).slice())));
  const set = sets.editSet(m, self) as sets.Draft;
  for (const other of items) sets.include(m, set, m.same(other, self) ? m.list([]) : other);
  return null;
}

function differenceUpdate(m: Machine, self: Value, others: readonly Value[]): null {
  for (const other of others) {
    const gone = m.elements(other).slice();
    const set = sets.editSet(m, self) as sets.Draft;
    for (const value of gone) sets.discard(m, set, value);
  }
  return null;
}

function symmetricUpdate(m: Machine, self: Value, other: Value): null {
  const values = [...index(m, m.elements(other)).values()];
  const set = sets.editSet(m, self) as sets.Draft;
  for (const value of values) if (!sets.discard(m, set, value)) sets.add(m, set, value);
  return null;
}

function construct(m: Machine, cls: Value, args: readonly Value[], keywords: Keywords, name: string): Result {
  if (keywords.size > 0) m.fail('TypeError', `${name}() takes no keyword arguments`);
  if (args.length > 1) m.fail('TypeError', `${name} expected at most 1 argument, got ${args.length}`);
  const [iterable] = args;
  if (iterable !== undefined && m.isLazy(iterable)) return new TailCall(builtin('prelude._collect'), [cls, 0, iterable]);
  const draft: sets.Draft = { entries: new Map(), room: undefined };
  if (iterable !== undefined) sets.include(m, draft, iterable);
  if (name === 'set') return sets.makeSet(m, draft, cls);
  return isRef(cls) ? subclassed(m, cls, sets.frozenOf(draft)) : frozen(iterable, draft);
}

function frozen(source: Value | undefined, draft: sets.Draft): Value {
  return typeof source === 'object' && source?.t === 'frozenset' ? source : sets.frozenOf(draft);
}

function subclassed(m: Machine, cls: Value, payload: Value): Value {
  return m.alloc({ t: 'instance', cls, attributes: new Map(), core: null, payload });
}

export const set: TypeSpec = {
  name: 'set',
  module: 'builtins',
  construct: (m, cls, args, keywords) => construct(m, cls, args, keywords, 'set'),
  methods: {
    ...shared('set'),
    __init__: ofMany('set.__init__', (m, self, iterables) => {
      sets.replaceWith(m, self, { entries: new Map(), room: undefined });
      return update(m, self, iterables);
    }),
    add: method('set.add(object, /)', (m, self, value) => {
      sets.add(m, sets.editSet(m, self), value);
      return null;
    }),
    clear: method('set.clear()', (m, self) => sets.replaceWith(m, self, { entries: new Map(), room: undefined })),
    difference_update: ofMany('set.difference_update', differenceUpdate),
    discard: method('set.discard(object, /)', (m, self, value) => {
      sets.discard(m, sets.editSet(m, self) as sets.Draft, value);
      return null;
    }),
    intersection_update: ofMany('set.intersection_update', (m, self, others) => {
      let draft: Elements = own(m, self);
      for (const other of others) draft = sets.intersection(m, draft, other);
      return others.length > 0 ? sets.replaceWith(m, self, draft as sets.Draft) : null;
    }),
    pop: method('set.pop()', pop),
    remove: method('set.remove(object, /)', remove),
    symmetric_difference_update: ofOne('set.symmetric_difference_update', symmetricUpdate),
    update: ofMany('set.update', update),
  },
  mutators: [
    'add', 'clear', 'difference_update', 'discard', 'intersection_update', 'pop', 'remove',
    'symmetric_difference_update', 'update',
  ],
};

export const frozenset: TypeSpec = {
  name: 'frozenset',
  module: 'builtins',
  construct: (m, cls, args, keywords) => construct(m, cls, args, keywords, 'frozenset'),
  methods: shared('frozenset'),
};
