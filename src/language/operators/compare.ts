/**
 * `==`, `<` and their like. Each function comes in two: one that asks the program's own `__eq__`, `__lt__` … first,
 * and one (`own…`) that looks at what built-in types hold, for `super().__eq__` and where no class has a say.
 */

import { present } from '../../heap/expected.js';
import type { DictObject } from '../../heap/heap.js';
import { behind, isNotImplemented, isRef, kindOf, type Seen, viewOf } from '../../heap/kinds.js';
import type { Value } from '../../model.js';
import { rangeIdentity } from '../containers/hashing/hash.js';
import { find } from '../containers/hashing/keys.js';
import { builtin, type Machine } from '../contract/machine.js';
import { numberOf } from '../numbers/numbers.js';
import { type Collection, collectionOf } from './collections.js';

export type OrderOperator = '<' | '<=' | '>' | '>=';
const ORDERS: Readonly<Record<string, OrderOperator>> = { '<': '<', '<=': '<=', '>': '>', '>=': '>=' };

const METHODS: Readonly<Record<string, string>> = {
  '==': '__eq__',
  '!=': '__ne__',
  '<': '__lt__',
  '<=': '__le__',
  '>': '__gt__',
  '>=': '__ge__',
};
const REFLECTED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** `a is b`: the same object, or immutable values of the same type that nobody can tell apart. */
export function identical(m: Machine, a: Value, b: Value): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || a.t !== b.t) return false;
  if (a.t === 'ref' && b.t === 'ref') return a.id === b.id || m.get(a) === m.get(b);
  if (a.t === 'float' && b.t === 'float') return Object.is(a.value, b.value);
  if (a.t === 'bytes' && b.t === 'bytes') return a.data === b.data;
  if (a.t === 'builtin' && b.t === 'builtin') return a.name === b.name;
  if (a.t === 'tuple' && b.t === 'tuple')
    return (
      a.items.length === b.items.length && a.items.every((item, i) => identical(m, item, present(b.items[i])))
    );
  return false;
}

/** `a is b or a == b`: what containers ask of their elements. */
export function matches(m: Machine, a: Value, b: Value): boolean {
  return identical(m, a, b) || equal(m, a, b);
}

/** `a operator b` for all six comparisons, the program's own methods included (`PyObject_RichCompare`, 3.11). */
export function compare(m: Machine, operator: string, a: Value, b: Value): Value {
  const answer = byMethods(m, operator, a, b);
  if (answer !== undefined) return answer;
  return compareBuiltIns(m, operator, a, b);
}

/** The same by what built-in types hold. */
export function compareBuiltIns(m: Machine, operator: string, a: Value, b: Value): boolean {
  if (operator === '==' || operator === '!=') return ownEqual(m, a, b) === (operator === '==');
  return ownOrder(m, present(ORDERS[operator]), a, b);
}

/** `a == b`, as a truth value. */
export function equal(m: Machine, a: Value, b: Value): boolean {
  return settled(m, equality(m, a, b));
}

/** `a < b`, as a truth value; TypeError where they have no order. */
export function less(m: Machine, a: Value, b: Value): boolean {
  if (!isRef(a) && !isRef(b)) return ownOrder(m, '<', a, b);
  return m.truth(compare(m, '<', a, b));
}

function byMethods(m: Machine, operator: string, a: Value, b: Value): Value | undefined {
  const [name, reflected] = [present(METHODS[operator]), present(METHODS[REFLECTED[operator] ?? operator])];
  const [mine, theirs] = [answers(m, a, name), answers(m, b, reflected)];
  if (theirs && (!mine || isOfSubclass(m, b, a))) {
    const answer = ask(m, b, reflected, a);
    if (answer !== undefined || !mine) return answer;
    return ask(m, a, name, b);
  }
  const answer = mine ? ask(m, a, name, b) : undefined;
  return answer === undefined && theirs ? ask(m, b, reflected, a) : answer;
}

/**
 * Does Python code say how the value compares? Where only `__eq__` is written, `!=` is its opposite
 * (`object_richcompare`, 3.11), unless the class extends a type that has a `!=` of its own.
 */
export function answers(m: Machine, value: Value, method: string): boolean {
  if (!isRef(value)) return false;
  if (m.defines(value, method)) return true;
  return (
    method === '__ne__' && m.defines(value, '__eq__') && isOfObject(m.attribute(m.typeOf(value), '__ne__'))
  );
}

const isOfObject = (method: Value) =>
  typeof method === 'object' && method?.t === 'builtin' && method.name === 'object.__ne__';

function isOfSubclass(m: Machine, b: Value, a: Value): boolean {
  return !identical(m, m.typeOf(a), m.typeOf(b)) && m.isInstance(b, m.typeOf(a));
}

/** What `self.name(other)` answers; undefined for NotImplemented. */
function ask(m: Machine, self: Value, name: string, other: Value): Value | undefined {
  const answer = m.callNow(m.attribute(self, name), [other]);
  return isNotImplemented(answer) ? undefined : answer;
}

