/** `collections.Counter`: counting, and the operators that keep what is above zero. */

import type { Value } from '../../model.js';
import { method } from '../arguments.js';
import { indexOf } from '../indexes.js';
import { iterate } from '../iteration.js';
import { firstGiven, isRef } from '../kinds.js';
import { ensureFits } from '../limits.js';
import {
  builtin,
  type Keywords,
  type Machine,
  type Native,
  type Result,
  TailCall,
  type TypeSpec,
  tuple,
} from '../native.js';
import { sorted } from '../sort.js';
import { collectingPairs, dictOf, type Entries, editDict, insert, isDict, lookUp, makeDict } from './dict.js';

const COUNTER = builtin('collections.Counter');
export const COUNTER_OPERATORS = ['+', '-', '|', '&'];

const countOf = (m: Machine, counter: Value, key: Value): Value =>
  firstGiven(lookUp(m, dictOf(m, counter), key), 0) as Value;
const pairs = (m: Machine, counter: Value) => [...dictOf(m, counter).entries.values()];

/** `a operator b` of two counters: only counts above zero are kept. */
export function counterOperation(m: Machine, operator: string, a: Value, b: Value, inPlace: boolean): Value {
  const entries: Entries = new Map();
  const keep = (key: Value, count: Value) => {
    if (m.less(0, count)) insert(m, entries, key, count);
  };
  for (const [key, count] of pairs(m, a)) keep(key, combined(m, operator, count, countOf(m, b, key)));
  if (operator !== '&')
    for (const [key, count] of pairs(m, b))
      if (lookUp(m, dictOf(m, a), key) === undefined) keep(key, combined(m, operator, 0, count));
  if (!inPlace) return makeDict(m, entries, COUNTER);
  editDict(m, a).entries = entries;
  return a;
}

function combined(m: Machine, operator: string, x: Value, y: Value): Value {
  if (operator === '+' || operator === '-') return m.binary(operator, x, y);
  return m.less(x, y) === (operator === '|') ? y : x;
}

/** Adds (or takes off) the counts of a mapping, or one for each element of an iterable that is not lazy. */
function count(m: Machine, self: Value, source: Value | undefined, keywords: Keywords, operator = '+'): null {
  const tally = (key: Value, by: Value) =>
    insert(m, editDict(m, self).entries, key, m.binary(operator, countOf(m, self, key), by));
  if (source !== undefined && source !== null) {
    if (isDict(m, source)) for (const [key, by] of pairs(m, source)) tally(key, by);
    else for (const key of m.elements(source)) tally(key, 1);
  }
  for (const [key, by] of keywords) tally(key, by);
  return null;
}

function counting(full: string, name: string, operator = '+'): Native {
  return (m, args, keywords) => {
    if (args.length > 2)
      m.fail(
        'TypeError',
        `Counter.${name}() takes from 1 to 2 positional arguments but ${args.length} were given`,
      );
    const call = collectingPairs(m, builtin(full), 1, args, keywords);
    return call ?? count(m, args[0] as Value, args[1], keywords, operator);
  };
}

function construct(m: Machine, cls: Value, args: readonly Value[], keywords: Keywords): Result {
  if (args.length > 1)
    m.fail(
      'TypeError',
      `Counter.__init__() takes from 1 to 2 positional arguments but ${args.length + 1} were given`,
    );
  const [source] = args;
  if (source !== undefined && isRef(source) && m.isLazy(source) && !isDict(m, source))
    return new TailCall(builtin('prelude._collect'), [cls, 0, source], keywords);
  const self = makeDict(m, new Map(), cls);
  count(m, self, source, keywords);
  return self;
}

function mostCommon(m: Machine, self: Value, n: Value | undefined): Value {
  const all = pairs(m, self);
  const places = Array.from(all.keys());
  const order = sorted(
    m,
    places,
    all.map(([, by]) => by),
    true,
  );
  const most = n === undefined || n === null ? all.length : Number(indexOf(m, n) ?? 0);
  return m.list(
    order.slice(0, Math.max(0, most)).map((i) => tuple(all[i as number] as readonly [Value, Value])),
  );
}

function elements(m: Machine, self: Value): Value {
  const items: Value[] = [];
  for (const [key, by] of pairs(m, self)) {
    ensureFits(m, items.length + Number(by));
    for (let i = 0; i < Number(by); i++) items.push(key);
  }
  return m.list(items);
}

function total(m: Machine, self: Value): Value {
  return pairs(m, self).reduce<Value>((sum, [, by]) => m.binary('+', sum, by), 0);
}

export const counter: TypeSpec = {
  name: 'Counter',
  module: 'collections',
  bases: ['dict'],
  construct,
  methods: {
    __init__: counting('collections.Counter.__init__', '__init__'),
    __missing__: method('Counter.__missing__(key, /)', () => 0),
    copy: method('Counter.copy()', (m, self) =>
      makeDict(m, new Map(dictOf(m, self).entries), m.typeOf(self)),
    ),
    elements: method('Counter.elements()', (m, self) => iterate(m, elements(m, self))),
    most_common: method('Counter.most_common(n=)', mostCommon),
    subtract: counting('collections.Counter.subtract', 'subtract', '-'),
    total: method('Counter.total()', total),
    update: counting('collections.Counter.update', 'update'),
  },
  classMethods: {
    fromkeys: (m) =>
      m.fail('NotImplementedError', 'Counter.fromkeys() is undefined.  Use Counter(iterable) instead.'),
  },
  mutators: ['subtract', 'update'],
};
