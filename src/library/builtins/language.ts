/** `object`, `type` and the other types that the language itself is made of, and what its operators fall back to. */

import { isRef } from '../../heap/kinds.js';
import { hashOf } from '../../language/containers/hashing/hash.js';
import { givenType, native } from '../../language/contract/arguments.js';
import {
  builtin,
  type Library,
  type Machine,
  TailCall,
  type TypeSpec,
  tuple,
} from '../../language/contract/native.js';
import type { Vm } from '../../language/contract/vm.js';
import {
  deleteAttribute,
  eraseAttribute,
  setAttribute,
  storeAttribute,
} from '../../language/objects/assignment.js';
import { genericAttribute, getAttribute } from '../../language/objects/attributes.js';
import { classOf } from '../../language/objects/classes.js';
import { identityOf } from '../../language/objects/identity.js';
import { bare, blank, layoutName } from '../../language/objects/instances.js';
import { membersOfUnion, unionText } from '../../language/objects/unions.js';
import { answers, ownEqual, ownOrder } from '../../language/operators/compare.js';
import { binaryOfBuiltIns, formatCall } from '../../language/operators/dispatch.js';
import { textOf } from '../../language/text/strings.js';
import type { Ref, Value } from '../../model.js';
import { DESCRIPTOR_TYPES } from './descriptors.js';
import { FUNCTION_TYPES } from './functions.js';
import { PYTHON } from './language.py.js';

const NOT_IMPLEMENTED = builtin('NotImplemented');
const self = (args: readonly Value[]): Value => args[0] as Value;

const TAKES_ITERABLES = new Set(['tuple', 'frozenset', 'bytes']);

const OBJECT: TypeSpec = {
  name: 'object',
  module: 'builtins',
  construct: (m, cls, args) => {
    if (args.length > 0) m.fail('TypeError', `${String(m.attribute(cls, '__name__'))}() takes no arguments`);
    return bare(m as Vm, cls, 'object', []);
  },
  methods: {
    __init__: (m, args, keywords) => (args.length + keywords.size > 1 ? noArguments(m, self(args)) : null),
    __repr__: (m, args) =>
      isRef(classOf(m as Vm, self(args))) ? ownRepr(m, self(args)) : m.repr(self(args)),
    __str__: (m, args) => m.repr(self(args)),
    __eq__: (m, args) => (m.same(self(args), args[1] as Value) ? true : NOT_IMPLEMENTED),
    __ne__: (m, args) => {
      if (m.defines(self(args), '__eq__')) return new TailCall(builtin('prelude._object_unequal'), args);
      return m.same(self(args), args[1] as Value) ? false : NOT_IMPLEMENTED;
    },
    __lt__: () => NOT_IMPLEMENTED,
    __le__: () => NOT_IMPLEMENTED,
    __gt__: () => NOT_IMPLEMENTED,
    __ge__: () => NOT_IMPLEMENTED,
    __hash__: (m, args) => (isRef(self(args)) ? identityOf(m, args[0] as Ref) : hashOf(m, self(args))),
    __format__: (m, args) => {
      if (args[1] === '') return m.str(self(args));
      const name = `${m.typeName(self(args))}.__format__`;
      return m.fail('TypeError', `unsupported format string passed to ${name}`);
    },
    __setattr__: (m, args) => storeAttribute(m as Vm, self(args), args[1] as string, args[2] as Value),
    __getattribute__: (m, args) => genericAttribute(m as Vm, self(args), args[1] as string),
    __delattr__: (m, args) => eraseAttribute(m as Vm, self(args), args[1] as string),
    __dir__: (_m, args) => new TailCall(builtin('dir'), [self(args)]),
  },
  classMethods: { __init_subclass__: () => null },
  staticMethods: {
    __new__: (m, args, keywords) => {
      const [, source] = args;
      // Not by calling the class, whose own `__new__` may be what called this.
      if (source !== undefined && TAKES_ITERABLES.has(layoutName(m as Vm, self(args))) && m.isLazy(source))
        return new TailCall(builtin('prelude._collect'), [builtin('object.__new__'), 1, ...args], keywords);
      return blank(m as Vm, self(args), args.slice(1), keywords);
    },
  },
};

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

/** A type with one object, which calling it gives. */
const single = (name: string, value: Value): TypeSpec => ({
  ...plainType(name),
  construct: (m, _cls, args) =>
    args.length > 0
      ? m.fail('TypeError', `${name === 'ellipsis' ? 'EllipsisType' : name} takes no arguments`)
      : value,
});
const plainType = (name: string): TypeSpec => ({ name, module: 'builtins' });

export const LANGUAGE: Library = {
  python: PYTHON,
  types: {
    object: OBJECT,
    type: TYPE,
    ...FUNCTION_TYPES,
    ...DESCRIPTOR_TYPES,
    NoneType: { ...single('NoneType', null), methods: { __bool__: () => false } },
    _UnionType: {
      name: 'UnionType',
      module: 'types',
      methods: { __repr__: (m, args) => unionText(m, self(args)) },
      getters: { __args__: (m, it) => tuple(membersOfUnion(m, it) ?? []) },
    },
    NotImplementedType: single('NotImplementedType', NOT_IMPLEMENTED),
    ellipsis: single('ellipsis', builtin('Ellipsis')),
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
    format: native('format(value, format_spec=, /)', (m, value, spec = '') => {
      const wrong = `format() argument 2 must be str, not ${givenType(m, spec)}`;
      return formatCall(m as Vm, value, 0, textOf(m, spec) ?? m.fail('TypeError', wrong));
    }),
    globals: (m) => globalsOf(m as Vm),
    locals: (m) => localsOf(m as Vm),
    _special: (m, args) =>
      answers(m, self(args), args[1] as string) ? m.attribute(self(args), args[1] as string) : null,
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
