/** Attribute access: what `object.name` finds (CPython's PyObject_GenericGetAttr and its like). */

import { editAs, present } from '../../heap/expected.js';
import type { HeapObject, Instance } from '../../heap/heap.js';
import { attributesOf, isRef } from '../../heap/kinds.js';
import type { Builtin, Value } from '../../model.js';
import { isOfLibrary, type Program, unsupported } from '../../program.js';
import { isAbsent, isAbsentIn } from '../contract/absent.js';
import { builtin, inPython, type Result, TailCall } from '../contract/machine.js';
import {
  constant,
  functionOf,
  isModule,
  isType,
  type Member,
  members,
  typeSpec,
} from '../contract/registry.js';
import type { Vm } from '../contract/vm.js';
import { classOf, isBuiltin, isMember, libraryClass, lookUp, mroOf, nameOfType } from './classes.js';
import { factoryOf } from './factories.js';

/** What a class has under a name: a value from its body, or a built-in's member. */
export type ClassEntry = Value | Member;

/** `object.name`. */
export function getAttribute(vm: Vm, object: Value, name: string): Result {
  if (mayHook(vm) && isInstanceOfClass(object) && vm.defines(object, '__getattribute__')) {
    return inPython('_attribute_by_hook', [object, name]);
  }
  return genericAttribute(vm, object, name);
}

const isInstanceOfClass = (object: Value): boolean => typeof object === 'object' && object?.t === 'ref';

/** Does any class that the program can get at define `__getattribute__`? */
function mayHook({ program }: Vm): boolean {
  let answer = hooks.get(program);
  if (answer === undefined) {
    answer = program.codes.some(({ name, names }) => name === '__getattribute__' || names.includes('local'));
    hooks.set(program, answer);
  }
  return answer;
}
const hooks = new WeakMap<Program, boolean>();

/** The same without `__getattribute__`: `object.__getattribute__`, and `__getattr__` where that finds nothing. */
export function genericAttribute(vm: Vm, object: Value, name: string): Result {
  const found = findAttribute(vm, object, name);
  if (found !== undefined) return found;
  const fallback = getattrHook(vm, object);
  if (fallback) return new TailCall(fallback, [object, name]);
  return missing(vm, object, name);
}

/** The attribute, or undefined where there is none (`__getattr__` is not asked). */
export function findAttribute(vm: Vm, object: Value, name: string): Result | undefined {
  if (typeof object === 'object' && object !== null) {
    if (object.t === 'builtin') {
      if (isModule(object.name) && !isType(object.name)) return moduleAttribute(vm, object.name, name);
      if (isType(object.name)) return typeAttribute(vm, libraryClass(vm, object.name) ?? object, name);
    }
    if (object.t === 'ref') {
      const heap = vm.glimpse(object);
      if (heap.t === 'class') return typeAttribute(vm, object, name);
      if (heap.t === 'super') return superAttribute(vm, heap, name);
    }
  }
  return instanceAttribute(vm, object, name);
}

function instanceAttribute(vm: Vm, object: Value, name: string): Result | undefined {
  const type = classOf(vm, object);
  if (name === '__class__') return type;
  const inClass = lookUp(vm, type, name);
  if (inClass !== undefined && isData(vm, inClass)) return bind(vm, inClass, object, type);
  const own = ownAttribute(vm, object, name);
  if (own !== undefined) return reached(vm, object, name, own);
  if (inClass !== undefined) return bind(vm, inClass, object, type);
  if (name === '__dict__') return dictOf(vm, object);
  if (name === '__module__' && isBuiltin(type) && OF_PYTHON.test(type.name)) return moduleOf(type);
  return name === '__doc__' ? null : undefined;
}

/** Classes that CPython has in Python keep the name of their module where their objects find it. */
const OF_PYTHON = /^(queue|threading|multiprocessing)\./;

/** What stands for a core object may have a say. */
function reached(vm: Vm, object: Value, name: string, own: Value): Result {
  const heap = isRef(object) ? vm.glimpse(object) : null;
  if (heap?.t !== 'instance' || heap.core === null) return own;
  for (const type of mroOf(vm, heap.cls)) {
    const spec = typeof type === 'object' && type?.t === 'builtin' ? typeSpec(type.name) : undefined;
    if (spec?.reach) return spec.reach(vm, object, name, own);
  }
  return own;
}

/** What an object itself has under a name. */
function ownAttribute(vm: Vm, object: Value, name: string): Value | undefined {
  if (!isRef(object)) return undefined;
  vm.reaches(object, name, 'read');
  const heap = vm.glimpse(object);
  return heap.t === 'instance' && heap.dict
    ? attributesOf(vm, heap)?.get(name)
    : 'attributes' in heap
      ? heap.attributes?.get(name)
      : undefined;
}

