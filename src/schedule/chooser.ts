/** Who goes next: the contract of all schedulers, and the seeded one. */

import type { Transition } from '../model.js';

/** Decides which of the enabled transitions (at least one) is taken; null ends the run. */
export type Chooser = (enabled: readonly Transition[], step: number) => Transition | null;

/** The seed of a run that was given none, so that a class sees the same. */
export const DEFAULT_SEED = 1;

/** All who can go are equally likely to, then all ways in which that step can; the same seed decides the same way. */
export function seeded(seed: number): Chooser {
  return (enabled, step) => {
    const candidates = waysOfEach(enabled);
    const at = chance(seed, step) * candidates.length;
    const ways = candidates[Math.floor(at)] ?? [];
    return ways[Math.floor((at % 1) * ways.length)] ?? null;
  };
}

/** The transitions, by who takes them: those of one actor stand together. */
function waysOfEach(enabled: readonly Transition[]): Transition[][] {
  const candidates: Transition[][] = [];
  for (const transition of enabled) {
    const [last] = candidates.at(-1) ?? [];
    const isSame = transition.kind === 'act' && last?.kind === 'act' && last.actor === transition.actor;
    if (isSame) candidates.at(-1)?.push(transition);
    else candidates.push([transition]);
  }
  return candidates;
}

/**
 * The number in [0, 1) that this seed has for that step (from 1): mulberry32, a 32-bit generator that is the same
 * everywhere, and whose state is a multiple, so that no step depends on which were asked for before.
 */
export function chance(seed: number, step: number): number {
  const start = (seed ^ (seed / 2 ** 32)) >>> 0;
  const state = (start + Math.imul(step, 0x6d2b79f5)) >>> 0;
  let x = Math.imul(state ^ (state >>> 15), state | 1);
  x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
  return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
}
