/** The types `set` and `frozenset`. */

import { present } from '../../heap/expected.js';
import type { HashKey } from '../../heap/heap.js';
import { isRef } from '../../heap/kinds.js';
import type { Value } from '../../model.js';
import { method, native } from '../contract/arguments.js';
import { builtin, inPython, type Keywords, type Machine, type Result } from '../contract/machine.js';
import type { Native, TypeSpec } from '../contract/native.js';
import { holdsAll, index } from '../operators/collections.js';
import { DUMMY, type Elements, EMPTY, setItems, tableOf } from './hashing/hash-table.js';
import { keysInOrder } from './hashing/keys.js';
import { isIterable, isSpent } from './iteration.js';
import * as sets from './set.js';

/** The elements of `self`, whichever set it is. */
function own(m: Machine, self: Value): Elements {
  return sets.elementsOf(m, self) ?? m.fail('TypeError', `a set is needed, not ${m.typeName(self)}`);
}

/**
 * A method that takes any number of iterables: where some are lazy, all that can be gone through only once are
 * collected first, in their order.
 */
function ofMany(
  full: string,
  body: (m: Machine, self: Value, iterables: readonly Value[]) => Result,
): Native {
  return (m, args, keywords) => {
    if (keywords.size > 0) m.fail('TypeError', `${full}() takes no keyword arguments`);
    const [self = null, ...others] = args;
    if (!others.some((other) => sets.isLazy(m, other))) return body(m, self, others);
    const first = others.findIndex((other) => isOnce(m, other) || !isIterable(m, other));
    // What comes behind something wrong is never looked at.
    if (!isIterable(m, present(others[first]))) return body(m, self, others.slice(0, first + 1));
    return inPython('_collect', [builtin(full), first + 1, ...args]);
  };
}

const isOnce = (m: Machine, value: Value) => isSpent(m, value) && sets.elementsOf(m, value) === undefined;

/** A method that takes one iterable. */
function ofOne(full: string, body: (m: Machine, self: Value, iterable: Value) => Result): Native {
  const checked = method(`${full}(iterable, /)`, (_m, _self, iterable) => iterable);
  const run = ofMany(full, (m, self, [iterable = null]) => body(m, self, iterable));
  return (m, args, keywords) => {
    checked(m, args, keywords);
    return run(m, args, keywords);
  };
}

/** The same where an iterable is gone through only as far as the answer takes; `asSet` where a set is taken for what it holds. */
function stopping(
  full: string,
  lazily: string,
  asSet: boolean,
  body: (m: Machine, self: Value, iterable: Value) => Result,
): Native {
  const run = ofOne(full, body);
  return (m, args, keywords) => {
    const other = args.length === 2 && keywords.size === 0 ? args[1] : undefined;
    const held = asSet && other !== undefined && sets.elementsOf(m, other) !== undefined;
    return other !== undefined && !held && isSpent(m, other)
      ? inPython(lazily, args)
      : run(m, args, keywords);
  };
}

/** What an iterable holds, by key. */
function membersOf(m: Machine, iterable: Value) {
  return (sets.elementsOf(m, iterable) ?? { entries: index(m, m.elements(iterable)) }).entries;
}

function isDisjoint(m: Machine, self: Value, iterable: Value): boolean {
  const set = own(m, self);
  return !m.elements(iterable).some((value) => sets.holds(m, set, value));
}

function isSuperset(m: Machine, self: Value, iterable: Value): boolean {
  const set = own(m, self);
  const held = sets.elementsOf(m, iterable);
  if (held) return holdsAll(m, set.entries, held.entries);
  return m.elements(iterable).every((value) => sets.holds(m, set, value));
}

