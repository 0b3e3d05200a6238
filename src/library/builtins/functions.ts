/** What functions, methods and generators are to a program that looks at them. */

import { editAs, objectAs, present, valueAs } from '../../heap/expected.js';
import type { FunctionObject } from '../../heap/heap.js';
import { behind, isRef, isTuple, kindOf } from '../../heap/kinds.js';
import { method } from '../../language/contract/arguments.js';
import { builtin, type Machine, type Result, TailCall, tuple } from '../../language/contract/machine.js';
import type { TypeSpec } from '../../language/contract/native.js';
import type { Vm } from '../../language/contract/vm.js';
import { raisable } from '../../language/objects/exceptions.js';
import { resumeGenerator, throwInto } from '../../language/objects/generators.js';
import { boundName } from '../../language/objects/method-kinds.js';
import { textOf } from '../../language/text/strings.js';
import type { Ref, Value } from '../../model.js';

const self = (args: readonly Value[]): Value => present(args[0]);

/** What a function says of itself. */
type Described = Pick<FunctionObject, 'name' | 'qualname' | 'defaults' | 'keywordDefaults' | 'attributes'> & {
  readonly code: Pick<FunctionObject['code'], 'doc'>;
};

/** A function of the program, or one of the library that CPython too writes in Python. */
function functionOf(m: Machine, value: Value): Described {
  if (isRef(value)) return objectAs(m, value, 'function');
  const [name, qualname] = [nameOf(value), qualnameOf(m, value)];
  return { code: { doc: null }, name, qualname, defaults: [], keywordDefaults: new Map(), attributes: null };
}

const FUNCTION: TypeSpec = {
  name: 'function',
  module: 'builtins',
  getters: {
    __name__: (m, it) => functionOf(m, it).name,
    __qualname__: (m, it) => functionOf(m, it).qualname,
    __doc__: (m, it) => functionOf(m, it).attributes?.get('__doc__') ?? functionOf(m, it).code.doc,
    __module__: (m, it) => functionOf(m, it).attributes?.get('__module__') ?? '__main__',
    __defaults__: (m, it) => {
      const { defaults } = functionOf(m, it);
      return defaults.length > 0 ? tuple(defaults) : null;
    },
    __kwdefaults__: (m, it) => {
      const { keywordDefaults } = functionOf(m, it);
      return keywordDefaults.size > 0 ? m.dict(keywordDefaults) : null;
    },
    __annotations__: (m, it) => functionOf(m, it).attributes?.get('__annotations__') ?? m.dict([]),
    __dict__: (m, it) => m.dict([...(functionOf(m, it).attributes ?? [])].filter(([name]) => !OWN.has(name))),
  },
  setters: {
    __name__: rename('name'),
    __qualname__: rename('qualname'),
    __defaults__: (m, it, value) => {
      const given = value === null ? tuple([]) : behind(m, value);
      if (!isTuple(given)) return m.fail('TypeError', '__defaults__ must be set to a tuple object');
      editAs(m, it, 'function').defaults = given.items;
      return null;
    },
    __doc__: keep('__doc__'),
    __module__: keep('__module__'),
    __annotations__: (m, it, value) => {
      if (value !== null && kindOf(m, value) !== 'dict')
        m.fail('TypeError', '__annotations__ must be set to a dict object');
      return keep('__annotations__')(m, it, value ?? m.dict([]));
    },
  },
};

/** Attributes that a function keeps elsewhere than in its `__dict__`. */
const OWN = new Set(['__doc__', '__module__', '__annotations__']);

/** Sets a function's name (`func_set_name`, `func_set_qualname`, 3.11). */
function rename(which: 'name' | 'qualname'): (m: Machine, it: Value, value: Value) => Result {
  return (m, it, value) => {
    const name = textOf(m, value) ?? m.fail('TypeError', `__${which}__ must be set to a string object`);
    editAs(m, it, 'function')[which] = name;
    return null;
  };
}

function keep(name: string): (m: Machine, it: Value, value: Value) => Result {
  return (m, it, value) => {
    const func = editAs(m, it, 'function');
    func.attributes ??= new Map();
    func.attributes.set(name, value);
    return null;
  };
}

