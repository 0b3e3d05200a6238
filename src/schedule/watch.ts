/** Watches a run for worlds that come again, and asks then whether the run can still end. */

import type { Outcome } from '../model.js';
import { fingerprint, glance, sizeOf, type World } from '../world/index.js';
import { livelockAt } from './livelock.js';

/** Worlds that are alike at a glance so often may be the same. */
const SUSPICIOUS = 3;
/** Of a world with more in it not each one is looked at closely, but one in so many steps as it is larger. */
const SMALL = 300;

export class Watch {
  private readonly glances = new Map<number, number>();
  private readonly exact = new Set<string>();
  private nextLook = 0;
  private nextSearch = 0;

  /** For each world: the livelock, where the world was here before and no schedule leaves for an end. */
  see(world: World, step: number): Outcome | null {
    // Most worlds never come again, and differ in what costs little to compare.
    const number = glance(world);
    const times = (this.glances.get(number) ?? 0) + 1;
    this.glances.set(number, times);
    if (times < SUSPICIOUS || step < this.nextLook) return null;
    this.nextLook = step + Math.ceil(sizeOf(world) / SMALL);
    const key = fingerprint(world);
    const known = this.exact.has(key);
    this.exact.add(key);
    if (!known || step < this.nextSearch) return null;
    this.nextSearch = 2 * step;
    return livelockAt(world);
  }
}
