/** What the methods of types written in C are: slots of the type (`__len__`), or plain methods (`append`). */

import { valueAs } from '../../heap/expected.js';
import type { MethodValue } from '../../heap/kinds.js';
import type { Machine } from '../contract/machine.js';
import { isType, members } from '../contract/registry.js';

const SLOTS = new Set(
  (
    '__repr__ __hash__ __call__ __str__ __getattribute__ __setattr__ __delattr__ __lt__ __le__ __eq__ __ne__ __gt__ __ge__ ' +
    '__iter__ __next__ __init__ __len__ __getitem__ __setitem__ __delitem__ __contains__ __add__ __radd__ __sub__ __rsub__ ' +
    '__mul__ __rmul__ __truediv__ __rtruediv__ __floordiv__ __rfloordiv__ __mod__ __rmod__ __pow__ __rpow__ __lshift__ ' +
    '__rlshift__ __rshift__ __rrshift__ __and__ __rand__ __or__ __ror__ __xor__ __rxor__ __neg__ __pos__ __abs__ __bool__ ' +
    '__invert__ __int__ __float__ __index__ __iadd__ __imul__ __ior__ __iand__ __isub__ __ixor__'
  ).split(' '),
);
/** Written a second time as methods, which are quicker to call (`METH_COEXIST`, 3.11). */
const COEXIST = new Set([
  'list.__getitem__',
  'dict.__getitem__',
  'dict.__contains__',
  'set.__contains__',
  'frozenset.__contains__',
]);
/** The types outside of the built-ins that are written in C. */
const WRITTEN_IN_C =
  /^(?:[^.]+|collections\.(?:deque|defaultdict|OrderedDict)|_collections\.\w+|itertools\.\w+)$/;

type MethodKind = 'slot' | 'method' | 'python' | 'function' | 'getset' | 'member' | 'property';
const BOUND: Readonly<Partial<Record<MethodKind, string>>> = {
  slot: 'method-wrapper',
  method: 'builtin_function_or_method',
  python: 'method',
  function: 'builtin_function_or_method',
};
const UNBOUND: Readonly<Record<MethodKind, string>> = {
  slot: 'wrapper_descriptor',
  method: 'method_descriptor',
  python: 'function',
  function: 'builtin_function_or_method',
  getset: 'getset_descriptor',
  member: 'member_descriptor',
  property: 'property',
};

/** The type of the built-in of this full name, taken from an object: `[].append`. */
export const boundType = (full: string): string => BOUND[kindOf(full)] ?? 'builtin_function_or_method';

/** The same, taken from its type or module: `list.append`, `len`. */
export const unboundType = (full: string): string => UNBOUND[kindOf(full)];

function kindOf(full: string): MethodKind {
  const dot = full.lastIndexOf('.');
  const [owner, name] = [full.slice(0, Math.max(dot, 0)), full.slice(dot + 1)];
  const kind = isType(owner) ? members(owner).get(name)?.kind : undefined;
  if (kind === 'property') return propertyKind(owner);
  if (kind !== 'method') return 'function';
  if (!WRITTEN_IN_C.test(owner)) return 'python';
  return SLOTS.has(name) && !COEXIST.has(full) ? 'slot' : 'method';
}

/** The qualified name of a built-in method that is bound to an object: `D.items` of a D (`meth_get__qualname__`, 3.11). */
export function boundName(m: Machine, { self, func }: MethodValue): string {
  const full = valueAs(func, 'builtin').name;
  const dot = full.lastIndexOf('.');
  const [owner, name] = [full.slice(full.lastIndexOf('.', dot - 1) + 1, dot), full.slice(dot + 1)];
  if (dot < 0 || kindOf(full) === 'slot') return dot < 0 ? name : `${owner}.${name}`;
  const type = m.typeName(self) === 'type' ? self : m.typeOf(self);
  return `${m.attribute(type, '__qualname__')}.${name}`;
}

function propertyKind(owner: string): MethodKind {
  if (!WRITTEN_IN_C.test(owner)) return 'property';
  return owner === 'slice' || owner === 'range' ? 'member' : 'getset';
}

/** A method is called without any object: the complaint, if the built-in is a method. */
export function refuseUnbound(m: Machine, full: string): void {
  const kind = kindOf(full);
  const [owner, name] = [
    full.slice(0, Math.max(full.lastIndexOf('.'), 0)),
    full.slice(full.lastIndexOf('.') + 1),
  ];
  if (kind === 'slot') m.fail('TypeError', `descriptor '${name}' of '${owner}' object needs an argument`);
  if (kind === 'method') m.fail('TypeError', `unbound method ${full}() needs an argument`);
}
