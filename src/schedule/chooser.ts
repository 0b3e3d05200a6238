/** Who goes next: the contract of all schedulers, and the seeded one. */

import type { Transition } from '../model.js';

/** Decides which of the enabled transitions (at least one) is taken; null ends the run. */
export type Chooser = (enabled: readonly Transition[], step: number) => Transition | null;

/** The seed of a run that was given none, so that a class sees the same. */
export const DEFAULT_SEED = 1;

/** Every enabled transition is equally likely; the same seed decides the same way. */
export function seeded(seed: number): Chooser {
  const next = generator(seed);
  return (enabled) => enabled[Math.floor(next() * enabled.length)] ?? null;
}

/** Numbers in [0, 1): mulberry32, a 32-bit generator that is the same everywhere. */
function generator(seed: number): () => number {
  let state = (seed ^ (seed / 2 ** 32)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}
