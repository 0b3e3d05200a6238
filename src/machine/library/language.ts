/** `object`, `type`, functions, methods, generators, properties: the types that the language itself is made of. */

import type { Ref, Value } from '../../model.js';
import { native } from '../arguments.js';
import { deleteAttribute, eraseAttribute, setAttribute, storeAttribute } from '../assignment.js';
import { genericAttribute, getAttribute } from '../attributes.js';
import { classOf } from '../classes.js';
import { ownEqual, ownOrder } from '../compare.js';
import { binaryOfBuiltIns, formatCall } from '../dispatch.js';
import { raisable } from '../exceptions.js';
import { resumeGenerator, throwInto } from '../generators.js';
import type { FunctionObject, Instance } from '../heap.js';
import { bare } from '../instances.js';
import {
  builtin,
  type Library,
  type Machine,
  type Native,
  type Result,
  TailCall,
  type TypeSpec,
  tuple,
} from '../native.js';
import { membersOfUnion, unionText } from '../unions.js';
import type { Vm } from '../vm.js';

const NOT_IMPLEMENTED = builtin('NotImplemented');
const self = (args: readonly Value[]): Value => args[0] as Value;

const OBJECT: TypeSpec = {
  name: 'object',
  module: 'builtins',
  construct: (m, cls, args) => {
    if (args.length > 0) m.fail('TypeError', `${String(m.attribute(cls, '__name__'))}() takes no arguments`);
    return bare(m as Vm, cls, 'object', []);
  },
  methods: {
    __init__: (m, args, keywords) => (args.length + keywords.size > 1 ? noArguments(m, self(args)) : null),
    __repr__: (m, args) => ownRepr(m, self(args)),
    __str__: (m, args) => m.repr(self(args)),
    __eq__: (m, args) => (m.same(self(args), args[1] as Value) ? true : NOT_IMPLEMENTED),
    __ne__: (m, args) => (m.same(self(args), args[1] as Value) ? false : NOT_IMPLEMENTED),
    __hash__: (_m, args) => (args[0] as Ref).id,
    __format__: (m, args) => m.str(self(args)),
    __setattr__: (m, args) => storeAttribute(m as Vm, self(args), args[1] as string, args[2] as Value),
    __getattribute__: (m, args) => genericAttribute(m as Vm, self(args), args[1] as string),
    __delattr__: (m, args) => eraseAttribute(m as Vm, self(args), args[1] as string),
    __dir__: (_m, args) => new TailCall(builtin('dir'), [self(args)]),
    __init_subclass__: () => null,
  },
  staticMethods: {
    __new__: (m, args) => bare(m as Vm, self(args), layoutOf(m as Vm, self(args)), args.slice(1)),
  },
};

function layoutOf(vm: Vm, cls: Value): string {
  const object = typeof cls === 'object' && cls?.t === 'ref' ? vm.get(cls) : null;
  return object?.t === 'class' ? object.layout : 'object';
}

/** `object.__init__` minds arguments only where nobody else takes them. */
function noArguments(m: Machine, object: Value): Value {
  if (m.defines(object, '__init__')) {
    m.fail('TypeError', 'object.__init__() takes exactly one argument (the instance to initialize)');
  }
  return m.defines(object, '__new__')
    ? null
    : m.fail('TypeError', `${m.typeName(object)}() takes no arguments`);
}

function ownRepr(m: Machine, object: Value): string {
  const type = classOf(m as Vm, object);
  const module = m.attribute(type, '__module__');
  const name = `${String(m.attribute(type, '__qualname__'))}`;
  const id = typeof object === 'object' && object?.t === 'ref' ? Math.abs(object.id) : 0;
  const address = (0x7f0000000000 + id * 16).toString(16);
  return `<${module === 'builtins' ? '' : `${String(module)}.`}${name} object at 0x${address}>`;
}

const TYPE: TypeSpec = {
  name: 'type',
  module: 'builtins',
  construct: (m, _cls, args) => {
    if (args.length !== 1) m.fail('TypeError', 'type() takes 1 or 3 arguments');
    return m.typeOf(args[0] as Value);
  },
  methods: {
    mro: (m, args) => m.list(m.elements(m.attribute(self(args), '__mro__'))),
    __subclasses__: (m) => m.list([]),
  },
};

// ── functions ──

