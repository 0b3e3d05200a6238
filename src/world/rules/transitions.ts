/** Which steps may be taken: the transitions of a world. */

import type { Transition } from '../../model.js';
import { violatedIn } from '../properties/violated.js';
import type { World } from '../world.js';
import { canClockMove } from './clock.js';
import { canBeKilled, isCutOff, transitionsOf } from './enabled.js';
import { perActor } from './per-actor.js';

/** All transitions that may happen now, in a fixed order: actors by number, then kills, then the clock. */
export function enabled(world: World): Transition[] {
  // A schedule ends where something that is stated of the program is false.
  if (violatedIn(world) !== null) return [];
  const transitions: Transition[] = [];
  for (const steps of actorSteps(world)) {
    // What would come of this step is not known, and so nothing of what could come after it.
    if (steps === 'unknown') return [];
    if (steps !== NONE) transitions.push(...steps);
  }
  for (const process of world.processes) {
    if (canBeKilled(process)) transitions.push({ kind: 'kill', process: process.id });
  }
  if (canClockMove(world, transitions)) transitions.push({ kind: 'clock' });
  return transitions;
}

const NONE: readonly Transition[] = [];

const actorSteps = perActor((world, actor) => {
  if (isCutOff(actor)) return 'unknown';
  const steps = transitionsOf(world, actor);
  return steps.length > 0 ? steps : NONE;
});
