/** `dict`, and what its subclasses in `collections` share: entries in insertion order, methods. */

import { editAs, present, valueAs } from '../../heap/expected.js';
import type { DictObject } from '../../heap/heap.js';
import { behind, firstGiven, isRef, makeView, type ViewType } from '../../heap/kinds.js';
import type { Ref, Value } from '../../model.js';
import { method, native } from '../contract/arguments.js';
import {
  builtin,
  inPython,
  type Keywords,
  type Machine,
  NO_KEYWORDS,
  type Result,
  TailCall,
  tuple,
} from '../contract/machine.js';
import type { Native, TypeSpec } from '../contract/native.js';
import { isOrdered } from '../operators/compare.js';
import { dictFamily } from '../text/representation.js';
import { copied, hasPlaces, insert, makeDict, merging } from './dict-entries.js';
import { arriving, copiedTable, reserve, settle, vacate, vacateLast } from './hashing/entry-table.js';
import { find, forgetOrder, remove } from './hashing/keys.js';
import { isIterable } from './iteration.js';

export function dictOf(m: Machine, self: Value): DictObject {
  const object = isRef(self) ? m.get(self) : undefined;
  return object?.t === 'dict' ? object : m.fail('TypeError', `a dict is needed, not ${m.typeName(self)}`);
}

export function editDict(m: Machine, self: Value): DictObject {
  const object = dictOf(m, self);
  return isRef(self) ? editAs(m, self, 'dict') : object;
}

/** The same where it gets or loses entries, or their order changes: who goes through an OrderedDict can't go on (`od_state`, 3.11). */
export function reshapeDict(m: Machine, self: Value): DictObject {
  const own = editDict(m, self);
  delete own.epoch;
  return own;
}

export function isDict(m: Machine, value: Value): boolean {
  return isRef(value) && m.get(value).t === 'dict';
}

/** The value under a key; undefined where there is none. */
export function lookUp(m: Machine, dict: DictObject, key: Value): Value | undefined {
  return dict.entries.get(find(m, dict.entries, key))?.[1];
}

export function dictContains(m: Machine, dict: DictObject, key: Value): boolean {
  return dict.entries.has(find(m, dict.entries, key));
}

/** `dict[key]`: a missing key may have a default (`__missing__`, `defaultdict`); else KeyError. */
export function dictGet(m: Machine, self: Value, key: Value): Result {
  const dict = dictOf(m, self);
  const value = lookUp(m, dict, key);
  if (value !== undefined) return value;
  if (m.defines(self, '__missing__')) return new TailCall(m.attribute(self, '__missing__'), [key]);
  const family = dictFamily(m, self);
  if (family === 'collections.defaultdict' && dict.factory !== null)
    return inPython('_missing', [self, dict.factory, key]);
  return m.fail('KeyError', key);
}

export function dictSet(m: Machine, self: Value, key: Value, value: Value): void {
  insert(m, editDict(m, self), key, value);
}

/** Takes an entry out and gives its value; undefined where there is none. */
export function takeOut(m: Machine, self: Value, key: Value): Value | undefined {
  const { entries } = dictOf(m, self);
  const place = find(m, entries, key);
  const known = entries.get(place);
  if (known) {
    const own = reshapeDict(m, self);
    if (hasPlaces(m, own)) vacate(own, place);
    remove(own.entries, place);
  }
  return known?.[1];
}

export function dictDelete(m: Machine, self: Value, key: Value): void {
  if (takeOut(m, self, key) === undefined) m.fail('KeyError', key);
}

/** What `dict(source)` and `update(source)` take, pair by pair: a dict, or an iterable of pairs that is not lazy. */
function* pairsOf(m: Machine, source: Value, ordered: boolean): Iterable<readonly [Value, Value]> {
  const seen = behind(m, source);
  if (typeof seen === 'object' && seen?.t === 'dict') yield* [...seen.entries.values()];
  else
    for (const [i, item] of m.elements(source).slice().entries()) {
      yield ordered ? unpacked(m, item) : pairOf(m, item, i);
    }
}

