/** The module `copy`: the Python code beside it, and what that asks about an object. */

import { editAs, objectAs } from '../../heap/expected.js';
import type { DictObject, HeapObject, Instance } from '../../heap/heap.js';
import { isRef, viewOf } from '../../heap/kinds.js';
import { dictSet } from '../../language/containers/dict.js';
import { setItems } from '../../language/containers/hashing/hash-table.js';
import { iterate, reverse } from '../../language/containers/iteration.js';
import { native } from '../../language/contract/arguments.js';
import { builtin, inPython, TailCall, tuple } from '../../language/contract/machine.js';
import type { Library } from '../../language/contract/native.js';
import type { Called, Vm } from '../../language/contract/vm.js';
import { hasSlot, isA, ownAttributes } from '../../language/objects/attributes.js';
import { isBuiltin, isMember, libraryClass, lookUp, nameOfType } from '../../language/objects/classes.js';
import { blank } from '../../language/objects/instances.js';
import { dictFamily, frozenItems } from '../../language/text/representation.js';
import type { Ref, Value } from '../../model.js';
import { isOfLibrary, unsupported } from '../../program.js';
import { refusalOf } from '../pickle/hooks.js';
import { PYTHON } from './copy.py.js';
import { memoFind, memoPut } from './memo.js';

function cannot(m: Vm, type: string): never {
  return m.fail('TypeError', `cannot pickle '${type}' object`);
}

/** What is the same object in its copy, whatever it holds: functions, classes, properties. */
function isAtom(object: HeapObject): boolean {
  return ATOMS.has(object.t) || (object.t === 'instance' && isA(object, 'property'));
}
const ATOMS: ReadonlySet<HeapObject['t']> = new Set(['function', 'class', 'cell', 'super', 'moved']);

const isModule = (m: Vm, value: Value): boolean => isBuiltin(value) && m.typeName(value) === 'module';

/** In which way it is copied. */
const kindToCopy = native('_kind_to_copy(x, /)', (m, x) => {
  if (typeof x !== 'object' || x === null) return 'atom';
  if (x.t === 'tuple' || x.t === 'frozenset') return x.t;
  if (x.t === 'method') return isBuiltin(x.func) ? 'atom' : 'method';
  if (isModule(m, x)) return 'other';
  if (x.t !== 'ref') return 'atom';
  const object = m.glimpse(x);
  if (isAtom(object)) return 'atom';
  const isPlain =
    PLAIN.has(object.t) && 'cls' in object && isBuiltin(object.cls) && object.cls.name === object.t;
  return isPlain ? object.t : 'other';
});
const PLAIN: ReadonlySet<HeapObject['t']> = new Set(['list', 'dict', 'set']);

/** What makes an empty object of the kind, and its arguments (`object.__reduce_ex__(4)` and those of the types of C, 3.11). */
const making = native('_making(x, is_deep, /)', (m, x, isDeep) => {
  const make = (func: Value, ...args: Value[]) => tuple([func, tuple(args)]);
  if (isModule(m, x)) return cannot(m, 'module');
  if (!isRef(x)) {
    const isSet = typeof x === 'object' && x?.t === 'frozenset';
    return make(m.typeOf(x), isSet ? m.list(frozenItems(m, x)) : x);
  }
  const type = m.typeOf(x);
  const object = m.glimpse(x);
  switch (object.t) {
    case 'set':
      return make(type, m.list(setItems(m, objectAs(m, x, 'set')).slice()));
    case 'deque':
      return object.maxlen === null ? make(type) : make(type, tuple([]), object.maxlen);
    case 'dict':
      return makingDict(m, x, object);
    case 'exception':
      return tuple([type, tuple(object.args)]);
    case 'iterator':
      return make(builtin('_same_iterator'), object.source, tuple([x]));
    case 'list':
      return make(builtin('_new_object'), type);
    case 'instance':
      if (object.core !== null) return refuseCore(m, object, isDeep);
      if (viewOf(object)) return cannot(m, m.typeName(x));
      return make(builtin('_new_object'), type, ...(object.payload === undefined ? [] : [object.payload]));
    default:
      return cannot(m, m.typeName(x));
  }
});

function makingDict(m: Vm, x: Ref, { cls, factory }: DictObject): Value {
  const family = dictFamily(m, x);
  if (family === 'dict') return tuple([builtin('_new_object'), tuple([cls])]);
  return tuple([cls, tuple(family === 'collections.defaultdict' && factory !== null ? [factory] : [])]);
}

