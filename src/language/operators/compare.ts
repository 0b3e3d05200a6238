/**
 * `==`, `<` and their like. Each function comes in two: one that asks the program's own `__eq__`, `__lt__` … first,
 * and one (`own…`) that looks at what built-in types hold, for `super().__eq__` and where no class has a say.
 */

import { objectAs, present } from '../../heap/expected.js';
import type { DictObject, HashKey } from '../../heap/heap.js';
import { behind, isNotImplemented, isRef, type Seen, viewItems, viewOf } from '../../heap/kinds.js';
import type { OrderKey, Value } from '../../model.js';
import { rangeIdentity } from '../containers/hashing/hash.js';
import { find } from '../containers/hashing/keys.js';
import { builtin, type Machine } from '../contract/machine.js';
import type { TypeOperators } from '../contract/native.js';
import { typeSpec } from '../contract/registry.js';
import { numberOf } from '../numbers/numbers.js';

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
  if (!isRef(a) && !isRef(b)) return ownEqual(m, a, b);
  return m.truth(compare(m, '==', a, b));
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

/** `a == b` by what built-in types hold; for all else identity. */
export function ownEqual(m: Machine, a: Value, b: Value): boolean {
  const [x, y] = [behind(m, a), behind(m, b)];
  const [i, j] = [numberOf(x), numberOf(y)];
  // Mixed numbers and bigints: `==` of JavaScript is exact, `===` is never true.
  if (i !== undefined && j !== undefined) return i <= j && i >= j;
  if (typeof x !== 'object' || typeof y !== 'object' || x === null || y === null) return x === y;
  return equalObjects(m, a, b, x, y);
}

type SeenObject = Extract<Seen, object>;

function equalObjects(m: Machine, a: Value, b: Value, x: SeenObject, y: SeenObject): boolean {
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
  if (items && others) return equalSequences(m, items, others);
  if (x.t === 'dict' && y.t === 'dict')
    return operatorsOf(m, x)?.compare(m, '==', a, b) ?? equalDicts(m, x, y);
  if (x.t === 'bytes' && y.t === 'bytes') return x.data === y.data;
  if (x.t === 'range' && y.t === 'range') return ownEqual(m, rangeIdentity(x), rangeIdentity(y));
  if (x.t === 'slice' && y.t === 'slice')
    return equalSequences(m, [x.start, x.stop, x.step], [y.start, y.stop, y.step]);
  if (x.t === 'method' && y.t === 'method') return identical(m, x.self, y.self) && equal(m, x.func, y.func);
  return identical(m, a, b);
}

/** What tells whether a set holds a value; a view of a dict asks as anybody would (`all_contained_in`, 3.11). */
function holder(m: Machine, few: Seen, many: Value, collection: Collection): Collection['has'] {
  if (viewOf(few) === undefined || !isRef(many) || !m.defines(many, '__contains__')) return collection.has;
  return (value) => m.truth(m.callNow(m.attribute(many, '__contains__'), [value]));
}

