/** The module `copy`. */

import { valueAs } from '../../heap/expected.js';
import type { DictObject, HeapObject, Instance } from '../../heap/heap.js';
import { attributesOf, isRef } from '../../heap/kinds.js';
import { setItems } from '../../language/containers/hashing/hash-table.js';
import { find } from '../../language/containers/hashing/keys.js';
import { add, emptyDraft, frozenOf, replaceWith, type SetDraft } from '../../language/containers/set.js';
import { native } from '../../language/contract/arguments.js';
import { type Result, TailCall, tuple } from '../../language/contract/machine.js';
import type { Library } from '../../language/contract/native.js';
import type { Vm } from '../../language/contract/vm.js';
import { frozenItems } from '../../language/text/representation.js';
import type { Ref, Value } from '../../model.js';
import { unsupported } from '../../program.js';
import { ensureNoReducer, refusalOf } from '../pickle/hooks.js';

/** What `deepcopy` has copied once it does not copy again. */
interface Memo {
  /** Copies made so far, by the original. */
  readonly copies: Map<HeapObject, Ref>;
  /** Calls of `copy.py` (3.11) within one another. */
  level: number;
}

function cannot(m: Vm, value: Value): never {
  return m.fail('TypeError', `cannot pickle '${m.typeName(value)}' object`);
}

/** Throws what CPython throws where there is something behind an object that has no copy; ProgramError where it has one there. */
function ensureCopied(m: Vm, value: Ref, object: HeapObject, isDeep: boolean): void {
  if (object.t !== 'instance' && object.t !== 'exception') return;
  ensureNoReducer(m, value);
  const hook = ['__getstate__', '__setstate__'].find((name) => m.defines(value, name));
  if (hook !== undefined)
    throw unsupported(m.span(), [`to copy an object with a ${hook} is not supported.`, OWN_COPY]);
  if (object.t !== 'instance' || object.core === null) return;
  const refusal = refusalOf(m, object);
  if (refusal !== undefined) m.fail(...refusal);
  if (isDeep) m.fail('TypeError', "cannot pickle '_thread.lock' object");
  throw unsupported(m.span(), [
    `a copy of a ${m.typeName(value)}, with the same lock, is not supported.`,
    null,
  ]);
}
const OWN_COPY = 'Give the class a method that makes a copy.';

/** The instance with its attributes in itself, wherever they were. */
function withOwnAttributes(m: Vm, object: Instance): Instance {
  const { dict: _dict, ...rest } = object;
  return { ...rest, attributes: new Map(attributesOf(m, object)) };
}

/** The same object with containers of its own. */
function shallow(m: Vm, value: Ref, isDeep = false): Value {
  m.reaches(value, null, 'read');
  const object = m.get(value);
  ensureCopied(m, value, object, isDeep);
  const attributes = 'attributes' in object && object.attributes ? new Map(object.attributes) : null;
  switch (object.t) {
    case 'list':
    case 'deque':
      return m.alloc({ ...object, attributes, items: object.items.slice() });
    case 'dict':
      return m.alloc({ ...object, attributes, entries: new Map(object.entries) });
    case 'set':
      return m.alloc({ ...object, attributes, entries: new Map(object.entries) });
    case 'exception':
      return m.alloc({ ...object, attributes, traceback: [], cause: null, context: null });
    case 'instance':
      return m.alloc(withOwnAttributes(m, object));
    case 'generator':
      return cannot(m, value);
    case 'iterator':
      return m.alloc({ ...object });
    default:
      return value;
  }
}

const copy = native('copy(x)', (m, value): Result => {
  if (!isRef(value)) return value;
  if (m.defines(value, '__copy__')) return new TailCall(m.attribute(value, '__copy__'), []);
  return shallow(m, value);
});

/** A copy with nothing in common with the original but what cannot change. */
function deep(m: Vm, value: Value, memo: Memo): Value {
  if (typeof value !== 'object' || value === null) return value;
  const calls = value.t === 'tuple' ? 3 : value.t === 'ref' && m.get(value).t === 'instance' ? 4 : 2;
  memo.level += calls;
  m.ensureRoom(memo.level);
  const copied = deepWithin(m, value, memo);
  memo.level -= calls;
  return copied;
}

function deepWithin(m: Vm, value: Extract<Value, object>, memo: Memo): Value {
  if (value.t === 'tuple') return deepTuple(m, value.items, value, memo);
  if (value.t === 'frozenset') return frozenOf(m, draftFrom(m, frozenItems(m, value), memo));
  if (value.t === 'method') return { ...value, self: deep(m, value.self, memo) };
  return value.t === 'ref' ? deepObject(m, value, memo) : value;
}

function deepTuple(m: Vm, items: readonly Value[], value: Value, memo: Memo): Value {
  const copies = items.map((item) => deep(m, item, memo));
  return copies.every((item, i) => item === items[i]) ? value : tuple(copies);
}

function deepObject(m: Vm, value: Ref, memo: Memo): Value {
  const object = m.get(value);
  const known = memo.copies.get(object);
  if (known) return known;
  if (m.defines(value, '__deepcopy__')) return m.callNow(m.attribute(value, '__deepcopy__'), [m.dict([])]);
  if (KEPT.has(object.t)) return value;
  const made = valueAs(shallow(m, value, true), 'ref');
  if (made === value) return value;
  memo.copies.set(object, made);
  if (object.t === 'set') replaceWith(m, made, draftFrom(m, setItems(m, object), memo));
  fill(m, m.edit(made), memo);
  return made;
}
/** What no copy is made of. */
const KEPT = new Set(['function', 'class', 'cell', 'super', 'moved']);

function fill(m: Vm, object: HeapObject, memo: Memo): void {
  if ('attributes' in object && object.attributes)
    for (const [name, value] of object.attributes) object.attributes.set(name, deep(m, value, memo));
  if (object.t === 'list' || object.t === 'deque')
    object.items = object.items.map((item) => deep(m, item, memo));
  if (object.t === 'dict') fillDict(m, object, memo);
  if (object.t === 'exception') object.args = object.args.map((arg) => deep(m, arg, memo));
  if (object.t === 'instance') fillPayload(m, object, memo);
}

function fillDict(m: Vm, object: DictObject, memo: Memo): void {
  const pairs = [...object.entries.values()].map(
    ([key, value]) => [deep(m, key, memo), deep(m, value, memo)] as const,
  );
  object.entries = new Map();
  for (const pair of pairs) object.entries.set(find(m, object.entries, pair[0]), pair);
}

function fillPayload(m: Vm, object: Instance, memo: Memo): void {
  if (object.payload !== undefined) object.payload = deep(m, object.payload, memo);
}

/** A set is copied by way of a list of its elements. */
function draftFrom(m: Vm, items: readonly Value[], memo: Memo): SetDraft {
  const draft = emptyDraft();
  for (const item of items) add(m, draft, deep(m, item, memo));
  return draft;
}

const deepcopy = native('deepcopy(x, memo=)', (m, value) => deep(m, value, { copies: new Map(), level: 0 }));

export const copyLibrary: Library = {
  functions: { 'copy.copy': copy, 'copy.deepcopy': deepcopy, _deepcopy: deepcopy },
};
