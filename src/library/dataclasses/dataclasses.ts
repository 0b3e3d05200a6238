/** The module `dataclasses`: Python code, and the binding of a call's arguments to fields. */

import { present, valueAs } from '../../heap/expected.js';
import { dictOf } from '../../language/containers/dict.js';
import { native } from '../../language/contract/arguments.js';
import { builtin } from '../../language/contract/machine.js';
import type { Library } from '../../language/contract/native.js';
import type { Value } from '../../model.js';
import { bindFields } from '../collections/fields.js';
import { libraryClasses } from '../functools/functools.js';
import { PYTHON } from './dataclasses.py.js';

/** `_bind_fields(qualname, positional, keyword_only, defaults, args, keywords)`: a dict of the fields' values; the defaults are pairs. */
const bind = native(
  '_bind_fields(qualname, positional, keyword_only, defaults, args, keywords, /)',
  (m, qualname, positional, keywordOnly, defaults, args, keywords) => {
    const names = (value: Value) => valueAs(value, 'tuple').items.map(String);
    const known = valueAs(defaults, 'tuple').items.map((pair) => {
      const [name, value] = valueAs(pair, 'tuple').items;
      return [String(name), present(value)] as const;
    });
    const byName = [...dictOf(m, keywords).entries.values()].map(
      ([name, value]) => [String(name), value] as const,
    );
    const [fields, others] = [names(positional), names(keywordOnly)];
    const given = valueAs(args, 'tuple').items;
    const values = bindFields(
      m,
      String(qualname),
      'self',
      fields,
      new Map(known),
      given,
      new Map(byName),
      others,
    );
    return m.dict([...fields, ...others].map((name, i) => [name, present(values[i])] as const));
  },
);

export const dataclassesLibrary: Library = {
  python: PYTHON,
  isOpen: true,
  functions: {
    'dataclasses.dataclass': '_dataclass',
    'dataclasses.field': '_field',
    'dataclasses.fields': '_fields',
    'dataclasses.asdict': '_asdict',
    'dataclasses.astuple': '_astuple',
    'dataclasses.replace': '_replace',
    'dataclasses.is_dataclass': '_is_dataclass',
    _bind_fields: bind,
    _class_variable: native('_class_variable()', () => builtin('typing.ClassVar')),
  },
  constants: {
    ...libraryClasses('dataclasses', ['FrozenInstanceError', 'Field', 'InitVar', 'KW_ONLY']),
    'dataclasses.MISSING': builtin('library._Missing'),
  },
};
