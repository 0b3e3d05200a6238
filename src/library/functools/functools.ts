/** The module `functools`: all of it in Python, but for what checks arguments first. */

import { present } from '../../heap/expected.js';
import { attributesOf, isRef } from '../../heap/kinds.js';
import { isIterable } from '../../language/containers/iteration.js';
import { native } from '../../language/contract/arguments.js';
import { inPython, tuple } from '../../language/contract/machine.js';
import type { Library } from '../../language/contract/native.js';
import type { Vm } from '../../language/contract/vm.js';
import { libraryClass } from '../../language/objects/classes.js';
import type { Value } from '../../model.js';
import { iteratorOf } from '../builtins/iterables.js';
import { PYTHON } from './functools.py.js';
import { PYTHON as WRAPPING } from './wrapping.py.js';

const reduce = native('reduce(function, iterable, initial=, /)', (m, func, iterable, initial) => {
  if (!isIterable(m, iterable)) m.fail('TypeError', 'reduce() arg 2 must support iteration');
  const rest = initial === undefined ? [] : [initial];
  return inPython('_reduce', [func, iteratorOf(m, iterable), ...rest]);
});

/** What an instance itself has under a name, in a tuple; an empty one where it has nothing. */
function ownValue(m: Vm, instance: Value, name: string): Value {
  const attributes = isRef(instance) ? attributesOf(m, m.get(instance)) : null;
  const value = attributes?.get(name);
  return tuple(value === undefined ? [] : [value]);
}

/** Classes in Python by the module that programs import them from. */
export function libraryClasses(module: string, names: readonly string[]): Record<string, Constant> {
  return Object.fromEntries(
    names.map((name) => [`${module}.${name}`, (m) => present(libraryClass(m, `library.${name}`))]),
  );
}
type Constant = (m: Vm) => Value;

/** What CPython has in C. */
export const functoolsLibrary: Library = {
  python: PYTHON,
  functions: {
    'functools.reduce': reduce,
    'functools.lru_cache': '_lru_cache',
    'functools.cache': '_cache',
    'functools.cmp_to_key': '_cmp_to_key',
  },
  constants: libraryClasses('functools', ['partial']),
};

/** What it has in Python. */
export const wrappingLibrary: Library = {
  python: WRAPPING,
  isOpen: true,
  functions: {
    _own_value: (m, [instance = null, name]) => ownValue(m, instance, String(name)),
    'functools.wraps': '_wraps',
    'functools.update_wrapper': '_update_wrapper',
    'functools.total_ordering': '_total_ordering',
  },
  constants: libraryClasses('functools', ['partialmethod', 'cached_property']),
};
