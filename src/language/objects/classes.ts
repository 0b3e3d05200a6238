/** Types and classes: what a value's type is, what a class inherits, and how a `class` statement makes one. */

import { editAs, objectAs, present, valueAs } from '../../heap/expected.js';
import { frameOf } from '../../heap/frames.js';
import type { Attributes, Building } from '../../heap/heap.js';
import { isRef } from '../../heap/kinds.js';
import type { Builtin, Ref, Value } from '../../model.js';
import type { Code } from '../../program.js';
import { LIBRARY_CODE } from '../contract/library-code.js';
import { builtin, type Keywords } from '../contract/machine.js';
import { isModule, isType, linearization, type Member, members, typeSpec } from '../contract/registry.js';
import type { PUSHED, Vm } from '../contract/vm.js';
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

// ── the class statement ──

/** Runs a class body; its frame ends in `endClass`. */
export function beginClass(vm: Vm, body: Ref, building: Building): typeof PUSHED {
  const func = objectAs(vm, body, 'function');
  const names: Attributes = new Map<string, Value>([
    ['__module__', '__main__'],
    ['__qualname__', func.qualname],
  ]);
  if (func.code.doc !== null) names.set('__doc__', func.code.doc);
  if (func.code.names.includes('__annotations__')) names.set('__annotations__', vm.dict([]));
  const own = func.code.cells.map((cell) => vm.alloc({ t: 'cell', name: cell, value: undefined }));
  const frame = frameOf(func.code, [], [...own, ...func.closure]);
  frame.names = names;
  frame.building = building;
  return vm.push(frame);
}

/** The class whose body has run. */
export function endClass(vm: Vm, code: Code, { name, bases, keywords }: Building, names: Attributes): Ref {
  const classCell = names.get('__classcell__');
  names.delete('__classcell__');
  const ref = makeClass(vm, name, code.qualname, bases, names);
  if (classCell !== undefined) editAs(vm, classCell, 'cell').value = ref;
  initSubclass(vm, ref, keywords);
  return ref;
}

/** Makes a class; TypeError where its bases don't go together. */
export function makeClass(
  vm: Vm,
  name: string,
  qualname: string,
  given: readonly Value[],
  attributes: Attributes,
): Ref {
  const bases = given.length > 0 ? given : [builtin('object')];
  for (const base of bases) checkBase(vm, base);
  if (attributes.has('__eq__') && !attributes.has('__hash__')) attributes.set('__hash__', null);
  bindToItself(vm, attributes, '__class_getitem__');
  const ref = vm.alloc({
    t: 'class',
    cls: builtin('type'),
    name,
    qualname,
    bases,
    mro: [],
    attributes,
    layout: 'object',
  });
  const object = editAs(vm, ref, 'class');
  object.mro = [ref, ...merge(vm, bases)];
  object.layout = layoutOf(vm, object.mro.slice(1));
  return ref;
}

/** A function that is a class method without being said to be one (`type_new_classmethod`, 3.11). */
function bindToItself(vm: Vm, attributes: Attributes, name: string): void {
  const found = attributes.get(name);
  if (!isRef(found) || vm.get(found).t !== 'function') return;
  const method = new Map([['__func__', found]]);
  const cls = builtin('classmethod');
  attributes.set(name, vm.alloc({ t: 'instance', cls, attributes: method, core: null, payload: undefined }));
}

/** Types that say what a class is for and give its objects no shape. */
const SHAPELESS = /^(object$|typing\.|abc\.|collections\.abc\.)/;

const FINAL = new Set(['bool', 'NoneType', 'function', 'range', 'slice', 'generator', 'method']);

function checkBase(vm: Vm, base: Value): void {
  const isClass =
    typeof base === 'object' && base?.t === 'ref'
      ? vm.get(base).t === 'class'
      : isBuiltin(base) && isType(base.name);
  if (!isClass) vm.fail('TypeError', `'${vm.typeName(base)}' object is not a class that can be extended`);
  const name = nameOfType(vm, base);
  const { notABase } = (isBuiltin(base) && typeSpec(base.name)) || {};
  if (notABase !== undefined) vm.fail('TypeError', notABase);
  if (FINAL.has(name)) vm.fail('TypeError', `type '${name}' is not an acceptable base type`);
}

/** C3 linearization (Barrett et al., as CPython's `mro_implementation`). */
function merge(vm: Vm, bases: readonly Value[]): Value[] {
  const rows = [...bases.map((base) => mroOf(vm, base).slice()), bases.slice()];
  const order: Value[] = [];
  for (;;) {
    const left = rows.filter((row) => row.length > 0);
    if (left.length === 0) return order;
    const next = left
      .map((row) => present(row[0]))
      .find((head) => !left.some((row) => inTail(vm, row, head)));
    if (next === undefined) {
      const names = bases.map((base) => nameOfType(vm, base)).join(', ');
      return vm.fail(
        'TypeError',
        `Cannot create a consistent method resolution\norder (MRO) for bases ${names}`,
      );
    }
    order.push(next);
    for (const row of left) if (vm.same(present(row[0]), next)) row.shift();
  }
}

function inTail(vm: Vm, row: readonly Value[], type: Value): boolean {
  return row.slice(1).some((each) => vm.same(each, type));
}

/** The nearest built-in type that has a shape of its own. */
function layoutOf(vm: Vm, mro: readonly Value[]): string {
  for (const each of mro) {
    if (typeof each === 'object' && each?.t === 'builtin' && !SHAPELESS.test(each.name)) return each.name;
    const object = typeof each === 'object' && each?.t === 'ref' ? vm.get(each) : null;
    if (object?.t === 'class' && object.layout !== 'object') return object.layout;
  }
  return 'object';
}

function initSubclass(vm: Vm, ref: Ref, keywords: Keywords): void {
  const object = objectAs(vm, ref, 'class');
  const found = lookUp(vm, ref, '__init_subclass__', ref);
  if (found !== undefined && !isMember(found)) vm.callNow(unwrapped(vm, found), [ref], keywords);
  else if (keywords.size > 0)
    vm.fail('TypeError', `${object.name}.__init_subclass__() takes no keyword arguments`);
  for (const [name, value] of object.attributes) {
    if (definesMethod(vm, value, '__set_name__'))
      vm.callNow(vm.attributeNow(value, '__set_name__'), [ref, name]);
  }
}

function unwrapped(vm: Vm, value: Value): Value {
  const object = typeof value === 'object' && value?.t === 'ref' ? vm.get(value) : null;
  return object?.t === 'instance' ? (object.attributes.get('__func__') ?? value) : value;
}

// ── classes of the library's Python ──

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