const functionOf = (m: Machine, value: Value): FunctionObject => m.get(value as Ref) as FunctionObject;

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
    __name__: (m, it, value) => {
      (m.edit(it as Ref) as FunctionObject).name = value as string;
      return null;
    },
    __qualname__: (m, it, value) => {
      (m.edit(it as Ref) as FunctionObject).qualname = value as string;
      return null;
    },
    __defaults__: (m, it, value) => {
      (m.edit(it as Ref) as FunctionObject).defaults = value === null ? [] : m.elements(value);
      return null;
    },
    __doc__: keep('__doc__'),
    __module__: keep('__module__'),
    __annotations__: keep('__annotations__'),
  },
};

/** Attributes that a function keeps elsewhere than in its `__dict__`. */
const OWN = new Set(['__doc__', '__module__', '__annotations__']);

function keep(name: string): (m: Machine, it: Value, value: Value) => Result {
  return (m, it, value) => {
    const func = m.edit(it as Ref) as FunctionObject;
    func.attributes ??= new Map();
    func.attributes.set(name, value);
    return null;
  };
}

type MethodValue = Extract<Value, { t: 'method' }>;
const ofFunction = (name: string) => (m: Machine, it: Value) => m.attribute((it as MethodValue).func, name);
const METHOD_GETTERS: TypeSpec['getters'] = {
  __self__: (_m, it) => (it as MethodValue).self,
  __func__: (_m, it) => (it as MethodValue).func,
  __name__: ofFunction('__name__'),
  __qualname__: ofFunction('__qualname__'),
  __doc__: ofFunction('__doc__'),
};
const nameOf = (value: Value): string => {
  const full =
    typeof value === 'object' && value?.t === 'method'
      ? (value.func as { name: string }).name
      : (value as { name: string }).name;
  return full.slice(full.lastIndexOf('.') + 1);
};
const BUILTIN_FUNCTION: TypeSpec = {
  name: 'builtin_function_or_method',
  module: 'builtins',
  getters: {
    __name__: (_m, it) => nameOf(it),
    __qualname__: (_m, it) => nameOf(it),
    __doc__: () => null,
    __module__: () => 'builtins',
    __self__: (_m, it) => (typeof it === 'object' && it?.t === 'method' ? it.self : null),
  },
};

// ── generators ──

