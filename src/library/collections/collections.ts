/** The module `collections`: deque, defaultdict, OrderedDict, namedtuple; Counter is beside it. */

import { present, valueAs } from '../../heap/expected.js';
import type { DictObject } from '../../heap/heap.js';
import { behind, firstGiven, isTuple } from '../../heap/kinds.js';
import {
  dictOf,
  editDict,
  putPair,
  reshapeDict,
  setDefault,
  takeOut,
  updated,
  updating,
} from '../../language/containers/dict.js';
import { copied, type DictEntries, makeDict } from '../../language/containers/dict-entries.js';
import { mergedTable } from '../../language/containers/hashing/entry-table.js';
import { find, forgetOrder, remove } from '../../language/containers/hashing/keys.js';
import { tupleItems } from '../../language/containers/tuple.js';
import { method, native } from '../../language/contract/arguments.js';
import { type Keywords, type Machine, type Result, tuple } from '../../language/contract/machine.js';
import type { Library, TypeSpec } from '../../language/contract/native.js';
import { withSpecial } from '../../language/operators/special.js';
import type { Value } from '../../model.js';
import { isCallable } from '../builtins/iterables.js';
import { PYTHON } from './collections.py.js';
import { deque } from './deque.js';
import { bindFields, checkFieldNames } from './fields.js';

// ── defaultdict ──

function constructDefault(m: Machine, cls: Value, args: readonly Value[], keywords: Keywords): Result {
  const [factory = null, ...rest] = args;
  checkFactory(m, factory);
  if (rest.length > 1) m.fail('TypeError', `dict expected at most 1 argument, got ${rest.length}`);
  const self = makeDict(m, new Map(), cls, factory);
  return updated(m, self, rest[0], keywords, self);
}

function checkFactory(m: Machine, factory: Value): void {
  if (factory !== null && !isCallable(m, factory))
    m.fail('TypeError', 'first argument must be callable or None');
}

const defaultdict: TypeSpec = {
  name: 'defaultdict',
  module: 'collections',
  bases: ['dict'],
  construct: constructDefault,
  methods: {
    __init__: (m, args, keywords) => {
      const [self = null, factory = null, source] = args;
      checkFactory(m, factory);
      editDict(m, self).factory = factory;
      return updated(m, self, source, keywords, null);
    },
    copy: method('defaultdict.copy()', (m, self) => {
      const source = dictOf(m, self);
      return copied(m, source, mergedTable(source), m.typeOf(self), source.factory);
    }),
  },
  getters: { default_factory: (m, self) => dictOf(m, self).factory },
  setters: {
    default_factory: (m, self, factory) => {
      editDict(m, self).factory = factory;
      return null;
    },
  },
};

// ── OrderedDict ──

function constructOrdered(m: Machine, cls: Value, args: readonly Value[], keywords: Keywords): Result {
  if (args.length > 1) m.fail('TypeError', `expected at most 1 arguments, got ${args.length}`);
  const self = makeDict(m, new Map(), cls);
  return updated(m, self, args[0], keywords, self);
}

function moveToEnd(m: Machine, self: Value, key: Value, last: Value | undefined): null {
  const { entries } = dictOf(m, self);
  // An empty one doesn't ask for the key's hash.
  if (entries.size === 0) return notThere(m, key);
  const place = find(m, entries, key);
  const entry = entries.get(place);
  if (entry === undefined) return notThere(m, key);
  const isLast = last === undefined || m.truth(last);
  if ([...entries.keys()].at(isLast ? -1 : 0) === place) return null;
  const own = reshapeDict(m, self);
  const others: DictEntries = new Map(own.entries);
  others.delete(place);
  const moved = [place, entry] as const;
  own.entries = new Map(isLast ? [...others, moved] : [moved, ...others]);
  return null;
}

/** What is written in C raises it by the key: a tuple becomes the exception's arguments, and None is none (`PyErr_SetObject`, 3.11). */
function notThere(m: Machine, key: Value): never {
  if (key === null) return m.fail('KeyError');
  const seen = behind(m, key);
  return isTuple(seen) ? m.fail('KeyError', ...seen.items) : m.fail('KeyError', key);
}

function popItem(m: Machine, self: Value, last: Value | undefined): Value {
  const keys = [...dictOf(m, self).entries.keys()];
  const key = last === undefined || m.truth(last) ? keys.at(-1) : keys[0];
  if (key === undefined) return m.fail('KeyError', 'dictionary is empty');
  const pair = present(dictOf(m, self).entries.get(key));
  const { entries }: DictObject = reshapeDict(m, self);
  remove(entries, key);
  forgetOrder(entries);
  return tuple(pair);
}

const ordered: TypeSpec = {
  name: 'OrderedDict',
  module: 'collections',
  bases: ['dict'],
  construct: constructOrdered,
  methods: {
    __init__: updating('OrderedDict'),
    copy: method('OrderedDict.copy()', (m, self) =>
      makeDict(m, new Map(dictOf(m, self).entries), m.typeOf(self)),
    ),
    move_to_end: method('move_to_end(key, last=)', moveToEnd),
    pop: method('pop(key, default=)', (m, self, key, value) => {
      const known = firstGiven(takeOut(m, self, key), value);
      return known === undefined ? notThere(m, key) : known;
    }),
    popitem: method('popitem(last=)', popItem),
    setdefault: method('setdefault(key, default=)', setDefault),
  },
  mutators: ['move_to_end', 'pop', 'popitem', 'setdefault'],
};

// ── namedtuple: a class written in Python whose objects hold a tuple ──

/** A new object of a named tuple's class, from the arguments of its call. */
const newNamedTuple = native('_named_tuple(cls, args, keywords, /)', (m, cls, args, keywords) => {
  const fields = valueAs(m.attribute(cls, '_fields'), 'tuple').items.map(String);
  const defaults = new Map(
    [...dictOf(m, m.attribute(cls, '_field_defaults')).entries.values()].map(([name, value]) => [
      String(name),
      value,
    ]),
  );
  const given = new Map(
    [...dictOf(m, keywords).entries.values()].map(([name, value]) => [String(name), value]),
  );
  const name = `${String(m.attribute(cls, '__name__'))}.__new__`;
  const items = bindFields(m, name, '_cls', fields, defaults, valueAs(args, 'tuple').items, given);
  return m.alloc({
    t: 'instance',
    cls,
    attributes: new Map(),
    core: null,
    payload: tuple(items.map(present)),
  });
});

export const collectionsLibrary: Library = {
  python: PYTHON,
  types: {
    'collections.deque': withSpecial('collections.deque', deque),
    'collections.defaultdict': defaultdict,
    'collections.OrderedDict': ordered,
  },
  functions: {
    'collections.namedtuple': '_namedtuple',
    _put_pair: putPair,
    _named_tuple: newNamedTuple,
    _field_names: native('_field_names(typename, names, rename, /)', checkFieldNames),
    _tuple_item: native('_tuple_item(index, self, /)', (m, index, self) => {
      return present(tupleItems(m, self)[Number(index)]);
    }),
    _plain_tuple: native('_plain_tuple(self, /)', (m, self) => tuple(tupleItems(m, self))),
  },
};