/** The methods of both types; `name` is the type's. */
function shared(name: string): Record<string, Native> {
  return {
    copy: method(`${name}.copy()`, (m, self) => {
      return name === 'frozenset' && !isRef(self)
        ? self
        : sets.finish(m, sets.draftOf(m, own(m, self)), self);
    }),
    difference: ofMany(`${name}.difference`, (m, self, [first, ...others]) => {
      const set = own(m, self);
      const draft = first === undefined ? sets.draftOf(m, set) : sets.difference(m, set, first);
      for (const other of others) sets.takeAway(m, draft, other);
      return sets.finish(m, draft, self);
    }),
    intersection: (m, args, keywords) => {
      if (keywords.size > 0) m.fail('TypeError', `${name}.intersection() takes no keyword arguments`);
      const [self = null, ...others] = args;
      return intersection(m, self, self, others);
    },
    isdisjoint: stopping(`${name}.isdisjoint`, '_is_set_disjoint', false, isDisjoint),
    issubset: ofOne(`${name}.issubset`, (m, self, other) =>
      holdsAll(m, membersOf(m, other), own(m, self).entries),
    ),
    issuperset: stopping(`${name}.issuperset`, '_is_superset', true, isSuperset),
    symmetric_difference: ofOne(`${name}.symmetric_difference`, (m, self, other) =>
      sets.finish(m, sets.symmetricDifference(m, own(m, self), other), self),
    ),
    union: ofMany(`${name}.union`, (m, self, others) =>
      sets.finish(
        m,
        sets.union(
          m,
          own(m, self),
          others.filter((each) => !m.same(each, self)),
        ),
        self,
      ),
    ),
  };
}

/** What all have in common. */
function common(m: Machine, set: Value, others: readonly Value[]): sets.SetDraft {
  const [first, ...rest] = others;
  let draft = first === undefined ? sets.draftOf(m, own(m, set)) : sets.intersection(m, own(m, set), first);
  for (const other of rest) draft = sets.intersection(m, sets.elementsIn(draft), other);
  return draft;
}

/** The same as a set of the type of `like`, with lazy ones one item after the other (`set_intersection_multi`, 3.11). */
function intersection(m: Machine, set: Value, like: Value, others: readonly Value[]): Result {
  const lazy = others.findIndex((other) => sets.isLazy(m, other));
  if (lazy < 0) return sets.finish(m, common(m, set, others), like);
  const before = sets.makeSet(m, common(m, set, others.slice(0, lazy)));
  return inPython('_set_intersection', [before, like, ...others.slice(lazy)]);
}

function pop(m: Machine, self: Value): Value {
  const set = sets.editSet(m, self);
  if (set.entries.size === 0) return m.fail('KeyError', 'pop from an empty set');
  const slots = tableOf(m, set)?.slots;
  const at = slots ? firstFrom(slots, (set.finger ?? 0) % slots.length) : 0;
  const key = present((slots ?? keysInOrder(set.entries))[at]);
  const value = present(set.entries.get(key));
  sets.change(m, self, (draft) => sets.discard(m, draft, value));
  if (slots) sets.editSet(m, self).finger = at + 1;
  return value;
}

/** The first slot with an element from `start` on, round to the beginning. */
function firstFrom(slots: readonly HashKey[], start: number): number {
  const holds = (slot: HashKey | undefined) => slot !== EMPTY && slot !== DUMMY;
  for (let i = start; i < slots.length; i++) if (holds(slots[i])) return i;
  return slots.findIndex(holds);
}

function remove(m: Machine, self: Value, value: Value): null {
  if (!sets.setContains(m, own(m, self), value)) m.fail('KeyError', value);
  sets.change(m, self, (draft) => sets.discard(m, draft, value));
  return null;
}

/** A method that takes any number of iterables, what runs Python code item by item: `one` is the library's way with such, in Python. */
function itemByItem(
  full: string,
  one: string,
  whole: (m: Machine, self: Value, iterable: Value) => void,
): Native {
  return (m, args, keywords) => {
    if (keywords.size > 0) m.fail('TypeError', `${full}() takes no keyword arguments`);
    const [self = null, ...others] = args;
    for (const [index, other] of others.entries()) {
      if (isOnce(m, other)) return inPython(one, [self, other, builtin(full), ...others.slice(index + 1)]);
      whole(m, self, other);
    }
    return null;
  };
}

function update(m: Machine, self: Value, other: Value): void {
  if (!m.same(other, self)) sets.change(m, self, (draft) => sets.include(m, draft, other));
}

/** `self -= other`. */
export function subtract(m: Machine, self: Value, other: Value): null {
  if (m.same(self, other)) return sets.replaceWith(m, self, sets.emptyDraft());
  sets.change(m, self, (draft) => sets.takeAway(m, draft, other));
  return null;
}

