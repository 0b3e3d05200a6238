/** The built-in functions on any object: isinstance, hash, id, repr, getattr, dir, vars …, and `type`. */

import { objectAs } from '../../heap/expected.js';
import { isRef } from '../../heap/kinds.js';
import { hashOf } from '../../language/containers/hashing/hash.js';
import { native } from '../../language/contract/arguments.js';
import { builtin, inPython, type Machine, PythonError, TailCall } from '../../language/contract/machine.js';
import type { Library } from '../../language/contract/native.js';
import { identityOf } from '../../language/objects/identity.js';
import { membersOfUnion } from '../../language/objects/unions.js';
import { compareText } from '../../language/operators/compare.js';
import { askedText } from '../../language/text/asked-text.js';
import { textOf } from '../../language/text/strings.js';
import type { Value } from '../../model.js';
import { PYTHON } from './texts.py.js';

const isType = (m: Machine, value: Value) =>
  typeof value === 'object' && value !== null && m.typeName(value) === 'type';

/** Checks the second argument of isinstance and issubclass: a type, or a tuple of such, nested or not. */
function areTypes(m: Machine, value: Value): boolean {
  if (typeof value === 'object' && value?.t === 'tuple')
    return value.items.every((item) => areTypes(m, item));
  return isType(m, value) || membersOfUnion(m, value) !== undefined;
}

const isInstance = native('isinstance(obj, class_or_tuple, /)', (m, object, types) => {
  for (const type of typeof types === 'object' && types?.t === 'tuple' ? types.items : [types]) {
    if (!areTypes(m, type))
      m.fail('TypeError', 'isinstance() arg 2 must be a type, a tuple of types, or a union');
    if (m.isInstance(object, type)) return true;
  }
  return false;
});

const isSubclass = native('issubclass(cls, class_or_tuple, /)', (m, cls, types) => {
  if (!isType(m, cls)) m.fail('TypeError', 'issubclass() arg 1 must be a class');
  if (!areTypes(m, types))
    m.fail('TypeError', 'issubclass() arg 2 must be a class, a tuple of classes, or a union');
  return derives(m, cls, types);
});

function derives(m: Machine, cls: Value, type: Value): boolean {
  if (typeof type === 'object' && type?.t === 'tuple')
    return type.items.some((each) => derives(m, cls, each));
  return m.elements(m.attribute(cls, '__mro__')).some((each) => m.same(each, type));
}

/** What `id` makes of an object's own number. */
export const numberFrom = (identity: number): number => 0x7f3a5d000000 + identity * 0x40;

const id = native('id(obj, /)', (m, value) => {
  return isRef(value)
    ? numberFrom(identityOf(m, value))
    : 0x7f3a5b000000 + (Number(hashOf(m, m.repr(value))) % 0x100000) * 16;
});

// ── attributes ──

function nameOf(m: Machine, name: Value): string {
  return textOf(m, name) ?? m.fail('TypeError', `attribute name must be string, not '${m.typeName(name)}'`);
}

const getattr = native('getattr(object, name, default=, /)', (m, object, name, fallback) => {
  const wanted = nameOf(m, name);
  if (fallback !== undefined) return inPython('_getattr', [object, wanted, fallback]);
  return new TailCall(builtin('_attribute'), [object, wanted]);
});

const hasattr = native('hasattr(obj, name, /)', (m, object, name) => {
  return inPython('_hasattr', [object, nameOf(m, name)]);
});

/** The class's own method, or what every object has. */
function changeAttribute(m: Machine, method: string, object: Value, args: readonly Value[]): TailCall {
  if (m.defines(object, method)) return new TailCall(m.attribute(object, method), args);
  return new TailCall(builtin(`object.${method}`), [object, ...args]);
}

const setattr = native('setattr(obj, name, value, /)', (m, object, name, value) => {
  return changeAttribute(m, '__setattr__', object, [nameOf(m, name), value]);
});

const delattr = native('delattr(obj, name, /)', (m, object, name) => {
  return changeAttribute(m, '__delattr__', object, [nameOf(m, name)]);
});

/** An attribute; undefined where there is none. */
function attempt(m: Machine, object: Value, name: string): Value | undefined {
  try {
    return m.attribute(object, name);
  } catch (error) {
    if (error instanceof PythonError && m.isInstance(error.exception, builtin('AttributeError')))
      return undefined;
    throw error;
  }
}

const vars = native('vars(object=, /)', (m, object) => {
  if (object === undefined) return new TailCall(builtin('locals'), []);
  return (
    attempt(m, object, '__dict__') ?? m.fail('TypeError', 'vars() argument must have __dict__ attribute')
  );
});

/** The names that the object and its class and its bases have; what a module or class itself has for those. */
const dir = native('dir(object=, /)', (m, object) => {
  if (object === undefined)
    return new TailCall(builtin('sorted'), [m.list(namesIn(m, m.callNow(builtin('locals'), [])))]);
  if (m.defines(object, '__dir__'))
    return new TailCall(builtin('sorted'), [m.callNow(m.attribute(object, '__dir__'), [])]);
  const classes = isType(m, object) ? object : m.typeOf(object);
  const places =
    m.typeName(object) === 'module' ? [object] : [object, ...m.elements(m.attribute(classes, '__mro__'))];
  const names = new Set(places.flatMap((place) => namesIn(m, attempt(m, place, '__dict__'))));
  return m.list([...names].sort((a, b) => compareText(String(a), String(b))));
});

function namesIn(m: Machine, dict: Value | undefined): Value[] {
  if (dict === undefined || !isRef(dict)) return [];
  return Array.from(objectAs(m, dict, 'dict').entries.values(), ([name]) => name);
}

export const objectsLibrary: Library = {
  python: PYTHON,
  functions: {
    isinstance: isInstance,
    issubclass: isSubclass,
    id,
    hash: native('hash(obj, /)', (m, value) => hashOf(m, value)),
    repr: native('repr(obj, /)', (m, value) => {
      if (!m.defines(value, '__repr__')) return askedText(m, value) ?? m.repr(value);
      return inPython('_text_by', [m.attribute(value, '__repr__'), '__repr__']);
    }),
    getattr,
    hasattr,
    setattr,
    delattr,
    vars,
    dir,
  },
};