const GENERATOR: TypeSpec = {
  name: 'generator',
  module: 'builtins',
  methods: {
    __iter__: (_m, args) => self(args),
    __next__: (m, args) => resumeGenerator(m as Vm, args[0] as Ref, null) as unknown as Result,
    send: (m, args) => resumeGenerator(m as Vm, args[0] as Ref, args[1] as Value) as unknown as Result,
    throw: (m, args) => {
      const [, given, value = null] = args as [Value, Value, Value?];
      const made =
        value === null || m.isInstance(value, given) ? (value ?? given) : m.callNow(given, [value]);
      return throwInto(
        m as Vm,
        args[0] as Ref,
        raisable(m as Vm, made, 'exceptions must be classes or instances deriving from BaseException'),
      );
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

// ── descriptors ──

function wrapper(
  name: string,
  fields: readonly string[],
  methods: TypeSpec['methods'] = {},
  getters: TypeSpec['getters'] = {},
): TypeSpec {
  return {
    name,
    module: 'builtins',
    construct: (m, cls, args, keywords) => {
      const values = fields.map(
        (field, index) => [field, args[index] ?? keywords.get(field) ?? null] as const,
      );
      return m.alloc({ t: 'instance', cls, attributes: new Map(values), core: null, payload: undefined });
    },
    methods,
    getters,
  };
}

/** `@x.setter`: the same property with one function replaced. */
function replacing(field: string): Native {
  return (m, args) => {
    const old = m.get(args[0] as Ref) as Instance;
    const attributes = new Map(old.attributes).set(field, args[1] as Value);
    return m.alloc({ t: 'instance', cls: old.cls, attributes, core: null, payload: undefined });
  };
}

const PROPERTY = wrapper(
  'property',
  ['fget', 'fset', 'fdel', 'doc'],
  { getter: replacing('fget'), setter: replacing('fset'), deleter: replacing('fdel') },
  {
    __doc__: (m, it) => {
      const { attributes } = m.get(it as Ref) as Instance;
      const getter = attributes.get('fget') ?? null;
      return attributes.get('doc') ?? (getter === null ? null : m.attribute(getter, '__doc__'));
    },
  },
);
const callWrapped: Native = (m, args, keywords) =>
  new TailCall(
    (m.get(args[0] as Ref) as Instance).attributes.get('__func__') as Value,
    args.slice(1),
    keywords,
  );

// ── super ──

const SUPER: TypeSpec = {
  name: 'super',
  module: 'builtins',
  construct: (m, _cls, args) => {
    if (args.length < 2) return m.fail('RuntimeError', 'super(): no arguments');
    const [type, object] = args as [Value, Value];
    const matches = m.isInstance(object, type) || isSubtype(m, object, type);
    if (!matches) m.fail('TypeError', 'super(type, obj): obj must be an instance or subtype of type');
    return m.alloc({ t: 'super', type, self: object });
  },
};

function isSubtype(m: Machine, object: Value, type: Value): boolean {
  if (typeof object !== 'object' || object?.t !== 'ref' || m.get(object).t !== 'class') return false;
  return m.elements(m.attribute(object, '__mro__')).some((each) => m.same(each, type));
}

function nameFrom(m: Machine, name: Value | undefined): string {
  return typeof name === 'string'
    ? name
    : m.fail('TypeError', `attribute name must be string, not '${m.typeName(name as Value)}'`);
}

/** A copy: what is stored in it does not reach the program. */
function globalsOf(vm: Vm): Value {
  return vm.dict(vm.draft.globalNames().map((name) => [name, vm.draft.global(name) as Value]));
}

function localsOf(vm: Vm): Value {
  const frame = vm.frames.findLast(({ code }) => code.module === 'main');
  if (!frame || frame.code.kind === 'module') return globalsOf(vm);
  const own = frame.code.locals.flatMap((name, index) => {
    const value = frame.locals[index];
    return value === undefined || name.startsWith('.') ? [] : [[name, value] as const];
  });
  return vm.dict([...own, ...(frame.names ?? [])]);
}

const plainType = (name: string): TypeSpec => ({ name, module: 'builtins' });

export const LANGUAGE: Library = {
  types: {
    object: OBJECT,
    type: TYPE,
    function: FUNCTION,
    method: { name: 'method', module: 'builtins', getters: METHOD_GETTERS },
    builtin_function_or_method: BUILTIN_FUNCTION,
    generator: GENERATOR,
    property: PROPERTY,
    staticmethod: wrapper('staticmethod', ['__func__'], { __call__: callWrapped }),
    classmethod: wrapper('classmethod', ['__func__']),
    super: SUPER,
    NoneType: plainType('NoneType'),
    _UnionType: {
      name: 'UnionType',
      module: 'types',
      methods: { __repr__: (m, args) => unionText(m, self(args)) },
      getters: { __args__: (m, it) => tuple(membersOfUnion(m, it) ?? []) },
    },
    NotImplementedType: plainType('NotImplementedType'),
    ellipsis: plainType('ellipsis'),
    module: plainType('module'),
    cell: plainType('cell'),
  },
  functions: {
    _attribute: (m, args) => getAttribute(m as Vm, self(args), args[1] as string),
    setattr: native('setattr(obj, name, value, /)', (m, object, name, value) =>
      setAttribute(m as Vm, object as Value, nameFrom(m, name), value as Value),
    ),
    delattr: native('delattr(obj, name, /)', (m, object, name) =>
      deleteAttribute(m as Vm, object as Value, nameFrom(m, name)),
    ),
    format: native('format(value, format_spec=, /)', (m, value, spec) =>
      formatCall(m as Vm, value as Value, 0, (spec ?? '') as string),
    ),
    globals: (m) => globalsOf(m as Vm),
    locals: (m) => localsOf(m as Vm),
    _special: (m, args) =>
      m.defines(self(args), args[1] as string) ? m.attribute(self(args), args[1] as string) : null,
    _binary_built_in: (m, args) => {
      const [left, right, operator, inPlace] = args as [Value, Value, string, boolean];
      return binaryOfBuiltIns(m as Vm, operator, left, right, inPlace);
    },
    _compare_built_in: (m, args) => {
      const [left, right, symbol] = args as [Value, Value, string];
      if (symbol === '==') return ownEqual(m, left, right);
      return symbol === '!=' ? !ownEqual(m, left, right) : ownOrder(m, symbol as '<', left, right);
    },
    _plain_function: (m, args) => {
      const object = typeof args[0] === 'object' && args[0]?.t === 'ref' ? m.get(args[0]) : null;
      return object?.t === 'instance' ? (object.attributes.get('__func__') as Value) : self(args);
    },
  },
  constants: { NotImplemented: NOT_IMPLEMENTED, Ellipsis: builtin('Ellipsis'), __debug__: true },
};
