/** `property`, `staticmethod`, `classmethod` and `super`. */

import { objectAs, present } from '../../heap/expected.js';
import { method } from '../../language/contract/arguments.js';
import { type Machine, TailCall } from '../../language/contract/machine.js';
import type { Native, TypeSpec } from '../../language/contract/native.js';
import type { Value } from '../../model.js';

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
function replacing(name: string, field: string): Native {
  return method(`property.${name}(object, /)`, (m, self, func) => {
    const old = objectAs(m, self, 'instance');
    const attributes = new Map(old.attributes).set(field, func);
    return m.alloc({ t: 'instance', cls: old.cls, attributes, core: null, payload: undefined });
  });
}

const PROPERTY = wrapper(
  'property',
  ['fget', 'fset', 'fdel', 'doc'],
  {
    getter: replacing('getter', 'fget'),
    setter: replacing('setter', 'fset'),
    deleter: replacing('deleter', 'fdel'),
  },
  {
    __doc__: (m, it) => {
      const { attributes } = objectAs(m, it, 'instance');
      const getter = attributes.get('fget') ?? null;
      return attributes.get('doc') ?? (getter === null ? null : m.attribute(getter, '__doc__'));
    },
  },
);
const callWrapped: Native = (m, args, keywords) =>
  new TailCall(present(objectAs(m, args[0], 'instance').attributes.get('__func__')), args.slice(1), keywords);

const SUPER: TypeSpec = {
  name: 'super',
  module: 'builtins',
  construct: (m, _cls, args) => {
    if (args.length < 2) return m.fail('RuntimeError', 'super(): no arguments');
    const [type = null, object = null] = args;
    const matches = m.isInstance(object, type) || isSubtype(m, object, type);
    if (!matches) m.fail('TypeError', 'super(type, obj): obj must be an instance or subtype of type');
    return m.alloc({ t: 'super', type, self: object });
  },
};

function isSubtype(m: Machine, object: Value, type: Value): boolean {
  if (typeof object !== 'object' || object?.t !== 'ref' || m.get(object).t !== 'class') return false;
  return m.elements(m.attribute(object, '__mro__')).some((each) => m.same(each, type));
}

export const DESCRIPTOR_TYPES: Readonly<Record<string, TypeSpec>> = {
  property: PROPERTY,
  staticmethod: wrapper('staticmethod', ['__func__'], { __call__: callWrapped }),
  classmethod: wrapper('classmethod', ['__func__']),
  super: SUPER,
};
