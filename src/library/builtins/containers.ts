/** The built-in container types, and the types of their iterators and views. */

import { dict } from '../../language/containers/dict.js';
import { list, sortSteps } from '../../language/containers/list.js';
import { range } from '../../language/containers/range.js';
import { frozenset, set, setSteps } from '../../language/containers/set-methods.js';
import { slice } from '../../language/containers/slice.js';
import { tuple } from '../../language/containers/tuple.js';
import { iterators, orderedViews, views } from '../../language/containers/view.js';
import type { Library, TypeSpec } from '../../language/contract/native.js';
import { withSpecial } from '../../language/operators/special.js';

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
  functions: { ...sortSteps, ...setSteps },
};