/** What is still to be compared: pairs that have all to be equal, or null where it is known that something differs. */
type Pairs = Iterator<readonly [Value, Value] | null>;

/** Are all pairs equal, those within them too? They may be nested as deep as CPython compares them. */
function settled(m: Machine, first: boolean | Pairs): boolean {
  if (typeof first === 'boolean') return first;
  const open = [first];
  for (let pairs = open.at(-1); pairs !== undefined; pairs = open.at(-1)) {
    const next = pairs.next();
    if (next.done) open.pop();
    else if (next.value === null) return false;
    else {
      const [a, b] = next.value;
      const answer = isOne(m, a, b) || equality(m, a, b);
      if (answer === false) return false;
      if (answer !== true) m.ensureRoom(open.push(answer), ' in comparison');
    }
  }
  return true;
}

/** The same object; tuples that are alike are gone through, as they are where they are not the same. */
function isOne(m: Machine, a: Value, b: Value): boolean {
  return a === b || (kindOf(m, a) !== 'tuple' && identical(m, a, b));
}

function equality(m: Machine, a: Value, b: Value): boolean | Pairs {
  const answer = isRef(a) || isRef(b) ? byMethods(m, '==', a, b) : undefined;
  return answer === undefined ? ownEquality(m, a, b) : m.truth(answer);
}

/** `a == b` by what built-in types hold; for all else identity. */
export function ownEqual(m: Machine, a: Value, b: Value): boolean {
  return settled(m, ownEquality(m, a, b));
}

function ownEquality(m: Machine, a: Value, b: Value): boolean | Pairs {
  const [x, y] = [behind(m, a), behind(m, b)];
  const [i, j] = [numberOf(x), numberOf(y)];
  // Mixed numbers and bigints: `==` of JavaScript is exact, `===` is never true.
  if (i !== undefined && j !== undefined) return i <= j && i >= j;
  if (typeof x !== 'object' || typeof y !== 'object' || x === null || y === null) return x === y;
  return equalObjects(m, a, b, x, y);
}

type SeenObject = Extract<Seen, object>;

function equalObjects(m: Machine, a: Value, b: Value, x: SeenObject, y: SeenObject): boolean | Pairs {
  const [these, those] = [collectionOf(m, x), collectionOf(m, y)];
  if (these && those) {
    const turned = viewOf(x) === undefined && viewOf(y) !== undefined;
    if (these.size !== those.size) return false;
    return turned
      ? those.values().every(holder(m, y, a, these))
      : these.values().every(holder(m, x, b, those));
  }
  if (x.t !== y.t) return false;
  if (x.t === 'deque' && y.t === 'deque' && x.items.length !== y.items.length) return false;
  const [items, others] = [sequenceOf(m, a, x), sequenceOf(m, b, y)];
  if (items && others) return items.length === others.length && pairsOfSequences(items, others);
  if (x.t === 'dict' && y.t === 'dict') return pairsOfDicts(m, x, y);
  if (x.t === 'bytes' && y.t === 'bytes') return x.data === y.data;
  if (x.t === 'range' && y.t === 'range') return ownEqual(m, rangeIdentity(x), rangeIdentity(y));
  if (x.t === 'slice' && y.t === 'slice')
    return pairsOfSequences([x.start, x.stop, x.step], [y.start, y.stop, y.step]);
  if (x.t === 'method' && y.t === 'method') return identical(m, x.self, y.self) && equal(m, x.func, y.func);
  return identical(m, a, b);
}

/** What tells whether a set holds a value; a view of a dict asks as anybody would (`all_contained_in`, 3.11). */
function holder(m: Machine, few: Seen, many: Value, collection: Collection): Collection['has'] {
  if (viewOf(few) === undefined || !isRef(many) || !m.defines(many, '__contains__')) return collection.has;
  return (value) => m.truth(m.callNow(m.attribute(many, '__contains__'), [value]));
}

export function sequenceOf(m: Machine, value: Value, x: SeenObject): readonly Value[] | undefined {
  if (x.t === 'deque') return ownItems(m, value) ?? x.items;
  return x.t === 'list' || x.t === 'tuple' ? x.items : undefined;
}

/** What a class's own `__iter__` gives: `deque_richcompare`, `deque_repr`, `set_repr` (3.11) go through it as anybody would. */
export function ownItems(m: Machine, value: Value): readonly Value[] | undefined {
  if (!isRef(value) || !m.defines(value, '__iter__')) return undefined;
  return m.elements(m.callNow(builtin('list'), [value]));
}

/** Slices have the order of their bounds. */
function partsOf(m: Machine, value: Value, x: SeenObject): readonly Value[] | undefined {
  return x.t === 'slice' ? [x.start, x.stop, x.step] : sequenceOf(m, value, x);
}

function* pairsOfSequences(
  a: readonly Value[],
  b: readonly Value[],
): Generator<readonly [Value, Value] | null> {
  // A comparison may take items away, or add some (`list_richcompare`, 3.11).
  for (let i = 0; i < a.length && i < b.length; i += 1) yield [present(a[i]), present(b[i])];
  if (a.length !== b.length) yield null;
}

