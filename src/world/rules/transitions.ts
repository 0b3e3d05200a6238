/** Which steps may be taken: the transitions of a world. */

import type { Transition } from '../../model.js';
import { isAlive, type World } from '../world.js';
import { canClockMove } from './clock.js';
import { canBeKilled, isCutOff, transitionsOf } from './enabled.js';

/** All transitions that may happen now, in a fixed order: actors by number, then kills, then the clock. */
export function enabled(world: World): Transition[] {
  // What would come of this step is not known, and so nothing of what could come after it.
  if (world.actors.some(isCutOff)) return [];
  const transitions: Transition[] = [];
  // Of thousands of actors most have ended.
  for (const actor of world.actors) {
    if (isAlive(actor)) transitions.push(...transitionsOf(world, actor));
  }
  for (const process of world.processes) {
    if (canBeKilled(process)) transitions.push({ kind: 'kill', process: process.id });
  }
  if (canClockMove(world, transitions)) transitions.push({ kind: 'clock' });
  return transitions;
}
