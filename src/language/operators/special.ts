/** The special methods of built-in containers by name, as `super().__getitem__(key)` and `[].__len__()` find them. */

import { present } from '../../heap/expected.js';
import { behind, kindOf, viewOf } from '../../heap/kinds.js';
import type { Value } from '../../model.js';
import { hashOf } from '../containers/hashing/hash.js';
import { iterate, reverse } from '../containers/iteration.js';
import { method } from '../contract/arguments.js';
import { builtin, type Machine } from '../contract/machine.js';
import type { Native, TypeSpec } from '../contract/native.js';
import { index, repetitions } from '../numbers/indexes.js';
import { ownRepr } from '../text/representation.js';
import { collectionOf } from './collections.js';
import { binaryContainers } from './combining.js';
import { ownEqual, ownOrder } from './compare.js';
import { consuming, oneByOne } from './consuming.js';
import { deleteOwnItem, ownContains, ownItem, ownLength, setOwnItem } from './operators.js';

const NOT_IMPLEMENTED = builtin('NotImplemented');

type OperatorNames = readonly string[];
const COMMON: OperatorNames = ['__repr__', '__eq__', '__ne__'];
const SIZED: OperatorNames = ['__len__', '__iter__', '__contains__'];
const ORDER: OperatorNames = ['__lt__', '__le__', '__gt__', '__ge__'];
const SETS: OperatorNames = [
  '__or__',
  '__and__',
  '__sub__',
  '__xor__',
  '__ror__',
  '__rand__',
  '__rsub__',
  '__rxor__',
];
const SETS_IN_PLACE: OperatorNames = ['__ior__', '__iand__', '__isub__', '__ixor__'];
const CHANGING: OperatorNames = ['__setitem__', '__delitem__'];
const SEQUENCE: OperatorNames = ['__getitem__', '__add__', '__mul__', '__rmul__'];

/** Which special methods each type has. */
const SPECIAL_METHODS: Readonly<Record<string, OperatorNames>> = {
  list: [...COMMON, ...SIZED, ...ORDER, ...SEQUENCE, ...CHANGING, '__iadd__', '__imul__', '__reversed__'],
  tuple: [...COMMON, ...SIZED, ...ORDER, ...SEQUENCE, '__hash__'],
  dict: [...COMMON, ...SIZED, ...CHANGING, '__getitem__', '__or__', '__ror__', '__ior__', '__reversed__'],
  set: [...COMMON, ...SIZED, ...ORDER, ...SETS, ...SETS_IN_PLACE],
  frozenset: [...COMMON, ...SIZED, ...ORDER, ...SETS, '__hash__'],
  range: [...COMMON, ...SIZED, '__getitem__', '__hash__', '__reversed__'],
  slice: [...COMMON, ...ORDER],
  'collections.deque': [
    ...COMMON,
    ...SIZED,
    ...ORDER,
    ...SEQUENCE,
    ...CHANGING,
    '__iadd__',
    '__imul__',
    '__reversed__',
  ],
  dict_keys: [...COMMON, ...SIZED, ...ORDER, ...SETS, '__reversed__'],
  dict_values: [...SIZED, '__reversed__'],
  dict_items: [...COMMON, ...SIZED, ...ORDER, ...SETS, '__reversed__'],
};

/** The type with its special methods. */
export function withSpecial(full: string, spec: TypeSpec): TypeSpec {
  const names = SPECIAL_METHODS[full] ?? [];
  const special = Object.fromEntries(names.map((name) => [name, specialMethod(full, name)]));
  const mutators = names.filter((name) =>
    [...CHANGING, ...SETS_IN_PLACE, '__iadd__', '__imul__'].includes(name),
  );
  return {
    ...spec,
    methods: { ...special, ...spec.methods },
    // What can change, or looks into what can, says that it has no hash.
    getters:
      names.includes('__hash__') || full === 'dict_values'
        ? { ...spec.getters }
        : { ...spec.getters, __hash__: () => null },
    mutators: [...(spec.mutators ?? []), ...mutators],
  };
}

