/** Values that never change are gone through to their end wherever they go: they stand within one another so deep and no deeper. */

import type { Value } from '../../model.js';
import { unsupported } from '../../program.js';
import type { Vm } from '../contract/vm.js';

const DEEPEST = 2000;
const depths = new WeakMap<object, number>();

/** The value itself, a tuple, frozenset or slice that was just made. Throws ProgramError where it is nested too deeply. */
export function shallow<Made extends Value>(vm: Vm, value: Made): Made {
  if (typeof value !== 'object' || value === null) return value;
  let depth = 0;
  for (const part of partsOf(value))
    if (typeof part === 'object' && part !== null && partsOf(part).length > 0)
      depth = Math.max(depth, (depths.get(part) ?? 0) + 1);
  if (depth > DEEPEST)
    throw unsupported(vm.span(), [
      `tuples within tuples more than ${DEEPEST} deep are not supported.`,
      LISTS,
    ]);
  if (depth > 0) depths.set(value, depth);
  return value;
}
const LISTS = 'Use lists.';

function partsOf(value: Value): readonly Value[] {
  if (typeof value !== 'object' || value === null) return [];
  if (value.t === 'tuple' || value.t === 'frozenset') return value.items;
  return value.t === 'slice' ? [value.start, value.stop, value.step] : [];
}
