/** `object`, `type` and the other types that the language itself is made of, and what its operators fall back to. */

import { present } from '../../heap/expected.js';
import { isRef } from '../../heap/kinds.js';
import { hashOf } from '../../language/containers/hashing/hash.js';
import { givenType, method, native } from '../../language/contract/arguments.js';
import { builtin, inPython, type Machine, TailCall, tuple } from '../../language/contract/machine.js';
import type { Library, TypeSpec } from '../../language/contract/native.js';
import type { Vm } from '../../language/contract/vm.js';
import {
  deleteAttribute,
  eraseAttribute,
  setAttribute,
  storeAttribute,
} from '../../language/objects/assignment.js';
import { genericAttribute, getAttribute, refuseAbsent } from '../../language/objects/attributes.js';
import { classOf } from '../../language/objects/classes.js';
import { identityOf } from '../../language/objects/identity.js';
import { bare, blank, layoutName } from '../../language/objects/instances.js';
import { membersOfUnion, unionText } from '../../language/objects/unions.js';
import { answers, compareBuiltIns } from '../../language/operators/compare.js';
import { binaryOfBuiltIns, formatCall } from '../../language/operators/dispatch.js';
import { textOf } from '../../language/text/strings.js';
import type { Value } from '../../model.js';
import { DESCRIPTOR_TYPES } from './descriptors.js';
import { FUNCTION_TYPES } from './functions.js';
import { PYTHON } from './language.py.js';

const NOT_IMPLEMENTED = builtin('NotImplemented');
const self = (args: readonly Value[]): Value => present(args[0]);

const TAKES_ITERABLES = new Set(['tuple', 'frozenset', 'bytes']);

const OBJECT: TypeSpec = {
  name: 'object',
  module: 'builtins',
  construct: (m, cls, args) => {
    if (args.length > 0) m.fail('TypeError', `${String(m.attribute(cls, '__name__'))}() takes no arguments`);
    return bare(m, cls, 'object', []);
  },
  methods: {
    __init__: (m, args, keywords) => (args.length + keywords.size > 1 ? noArguments(m, self(args)) : null),
    __repr__: method('object.__repr__()', (m, it) => (isRef(classOf(m, it)) ? ownRepr(m, it) : m.repr(it))),
    __str__: method('object.__str__()', (m, it) => m.repr(it)),
    __eq__: method('object.__eq__(value, /)', (m, it, other) => (m.same(it, other) ? true : NOT_IMPLEMENTED)),
    __ne__: method('object.__ne__(value, /)', (m, it, other) => {
      if (m.defines(it, '__eq__')) return inPython('_object_unequal', [it, other]);
      return m.same(it, other) ? false : NOT_IMPLEMENTED;
    }),
    __lt__: () => NOT_IMPLEMENTED,
    __le__: () => NOT_IMPLEMENTED,
    __gt__: () => NOT_IMPLEMENTED,
    __ge__: () => NOT_IMPLEMENTED,
    __hash__: method('object.__hash__()', (m, it) => (isRef(it) ? identityOf(m, it) : hashOf(m, it))),
    __format__: method('object.__format__(format_spec, /)', (m, it, spec) => {
      if (spec === '') return m.str(it);
      return m.fail('TypeError', `unsupported format string passed to ${m.typeName(it)}.__format__`);
    }),
    __setattr__: method('object.__setattr__(name, value, /)', (m, it, name, value) =>
      storeAttribute(m, it, nameFrom(m, name), value),
    ),
    __getattribute__: method('object.__getattribute__(name, /)', (m, it, name) =>
      genericAttribute(m, it, nameFrom(m, name)),
    ),
    __delattr__: method('object.__delattr__(name, /)', (m, it, name) =>
      eraseAttribute(m, it, nameFrom(m, name)),
    ),
    __dir__: (_m, args) => new TailCall(builtin('dir'), [self(args)]),
  },
  classMethods: { __init_subclass__: () => null },
  staticMethods: {
    __new__: (m, args, keywords) => {
      const [, source] = args;
      // Not by calling the class, whose own `__new__` may be what called this.
      if (source !== undefined && TAKES_ITERABLES.has(layoutName(m, self(args))) && m.isLazy(source))
        return inPython('_collect', [builtin('object.__new__'), 1, ...args], keywords);
      return blank(m, self(args), args.slice(1), keywords);
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

function ownRepr(m: Vm, object: Value): string {
  const type = classOf(m, object);
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
    return m.typeOf(present(args[0]));
  },
  methods: {
    mro: (m, args) => m.list(m.elements(m.attribute(self(args), '__mro__')).slice()),
    __subclasses__: (m) => m.list([]),
  },
};

function nameFrom(m: Machine, name: Value): string {
  return typeof name === 'string'
    ? name
    : m.fail('TypeError', `attribute name must be string, not '${m.typeName(name)}'`);
}

/** A copy: what is stored in it does not reach the program. */
function globalsOf(vm: Vm): Value {
  vm.readsGlobals();
  return vm.dict(vm.draft.globalNames().map((name) => [name, present(vm.draft.global(name))]));
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
    _attribute: (m, args) => getAttribute(m, self(args), String(args[1])),
    setattr: native('setattr(obj, name, value, /)', (m, object, name, value) =>
      setAttribute(m, object, nameFrom(m, name), value),
    ),
    delattr: native('delattr(obj, name, /)', (m, object, name) =>
      deleteAttribute(m, object, nameFrom(m, name)),
    ),
    format: native('format(value, format_spec=, /)', (m, value, spec = '') => {
      const wrong = `format() argument 2 must be str, not ${givenType(m, spec)}`;
      return formatCall(m, value, 0, textOf(m, spec) ?? m.fail('TypeError', wrong));
    }),
    globals: (m) => globalsOf(m),
    locals: (m) => localsOf(m),
    _ensure_not_absent: (m, [object = null, name]) => {
      refuseAbsent(m, object, String(name));
      return null;
    },
    _special: (m, args) =>
      answers(m, self(args), String(args[1])) ? m.attribute(self(args), String(args[1])) : null,
    _binary_built_in: native('_binary_built_in(a, b, operator, in_place, /)', (m, a, b, operator, inPlace) =>
      binaryOfBuiltIns(m, String(operator), a, b, inPlace === true),
    ),
    _compare_built_in: native('_compare_built_in(a, b, operator, /)', (m, a, b, operator) =>
      compareBuiltIns(m, String(operator), a, b),
    ),
    _plain_function: (m, args) => {
      const object = typeof args[0] === 'object' && args[0]?.t === 'ref' ? m.get(args[0]) : null;
      return object?.t === 'instance' ? present(object.attributes.get('__func__')) : self(args);
    },
  },
  constants: { NotImplemented: NOT_IMPLEMENTED, Ellipsis: builtin('Ellipsis'), __debug__: true },
};
