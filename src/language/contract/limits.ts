/** How large the result of one operation may be, so that no program eats the machine that it is shown on. */

import { LimitReached } from '../../budget.js';
import type { Machine } from './machine.js';

/** Elements of a container, or characters of a string. */
export const LARGEST = 10_000_000;
/** Bits of an int: as many as `LARGEST` decimal digits have. */
export const LARGEST_BITS = 33_219_281;

/** Elements, characters or bits that no machine has room for: CPython raises MemoryError, too. */
const NOWHERE = 2 ** 40;

/** Throws LimitReached where a result of that many elements is not built, and MemoryError where CPython doesn't build it either. */
export function ensureFits(m: Machine, count: number, largest: number = LARGEST): void {
  if (count <= largest) return;
  if (count < NOWHERE) throw new LimitReached('size', largest);
  m.fail('MemoryError');
}
