/** Numbers that tell objects apart for as long as they live: `id`, and the hash of what has no other. */

import type { Ref } from '../../model.js';
import type { Machine } from '../contract/machine.js';

/**
 * The object's own number, from 1 on. References are named anew in every step; only an object that was asked for its number
 * keeps one, so that others are equal data wherever they are made.
 */
export function identityOf(m: Machine, ref: Ref): number {
  const known = m.get(ref).identity;
  if (known !== undefined) return known;
  const number = Number(m.moduleState('identities') ?? 0) + 1;
  m.setModuleState('identities', number);
  m.edit(ref).identity = number;
  return number;
}
