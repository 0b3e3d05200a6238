/** Watches a run for worlds that come again, and asks then whether the run can still end. */

import type { Event, Outcome } from '../model.js';
import { fingerprint, perActor, type World } from '../world/index.js';
import { livelockAt } from './livelock.js';

/** Worlds that are alike at a glance so often may be the same. */
const SUSPICIOUS = 3;

export class Watch {
  private readonly glances = new Map<number, number>();
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

/** Where everybody stands, and what is held, as a number. */
function glanceAt(world: World, held: Event['held']): number {
  let glance = 0;
  for (const number of numbersOf(world)) glance = mixed(glance, number);
  for (const { messages } of held) {
    glance = mixed(glance, messages.length);
    for (const end of [messages[0], messages[1], messages.at(-1)])
      glance = mixed(glance, textNumber(end ?? ''));
  }
  return glance;
}

const numbersOf = perActor((_, { operation, status }) =>
  textNumber(operation ? `${operation.op} ${operation.span.line} ${operation.object}` : status),
);

function textNumber(text: string): number {
  let number = text.length;
  for (let at = 0; at < text.length && at < LOOKED_AT; at += 1) number = mixed(number, text.charCodeAt(at));
  return number;
}

/** Of a long text only so much is looked at. */
const LOOKED_AT = 100;

const mixed = (so: number, next: number): number => (Math.imul(so, 0x01000193) ^ next) >>> 0;