/** The attributes that an object itself has. */
export function ownAttributes(vm: Vm, object: Value): Map<string, Value> | null {
  if (typeof object !== 'object' || object?.t !== 'ref') return null;
  vm.reaches(object, null, 'read');
  return attributesOf(vm, vm.glimpse(object));
}

/** `object.__dict__`: from now on the place where the attributes are, if the object is one of the program's own kind. */
function dictOf(vm: Vm, object: Value): Value | undefined {
  const heap = heapOf(vm, object);
  const attributes = ownAttributes(vm, object) ?? noneYet(vm, object, heap);
  if (attributes !== null && !hasSlot(vm, classOf(vm, object), '__dict__')) return undefined;
  if (heap?.t !== 'instance' || attributes === null) return attributes ? vm.dict(attributes) : undefined;
  if (heap.dict) return heap.dict;
  const dict = vm.dict(attributes);
  if (heap.core !== null || typeof heap.cls !== 'object' || heap.cls?.t !== 'ref') return dict;
  const edited = editAs(vm, object, 'instance');
  editAs(vm, dict, 'dict').ofInstance = true;
  edited.dict = dict;
  edited.attributes = new Map();
  return dict;
}

/** Exceptions, ordered dicts and objects of classes written in Python can have attributes, and have none to begin with. */
function noneYet(vm: Vm, object: Value, heap: HeapObject | null): Map<string, Value> | null {
  if (heap === null || !('attributes' in heap)) return null;
  const isOfClass = isRef(classOf(vm, object));
  const mayHave = isOfClass || heap.t === 'exception' || vm.typeName(object) === 'collections.OrderedDict';
  return mayHave ? new Map() : null;
}

/** Properties (and descriptors that can be set) come before the object's own attributes. */
export function isData(vm: Vm, found: ClassEntry): boolean {
  if (isMember(found)) return found.kind === 'property';
  const object = heapOf(vm, found);
  return object?.t === 'instance' && (isA(object, 'property') || vm.defines(found, '__set__'));
}

export function heapOf(vm: Vm, value: Value): HeapObject | null {
  return typeof value === 'object' && value?.t === 'ref' ? vm.glimpse(value) : null;
}

export function isA(object: Instance, type: string): boolean {
  return typeof object.cls === 'object' && object.cls?.t === 'builtin' && object.cls.name === type;
}

/** What a class has becomes what its object has: functions become methods, properties are asked. */
function bind(vm: Vm, found: ClassEntry, self: Value, type: Value): Result {
  if (isMember(found)) return bindMember(vm, found, self, type);
  const object = heapOf(vm, found);
  if (object?.t === 'function') return { t: 'method', self, func: found };
  if (object?.t === 'instance') return bindDescriptor(vm, found, object, self, type);
  const plain =
    typeof found === 'object' && found?.t === 'builtin' && !isType(found.name)
      ? functionOf(found.name)
      : null;
  return plain && typeof plain !== 'function' ? { t: 'method', self, func: found } : found;
}

function bindMember(vm: Vm, member: Member, self: Value, type: Value): Result {
  if (member.kind === 'property') {
    const getter = member.owner.getters?.[member.name];
    return getter ? getter(vm, self) : vm.fail('AttributeError', `attribute '${member.name}' can't be read`);
  }
  if (member.kind === 'static') return member.value;
  return { t: 'method', self: member.kind === 'class' ? type : self, func: member.value };
}

function bindDescriptor(vm: Vm, found: Value, object: Instance, self: Value, type: Value): Result {
  if (isA(object, 'property')) {
    const getter = object.attributes.get('fget') ?? null;
    if (getter === null) return propertyRefuses(vm, object, type, '', 'getter');
    return new TailCall(getter, [self]);
  }
  if (isA(object, 'staticmethod')) return present(object.attributes.get('__func__'));
  if (isA(object, 'classmethod'))
    return { t: 'method', self: type, func: present(object.attributes.get('__func__')) };
  if (vm.defines(found, '__get__')) return new TailCall(vm.attributeNow(found, '__get__'), [self, type]);
  return found;
}

// ── classes, modules, super ──

function typeAttribute(vm: Vm, type: Value, name: string): Result | undefined {
  const special = typeSpecial(vm, type, name);
  if (special !== undefined) return special;
  const found = lookUp(vm, type, name);
  if (isBuiltin(type) && isMethod(found)) refuseFactory(vm, type, name);
  if (found !== undefined) return bindToClass(vm, found, type);
  const ofType = lookUp(vm, builtin('type'), name);
  return ofType === undefined ? undefined : bind(vm, ofType, type, builtin('type'));
}