function sequenceOf(m: Machine, value: Value, x: SeenObject): readonly Value[] | undefined {
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

function equalSequences(m: Machine, a: readonly Value[], b: readonly Value[]): boolean {
  // What a comparison takes away is gone.
  const same = (item: Value, other: Value | undefined) => other !== undefined && matches(m, item, other);
  return a.length === b.length && a.every((item, i) => same(item, b[i]));
}

function equalDicts(m: Machine, a: DictObject, b: DictObject): boolean {
  if (a.entries.size !== b.entries.size) return false;
  if (isOrdered(m, a) && isOrdered(m, b))
    return equalSequences(m, Array.from(a.entries.values()).flat(), Array.from(b.entries.values()).flat());
  for (const [key, value] of a.entries.values()) {
    const other = b.entries.get(find(m, b.entries, key));
    if (other === undefined || !matches(m, value, other[1])) return false;
  }
  return true;
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

/** What the type of a dict makes of operators. */
export function operatorsOf(m: Machine, dict: DictObject): TypeOperators | undefined {
  return typeSpec(layoutOf(m, dict))?.operators;
}

/** The members of a set, frozenset, or of the keys or items of a dict, by key. */
export function membersOf(m: Machine, x: Seen): ReadonlyMap<HashKey, Value> | undefined {
  if (typeof x !== 'object' || x === null) return undefined;
  if (x.t === 'set') return x.entries;
  if (x.t === 'frozenset') return frozenMembers(m, x);
  const view = viewOf(x);
  if (view === undefined || view.type === 'dict_values') return undefined;
  return index(m, viewItems(m, view));
}

/** What can be compared as sets are. */
export interface Collection {
  readonly size: number;
  values(): readonly Value[];
  readonly has: (value: Value) => boolean;
}

/** A set, or the keys or items of a dict, whose values need no hash (`dictview_richcompare`, 3.11). */
export function collectionOf(m: Machine, x: Seen): Collection | undefined {
  const view = viewOf(x);
  if (view === undefined || view.type === 'dict_values') {
    const members = view ? undefined : membersOf(m, x);
    return (
      members && collection(members.size, members.values(), (value) => members.has(find(m, members, value)))
    );
  }
  const { entries } = objectAs(m, view.dict, 'dict');
  const entry = (key: Value) => entries.get(find(m, entries, key));
  const hasPair = (value: Value): boolean => {
    const [key, item, ...rest] = typeof value === 'object' && value?.t === 'tuple' ? value.items : [];
    if (key === undefined || item === undefined || rest.length > 0) return false;
    const known = entry(key);
    return known !== undefined && matches(m, known[1], item);
  };
  const has = view.type === 'dict_keys' ? (value: Value) => entry(value) !== undefined : hasPair;
  return collection(entries.size, viewItems(m, view), has);
}

const collection = (size: number, values: Iterable<Value>, has: Collection['has']): Collection => ({
  size,
  values: () => [...values],
  has,
});

const FROZEN = new WeakMap<object, ReadonlyMap<HashKey, Value>>();

/** The items of a frozenset by key. */
export function frozenMembers(
  m: Machine,
  set: { readonly items: readonly Value[] },
): ReadonlyMap<HashKey, Value> {
  const known = FROZEN.get(set);
  if (known) return known;
  const members = index(m, set.items);
  FROZEN.set(set, members);
  return members;
}

/** Values by key, each of equal ones but the first left out. */
export function index(m: Machine, items: Iterable<Value>): Map<HashKey, Value> {
  const members = new Map<HashKey, Value>();
  for (const item of items) {
    const key = find(m, members, item);
    if (!members.has(key)) members.set(key, item);
  }
  return members;
}

/** True where every one of `few` is in `many`. */
export function holdsAll(
  m: Machine,
  many: ReadonlyMap<HashKey, Value>,
  few: ReadonlyMap<HashKey, Value>,
): boolean {
  for (const value of few.values()) if (!many.has(find(m, many, value))) return false;
  return true;
}

/** `a operator b` by what built-in types hold; TypeError where they have no order. */
export function ownOrder(m: Machine, operator: OrderOperator, a: Value, b: Value): boolean {
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
): boolean | undefined {
  const [these, those] = [collectionOf(m, x), collectionOf(m, y)];
  if (these && those)
    return operator.startsWith('<')
      ? isSubset(operator, these, { ...those, has: holder(m, x, b, those) })
      : isSubset(operator, those, { ...these, has: holder(m, y, a, these) });
  if (x.t !== y.t) return undefined;
  if (x.t === 'dict' && y.t === 'dict') return operatorsOf(m, x)?.compare(m, operator, a, b);
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
): boolean {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const [x, y] = [present(a[i]), present(b[i])];
    if (!matches(m, x, y)) return m.truth(compare(m, operator, x, y));
  }
  return bySign(operator, a.length - b.length);
}

/** What `<` sees of a value, for the queues that keep their items in order without asking the machine. */
export function orderKey(m: Machine, value: Value): OrderKey {
  const seen = behind(m, value);
  const number = numberOf(seen);
  if (number !== undefined) return number;
  if (typeof seen === 'string') return seen;
  const type = m.typeName(value);
  const keys = (values: readonly Value[]): OrderKey[] => values.map((each) => orderKey(m, each));
  const without = { type, id: isRef(value) ? value.id : 0 };
  if (typeof seen !== 'object' || seen === null) return without;
  const members = collectionOf(m, seen)?.values();
  if (members) return { type, members: keys(members) };
  if (seen.t === 'bytes')
    return { type, sequence: 'bytes', items: Array.from(seen.data, (byte) => byte.charCodeAt(0)) };
  if (seen.t === 'dict') return { ...without, content: { type: 'dict', members: keys(pairsOf(seen)) } };
  const items = sequenceOf(m, value, seen);
  return items ? { type, sequence: seen.t, items: keys(items) } : without;
}

const pairsOf = ({ entries }: DictObject): Value[] =>
  Array.from(entries.values(), (items) => ({ t: 'tuple', items }));
