/** The binary operators of containers: `+` and `*` of sequences, `| & - ^` of sets and dicts. */

import { present } from '../../heap/expected.js';
import { behind, isRef, type Seen, viewOf } from '../../heap/kinds.js';
import type { Value } from '../../model.js';
import { dequeOf, extendDeque, makeDeque } from '../containers/deque.js';
import { dictOf, isDict, updated } from '../containers/dict.js';
import { copied } from '../containers/dict-entries.js';
import { copiedTable, mergedTable } from '../containers/hashing/entry-table.js';
import { isIterable, notIterable } from '../containers/iteration.js';
import { extendList } from '../containers/list.js';
import { repeated } from '../containers/sequence.js';
import * as sets from '../containers/set.js';
import { subtract, symmetricUpdate } from '../containers/set-methods.js';
import { ensureFits } from '../contract/limits.js';
import { builtin, inPython, type Machine, NO_KEYWORDS, type Result, tuple } from '../contract/machine.js';
import { indexOf } from '../numbers/indexes.js';
import { dictFamily } from '../text/representation.js';
import { collectionOf } from './collections.js';

/**
 * `a operator b` (with `inPlace`, what `a operator= b` gives) where one of them is a list, tuple, deque, dict, set or
 * view; undefined where the operator is not defined for them. TypeError where only the other operand is wrong.
 */
export function binaryContainers(
  m: Machine,
  operator: string,
  a: Value,
  b: Value,
  inPlace: boolean,
): Result | undefined {
  if (operator === '*') return repetition(m, a, b, inPlace);
  if (operator === '+') return concatenation(m, a, b, inPlace);
  if (operator === '|' && isDict(m, a)) return dictUnion(m, a, b, inPlace);
  return setOperation(m, operator, a, b, inPlace);
}

type SequenceObject = Extract<Seen, { t: 'list' | 'tuple' | 'deque' }>;

function sequenceOf(m: Machine, value: Value): SequenceObject | undefined {
  const seen = behind(m, value);
  if (typeof seen !== 'object' || seen === null) return undefined;
  return seen.t === 'list' || seen.t === 'tuple' || seen.t === 'deque' ? seen : undefined;
}

function make(m: Machine, like: SequenceObject, items: Value[]): Value {
  if (like.t === 'tuple') return tuple(items);
  return like.t === 'list' ? m.list(items) : makeDeque(m, items, like.maxlen);
}

function concatenation(m: Machine, a: Value, b: Value, inPlace: boolean): Result | undefined {
  const first = sequenceOf(m, a);
  if (first === undefined) return undefined;
  if (inPlace && first.t !== 'tuple') return extension(m, a, b);
  const second = sequenceOf(m, b);
  if (second?.t !== first.t)
    return m.fail('TypeError', `can only concatenate ${first.t} (not "${m.typeName(b)}") to ${first.t}`);
  if (first.t === 'deque' && (isRef(m.typeOf(a)) || isRef(m.typeOf(b))))
    return inPython('_deque_sum', [a, b]);
  ensureFits(m, first.items.length + second.items.length);
  return make(m, first, first.items.concat(second.items));
}

/** `a += iterable` of a list or deque. */
function extension(m: Machine, a: Value, b: Value): Result {
  if (m.isLazy(b)) return inPython('_extended', [a, b]);
  if (!isIterable(m, b)) return notIterable(m, b);
  if (sequenceOf(m, a)?.t === 'list') extendList(m, a, b);
  else extendDeque(m, a, m.elements(b).slice());
  return a;
}

function repetition(m: Machine, a: Value, b: Value, inPlace: boolean): Result | undefined {
  const first = sequenceOf(m, a);
  const [sequence, times] = first ? [first, b] : [sequenceOf(m, b), a];
  if (sequence === undefined) return undefined;
  const count = indexOf(m, times);
  if (count === undefined)
    return m.fail('TypeError', `can't multiply sequence by non-int of type '${m.typeName(times)}'`);
  if (!inPlace && sequence.t === 'deque' && isRef(m.typeOf(first ? a : b)))
    return inPython('_deque_product', [first ? a : b, count]);
  const isSame = count === 1 || sequence.items.length === 0;
  if (inPlace && first?.t === 'deque' && isSame) return a;
  const items = repeated(m, sequence.items, count);
  if (!inPlace || first === undefined || sequence.t === 'tuple') return make(m, sequence, items);
  return withItems(m, a, sequence.t === 'deque' ? lastOf(m, a, items) : items);
}

