/** `collections.Counter`: all of it in Python but for the counting of elements, which CPython has in C, too. */

import { isRef } from '../../heap/kinds.js';
import { dictOf, dictSet, lookUp } from '../../language/containers/dict.js';
import { native } from '../../language/contract/arguments.js';
import { builtin, inPython, type Machine } from '../../language/contract/machine.js';
import type { Library } from '../../language/contract/native.js';
import type { Value } from '../../model.js';
import { libraryClasses } from '../functools/functools.js';
import { PYTHON } from './counter.py.js';

/** One more for each element. What has a say in it, the mapping or the iterable, is asked one by one (`_count_elements`, 3.11). */
const countElements = native('_count_elements(mapping, iterable, /)', (m, mapping, iterable) => {
  if (m.isLazy(iterable) || hasSay(m, mapping)) return inPython('_count_one_by_one', [mapping, iterable]);
  for (const element of m.elements(iterable)) {
    const known = lookUp(m, dictOf(m, mapping), element);
    dictSet(m, mapping, element, known === undefined ? 1 : m.binary('+', known, 1));
  }
  return null;
});

const hasSay = (m: Machine, mapping: Value): boolean =>
  !isRef(mapping) || m.get(mapping).t !== 'dict' || METHODS.some((name) => m.defines(mapping, name));
const METHODS = ['get', '__setitem__'];

export const counterLibrary: Library = {
  python: PYTHON,
  isOpen: true,
  functions: { _count_elements: countElements },
  constants: {
    ...libraryClasses('collections', ['Counter']),
    _Mapping: builtin('collections.abc.Mapping'),
  },
};
