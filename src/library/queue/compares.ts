/** Whether it takes Python code, or a look at what can change, to put messages in order. */

import { behind } from '../../heap/kinds.js';
import type { Machine } from '../../language/contract/machine.js';
import type { Value } from '../../model.js';

/** What a tuple asks of its items before it asks `<`, and what `<` asks of the one side or the other. */
const METHODS = ['__lt__', '__gt__', '__eq__'];

/** Does comparing this message run code of the program, or depend on what can still be changed? */
export function comparesByCode(m: Machine, value: Value): boolean {
  if (METHODS.some((method) => m.defines(value, method))) return true;
  const seen = behind(m, value);
  if (typeof seen !== 'object' || seen === null) return false;
  if (seen.t === 'tuple' || seen.t === 'frozenset') return seen.items.some((each) => comparesByCode(m, each));
  return CHANGING.has(seen.t);
}

const CHANGING = new Set(['list', 'dict', 'set', 'deque']);
