/** When a thread is alone with the memory of its process: nothing is contended there, and no read or write is a step. */

import type { ProcessId } from '../../model.js';
import { type Actor, isAlive, threadsOf } from '../world.js';

/**
 * Has this process fewer than two living threads, among all actors of a world, and no feeder that still looks at what they
 * can change? A put item is pickled by the feeder, at any later moment.
 */
export function isAlone(actors: readonly Actor[], process: ProcessId): boolean {
  const looksOn = ({ hasLiveItem, process: own }: Actor): boolean => hasLiveItem && own === process;
  return (
    threadsOf({ actors }, process).length < 2 && !actors.some((actor) => looksOn(actor) && isAlive(actor))
  );
}
