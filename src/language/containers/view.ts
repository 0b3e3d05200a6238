/** The types of iterators over containers, and of the views of a dict. */

import { objectAs, valueAs } from '../../heap/expected.js';
import { behind, kindOf, VIEWS, viewOf } from '../../heap/kinds.js';
import type { Value } from '../../model.js';
import { method } from '../contract/arguments.js';
import { inPython, type Machine } from '../contract/machine.js';
import type { Native, TypeSpec } from '../contract/native.js';
import { collectionOf } from '../operators/collections.js';
import { sizeOf } from '../operators/operators.js';
import { advance, isSpent } from './iteration.js';
import { dictBehind, entriesLeft } from './table-iteration.js';

function next(m: Machine, self: Value): Value {
  const item = advance(m, valueAs(self, 'ref'));
  return item === undefined ? m.fail('StopIteration') : item;
}

function lengthHint(m: Machine, self: Value): number {
  const object = objectAs(m, self, 'iterator');
  const { source, index } = object;
  if (source === null) return 0;
  const size = sizeOf(m, source) ?? 0;
  const seen = behind(m, source);
  const standsInTable = kindOf(m, source) === 'set' || dictBehind(m, seen);
  return standsInTable ? entriesLeft(object, size) : Math.max(0, size - index);
}

const iterator = (full: string): TypeSpec => ({
  name: full.slice(full.lastIndexOf('.') + 1),
  module: full.includes('.') ? '_collections' : 'builtins',
  final: true,
  methods: {
    __iter__: method('__iter__()', (_m, self) => self),
    __next__: method('__next__()', next),
    __length_hint__: method('__length_hint__()', lengthHint),
  },
});

const ITERATORS = [
  ...[
    'list_iterator',
    'tuple_iterator',
    'set_iterator',
    'range_iterator',
    'str_ascii_iterator',
    'bytes_iterator',
  ],
  ...[
    'dict_keyiterator',
    'dict_valueiterator',
    'dict_itemiterator',
    'dict_reversekeyiterator',
    'dict_reversevalueiterator',
    'dict_reverseitemiterator',
    'odict_iterator',
    'list_reverseiterator',
  ],
  ...['str_iterator', '_collections._deque_iterator', '_collections._deque_reverse_iterator'],
];

export const iterators: Readonly<Record<string, TypeSpec>> = Object.fromEntries(
  ITERATORS.map((name) => [name, iterator(name)]),
);

/** Goes through the other one as far as the answer takes; through itself where that is a larger set (`dictviews_isdisjoint`, 3.11). */
function isDisjoint(name: string): Native {
  const body = method(`${name}.isdisjoint(other, /)`, (m, self, other) => {
    const [own, theirs] = [collectionOf(m, behind(m, self)), collectionOf(m, behind(m, other))];
    if (own && theirs && theirs.size > own.size) return !own.values().some(theirs.has);
    return !m.elements(other).some((value) => own?.has(value));
  });
  return (m, args, keywords) => {
    const lazy = args[1] !== undefined && args.length === 2 && keywords.size === 0 && isSpent(m, args[1]);
    return lazy ? inPython('_is_view_disjoint', args) : body(m, args, keywords);
  };
}

const view = (name: string): TypeSpec => ({
  name,
  module: 'builtins',
  final: true,
  methods: name === 'dict_values' ? {} : { isdisjoint: isDisjoint(name) },
  getters: { mapping: (m, self) => viewOf(behind(m, self))?.dict ?? null },
});

export const views: Readonly<Record<string, TypeSpec>> = Object.fromEntries(
  VIEWS.map((name) => [name, view(name)]),
);

/** The views of an OrderedDict. */
export const orderedViews: Readonly<Record<string, TypeSpec>> = Object.fromEntries(
  VIEWS.map((name) => [`o${name}`, { name: `o${name}`, module: 'builtins', bases: [name], final: true }]),
);
