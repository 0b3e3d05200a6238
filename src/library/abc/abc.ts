/** The modules `abc`, `collections.abc` and `__future__`. */

import { native } from '../../language/contract/arguments.js';
import { type Machine, tuple } from '../../language/contract/machine.js';
import type { Library, TypeSpec } from '../../language/contract/native.js';
import { ABSTRACT_NAMES } from '../../language/objects/abstract.js';
import type { Value } from '../../model.js';

/** Marks a function, or what wraps one, as abstract; it is given back. */
const abstractmethod = native('abstractmethod(funcobj)', (m: Machine, func: Value) => {
  const object = typeof func === 'object' && func?.t === 'ref' ? m.edit(func) : null;
  if (object && 'attributes' in object) {
    object.attributes ??= new Map();
    object.attributes.set('__isabstractmethod__', true);
  }
  return func;
});

const abstract = (module: string, name: string): TypeSpec => ({ name, module });

/** `from __future__ import …`: all of it is in force by now, but for annotations. */
const FEATURES =
  'annotations print_function division absolute_import unicode_literals with_statement generators nested_scopes generator_stop';

export const abcLibrary: Library = {
  types: {
    'abc.ABC': abstract('abc', 'ABC'),
    'abc.ABCMeta': { ...abstract('abc', 'ABCMeta'), bases: ['type'] },
    ...Object.fromEntries(
      ABSTRACT_NAMES.map((name) => [`collections.abc.${name}`, abstract('collections.abc', name)]),
    ),
  },
  functions: { 'abc.abstractmethod': abstractmethod },
  constants: Object.fromEntries(FEATURES.split(' ').map((name) => [`__future__.${name}`, tuple([name])])),
};