function specialMethod(full: string, name: string): Native {
  const binary = BINARY[name];
  if (binary === undefined) return full === 'collections.deque' ? byNumber(name) : present(PLAIN[name]);
  const native = method(`${full}.${name}(value, /)`, (m, self, other) => binary(m, self, other));
  if (name === '__iadd__') return oneByOne('_extended', native);
  return name === '__ior__' ? consuming(`${full}.${name}`, 1, native) : native;
}

/** A deque has the slots of a sequence alone, which take numbers and no slices (`wrap_sq_item`, 3.11). */
function byNumber(name: string): Native {
  const plain = present(PLAIN[name]);
  if (!/item__$/.test(name)) return plain;
  return (m, args, keywords) => {
    if (args[1] !== undefined) index(m, args[1]);
    return plain(m, args, keywords);
  };
}

/** Called by name, a deque's items are found by sizes (`wrap_sq_item`, 3.11). */
const keyFor = (m: Machine, self: Value, key: Value): Value =>
  kindOf(m, self) === 'deque' ? repetitions(m, index(m, key)) : key;

const PLAIN: Readonly<Record<string, Native>> = {
  __repr__: method('__repr__()', (m, self) => ownRepr(m, self)),
  __len__: method('__len__()', (m, self) => ownLength(m, self)),
  __iter__: method('__iter__()', (m, self) => iterate(m, self)),
  __reversed__: method('__reversed__()', (m, self) => reverse(m, self)),
  __hash__: method('__hash__()', (m, self) => hashOf(m, self)),
  __contains__: method('__contains__(key, /)', (m, self, key) => ownContains(m, self, key)),
  __getitem__: method('__getitem__(key, /)', (m, self, key) => ownItem(m, self, keyFor(m, self, key))),
  __setitem__: method('__setitem__(key, value, /)', (m, self, key, value) =>
    setOwnItem(m, self, keyFor(m, self, key), value),
  ),
  __delitem__: method('__delitem__(key, /)', (m, self, key) => deleteOwnItem(m, self, keyFor(m, self, key))),
};

type Binary = (m: Machine, self: Value, other: Value) => ReturnType<Native>;

const operator =
  (symbol: string, inPlace = false): Binary =>
  (m, self, other) =>
    binaryContainers(m, symbol, self, other, inPlace) ?? NOT_IMPLEMENTED;

/** The same with the operands the other way round. */
const swapped =
  (symbol: string): Binary =>
  (m, self, other) =>
    binaryContainers(m, symbol, other, self, false) ?? NOT_IMPLEMENTED;

/** Comparisons with a value of another kind are left to that one. */
const comparison =
  (compare: (m: Machine, self: Value, other: Value) => boolean): Binary =>
  (m, self, other) =>
    areComparable(m, self, other) ? compare(m, self, other) : NOT_IMPLEMENTED;

function areComparable(m: Machine, a: Value, b: Value): boolean {
  const view = viewOf(behind(m, a));
  if (view) return collectionOf(m, behind(m, b)) !== undefined;
  const [x, y] = [kindOf(m, a), kindOf(m, b)].map((kind) => (kind === 'frozenset' ? 'set' : kind));
  return x === y;
}

const order = (symbol: '<' | '<=' | '>' | '>=') => comparison((m, a, b) => ownOrder(m, symbol, a, b));

/** Called by name, a sequence's `*` wants an int (`wrap_indexargfunc`, 3.11). */
function repeating(inPlace: boolean): Binary {
  const repeat = operator('*', inPlace);
  return (m, self, times) => repeat(m, self, index(m, times));
}

const BINARY: Readonly<Record<string, Binary>> = {
  __eq__: comparison(ownEqual),
  __ne__: comparison((m, a, b) => !ownEqual(m, a, b)),
  __lt__: order('<'),
  __le__: order('<='),
  __gt__: order('>'),
  __ge__: order('>='),
  __add__: operator('+'),
  __mul__: repeating(false),
  __rmul__: repeating(false),
  __or__: operator('|'),
  __and__: operator('&'),
  __sub__: operator('-'),
  __xor__: operator('^'),
  __ror__: swapped('|'),
  __rand__: swapped('&'),
  __rsub__: swapped('-'),
  __rxor__: swapped('^'),
  __iadd__: operator('+', true),
  __imul__: repeating(true),
  __ior__: operator('|', true),
  __iand__: operator('&', true),
  __isub__: operator('-', true),
  __ixor__: operator('^', true),
};