function pairOf(m: Machine, item: Value, i: number): readonly [Value, Value] {
  if (!isIterable(m, item))
    m.fail('TypeError', `cannot convert dictionary update sequence element #${i} to a sequence`);
  const parts = m.elements(item);
  const message = `dictionary update sequence element #${i} has length ${parts.length}; 2 is required`;
  return parts.length === 2 ? [present(parts[0]), present(parts[1])] : m.fail('ValueError', message);
}

/** What OrderedDict says of it (`mutablemapping_add_pairs`, 3.11). */
function unpacked(m: Machine, item: Value): readonly [Value, Value] {
  const [key, value, ...others] = m.elements(item);
  if (key === undefined) m.fail('ValueError', 'need more than 0 values to unpack');
  if (value === undefined) m.fail('ValueError', 'need more than 1 value to unpack');
  if (others.length > 0) m.fail('ValueError', 'too many values to unpack (expected 2)');
  return [key, value];
}

/** An iterable that runs Python code, or a mapping that is asked key by key: it takes Python code to see its pairs. */
const isLazySource = (m: Machine, source: Value | undefined, ordered: boolean): source is Ref =>
  source !== undefined &&
  isRef(source) &&
  (isAsked(m, source, ordered) || (m.isLazy(source) && !isDict(m, source)));

/**
 * An object with `keys`, and a dict whose class has its own `__iter__` (`dict_merge`, 3.11); where an OrderedDict asks,
 * a dict whose class has a say at all (`mutablemapping_update`).
 */
export function isAsked(m: Machine, source: Ref, ordered = false): boolean {
  const methods = ordered ? ['__iter__', '__getitem__', 'keys'] : ['__iter__'];
  return (isDict(m, source) ? methods : ['keys']).some((name) => m.defines(source, name));
}

/** Where argument number `index` is such a source: the call that makes a list of its pairs and then calls `func` again. */
export function collectingPairs(
  m: Machine,
  func: Value,
  index: number,
  args: readonly Value[],
  keywords: Keywords,
): TailCall | undefined {
  const source = args[index];
  if (!isLazySource(m, source, false)) return undefined;
  const collect = isAsked(m, source) ? 'library._collect_mapping' : 'library._collect';
  return new TailCall(builtin(collect), [func, index, ...args], keywords);
}

/** `self.update(source, **keywords)`, whatever the source is: one pair after the other; gives `result`. */
export function updated(
  m: Machine,
  self: Value,
  source: Value | undefined,
  keywords: Keywords,
  result: Value,
): Result {
  const ordered = isOrdered(m, dictOf(m, self));
  if (isLazySource(m, source, ordered)) {
    const update = isAsked(m, source, ordered) ? 'library._update_mapping' : 'library._update_pairs';
    return new TailCall(builtin(update), [self, source, result], keywords);
  }
  updateDict(m, self, source, keywords);
  return result;
}

/** `_put_pair(self, pair, number, /)`: one pair, the number of which a complaint names. */
export const putPair = native('_put_pair(self, pair, number, /)', (m, self, pair, number) => {
  const ordered = isOrdered(m, dictOf(m, self));
  const [key, value] = ordered ? unpacked(m, pair) : pairOf(m, pair, Number(number));
  dictSet(m, self, key, value);
  return null;
});

/** `self.update(source, **keywords)`, where `source` is not lazy. */
export function updateDict(m: Machine, self: Value, source: Value | undefined, keywords: Keywords): null {
  const own = editDict(m, self);
  const ordered = dictFamily(m, self) === 'collections.OrderedDict';
  if (source !== undefined) {
    const finish = merging(m, own, behind(m, source));
    for (const [key, value] of pairsOf(m, source, ordered)) insert(m, own, key, value);
    finish?.();
  }
  if (hasPlaces(m, own)) reserve(own, { count: keywords.size, general: false });
  for (const [key, value] of keywords) insert(m, own, key, value);
  return null;
}

