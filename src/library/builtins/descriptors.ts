/** `property`, `staticmethod`, `classmethod` and `super`. */

import type { Instance } from '../../heap/heap.js';
import { type Machine, type Native, TailCall, type TypeSpec } from '../../language/contract/native.js';
import type { Ref, Value } from '../../model.js';

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

export const DESCRIPTOR_TYPES: Readonly<Record<string, TypeSpec>> = {
  property: PROPERTY,
  staticmethod: wrapper('staticmethod', ['__func__'], { __call__: callWrapped }),
  classmethod: wrapper('classmethod', ['__func__']),
  super: SUPER,
};