/** One that has no special name. */
const isMethod = (found: ClassEntry | undefined): boolean =>
  found !== undefined &&
  isMember(found) &&
  found.kind === 'method' &&
  isBuiltin(found.value) &&
  !found.value.name.endsWith('__');

function refuseFactory(vm: Vm, { name: type }: Builtin, name: string): void {
  const factory = factoryOf(type);
  if (factory === undefined || isOfLibrary(vm.frame.code)) return;
  vm.fail('AttributeError', `'${factory}' object has no attribute '${name}'`);
}

function bindToClass(vm: Vm, found: ClassEntry, type: Value): Result {
  if (isMember(found)) {
    if (found.kind === 'class') return { t: 'method', self: type, func: found.value };
    return found.kind === 'property' ? builtin(fullNameOf(found)) : found.value;
  }
  const object = heapOf(vm, found);
  if (object?.t !== 'instance' || isA(object, 'property')) return found;
  return bindDescriptor(vm, found, object, null, type);
}

const fullNameOf = ({ owner, name }: Extract<Member, { kind: 'property' }>): string =>
  `${owner.module === 'builtins' ? '' : `${owner.module}.`}${owner.name}.${name}`;

function typeSpecial(vm: Vm, type: Value, name: string): Value | undefined {
  const object = heapOf(vm, type);
  switch (name) {
    case '__name__':
      return nameOfType(vm, type);
    case '__qualname__':
      return object?.t === 'class' ? object.qualname : nameOfType(vm, type);
    case '__mro__':
      return { t: 'tuple', items: mroOf(vm, type) };
    case '__bases__':
      return { t: 'tuple', items: object?.t === 'class' ? object.bases : mroOf(vm, type).slice(1, 2) };
    case '__base__':
      return object?.t === 'class' ? object.bases[0] : (mroOf(vm, type)[1] ?? null);
    case '__class__':
      return builtin('type');
    case '__dict__':
      if (isRef(type)) vm.reaches(type, null, 'read');
      return vm.dict(object?.t === 'class' ? object.attributes : ownNames(type));
    case '__module__':
      return object?.t === 'class' ? undefined : moduleOf(type);
    case '__doc__':
      return object?.t === 'class' ? (object.attributes.get('__doc__') ?? null) : null;
    default:
      return undefined;
  }
}

function moduleOf(type: Value): string {
  const spec = typeof type === 'object' && type?.t === 'builtin' ? typeSpec(type.name) : undefined;
  return spec?.module ?? 'builtins';
}

/** What a built-in type itself has, by name. */
function ownNames(type: Value): [string, Value][] {
  const all = typeof type === 'object' && type?.t === 'builtin' ? [...members(type.name)] : [];
  return all.map(([name, found]) => [
    name,
    found.kind === 'property' ? builtin(fullNameOf(found)) : found.value,
  ]);
}

function moduleAttribute(vm: Vm, module: string, name: string): Value | undefined {
  const full = `${module}.${name}`;
  if (name === '__name__') return module;
  const found = constant(full);
  if (found !== undefined) return typeof found === 'function' ? found(vm) : found;
  if (isType(full)) return libraryClass(vm, full) ?? builtin(full);
  return functionOf(full) || isModule(full) ? builtin(full) : undefined;
}

/** `super(type, self).name`: looked up behind `type` among the bases of self's class. */
function superAttribute(vm: Vm, object: HeapObject & { t: 'super' }, name: string): Result | undefined {
  const self = heapOf(vm, object.self);
  const isClass = self?.t === 'class';
  const start = isClass ? object.self : classOf(vm, object.self);
  if (name === '__class__') return builtin('super');
  const found = lookUp(vm, start, name, object.type);
  if (found === undefined) return undefined;
  return isClass ? bindToClass(vm, found, start) : bind(vm, found, object.self, start);
}

// ── what is not there ──

/** Built-in types whose objects, and those of classes that extend them, have no `__dict__` by themselves. */
const WITHOUT_DICT = ['object', 'int', 'float', 'str', 'bytes', 'tuple', 'frozenset', 'list', 'set'];