function pairsOfDicts(m: Machine, a: DictObject, b: DictObject): boolean | Pairs {
  if (a.entries.size !== b.entries.size) return false;
  if (!isOrdered(m, a) || !isOrdered(m, b)) return pairsOfEntries(m, a, b);
  return pairsOfSequences(Array.from(a.entries.values()).flat(), Array.from(b.entries.values()).flat());
}

function* pairsOfEntries(
  m: Machine,
  a: DictObject,
  b: DictObject,
): Generator<readonly [Value, Value] | null> {
  for (const [key, value] of a.entries.values()) {
    const other = b.entries.get(find(m, b.entries, key));
    if (other === undefined) yield null;
    else yield [value, other[1]];
  }
}

const ORDERED = 'collections.OrderedDict';

/** True for an OrderedDict. */
export const isOrdered = (m: Machine, seen: Seen): boolean =>
  typeof seen === 'object' && seen?.t === 'dict' && layoutOf(m, seen) === ORDERED;

/** The built-in type that a dict is of, or a subclass of which. */
function layoutOf(m: Machine, { cls }: DictObject): string {
  if (typeof cls === 'object' && cls?.t === 'builtin') return cls.name;
  const type = isRef(cls) ? m.get(cls) : undefined;
  return type?.t === 'class' ? type.layout : 'dict';
}

/** `a operator b` by what built-in types hold; TypeError where they have no order. */
export function ownOrder(m: Machine, operator: OrderOperator, a: Value, b: Value): boolean {
  for (let [left, right, level] = [a, b, 1]; ; level += 1) {
    const answer = orderOnce(m, operator, left, right);
    if (typeof answer === 'boolean') return answer;
    // The first items that differ decide.
    m.ensureRoom(level, ' in comparison');
    [left, right] = answer;
    const own = isRef(left) || isRef(right) ? byMethods(m, operator, left, right) : undefined;
    if (own !== undefined) return m.truth(own);
  }
}

function orderOnce(
  m: Machine,
  operator: OrderOperator,
  a: Value,
  b: Value,
): boolean | readonly [Value, Value] {
  const [x, y] = [behind(m, a), behind(m, b)];
  const [i, j] = [numberOf(x), numberOf(y)];
  if (i !== undefined && j !== undefined) return holds(operator, i < j, i > j, i <= j && i >= j);
  if (typeof x === 'string' && typeof y === 'string') return bySign(operator, compareText(x, y));
  const answer =
    typeof x === 'object' && typeof y === 'object' && x && y
      ? orderObjects(m, operator, a, b, x, y)
      : undefined;
  return answer ?? noOrder(m, operator, a, b);
}

/** The TypeError of values without an order. */
function noOrder(m: Machine, operator: string, a: Value, b: Value): never {
  const names = `'${m.typeName(a)}' and '${m.typeName(b)}'`;
  return m.fail('TypeError', `'${operator}' not supported between instances of ${names}`);
}

function holds(operator: OrderOperator, less: boolean, greater: boolean, equal: boolean): boolean {
  return (operator.startsWith('<') ? less : greater) || (operator.endsWith('=') && equal);
}
const bySign = (operator: OrderOperator, sign: number) => holds(operator, sign < 0, sign > 0, sign === 0);

/** Order by code points: below 0, 0 or above 0. UTF-16 puts the characters from U+E000 after all beyond U+FFFF. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  let i = 0;
  while (i < a.length && i < b.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
  if (Number.isNaN(x) || Number.isNaN(y)) return a.length - b.length;
  const surrogate = (unit: number) => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit);
  return surrogate(x) - surrogate(y);
}

function orderObjects(
  m: Machine,
  operator: OrderOperator,
  a: Value,
  b: Value,
  x: SeenObject,
  y: SeenObject,
): boolean | readonly [Value, Value] | undefined {
  const [these, those] = [collectionOf(m, x), collectionOf(m, y)];
  if (these && those)
    return operator.startsWith('<')
      ? isSubset(operator, these, { ...those, has: holder(m, x, b, those) })
      : isSubset(operator, those, { ...these, has: holder(m, y, a, these) });
  if (x.t !== y.t) return undefined;
  const [items, others] = [partsOf(m, a, x), partsOf(m, b, y)];
  if (items && others) return orderSequences(m, operator, items, others);
  return x.t === 'bytes' && y.t === 'bytes' ? bySign(operator, compareText(x.data, y.data)) : undefined;
}

function isSubset(operator: OrderOperator, few: Collection, many: Collection): boolean {
  const room = operator.endsWith('=') ? few.size <= many.size : few.size < many.size;
  return room && few.values().every(many.has);
}

function orderSequences(
  m: Machine,
  operator: OrderOperator,
  a: readonly Value[],
  b: readonly Value[],
): boolean | readonly [Value, Value] {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const [x, y] = [present(a[i]), present(b[i])];
    if (!isOne(m, x, y) && !equal(m, x, y)) return [x, y];
  }
  return bySign(operator, a.length - b.length);
}
