/** Types and classes: what a value's type is, and what a class inherits. */

import { present, valueAs } from '../../heap/expected.js';
import type { Builtin, Value } from '../../model.js';
import { LIBRARY_CODE } from '../contract/library-code.js';
import { builtin } from '../contract/machine.js';
import { isModule, isType, linearization, type Member, members, typeSpec } from '../contract/registry.js';
import type { Vm } from '../contract/vm.js';
import { isVirtualSubclass } from './abstract.js';
import { boundType, unboundType } from './method-kinds.js';
import { membersOfUnion } from './unions.js';

/** The built-in type of each kind of value that is not an object of a class. */
const PLAIN: Record<string, string> = {
  float: 'float',
  bytes: 'bytes',
  tuple: 'tuple',
  frozenset: 'frozenset',
  range: 'range',
  slice: 'slice',
  function: 'function',
  cell: 'cell',
  super: 'super',
};
/** `type(value)`. */
export function classOf(vm: Vm, value: Value): Value {
  if (value === null) return builtin('NoneType');
  if (typeof value === 'boolean') return builtin('bool');
  if (typeof value === 'number' || typeof value === 'bigint') return builtin('int');
  if (typeof value === 'string') return builtin('str');
  if (value.t === 'builtin') return builtin(builtinKind(value.name));
  if (value.t === 'method') return builtin(isBuiltin(value.func) ? boundType(value.func.name) : 'method');
  if (value.t !== 'ref') return builtin(present(PLAIN[value.t]));
  const object = vm.glimpse(value);
  if ('cls' in object) return object.cls;
  return builtin(object.t === 'iterator' ? object.type : present(PLAIN[object.t]));
}

const SINGLETONS: Record<string, string> = { Ellipsis: 'ellipsis', NotImplemented: 'NotImplementedType' };

function builtinKind(name: string): string {
  if (isType(name)) return 'type';
  const singleton = SINGLETONS[name];
  if (singleton) return singleton;
  if (isModule(name)) return 'module';
  return unboundType(name);
}

export function isBuiltin(value: Value): value is Builtin {
  return typeof value === 'object' && value !== null && value.t === 'builtin';
}

/** A type and its bases in the order of look-up. */
export function mroOf(vm: Vm, type: Value): readonly Value[] {
  if (typeof type !== 'object' || type === null) return [];
  if (type.t === 'builtin') {
    const written = libraryClass(vm, type.name);
    return written ? mroOf(vm, written) : linearization(type.name).map(builtin);
  }
  const object = type.t === 'ref' ? vm.get(type) : null;
  return object?.t === 'class' ? object.mro : [];
}

/** What the type's own namespace, or a base's, has under a name. */
export function lookUp(vm: Vm, type: Value, name: string, after?: Value): Value | Member | undefined {
  const order = mroOf(vm, type);
  const start = after === undefined ? 0 : order.findIndex((each) => vm.same(each, after)) + 1;
  if (after !== undefined && start === 0) return undefined;
  for (const each of order.slice(start)) {
    const found = ownMember(vm, each, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function ownMember(vm: Vm, type: Value, name: string): Value | Member | undefined {
  if (typeof type !== 'object' || type === null) return undefined;
  if (type.t === 'builtin') return members(type.name).get(name);
  if (type.t !== 'ref') return undefined;
  const object = vm.glimpse(type);
  if (object.t !== 'class') return undefined;
  vm.reaches(type, name, 'read');
  return object.attributes.get(name);
}

/** Is what `lookUp` found a built-in's member (and not a value from a class body)? */
export function isMember(found: Value | Member): found is Member {
  return typeof found === 'object' && found !== null && 'kind' in found && !('t' in found);
}

/** Does the value's class, or a base written in Python, have this method? */
export function definesMethod(vm: Vm, value: Value, method: string): boolean {
  if (typeof value !== 'object' || value?.t !== 'ref') return false;
  const type = classOf(vm, value);
  if (typeof type !== 'object' || type?.t !== 'ref') return false;
  const found = lookUp(vm, type, method);
  return found !== undefined && !isMember(found);
}

/** `isinstance(value, type)`; `type` may be a tuple of types. */
export function isInstance(vm: Vm, value: Value, type: Value): boolean {
  return isSubclass(vm, classOf(vm, value), type);
}

export function isSubclass(vm: Vm, sub: Value, type: Value): boolean {
  if (typeof type === 'object' && type?.t === 'tuple')
    return type.items.some((each) => isSubclass(vm, sub, each));
  const union = membersOfUnion(vm, type);
  if (union) return union.some((each) => isSubclass(vm, sub, each));
  const wanted =
    typeof type === 'object' && type?.t === 'builtin' ? (libraryClass(vm, type.name) ?? type) : type;
  const mro = mroOf(vm, sub);
  if (mro.some((each) => vm.same(each, wanted))) return true;
  if (typeof wanted !== 'object' || wanted?.t !== 'builtin') return false;
  const names = mro.flatMap((each) => (typeof each === 'object' && each?.t === 'builtin' ? [each.name] : []));
  return isVirtualSubclass(wanted.name, { names, find: (method) => lookUp(vm, sub, method) }) ?? false;
}

/** `int`, `Queue`, `Task`. */
export function typeNameOf(vm: Vm, value: Value): string {
  const type = classOf(vm, value);
  const name = nameOfType(vm, type);
  const module =
    typeof type === 'object' && type?.t === 'builtin' ? moduleInName(type.name) : libraryModule(vm, type);
  return module === null ? name : `${module}.${name}`;
}

/** The same for what our library writes as a class in Python. */
function libraryModule(vm: Vm, type: Value): string | null {
  const object = typeof type === 'object' && type?.t === 'ref' ? vm.get(type) : null;
  const module = object?.t === 'class' ? object.attributes.get('__module__') : null;
  if (object?.t !== 'class' || typeof module !== 'string') return null;
  return /^(operator|itertools)$/.test(module) || `${module}.${object.name}` === 'functools.partial'
    ? module
    : null;
}

/** Types that CPython writes in C, outside of the built-ins, are named in complaints with their module (`tp_name`). */
function moduleInName(full: string): string | null {
  const written = /^(collections(?=\.(?:deque|defaultdict|OrderedDict)$)|itertools)\./.exec(full);
  if (written) return present(written[1]);
  const module = typeSpec(full)?.module ?? '';
  return module.startsWith('_') ? module : null;
}

export function nameOfType(vm: Vm, type: Value): string {
  if (typeof type === 'object' && type?.t === 'ref') {
    const object = vm.get(type);
    return object.t === 'class' ? object.name : typeNameOf(vm, type);
  }
  const { name } = valueAs(type, 'builtin');
  return typeSpec(name)?.name ?? name.slice(name.lastIndexOf('.') + 1);
}

/** A class that the library defines in Python: made when first asked for, then kept by the process. */
export function libraryClass(vm: Vm, name: string): Value | undefined {
  const code = LIBRARY_CODE.classCode(name);
  if (!code) return undefined;
  const known = vm.moduleState(name);
  if (known !== null) return known;
  const maker = vm.alloc({
    t: 'function',
    code,
    name: code.name,
    qualname: code.qualname,
    defaults: [],
    keywordDefaults: new Map(),
    closure: [],
    attributes: null,
  });
  vm.setModuleState(name, vm.callNow(maker, []));
  return vm.moduleState(name);
}
