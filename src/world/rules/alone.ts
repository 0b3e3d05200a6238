/** When a thread is alone with the memory of its process: nothing is contended there, and no read or write is a step. */

import type { ProcessId } from '../../model.js';
import { type Actor, threadsOf } from '../world.js';

/** Has this process fewer than two living threads, among all actors of a world? Feeders run no code of the program. */
export function isAlone(actors: readonly Actor[], process: ProcessId): boolean {
  return threadsOf({ actors }, process).length < 2;
}
