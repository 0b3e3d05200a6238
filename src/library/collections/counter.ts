/** `collections.Counter`: counting, and the operators that keep what is above zero. */

import { present } from '../../heap/expected.js';
import { firstGiven, isRef } from '../../heap/kinds.js';
import {
  collectingPairs,
  type DictEntries,
  dictOf,
  editDict,
  insert,
  isDict,
  lookUp,
  makeDict,
  takeOut,
} from '../../language/containers/dict.js';
import { method } from '../../language/contract/arguments.js';
import {
  builtin,
  inPython,
  type Keywords,
  type Machine,
  type Result,
  tuple,
} from '../../language/contract/machine.js';
import type { Native, TypeSpec } from '../../language/contract/native.js';
import { plain } from '../../language/numbers/indexes.js';
import { numberOf } from '../../language/numbers/numbers.js';
import { compare, equal, type OrderOperator, ownEqual, ownOrder } from '../../language/operators/compare.js';
import { sorted } from '../../language/operators/sort.js';
import type { Value } from '../../model.js';

const COUNTER = builtin('collections.Counter');
const OPERATORS = ['+', '-', '|', '&'];

const countOf = (m: Machine, counter: Value, key: Value): Value =>
  present(firstGiven(lookUp(m, dictOf(m, counter), key), 0));
const pairs = (m: Machine, counter: Value) => [...dictOf(m, counter).entries.values()];

const isAbove = (m: Machine, a: Value, b: Value): boolean => m.truth(compare(m, '>', a, b));

const isCounter = (m: Machine, value: Value) => m.isInstance(value, COUNTER);

/** `a operator b` of a counter, and `a operator= b`, which takes any mapping. */
function binary(m: Machine, operator: string, a: Value, b: Value, inPlace: boolean): Value | undefined {
  if (!OPERATORS.includes(operator)) return undefined;
  if (isDict(m, b) && (inPlace || isCounter(m, b))) return operation(m, operator, a, b, inPlace);
  return inPlace ? notCounted(m, operator, a, b) : undefined;
}

/** `counter operator= value` looks into the value as into a mapping. */
function notCounted(m: Machine, operator: string, a: Value, b: Value): Value {
  if (operator !== '&') return m.fail('AttributeError', `'${m.typeName(b)}' object has no attribute 'items'`);
  for (const key of m.elements(a)) m.subscript(b, key);
  return a;
}

/** Only counts above zero are kept. Asks the counts what `Counter` (3.11) asks them. */
function operation(m: Machine, operator: string, a: Value, b: Value, inPlace: boolean): Value {
  if (inPlace) return changed(m, operator, a, b);
  const entries: DictEntries = new Map();
  for (const [key, count] of pairs(m, a)) {
    const result = combined(m, operator, count, countOf(m, b, key));
    if (isAbove(m, result, 0)) insert(m, entries, key, result);
  }
  if (operator !== '&') addOthers(m, operator, a, b, entries);
  return makeDict(m, entries, COUNTER);
}

/** What only the second counter has. */
function addOthers(m: Machine, operator: string, a: Value, b: Value, entries: DictEntries): void {
  for (const [key, count] of pairs(m, b)) {
    if (lookUp(m, dictOf(m, a), key) !== undefined) continue;
    if (operator !== '-') {
      if (isAbove(m, count, 0)) insert(m, entries, key, count);
    } else if (m.less(count, 0)) insert(m, entries, key, m.binary('-', 0, count));
  }
}

function combined(m: Machine, operator: string, count: Value, other: Value): Value {
  if (operator === '+' || operator === '-') return m.binary(operator, count, other);
  return m.less(count, other) === (operator === '|') ? other : count;
}

/** `a operator= b`. */
function changed(m: Machine, operator: string, a: Value, b: Value): Value {
  const keys = pairs(m, operator === '&' ? a : b).map(([key]) => key);
  for (const key of keys) {
    const [count, other] = [countOf(m, a, key), countOf(m, b, key)];
    const result = merged(m, operator, count, other);
    if (result !== undefined) insert(m, editDict(m, a).entries, key, result);
  }
  for (const [key, count] of pairs(m, a)) if (!isAbove(m, count, 0)) takeOut(m, a, key);
  return a;
}

/** The new count; undefined where it stays. */
function merged(m: Machine, operator: string, count: Value, other: Value): Value | undefined {
  if (operator === '+' || operator === '-') return m.binary(operator, count, other, true);
  if (operator === '|') return isAbove(m, other, count) ? other : undefined;
  return m.less(other, count) ? other : undefined;
}

/** `+counter` and `-counter`: what is above zero of it, or of its opposite. */
function signed(m: Machine, operator: string, a: Value): Value {
  const entries: DictEntries = new Map();
  for (const [key, count] of pairs(m, a)) {
    if (operator === '+' ? isAbove(m, count, 0) : m.less(count, 0))
      insert(m, entries, key, operator === '+' ? count : m.binary('-', 0, count));
  }
  return makeDict(m, entries, COUNTER);
}