/** What all that stands for core objects says of it; what has nothing of its own to say holds a lock, which a shallow copy would hold, too. */
function refuseCore(m: Vm, object: Instance, isDeep: Value): never {
  const refusal = refusalOf(m, object);
  if (refusal) return m.fail(...refusal);
  if (isDeep === true) return cannot(m, '_thread.lock');
  const type = nameOfType(m, object.cls);
  throw unsupported(m.span(), [`a copy of a ${type}, with the same lock, is not supported.`, null]);
}

/** An object of the class without `__init__`: by its `__new__`, but that of a class of the library (`copyreg.__newobj__`, 3.11). */
const newObject = native('_new_object(cls, *args)', (m, cls, args): Called => {
  const given = typeof args === 'object' && args?.t === 'tuple' ? args.items : [];
  const maker = lookUp(m, cls, '__new__');
  if (maker === undefined || isMember(maker) || isOfLibraryClass(m, maker))
    return blank(m, cls, given, new Map());
  return new TailCall(m.attribute(cls, '__new__'), [cls, ...given]);
});

function isOfLibraryClass(m: Vm, maker: Value): boolean {
  const func = isRef(maker) ? m.glimpse(maker) : undefined;
  return func?.t === 'function' && isOfLibrary(func.code);
}

/** An iterator over `source` that stands where the one in `about` does. */
const sameIterator = native('_same_iterator(source, about, /)', (m, source, about) => {
  const [x = null] = typeof about === 'object' && about?.t === 'tuple' ? about.items : [];
  const { kind, index, size, ...object } = objectAs(m, x, 'iterator');
  if (source === null) return m.alloc({ ...object, kind, index, size });
  const made = kind === 'reversed' ? reverse(m, source) : iterate(m, source);
  Object.assign(editAs(m, made, 'iterator'), { index, size });
  return made;
});

/**
 * What is kept of an object beside its items: a tuple of None and what is in its slots; the mark `_Attributes` for all that
 * is in its `__dict__`, which is looked at later; None where there is nothing (`object_getstate_default`, 3.11).
 */
const stateOf = native('_state_of(x, /)', (m, x) => {
  const attributes = ownAttributes(m, x);
  if (attributes === null || attributes.size === 0 || !isRef(x)) return null;
  const object = m.glimpse(x);
  if (object.t === 'dict' && dictFamily(m, x) === 'collections.defaultdict') return null;
  if (!hasSlot(m, m.typeOf(x), '__dict__')) return tuple([null, m.dict(attributes)]);
  if (object.t === 'instance' && object.dict) return object.dict;
  return libraryClass(m, 'library._Attributes') ?? null;
});

/** One attribute of an object that had so many at first: its name and value; None behind the last. */
const attributeAt = native('_attribute_at(x, place, size, /)', (m, x, place, size) => {
  const attributes = [...(ownAttributes(m, x) ?? [])];
  if (attributes.length !== size) m.fail('RuntimeError', 'dictionary changed size during iteration');
  const found = attributes[Number(place)];
  return found === undefined ? null : tuple(found);
});

/** `y.__dict__.update(state)`. */
const updateAttributes = native('_update_attributes(y, state, /)', (m, y, state) => {
  const given = isRef(state) ? m.get(state) : undefined;
  const pairs = given?.t === 'dict' ? [...given.entries.values()] : [];
  const target = isRef(y) ? m.glimpse(y) : undefined;
  const isPlain = pairs.every(([name]) => typeof name === 'string');
  if (given?.t !== 'dict' || !isPlain || !isRef(y) || !target || !('attributes' in target))
    return inPython('_update_by_dict', [y, state]);
  if (target.t === 'instance' && target.dict) {
    for (const [name, value] of pairs) dictSet(m, target.dict, name, value);
    return null;
  }
  const own = m.edit(y);
  if (!('attributes' in own)) return null;
  own.attributes ??= new Map();
  for (const [name, value] of pairs) own.attributes.set(String(name), value);
  return null;
});

export const copyLibrary: Library = {
  python: PYTHON,
  isOpen: true,
  functions: {
    'copy.copy': 'copy',
    'copy.deepcopy': 'deepcopy',
    _kind_to_copy: kindToCopy,
    _memo_find: memoFind,
    _memo_put: memoPut,
    _making: making,
    _new_object: newObject,
    _same_iterator: sameIterator,
    _says: native('_says(x, name, /)', (m, x, name) => m.defines(x, String(name))),
    _state_of: stateOf,
    _attributes: native('_attributes(x, /)', (m, x) => m.dict(ownAttributes(m, x) ?? [])),
    _attribute_count: native('_attribute_count(x, /)', (m, x) => ownAttributes(m, x)?.size ?? 0),
    _attribute_at: attributeAt,
    _update_attributes: updateAttributes,
    _bound_method: native('_bound_method(func, self, /)', (_m, func, self) => ({ t: 'method', self, func })),
  },
};
