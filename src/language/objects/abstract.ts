/** Abstract base classes that ask what a type can do and not what it extends: `collections.abc` (3.11). */

import type { Value } from '../../model.js';

/** A type has all of these methods. */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  Callable: ['__call__'],
  Collection: ['__len__', '__iter__', '__contains__'],
  Container: ['__contains__'],
  Generator: ['__iter__', '__next__', 'send', 'throw', 'close'],
  Hashable: ['__hash__'],
  Iterable: ['__iter__'],
  Iterator: ['__iter__', '__next__'],
  Reversible: ['__reversed__', '__iter__'],
  Sized: ['__len__'],
};

/** The built-in types that are registered, and whatever extends one of them. */
const REGISTERED: Readonly<Record<string, readonly string[]>> = {
  Mapping: ['dict'],
  MutableMapping: ['dict'],
  MutableSequence: ['list', 'collections.deque'],
  MutableSet: ['set'],
  Sequence: ['list', 'tuple', 'str', 'bytes', 'range', 'collections.deque'],
  Set: ['set', 'frozenset', 'dict_keys', 'dict_items'],
};

export const ABSTRACT_NAMES: readonly string[] = [...Object.keys(METHODS), ...Object.keys(REGISTERED)].sort();

/** What the class of a type's objects is asked: the built-in types in its order of look-up, and a method by name. */
interface ClassView {
  readonly names: readonly string[];
  /** The method, null where the class says that it has none, undefined where nobody defines it. */
  find(method: string): Value | object | undefined;
}

/** Does the type count as a subclass of this abstract class? undefined where the name is no such class. */
export function isVirtualSubclass(abstract: string, type: ClassView): boolean | undefined {
  const name = /^(?:collections\.abc|typing)\.(\w+)$/.exec(abstract)?.[1] ?? '';
  const methods = METHODS[name];
  if (methods) return methods.every((method) => hasMethod(type, method));
  return REGISTERED[name]?.some((each) => type.names.includes(each));
}

const CALLED =
  'function method builtin_function_or_method type method-wrapper method_descriptor wrapper_descriptor'.split(
    ' ',
  );

function hasMethod({ names, find }: ClassView, method: string): boolean {
  if (method === '__call__' && CALLED.some((name) => names.includes(name))) return true;
  const found = find(method) ?? null;
  // A built-in type that has no hash has None there, which is a property here.
  const isNone = typeof found === 'object' && found !== null && 'kind' in found && found.kind === 'property';
  return found !== null && !(method === '__hash__' && isNone);
}
