/** Real numbers out of whatever gives one. */

import type { Value } from '../../model.js';
import type { Machine } from '../contract/machine.js';
import { indexOf, plain } from './indexes.js';
import { floatOf, toDouble } from './numbers.js';

/** A float out of a number or object with `__float__` or `__index__`; undefined for all else (PyFloat_AsDouble, 3.11). */
export function asReal(m: Machine, value: Value): number | undefined {
  if (m.defines(value, '__float__')) {
    const answer = m.callNow(m.attribute(value, '__float__'), []);
    const wrong = `${m.typeName(value)}.__float__ returned non-float (type ${m.typeName(answer)})`;
    return floatOf(plain(m, answer)) ?? m.fail('TypeError', wrong);
  }
  const x = floatOf(plain(m, value));
  if (x !== undefined) return x;
  const n = indexOf(m, value);
  return n === undefined ? undefined : toDouble(m, n);
}

/** The same where only a number will do; TypeError otherwise. */
export function realNumber(m: Machine, value: Value): number {
  return asReal(m, value) ?? m.fail('TypeError', `must be real number, not ${m.typeName(value)}`);
}