/** `self ^= other`. */
export function symmetricUpdate(m: Machine, self: Value, other: Value): null {
  if (m.same(self, other)) return sets.replaceWith(m, self, sets.emptyDraft());
  const known = sets.elementsOf(m, other);
  const others = known ?? sets.elementsIn(sets.union(m, { entries: new Map() }, [other]));
  const values = setItems(m, others);
  sets.change(m, self, (draft) => sets.toggle(m, draft, values));
  return null;
}

function construct(m: Machine, cls: Value, args: readonly Value[], keywords: Keywords, name: string): Result {
  if (keywords.size > 0) m.fail('TypeError', `${name}() takes no keyword arguments`);
  if (args.length > 1) m.fail('TypeError', `${name} expected at most 1 argument, got ${args.length}`);
  const [iterable] = args;
  if (iterable !== undefined && sets.isLazy(m, iterable)) return inPython('_collect', [cls, 0, iterable]);
  const draft = sets.emptyDraft();
  if (iterable !== undefined) sets.include(m, draft, iterable);
  if (name === 'set') return sets.makeSet(m, draft, cls);
  const made = sets.frozenOf(m, draft);
  if (isRef(cls)) return m.alloc({ t: 'instance', cls, attributes: new Map(), core: null, payload: made });
  return typeof iterable === 'object' && iterable?.t === 'frozenset' ? iterable : made;
}

export const set: TypeSpec = {
  name: 'set',
  module: 'builtins',
  construct: (m, cls, args, keywords) => construct(m, cls, args, keywords, 'set'),
  methods: {
    ...shared('set'),
    __init__: ofMany('set.__init__', (m, self, iterables) => {
      sets.replaceWith(m, self, sets.emptyDraft());
      for (const iterable of iterables) update(m, self, iterable);
      return null;
    }),
    add: method('set.add(object, /)', (m, self, value) => {
      sets.change(m, self, (draft) => sets.add(m, draft, value));
      return null;
    }),
    clear: method('set.clear()', (m, self) => {
      sets.editSet(m, self).finger = undefined;
      return sets.replaceWith(m, self, sets.emptyDraft());
    }),
    difference_update: itemByItem('set.difference_update', '_subtract_from_set', subtract),
    discard: method('set.discard(object, /)', (m, self, value) => {
      sets.change(m, self, (draft) => sets.discard(m, draft, value));
      return null;
    }),
    intersection_update: (m, args, keywords) => {
      if (keywords.size > 0) m.fail('TypeError', 'set.intersection_update() takes no keyword arguments');
      const [self = null, ...others] = args;
      if (others.some((other) => sets.isLazy(m, other))) return inPython('_intersection_update', args);
      return sets.replaceWith(m, self, common(m, self, others));
    },
    pop: method('set.pop()', pop),
    remove: method('set.remove(object, /)', remove),
    symmetric_difference_update: ofOne('set.symmetric_difference_update', symmetricUpdate),
    update: itemByItem('set.update', '_add_to_set', update),
  },
  mutators: [
    'add',
    'clear',
    'difference_update',
    'discard',
    'intersection_update',
    'pop',
    'remove',
    'symmetric_difference_update',
    'update',
  ],
};

export const frozenset: TypeSpec = {
  name: 'frozenset',
  module: 'builtins',
  construct: (m, cls, args, keywords) => construct(m, cls, args, keywords, 'frozenset'),
  methods: shared('frozenset'),
};

/** What the library's Python asks for, item by item. */
export const setSteps: Readonly<Record<string, Native>> = {
  _set_holds: native('_set_holds(self, item, /)', (m, self, item) => sets.holds(m, own(m, self), item)),
  _set_intersect: native('_set_intersect(set, like, /, *others)', (m, set, like, others) =>
    intersection(m, set, like, others.items),
  ),
  _set_replace: native('_set_replace(self, set, /)', (m, self, set) =>
    sets.replaceWith(m, self, sets.draftOf(m, own(m, set))),
  ),
  _set_drop: native('_set_drop(self, item, /)', (m, self, item) =>
    sets.change(m, self, (draft) => sets.drop(m, draft, item)),
  ),
};
