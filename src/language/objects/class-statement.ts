/** How a `class` statement makes a class: its body, its bases and their order, its shape, and who is told of it. */

import { editAs, objectAs, present } from '../../heap/expected.js';
import { frameOf } from '../../heap/frames.js';
import type { Attributes, Building } from '../../heap/heap.js';
import { isRef } from '../../heap/kinds.js';
import type { Ref, Value } from '../../model.js';
import type { Code } from '../../program.js';
import { builtin, type Keywords } from '../contract/machine.js';
import { isType, typeSpec } from '../contract/registry.js';
import type { PUSHED, Vm } from '../contract/vm.js';
import { definesMethod, isBuiltin, isMember, lookUp, mroOf, nameOfType } from './classes.js';

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
