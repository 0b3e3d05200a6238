/** Every built-in by its full name, as the modules of the library declare them: functions, types with their members, constants. */

import type { Value } from '../../model.js';
import { LIBRARY_CODE, type LibraryFunction, provide } from './library-code.js';
import { builtin } from './machine.js';
import type { Library, Native, TypeSpec } from './native.js';
import type { Vm } from './vm.js';

export type { LibraryFunction };

/** What a type has under a name. */
export type Member =
  | { readonly kind: 'method' | 'class' | 'static'; readonly value: Value }
  | { readonly kind: 'property'; readonly name: string; readonly owner: TypeSpec };

const functions = new Map<string, Native | string>();
const types = new Map<string, TypeSpec>();
const constants = new Map<string, Value | ((m: Vm) => Value)>();
const modules = new Set<string>();
const membersOf = new Map<string, ReadonlyMap<string, Member>>();
const linearOf = new Map<string, readonly string[]>();

/** Makes the names of these libraries known; of two with the same name the later one counts. */
export function register(libraries: readonly Library[]): void {
  for (const library of libraries) {
    if (library.python) provide(library.python, library);
    for (const [name, native] of Object.entries(library.functions ?? {})) functions.set(name, native);
    for (const [name, spec] of Object.entries(library.types ?? {})) types.set(name, spec);
    for (const [name, value] of Object.entries(library.constants ?? {})) constants.set(name, value);
  }
  for (const name of [...functions.keys(), ...types.keys(), ...constants.keys()]) addModules(name);
}

/** `multiprocessing.queues.Queue` stands in two modules, one within the other. */
function addModules(name: string): void {
  const dot = name.lastIndexOf('.');
  const module = name.slice(0, Math.max(dot, 0));
  if (module === '' || modules.has(module) || types.has(module)) return;
  modules.add(module);
  addModules(module);
}

/** Methods are looked for when they are first asked for: there are more than a thousand, and a program calls few. */
function nativeOf(name: string): Native | string | undefined {
  const known = functions.get(name);
  if (known !== undefined) return known;
  const dot = name.lastIndexOf('.');
  const method = dot < 0 ? undefined : methodOf(types.get(name.slice(0, dot)), name.slice(dot + 1));
  if (method !== undefined) functions.set(name, method);
  return method;
}

function methodOf(type: TypeSpec | undefined, name: string): Native | string | undefined {
  const groups = [type?.staticMethods, type?.classMethods, type?.methods];
  return groups.find((group) => group && Object.hasOwn(group, name))?.[name];
}

export function isType(name: string): boolean {
  return types.has(name) || LIBRARY_CODE.hasClass(name);
}

export function isModule(name: string): boolean {
  return modules.has(name);
}

export function typeSpec(name: string): TypeSpec | undefined {
  return types.get(name);
}

export function constant(name: string): Value | ((m: Vm) => Value) | undefined {
  return constants.get(name);
}

/** The TypeScript or Python code of a built-in function or method. */
export function functionOf(name: string): Native | LibraryFunction | undefined {
  const native = nativeOf(name);
  if (typeof native === 'string')
    return LIBRARY_CODE.function(native) ?? LIBRARY_CODE.function(`library.${native}`);
  return native ?? LIBRARY_CODE.function(name);
}

/** Is there a built-in of this name (function, type or constant)? */
export function has(name: string): boolean {
  return nativeOf(name) !== undefined || isType(name) || constants.has(name) || LIBRARY_CODE.has(name);
}

/** A built-in type and its bases, itself first, `object` last. */
export function linearization(name: string): readonly string[] {
  const known = linearOf.get(name);
  if (known) return known;
  const order: string[] = [name];
  for (const base of types.get(name)?.bases ?? []) {
    for (const each of linearization(base)) if (!order.includes(each) && each !== 'object') order.push(each);
  }
  if (name !== 'object') order.push('object');
  linearOf.set(name, order);
  return order;
}

/** What a built-in type itself (not its bases) has. */
export function members(name: string): ReadonlyMap<string, Member> {
  const known = membersOf.get(name);
  if (known) return known;
  const spec = types.get(name);
  const found = new Map<string, Member>();
  const add = (kind: 'method' | 'class' | 'static', group: TypeSpec['methods']): void => {
    for (const method of Object.keys(group ?? {}))
      found.set(method, { kind, value: builtin(`${name}.${method}`) });
  };
  if (spec) {
    for (const property of [...Object.keys(spec.getters ?? {}), ...Object.keys(spec.setters ?? {})]) {
      found.set(property, { kind: 'property', name: property, owner: spec });
    }
    add('method', spec.methods);
    add('class', spec.classMethods);
    add('static', spec.staticMethods);
  }
  membersOf.set(name, found);
  return found;
}

/** What a built-in type or one of its bases has under a name. */
export function member(type: string, name: string): Member | undefined {
  for (const each of linearization(type)) {
    const found = members(each).get(name);
    if (found) return found;
  }
  return undefined;
}

/** Does calling this method change its object in place? */
export function isMutator(type: string, method: string): boolean {
  return linearization(type).some((each) => types.get(each)?.mutators?.includes(method));
}

/** What a module offers, without the names that begin with an underscore. */
export function moduleNames(module: string): readonly string[] {
  const prefix = `${module}.`;
  const names = [...functions.keys(), ...types.keys(), ...constants.keys()]
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
  return [...new Set(names.filter((name) => !name.includes('.') && !name.startsWith('_')))];
}

/** All modules, those within others too. */
export function findModules(): readonly string[] {
  return [...modules];
}
