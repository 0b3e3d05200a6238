/** Calling a class: the new object, then `__init__`. */

import { objectAs, valueAs } from '../../heap/expected.js';
import { isRef } from '../../heap/kinds.js';
import type { Ref, Value } from '../../model.js';
import { unsupported } from '../../program.js';
import { builtin, inPython, type Keywords, NO_KEYWORDS, TailCall } from '../contract/machine.js';
import { linearization, type Member, typeSpec } from '../contract/registry.js';
import { type Called, isValue, PUSHED, type Vm } from '../contract/vm.js';
import { makeClass } from './class-statement.js';
import { isMember, libraryClass, lookUp, nameOfType } from './classes.js';
import { makeException } from './exceptions.js';

/** `cls(*args, **keywords)`. */
export function instantiate(vm: Vm, cls: Value, args: readonly Value[], keywords: Keywords): Called {
  if (typeof cls === 'object' && cls?.t === 'builtin')
    return instantiateBuiltin(vm, cls.name, args, keywords);
  if (lookUp(vm, cls, '__del__') !== undefined) throw unsupported(vm.span(), DESTRUCTOR);
  const maker = lookUp(vm, cls, '__new__');
  if (maker !== undefined && !isMember(maker)) return makeBy(vm, maker, cls, args, keywords);
  checkAbstract(vm, cls);
  return initialise(vm, cls, args, keywords);
}

const DESTRUCTOR = [
  "an object whose class has a '__del__' is not supported: nobody counts here who still refers to it.",
  'Give the class a method close(), and call it; or use the object in a with statement.',
] as const;

/** The object by `__new__`, in Python code. */
function makeBy(vm: Vm, maker: Value, cls: Value, args: readonly Value[], keywords: Keywords): TailCall {
  const given: Value = { t: 'tuple', items: args };
  return inPython('_construct', [maker, cls, given, vm.dict(keywords)]);
}

function instantiateBuiltin(vm: Vm, name: string, args: readonly Value[], keywords: Keywords): Called {
  if (name === 'type' && args.length === 3) return dynamicClass(vm, args);
  const written = libraryClass(vm, name);
  if (written) return instantiate(vm, written, args, keywords);
  const spec = typeSpec(name);
  if (spec?.construct) return spec.construct(vm, builtin(name), args, keywords);
  if (spec?.final) vm.fail('TypeError', `cannot create '${spec.name}' instances`);
  return initialise(vm, builtin(name), args, keywords);
}

/** `type(name, bases, dict)`. */
function dynamicClass(vm: Vm, args: readonly Value[]): Value {
  const [given, bases, dict] = args;
  const name = String(given);
  const entries = Array.from(
    objectAs(vm, dict, 'dict').entries.values(),
    ([key, value]) => [String(key), value] as const,
  );
  return makeClass(
    vm,
    name,
    name,
    valueAs(bases, 'tuple').items,
    new Map([['__module__', '__main__'], ...entries]),
  );
}

/** Makes the bare object, then runs `__init__` on it; the object is the call's result. */
function initialise(vm: Vm, cls: Value, args: readonly Value[], keywords: Keywords): Called {
  const init = lookUp(vm, cls, '__init__');
  const construct = constructorOf(layoutName(vm, cls));
  const own = init !== undefined && !isMember(init);
  if (construct && !own) return construct(vm, cls, args, keywords);
  const self = blank(vm, cls, args, NO_KEYWORDS);
  // A tuple of an iterable that runs Python code.
  if (!isValue(self)) return makeBy(vm, builtin('object.__new__'), cls, args, keywords);
  if (init === undefined) {
    if (args.length + keywords.size > 0) vm.fail('TypeError', `${nameOfType(vm, cls)}() takes no arguments`);
    return self;
  }
  return runInit(vm, functionIn(init), self, args, keywords);
}

function functionIn(found: Value | Member): Value {
  if (!isMember(found)) return found;
  return found.kind === 'property' ? null : found.value;
}

/** What `__new__` gives: a value that can't change with its content, and all else without. */
export function blank(vm: Vm, cls: Value, args: readonly Value[], keywords: Keywords): Called {
  const layout = layoutName(vm, cls);
  const construct = constructorOf(layout);
  if (!construct || layout === 'object') return bare(vm, cls, layout, args);
  return IMMUTABLE.has(layout) ? construct(vm, cls, args, keywords) : construct(vm, cls, [], NO_KEYWORDS);
}

const IMMUTABLE = new Set(['int', 'float', 'str', 'tuple', 'frozenset', 'bytes']);

/** The built-in type that gives the objects of a class their shape. */
export function layoutName(vm: Vm, cls: Value): string {
  return typeof cls === 'object' && cls?.t === 'ref'
    ? objectAs(vm, cls, 'class').layout
    : valueAs(cls, 'builtin').name;
}

function constructorOf(layout: string): NonNullable<ReturnType<typeof typeSpec>>['construct'] {
  for (const name of linearization(layout)) {
    // What `object` does is for classes that extend nothing else.
    if (name === 'object' && layout !== 'object') continue;
    const construct = typeSpec(name)?.construct;
    if (construct) return construct;
  }
  return undefined;
}

/** An object with nothing in it yet. */
export function bare(vm: Vm, cls: Value, layout: string, args: readonly Value[]): Ref {
  if (linearization(layout).includes('BaseException')) return makeException(vm, cls, args);
  return vm.alloc({ t: 'instance', cls, attributes: new Map(), core: null, payload: undefined });
}

function runInit(vm: Vm, init: Value, self: Value, args: readonly Value[], keywords: Keywords): Called {
  let result = vm.invoke(init, [self, ...args], keywords);
  while (result instanceof TailCall) result = vm.invoke(result.func, result.args, result.keywords);
  if (result !== PUSHED) return self;
  vm.frame.instead = self;
  return PUSHED;
}

/** Classes derived from ABC with abstract methods left can't be made. */
function checkAbstract(vm: Vm, cls: Value): void {
  const object = objectAs(vm, cls, 'class');
  if (
    !object.mro.some(
      (each) =>
        typeof each === 'object' &&
        each?.t === 'builtin' &&
        /^(abc\.|collections\.abc\.|typing\.Protocol)/.test(each.name),
    )
  )
    return;
  const names = new Set<string>();
  for (const each of object.mro) {
    const type = typeof each === 'object' && each?.t === 'ref' ? vm.get(each) : null;
    if (type?.t === 'class')
      for (const [name, value] of type.attributes) if (isAbstract(vm, value)) names.add(name);
  }
  const left = [...names].filter((name) => isAbstract(vm, lookUp(vm, cls, name))).sort();
  if (left.length === 0) return;
  const plural = left.length === 1 ? '' : 's';
  vm.fail(
    'TypeError',
    `Can't instantiate abstract class ${object.name} with abstract method${plural} ${left.join(', ')}`,
  );
}

function isAbstract(vm: Vm, found: Value | Member | undefined): boolean {
  const object = found !== undefined && !isMember(found) && isRef(found) ? vm.get(found) : null;
  if (object?.t === 'function') return object.attributes?.get('__isabstractmethod__') === true;
  if (object?.t !== 'instance' || typeof object.cls !== 'object' || object.cls?.t !== 'builtin') return false;
  return isAbstract(vm, object.attributes.get('fget') ?? object.attributes.get('__func__') ?? null);
}
