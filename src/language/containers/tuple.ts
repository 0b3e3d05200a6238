/** `tuple`: its items and methods. */

import { behind, isRef } from '../../heap/kinds.js';
import type { Value } from '../../model.js';
import { method } from '../contract/arguments.js';
import {
  inPython,
  type Keywords,
  type Machine,
  tuple as makeTuple,
  type Result,
} from '../contract/machine.js';
import type { TypeSpec } from '../contract/native.js';
import type { Vm } from '../contract/vm.js';
import { shallow } from './depth.js';
import { count, isSlice, itemAt, search, sliced } from './sequence.js';

export function tupleItems(m: Machine, self: Value): readonly Value[] {
  const seen = behind(m, self);
  return typeof seen === 'object' && seen?.t === 'tuple'
    ? seen.items
    : m.fail('TypeError', `a tuple is needed, not ${m.typeName(self)}`);
}

export function tupleGet(m: Machine, items: readonly Value[], key: Value): Value {
  return isSlice(key) ? makeTuple(sliced(m, items, key)) : itemAt(m, items, key, 'tuple');
}

function construct(m: Vm, cls: Value, args: readonly Value[], keywords: Keywords): Result {
  if (keywords.size > 0) m.fail('TypeError', 'tuple() takes no keyword arguments');
  if (args.length > 1) m.fail('TypeError', `tuple expected at most 1 argument, got ${args.length}`);
  const [iterable] = args;
  if (iterable !== undefined && m.isLazy(iterable)) return inPython('_collect', [cls, 0, iterable]);
  const made = iterable === undefined ? makeTuple([]) : madeOf(m, iterable);
  if (!isRef(cls)) return made;
  return m.alloc({ t: 'instance', cls, attributes: new Map(), core: null, payload: made });
}

function madeOf(m: Vm, iterable: Value): Value {
  if (typeof iterable === 'object' && iterable?.t === 'tuple') return iterable;
  return shallow(m, makeTuple(m.elements(iterable).slice()));
}

function find(m: Machine, self: Value, value: Value, start?: Value, stop?: Value): Value {
  const at = search(m, tupleItems(m, self), value, start, stop);
  return at >= 0 ? at : m.fail('ValueError', 'tuple.index(x): x not in tuple');
}

export const tuple: TypeSpec = {
  name: 'tuple',
  module: 'builtins',
  construct,
  methods: {
    count: method('tuple.count(value, /)', (m, self, value) => count(m, tupleItems(m, self), value)),
    index: method('tuple.index(value, start=, stop=, /)', find),
  },
};
