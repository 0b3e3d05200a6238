/** When a thread is alone with the memory of its process: nothing is contended there, and no read or write is a step. */

import type { ProcessId } from '../../model.js';
import { type Actor, isAlive } from '../world.js';

/**
 * Has this process fewer than two living threads, among all actors of a world, and no feeder that still looks at what they
 * can change? A put item is pickled by the feeder, at any later moment.
 */
export function isAlone(actors: readonly Actor[], process: ProcessId): boolean {
  let threads = 0;
  for (const actor of actors) {
    if (actor.process !== process || !isAlive(actor)) continue;
    if (actor.hasLiveItem) return false;
    if (actor.kind === 'thread') threads += 1;
    if (threads > 1) return false;
  }
  return true;
}
