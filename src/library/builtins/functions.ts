/** What functions, methods and generators are to a program that looks at them. */

import type { FunctionObject } from '../../heap/heap.js';
import { behind, isRef, isTuple, kindOf, type MethodValue } from '../../heap/kinds.js';
import {
  builtin,
  type Machine,
  type Result,
  TailCall,
  type TypeSpec,
  tuple,
} from '../../language/contract/native.js';
import type { Vm } from '../../language/contract/vm.js';
import { raisable } from '../../language/objects/exceptions.js';
import { resumeGenerator, throwInto } from '../../language/objects/generators.js';
import { boundName } from '../../language/objects/method-kinds.js';
import { textOf } from '../../language/text/strings.js';
import type { Ref, Value } from '../../model.js';

const self = (args: readonly Value[]): Value => args[0] as Value;

/** A function of the program, or one of the library that CPython too writes in Python. */
function functionOf(m: Machine, value: Value): FunctionObject {
  if (isRef(value)) return m.get(value) as FunctionObject;
  const [name, qualname] = [nameOf(value), qualnameOf(m, value)];
  const code = { doc: null } as FunctionObject['code'];
  return {
    t: 'function',
    code,
    name,
    qualname,
    defaults: [],
    keywordDefaults: new Map(),
    closure: [],
    attributes: null,
  };
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
      (m.edit(it as Ref) as FunctionObject).defaults = given.items;
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
    (m.edit(it as Ref) as FunctionObject)[which] = name;
    return null;
  };
}

function keep(name: string): (m: Machine, it: Value, value: Value) => Result {
  return (m, it, value) => {
    const func = m.edit(it as Ref) as FunctionObject;
    func.attributes ??= new Map();
    func.attributes.set(name, value);
    return null;
  };
}

const ofFunction = (name: string) => (m: Machine, it: Value) => m.attribute((it as MethodValue).func, name);
const METHOD_GETTERS: TypeSpec['getters'] = {
  __self__: (_m, it) => (it as MethodValue).self,
  __func__: (_m, it) => (it as MethodValue).func,
  __name__: ofFunction('__name__'),
  __qualname__: ofFunction('__qualname__'),
  __module__: ofFunction('__module__'),
  __doc__: ofFunction('__doc__'),
};
const nameOf = (value: Value): string => {
  const full =
    typeof value === 'object' && value?.t === 'method'
      ? (value.func as { name: string }).name
      : (value as { name: string }).name;
  return full.slice(full.lastIndexOf('.') + 1);
};
/** With the type that it belongs to. */
const qualnameOf = (m: Machine, value: Value): string => {
  if (typeof value === 'object' && value?.t === 'method') return boundName(m, value);
  const full = (value as { name: string }).name;
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
  __next__: (m, args) =>
    m.get(args[0] as Ref).t === 'generator'
      ? (resumeGenerator(m as Vm, args[0] as Ref, null) as unknown as Result)
      : new TailCall(builtin('next'), args),
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
    send: (m, args) => resumeGenerator(m as Vm, args[0] as Ref, args[1] as Value) as unknown as Result,
    throw: (m, args) => {
      const [, given, value = null] = args as [Value, Value?, Value?];
      if (given === undefined) return m.fail('TypeError', 'throw expected at least 1 argument, got 0');
      return throwInto(m as Vm, args[0] as Ref, thrown(m as Vm, given, value));
    },
    close: '_close_generator',
  },
  getters: {
    __name__: (m, it) => {
      const generator = m.get(it as Ref);
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