/** `update` or `__init__`, by the name that a complaint gives. */
export function updating(name: string): Native {
  return (m, args, keywords) => {
    if (args.length > 2) m.fail('TypeError', `${name} expected at most 1 argument, got ${args.length - 1}`);
    return updated(m, present(args[0]), args[1], keywords, null);
  };
}

function construct(m: Machine, cls: Value, args: readonly Value[], keywords: Keywords): Result {
  if (args.length > 1) m.fail('TypeError', `dict expected at most 1 argument, got ${args.length}`);
  const self = makeDict(m, new Map(), cls);
  return updated(m, self, args[0], keywords, self);
}

/** `dict.fromkeys`; of a subclass too. */
const fromKeys: Native = method('fromkeys(iterable, value=, /)', (m, cls, iterable, value) => {
  if (m.isLazy(iterable)) return inPython('_from_keys', [cls, iterable, value ?? null]);
  const self = makeDict(m, new Map(), cls);
  const own = editDict(m, self);
  const source = m.same(cls, builtin('dict')) ? behind(m, iterable) : null;
  if (typeof source === 'object' && source?.t === 'dict') reserve(own, arriving(source));
  if (typeof source === 'object' && (source?.t === 'set' || source?.t === 'frozenset'))
    reserve(own, { count: m.elements(iterable).length, general: true });
  for (const key of m.elements(iterable)) insert(m, own, key, value ?? null);
  return self;
});

/** `dict.setdefault`. */
export function setDefault(m: Machine, self: Value, key: Value, value: Value | undefined): Value {
  const known = lookUp(m, dictOf(m, self), key);
  if (known !== undefined) return known;
  dictSet(m, self, key, value ?? null);
  return value ?? null;
}

function popItem(m: Machine, self: Value): Value {
  const { entries } = dictOf(m, self);
  const key = [...entries.keys()].at(-1);
  if (key === undefined) return m.fail('KeyError', 'popitem(): dictionary is empty');
  const pair = present(entries.get(key));
  const own = reshapeDict(m, self);
  if (hasPlaces(m, own)) vacateLast(own, key);
  remove(own.entries, key);
  settle(own);
  return tuple(pair);
}

function clear(m: Machine, self: Value): null {
  const own = dictOf(m, self).entries.size > 0 ? reshapeDict(m, self) : editDict(m, self);
  own.entries.clear();
  forgetOrder(own.entries);
  delete own.table;
  return null;
}

function view(type: ViewType): Native {
  return method(`dict.${type.slice(5)}()`, (m, self) =>
    makeView(m, type, valueAs(self, 'ref'), isOrdered(m, dictOf(m, self))),
  );
}

export const dict: TypeSpec = {
  name: 'dict',
  module: 'builtins',
  construct,
  methods: {
    __init__: updating('dict'),
    clear: method('dict.clear()', clear),
    copy: method('dict.copy()', (m, self) => {
      const source = dictOf(m, self);
      if (isRef(self) && !isAsked(m, self)) return copied(m, source, copiedTable(source));
      const copy = makeDict(m, new Map());
      return updated(m, copy, self, NO_KEYWORDS, copy);
    }),
    get: method(
      'get(key, default=, /)',
      (m, self, key, value) => firstGiven(lookUp(m, dictOf(m, self), key), value) ?? null,
    ),
    items: view('dict_items'),
    keys: view('dict_keys'),
    pop: method('pop(key, default=, /)', (m, self, key, value) => {
      // Of an empty dict the key is not looked at (`_PyDict_Pop_KnownHash`, 3.11).
      const empty = dictOf(m, self).entries.size === 0;
      const known = firstGiven(empty ? undefined : takeOut(m, self, key), value);
      return known === undefined ? m.fail('KeyError', key) : known;
    }),
    popitem: method('dict.popitem()', popItem),
    setdefault: method('setdefault(key, default=, /)', setDefault),
    update: updating('update'),
    values: view('dict_values'),
  },
  classMethods: { fromkeys: fromKeys },
  mutators: ['clear', 'pop', 'popitem', 'setdefault', 'update'],
};