const ofFunction = (name: string) => (m: Machine, it: Value) => m.attribute(valueAs(it, 'method').func, name);
const METHOD_GETTERS: TypeSpec['getters'] = {
  __self__: (_m, it) => valueAs(it, 'method').self,
  __func__: (_m, it) => valueAs(it, 'method').func,
  __name__: ofFunction('__name__'),
  __qualname__: ofFunction('__qualname__'),
  __module__: ofFunction('__module__'),
  __doc__: ofFunction('__doc__'),
};
/** The full name of a built-in, or of the one that a method is bound to. */
const fullName = (value: Value): string =>
  valueAs(typeof value === 'object' && value?.t === 'method' ? value.func : value, 'builtin').name;
const nameOf = (value: Value): string => {
  const full = fullName(value);
  return full.slice(full.lastIndexOf('.') + 1);
};
/** With the type that it belongs to. */
const qualnameOf = (m: Machine, value: Value): string => {
  if (typeof value === 'object' && value?.t === 'method') return boundName(m, value);
  const full = fullName(value);
  const owner = full.slice(0, Math.max(full.lastIndexOf('.'), 0));
  const isMethod = owner !== '' && m.typeName(builtin(owner)) === 'type';
  return isMethod ? `${owner.slice(owner.lastIndexOf('.') + 1)}.${nameOf(value)}` : nameOf(value);
};
/** The module of a function; none of a method. */
const moduleOf = (m: Machine, value: Value): string | null => {
  const full = typeof value === 'object' && value?.t === 'builtin' ? value.name : '';
  const owner = full.slice(0, Math.max(full.lastIndexOf('.'), 0));
  if (owner === '') return full === '' ? null : 'builtins';
  return m.typeName(builtin(owner)) === 'module' ? owner : null;
};
const builtInFunction = (name: string): TypeSpec => ({
  name,
  module: 'builtins',
  getters: {
    __name__: (_m, it) => nameOf(it),
    __qualname__: qualnameOf,
    __doc__: () => null,
    __module__: moduleOf,
    __self__: (_m, it) => (typeof it === 'object' && it?.t === 'method' ? it.self : null),
  },
});

/** What every iterator that stands for a generator has. */
export const ITERATION: NonNullable<TypeSpec['methods']> = {
  __iter__: (_m, args) => self(args),
  __next__: (m, [it = null]) =>
    isRef(it) && m.get(it).t === 'generator'
      ? resumeGenerator(m, it, null)
      : new TailCall(builtin('next'), [it]),
};
/** The exception that `throw(given, value)` raises (`_gen_throw`, 3.11). */
function thrown(vm: Vm, given: Value, value: Value): Ref {
  const wrong = `exceptions must be classes or instances deriving from BaseException, not ${vm.typeName(given)}`;
  if (vm.typeName(given) !== 'type') {
    if (value !== null) vm.fail('TypeError', 'instance exception may not have a separate value');
    return raisable(vm, given, wrong);
  }
  if (value !== null && vm.isInstance(value, given)) return raisable(vm, value, wrong);
  const args =
    typeof value === 'object' && value?.t === 'tuple' ? value.items : value === null ? [] : [value];
  return raisable(vm, vm.callNow(given, args), wrong);
}

const GENERATOR: TypeSpec = {
  name: 'generator',
  module: 'builtins',
  methods: {
    ...ITERATION,
    send: method('generator.send(arg, /)', (m, it, sent) => resumeGenerator(m, valueAs(it, 'ref'), sent)),
    throw: (m, [it, given, value = null]) => {
      if (given === undefined) return m.fail('TypeError', 'throw expected at least 1 argument, got 0');
      return throwInto(m, valueAs(it, 'ref'), thrown(m, given, value));
    },
    close: '_close_generator',
  },
  getters: {
    __name__: (m, it) => {
      const generator = m.get(valueAs(it, 'ref'));
      return generator.t === 'generator' ? generator.name : '';
    },
  },
};

export const FUNCTION_TYPES: Readonly<Record<string, TypeSpec>> = {
  function: FUNCTION,
  method: { name: 'method', module: 'builtins', getters: METHOD_GETTERS },
  builtin_function_or_method: builtInFunction('builtin_function_or_method'),
  'method-wrapper': builtInFunction('method-wrapper'),
  wrapper_descriptor: builtInFunction('wrapper_descriptor'),
  method_descriptor: builtInFunction('method_descriptor'),
  getset_descriptor: builtInFunction('getset_descriptor'),
  member_descriptor: builtInFunction('member_descriptor'),
  generator: GENERATOR,
};
