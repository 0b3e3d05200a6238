/** The modules `functools` and `contextlib`: all of it in Python, but for what checks arguments first. */

import type { Value } from '../../model.js';
import { native } from '../arguments.js';
import { isIterable } from '../iteration.js';
import { builtin, type Library, TailCall } from '../native.js';
import { iteratorOf } from './iterables.js';

const reduce = native('reduce(function, iterable, initial=, /)', (m, func, iterable, initial) => {
  if (!isIterable(m, iterable)) m.fail('TypeError', 'reduce() arg 2 must support iteration');
  const rest = initial === undefined ? [] : [initial];
  return new TailCall(builtin('prelude._reduce'), [func, iteratorOf(m, iterable), ...rest]);
});

/** Classes of the prelude by the module that programs import them from. */
export function preludeClasses(module: string, names: readonly string[]): Record<string, Value> {
  return Object.fromEntries(names.map((name) => [`${module}.${name}`, builtin(`prelude.${name}`)]));
}

export const functoolsLibrary: Library = {
  functions: {
    'functools.reduce': reduce,
    'functools.wraps': '_wraps',
    'functools.update_wrapper': '_update_wrapper',
    'functools.lru_cache': '_lru_cache',
    'functools.cache': '_cache',
    'functools.cmp_to_key': '_cmp_to_key',
    'functools.total_ordering': '_total_ordering',
    'contextlib.contextmanager': '_contextmanager',
  },
  constants: {
    ...preludeClasses('functools', ['partial', 'partialmethod', 'cached_property']),
    ...preludeClasses('contextlib', [
      ...['closing', 'nullcontext', 'suppress', 'ExitStack', 'ContextDecorator', 'AbstractContextManager'],
    ]),
  },
};