/** Adds (or takes off) the counts of a mapping, or one for each element of an iterable that is not lazy. */
function count(m: Machine, self: Value, source: Value | undefined, keywords: Keywords, operator = '+'): null {
  const tally = (key: Value, by: Value) => {
    const known = countOf(m, self, key);
    // May run Python code, so before the entries are taken to be changed.
    const result = operator === '+' ? m.binary('+', by, known) : m.binary('-', known, by);
    insert(m, editDict(m, self).entries, key, result);
  };
  const tallyAll = (counts: Iterable<readonly [Value, Value]>): void => {
    // The counts that an empty Counter gets from a mapping are taken as they are.
    const plain = operator === '+' && dictOf(m, self).entries.size === 0;
    for (const [key, by] of counts) plain ? insert(m, editDict(m, self).entries, key, by) : tally(key, by);
  };
  if (source !== undefined && source !== null) {
    if (isDict(m, source)) tallyAll(pairs(m, source));
    else for (const key of m.elements(source)) tally(key, 1);
  }
  tallyAll([...keywords]);
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
    return call ?? count(m, present(args[0]), args[1], keywords, operator);
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
    return inPython('_collect', [cls, 0, source], keywords);
  const self = makeDict(m, new Map(), cls);
  count(m, self, source, keywords);
  return self;
}

function noCount(m: Machine, n: Value): never {
  return m.fail('TypeError', `'>=' not supported between instances of '${m.typeName(n)}' and 'int'`);
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
  const most = n === undefined || n === null ? all.length : Number(numberOf(plain(m, n)) ?? noCount(m, n));
  return m.list(order.slice(0, Math.max(0, most)).map((i) => tuple(present(all[Number(i)]))));
}

function total(m: Machine, self: Value): Value {
  return pairs(m, self).reduce<Value>((sum, [, by]) => m.binary('+', sum, by), 0);
}

/** What two counters have of each key that one of them has. */
function counts(m: Machine, a: Value, b: Value): (readonly [Value, Value])[] {
  const keys = [...pairs(m, a), ...pairs(m, b)].map(([key]) => key);
  return keys.map((key) => [countOf(m, a, key), countOf(m, b, key)] as const);
}

/** Equal are those that count alike; one is below another that has no less of anything. */
function compareCounters(m: Machine, operator: string, a: Value, b: Value): boolean | undefined {
  if (!isDict(m, b) || !isCounter(m, b)) return undefined;
  if (operator === '==') return counts(m, a, b).every(([x, y]) => equal(m, x, y));
  const within = operator.startsWith('<') ? '<=' : '>=';
  const isWithin = counts(m, a, b).every(([x, y]) => m.truth(compare(m, within, x, y)));
  return isWithin && (operator.endsWith('=') || !equal(m, a, b));
}

/** Called by name, a comparison leaves all that is no Counter to the other operand. */
const comparison = (
  name: string,
  compare: (m: Machine, self: Value, other: Value) => boolean,
): readonly [string, Native] => [
  name,
  method(`Counter.${name}(other, /)`, (m, self, other) =>
    m.isInstance(other, COUNTER) ? compare(m, self, other) : builtin('NotImplemented'),
  ),
];
const order = (name: string, operator: OrderOperator) =>
  comparison(name, (m, self, other) => ownOrder(m, operator, self, other));

const operatorMethod = (name: string, operator: string, inPlace = false): readonly [string, Native] => [
  name,
  method(`Counter.${name}(other, /)`, (m, self, other) =>
    inPlace || m.isInstance(other, COUNTER)
      ? m.binary(operator, self, other, inPlace)
      : builtin('NotImplemented'),
  ),
];

export const counter: TypeSpec = {
  name: 'Counter',
  module: 'collections',
  bases: ['dict'],
  construct,
  operators: {
    binary,
    unary: (m, operator, a) => (operator === '~' ? undefined : signed(m, operator, a)),
    compare: compareCounters,
  },
  methods: {
    __init__: counting('collections.Counter.__init__', '__init__'),
    ...Object.fromEntries([
      comparison('__eq__', ownEqual),
      comparison('__ne__', (m, self, other) => !ownEqual(m, self, other)),
      order('__lt__', '<'),
      order('__le__', '<='),
      order('__gt__', '>'),
      order('__ge__', '>='),
    ]),
    ...Object.fromEntries([
      operatorMethod('__add__', '+'),
      operatorMethod('__sub__', '-'),
      operatorMethod('__or__', '|'),
      operatorMethod('__and__', '&'),
      operatorMethod('__iadd__', '+', true),
      operatorMethod('__isub__', '-', true),
      operatorMethod('__ior__', '|', true),
      operatorMethod('__iand__', '&', true),
    ]),
    __pos__: method('Counter.__pos__()', (m, self) => signed(m, '+', self)),
    __neg__: method('Counter.__neg__()', (m, self) => signed(m, '-', self)),
    __missing__: method('Counter.__missing__(key, /)', () => 0),
    copy: method('Counter.copy()', (m, self) =>
      makeDict(m, new Map(dictOf(m, self).entries), m.typeOf(self)),
    ),
    elements: '_counter_elements',
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
