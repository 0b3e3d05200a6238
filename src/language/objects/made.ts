/** What calling a type of immutable values gives: the value, or an instance of a subclass that holds it. */

import type { Value } from '../../model.js';
import type { Machine } from '../contract/machine.js';

/** `value` as an object of class `cls`. */
export function made(m: Machine, cls: Value, value: Value): Value {
  if (typeof cls !== 'object' || cls?.t !== 'ref') return value;
  return m.alloc({ t: 'instance', cls, attributes: new Map(), core: null, payload: value });
}
