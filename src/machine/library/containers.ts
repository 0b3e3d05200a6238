/** The built-in container types, and the types of their iterators and views. */

import type { Library, TypeSpec } from '../native.js';
import { withSpecial } from '../special.js';
import { dict } from '../types/dict.js';
import { list, sortByKeys } from '../types/list.js';
import { range } from '../types/range.js';
import { frozenset, set, setSteps } from '../types/setmethods.js';
import { slice } from '../types/slice.js';
import { tuple } from '../types/tuple.js';
import { iterators, orderedViews, views } from '../types/view.js';

const TYPES: Readonly<Record<string, TypeSpec>> = {
  list,
  tuple,
  dict,
  set,
  frozenset,
  range,
  slice,
  ...views,
};

export const containersLibrary: Library = {
  types: {
    ...iterators,
    ...orderedViews,
    ...Object.fromEntries(Object.entries(TYPES).map(([name, spec]) => [name, withSpecial(name, spec)])),
  },
  functions: { _sort_by_keys: sortByKeys, ...setSteps },
};
