/** `object.name = value` and `del object.name` (CPython's PyObject_GenericSetAttr and its like). */

import { objectAs, valueAs } from '../../heap/expected.js';
import type { HeapObject } from '../../heap/heap.js';
import type { Ref, Value } from '../../model.js';
import { dictDelete, dictSet } from '../containers/dict.js';
import { type Result, TailCall } from '../contract/machine.js';
import type { Member } from '../contract/registry.js';
import type { Vm } from '../contract/vm.js';
import {
  type ClassEntry,
  findAttribute,
  hasSlot,
  heapOf,
  isA,
  isData,
  missing,
  ownAttributes,
  propertyRefuses,
} from './attributes.js';
import { classOf, isMember, lookUp, nameOfType } from './classes.js';

/** `object.name = value`. */
export function setAttribute(vm: Vm, object: Value, name: string, value: Value): Result {
  const type = classOf(vm, object);
  const hook = lookUp(vm, type, '__setattr__');
  if (hook !== undefined && !isMember(hook)) return new TailCall(hook, [object, name, value]);
  return storeAttribute(vm, object, name, value);
}

/** The same without `__setattr__`: `object.__setattr__`. */
export function storeAttribute(vm: Vm, object: Value, name: string, value: Value): Result {
  const type = classOf(vm, object);
  refuseBuiltIn(vm, object, name);
  const found = lookUp(vm, type, name);
  if (found !== undefined && isData(vm, found)) return setThrough(vm, found, object, type, name, value);
  if (name === '__class__') {
    const mutable = typeof type === 'object' && type?.t === 'ref';
    const only = '__class__ assignment only supported for mutable types or ModuleType subclasses';
    return vm.fail('TypeError', mutable ? 'changing __class__ is not supported' : only);
  }
  const heap = heapOf(vm, object);
  if (!heap || !takesAttributes(heap, type) || !hasSlot(vm, type, name)) return readOnly(vm, object, name);
  if (heap.t === 'instance' && heap.dict) {
    dictSet(vm, heap.dict, name, value);
    return null;
  }
  const ref = valueAs(object, 'ref');
  vm.reaches(ref, name, 'write');
  const edited = vm.edit(ref);
  if ('attributes' in edited) {
    edited.attributes ??= new Map();
    edited.attributes.set(name, value);
  }
  return null;
}

/** Only objects of classes written in Python, exceptions, functions and what stands for threads take any attribute. */
function takesAttributes(heap: HeapObject, type: Value): boolean {
  if (heap.t === 'class' || heap.t === 'function' || heap.t === 'exception') return true;
  if (!('attributes' in heap)) return false;
  if (typeof type === 'object' && type?.t === 'ref') return true;
  if (typeof type !== 'object' || type?.t !== 'builtin') return false;
  return type.name === 'collections.OrderedDict' || (heap.t === 'instance' && type.name.includes('.'));
}

/** The built-in types themselves take no change. */
function refuseBuiltIn(vm: Vm, object: Value, name: string): void {
  if (typeof object !== 'object' || object?.t !== 'builtin' || vm.typeName(object) !== 'type') return;
  vm.fail('TypeError', `cannot set '${name}' attribute of immutable type '${nameOfType(vm, object)}'`);
}

function setThrough(
  vm: Vm,
  found: ClassEntry,
  object: Value,
  type: Value,
  name: string,
  value: Value,
): Result {
  if (isMember(found)) {
    const setter = found.kind === 'property' ? found.owner.setters?.[name] : undefined;
    return setter ? setter(vm, object, value) : unwritable(vm, found, name);
  }
  const property = objectAs(vm, found, 'instance');
  if (!isA(property, 'property')) return new TailCall(vm.attributeNow(found, '__set__'), [object, value]);
  const setter = property.attributes.get('fset') ?? null;
  if (setter !== null) return new TailCall(setter, [object, value]);
  return propertyRefuses(vm, property, type, name, 'setter');
}

/** The type that has the property, as C names it. */
function ownerName(member: Member): string {
  if (member.kind !== 'property') return '';
  const { owner } = member;
  return owner.module === 'builtins' ? owner.name : `${owner.module}.${owner.name}`;
}

/** What a type computes and nobody sets: `getset_set` and `PyMember_SetOne` (3.11). */
function unwritable(vm: Vm, member: Member, name: string): never {
  const type = ownerName(member);
  if (/^(range|slice|method_descriptor|wrapper_descriptor)$/.test(type))
    return vm.fail('AttributeError', 'readonly attribute');
  return vm.fail('AttributeError', `attribute '${name}' of '${type}' objects is not writable`);
}

function readOnly(vm: Vm, object: Value, name: string): never {
  if (findAttribute(vm, object, name) !== undefined) {
    return vm.fail('AttributeError', `'${vm.typeName(object)}' object attribute '${name}' is read-only`);
  }
  return vm.fail('AttributeError', `'${vm.typeName(object)}' object has no attribute '${name}'`);
}

/** `del object.name`. */
export function deleteAttribute(vm: Vm, object: Value, name: string): Result {
  const hook = lookUp(vm, classOf(vm, object), '__delattr__');
  if (hook !== undefined && !isMember(hook)) return new TailCall(hook, [object, name]);
  return eraseAttribute(vm, object, name);
}

/** The same without `__delattr__`: `object.__delattr__`. */
export function eraseAttribute(vm: Vm, object: Value, name: string): Result {
  const found = lookUp(vm, classOf(vm, object), name);
  refuseBuiltIn(vm, object, name);
  if (name === '__class__') return vm.fail('TypeError', "can't delete __class__ attribute");
  if (found !== undefined && isMember(found) && found.kind === 'property' && !found.owner.setters?.[name])
    return unwritable(vm, found, name);
  const property = found !== undefined && !isMember(found) ? heapOf(vm, found) : null;
  if (property?.t === 'instance' && isA(property, 'property')) {
    const deleter = property.attributes.get('fdel') ?? null;
    if (deleter !== null) return new TailCall(deleter, [object]);
    return propertyRefuses(vm, property, classOf(vm, object), name, 'deleter');
  }
  if (found !== undefined && !isMember(found) && vm.defines(found, '__delete__')) {
    return new TailCall(vm.attributeNow(found, '__delete__'), [object]);
  }
  const own = ownAttributes(vm, object);
  const heap = heapOf(vm, object);
  const type = classOf(vm, object);
  if (!heap || !takesAttributes(heap, type)) return readOnly(vm, object, name);
  if (!own?.has(name))
    return hasSlot(vm, type, name) ? missing(vm, object, name) : readOnly(vm, object, name);
  return removeAttribute(vm, valueAs(object, 'ref'), name);
}

/** Takes away an attribute that the object itself has. */
function removeAttribute(vm: Vm, object: Ref, name: string): null {
  vm.reaches(object, name, 'write');
  const heap = vm.glimpse(object);
  if (heap.t === 'instance' && heap.dict) {
    dictDelete(vm, heap.dict, name);
    return null;
  }
  const edited = vm.edit(object);
  if ('attributes' in edited) edited.attributes?.delete(name);
  return null;
}
