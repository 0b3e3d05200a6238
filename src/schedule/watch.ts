/** Watches a run for worlds that come again, and asks then whether the run can still end. */

import type { Event, Outcome } from '../model.js';
import { fingerprint, type World } from '../world/index.js';
import { livelockAt } from './livelock.js';

/** Worlds that are alike at a glance so often may be the same. */
const SUSPICIOUS = 3;

export class Watch {
  private readonly glances = new Map<string, number>();
  private readonly exact = new Set<string>();
  private nextSearch = 0;

  /**
   * For each world, with what its queues hold: the livelock, where the world was here before and no schedule
   * leaves for an end.
   */
  see(world: World, step: number, held: Event['held']): Outcome | null {
    // Most worlds never come again, and differ in what costs little to compare.
    const glance = glanceAt(world, held);
    const times = (this.glances.get(glance) ?? 0) + 1;
    this.glances.set(glance, times);
    if (times < SUSPICIOUS) return null;
    const key = fingerprint(world);
    const known = this.exact.has(key);
    this.exact.add(key);
    if (!known || step < this.nextSearch) return null;
    this.nextSearch = 2 * step;
    return livelockAt(world);
  }
}

function glanceAt(world: World, held: Event['held']): string {
  const actors = world.actors.map(({ operation, status }) =>
    operation ? `${operation.op}${operation.span.line}` : status,
  );
  return `${actors.join(' ')} ${JSON.stringify(held)}`;
}