function lastOf(m: Machine, deque: Value, items: Value[]): Value[] {
  const { maxlen } = dequeOf(m, deque);
  return maxlen === null || maxlen >= items.length ? items : items.slice(items.length - maxlen);
}

function withItems(m: Machine, self: Value, items: Value[]): Value {
  const object = isRef(self) ? m.edit(self) : undefined;
  if (object?.t === 'deque') delete object.epoch;
  if (object?.t === 'list' || object?.t === 'deque') object.items = items;
  return self;
}

function dictUnion(m: Machine, a: Value, b: Value, inPlace: boolean): Result | undefined {
  if (inPlace) {
    return updated(m, a, b, NO_KEYWORDS, a);
  }
  if (!isDict(m, b)) return undefined;
  const [first, second] = [dictFamily(m, a), dictFamily(m, b)];
  // Those two answer for the plain dict before them, too.
  const swapped = first === 'dict' && /OrderedDict|defaultdict/.test(second);
  const family = swapped ? second : first;
  const source = dictOf(m, a);
  const { factory } = dictOf(m, swapped ? b : a);
  const table = first === 'dict' ? copiedTable(source) : mergedTable(source);
  const result = copied(m, source, table, builtin(family), factory);
  return updated(m, result, b, NO_KEYWORDS, result);
}

/** Two sets, or a view of keys or items and any iterable. */
function setOperation(
  m: Machine,
  operator: string,
  a: Value,
  b: Value,
  inPlace: boolean,
): Result | undefined {
  const operation = SET_OPERATIONS[operator];
  if (operation === undefined) return undefined;
  const [first, second] = [sets.elementsOf(m, a), sets.elementsOf(m, b)];
  if (first === undefined || second === undefined) return viewOperation(m, operator, a, b);
  if (!inPlace || !isRef(a) || m.get(a).t !== 'set') return sets.finish(m, operation(m, first, b), a);
  changeSet(m, operator, a, b);
  return a;
}

function changeSet(m: Machine, operator: string, a: Value, b: Value): void {
  if (operator === '|') sets.change(m, a, (draft) => sets.include(m, draft, m.same(a, b) ? tuple([]) : b));
  else if (operator === '-') subtract(m, a, b);
  else if (operator === '^') symmetricUpdate(m, a, b);
  else sets.replaceWith(m, a, sets.intersection(m, present(sets.elementsOf(m, a)), b));
}

const SET_OPERATIONS: Readonly<Record<string, typeof sets.intersection>> = {
  '|': (m, set, other) => sets.union(m, set, [other]),
  '&': sets.intersection,
  '-': sets.difference,
  '^': sets.symmetricDifference,
};

const isView = (m: Machine, value: Value): boolean =>
  /^dict_(keys|items)$/.test(viewOf(behind(m, value))?.type ?? '');

/** A view of keys or items and any iterable: a set is made of the first, then changed by the other (`dictviews_sub`, 3.11). */
function viewOperation(m: Machine, operator: string, a: Value, b: Value): Result | undefined {
  if (!isView(m, a) && !isView(m, b)) return undefined;
  for (const value of [a, b]) if (!isIterable(m, value)) notIterable(m, value);
  const isLazy = operator === '&' ? m.isLazy.bind(m) : (value: Value) => sets.isLazy(m, value);
  if (isLazy(a) || isLazy(b)) return inPython('_with_views', [a, b, operator]);
  if (operator === '&') return isView(m, a) ? commonOf(m, a, b) : commonOf(m, b, a);
  const draft = sets.emptyDraft();
  const keys = viewOf(behind(m, a));
  sets.include(m, draft, keys?.type === 'dict_keys' ? keys.dict : a);
  const set = sets.makeSet(m, draft);
  changeSet(m, operator, set, b);
  return set;
}

/** What a view has in common with an iterable, in the order of whichever of them is gone through (`_PyDictView_Intersect`, 3.11). */
function commonOf(m: Machine, view: Value, other: Value): Value {
  const count = (value: Value): number => m.elements(value).length;
  const isSet = isRef(other) && m.get(other).t === 'set';
  const turned = isSet ? count(view) <= count(other) : isView(m, other) && count(other) > count(view);
  const [source, filter] = turned ? [view, other] : [other, view];
  const has = collectionOf(m, behind(m, filter))?.has ?? (() => false);
  const draft = sets.emptyDraft();
  for (const item of m.elements(source).slice()) if (has(item)) sets.add(m, draft, item);
  return sets.makeSet(m, draft);
}
