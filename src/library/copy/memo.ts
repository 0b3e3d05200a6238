/**
 * What `deepcopy` has copied it does not copy again: the dict that it gives to `__deepcopy__`, in which each copy is found by
 * its original, and, as in CPython, by the number of that, where the program itself has put it.
 */

import { editAs } from '../../heap/expected.js';
import type { DictObject, HashKey } from '../../heap/heap.js';
import { isRef } from '../../heap/kinds.js';
import { dictOf } from '../../language/containers/dict.js';
import { native } from '../../language/contract/arguments.js';
import { tuple } from '../../language/contract/machine.js';
import type { Vm } from '../../language/contract/vm.js';
import type { Ref, Value } from '../../model.js';
import { numberFrom } from '../builtins/objects.js';

/** The copy of `x`, in a tuple; an empty one where there is none yet. */
export const memoFind = native('_memo_find(memo, x, /)', (m, memo, x) => {
  if (!isRef(x)) return tuple([]);
  const { entries } = dictOf(m, memo);
  const { identity } = m.glimpse(x);
  const own = identity === undefined ? undefined : entries.get(numberFrom(identity));
  const found = own ?? entryOf(m, entries, x);
  return tuple(found ? [found[1]] : []);
});

/** Keeps the copy of `x`. */
export const memoPut = native('_memo_put(memo, x, y, /)', (m, memo, x, y) => {
  if (isRef(x)) editAs(m, memo, 'dict').entries.set(keyOf(m, x), [x, y]);
  return null;
});

/** As objects are found in dicts that don't say otherwise. */
const keyOf = (m: Vm, x: Ref): HashKey => `\0o${m.draft.resolve(x).id}`;

/** It may have been given another number since. */
function entryOf(m: Vm, entries: DictObject['entries'], x: Ref): readonly [Value, Value] | undefined {
  const known = entries.get(keyOf(m, x));
  return known ?? [...entries.values()].find(([original]) => isRef(original) && m.same(original, x));
}