/** Where every class up to `object` has `__slots__`, objects take the attributes named there and no others. */
export function hasSlot(vm: Vm, type: Value, name: string): boolean {
  const classes = mroOf(vm, type).flatMap((each) => {
    const object = heapOf(vm, each);
    return object?.t === 'class' ? [object] : [];
  });
  const all = classes.map(({ attributes }) => attributes.get('__slots__'));
  if (all.length === 0 || all.some((slots) => slots === undefined)) return true;
  if (classes[0] !== undefined && !WITHOUT_DICT.includes(classes[0].layout)) return true;
  return all.some((slots) =>
    (typeof slots === 'string' ? [slots] : vm.elements(slots ?? null)).some(
      (each) => each === name || each === '__dict__',
    ),
  );
}

export function propertyRefuses(vm: Vm, property: Instance, type: Value, name: string, what: string): never {
  const names = `${vm.repr(propertyName(vm, property, name))} of ${vm.repr(nameOfType(vm, type))}`;
  return vm.fail('AttributeError', `property ${names} object has no ${what}`);
}

function propertyName(vm: Vm, property: Instance, name: string): string {
  const getter = heapOf(vm, property.attributes.get('fget') ?? null);
  return getter?.t === 'function' ? getter.name : name;
}

function getattrHook(vm: Vm, object: Value): Value | undefined {
  if (typeof object !== 'object' || object?.t !== 'ref') return undefined;
  const found = lookUp(vm, classOf(vm, object), '__getattr__');
  return found === undefined || isMember(found) ? undefined : found;
}

export function missing(vm: Vm, object: Value, name: string): never {
  ensureNotAbsent(vm, object, name);
  if (isModuleObject(object))
    return vm.fail('AttributeError', `module '${object.name}' has no attribute '${name}'`);
  if (isBuiltin(object)) refuseFactory(vm, object, name);
  const type = nameOfType(vm, classOf(vm, object));
  if (type === 'type')
    return vm.fail('AttributeError', `type object '${nameOfType(vm, object)}' has no attribute '${name}'`);
  // A method has the attributes of its function.
  const holder =
    typeof object === 'object' && object?.t === 'method' && isRef(object.func) ? object.func : object;
  return vm.fail('AttributeError', `'${vm.typeName(holder)}' object has no attribute '${name}'`);
}

/** Throws ProgramError where CPython has the attribute: that it is not here is no error of the program's. */
function ensureNotAbsent(vm: Vm, object: Value, name: string): void {
  const code = vm.frames.at(-1)?.code;
  if (code !== undefined && !isOfLibrary(code)) refuseAbsent(vm, object, name);
}

/** The same for library code that looks for an attribute in the program's place. */
export function refuseAbsent(vm: Vm, object: Value, name: string): void {
  if (!isThereInPython(vm, object, name)) return;
  const holder = isModuleObject(object) ? object.name : `of '${vm.typeName(object)}' objects`;
  const what = isModuleObject(object) ? `'${holder}.${name}'` : `the attribute '${name}' ${holder}`;
  throw unsupported(vm.span(), [`${what} is not supported.`, null]);
}

function isThereInPython(vm: Vm, object: Value, name: string): boolean {
  if (isModuleObject(object)) return isAbsentIn(object.name, name);
  const type = classOf(vm, object);
  const ofObject = namesInPython(vm, type);
  if (isAbsent(ofObject, name)) return true;
  if (nameOfType(vm, type) !== 'type') return false;
  // What objects have, their class has, too, as a descriptor.
  return isAbsent(namesInPython(vm, object), name) || slotsOf(vm, object).includes(name);
}

/** The full names of those of a class's bases that CPython has. */
function namesInPython(vm: Vm, type: Value): string[] {
  return mroOf(vm, type).flatMap((each) => {
    if (isBuiltin(each)) return [each.name];
    const object = heapOf(vm, each);
    return object?.t === 'class' ? [`${String(object.attributes.get('__module__'))}.${object.name}`] : [];
  });
}

function slotsOf(vm: Vm, type: Value): readonly Value[] {
  return mroOf(vm, type).flatMap((each) => {
    const object = heapOf(vm, each);
    const slots = object?.t === 'class' ? object.attributes.get('__slots__') : undefined;
    return slots === undefined ? [] : typeof slots === 'string' ? [slots] : vm.elements(slots);
  });
}

const isModuleObject = (object: Value): object is Builtin =>
  typeof object === 'object' && object?.t === 'builtin' && isModule(object.name) && !isType(object.name);

/** A special method for `with`, looked up on the type. */
export function special(vm: Vm, object: Value, name: string): Result {
  const type = classOf(vm, object);
  const found = lookUp(vm, type, name);
  if (found !== undefined) return bind(vm, found, object, type);
  const text = `'${vm.typeName(object)}' object does not support the context manager protocol`;
  return vm.fail('TypeError', name === '__exit__' ? `${text} (missed __exit__ method)` : text);
}
