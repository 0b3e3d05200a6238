/** How large the result of one operation may be, so that no program eats the machine that it is shown on. */

import type { Machine } from './machine.js';

/** Elements of a container, or characters of a string. */
const LARGEST = 10_000_000;
/** Bits of an int: as many as `LARGEST` decimal digits have. */
export const LARGEST_BITS = 33_219_281;

/** Throws MemoryError where a result of that many elements must not be built. */
export function ensureFits(m: Machine, count: number, largest: number = LARGEST): void {
  if (!(count <= largest)) m.fail('MemoryError');
}
