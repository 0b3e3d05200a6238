/** Who steps after whom. A switch is a step by another actor than the one before; the clock and kills are nobody's steps. */

import type { ActorId, Transition } from '../../model.js';

/** Who takes the steps of the clock, and kills; and who stepped before the first step. */
export const NOBODY = -1;

/** Who takes a step. */
export function stepperOf(step: Transition): ActorId {
  return step.kind === 'act' ? step.actor : NOBODY;
}

/** Is a step by `actor` a switch, where `last` was the last to step? */
export function isSwitch(last: ActorId, actor: ActorId): boolean {
  return actor !== NOBODY && last !== NOBODY && actor !== last;
}

/** The last to step once `actor` has. */
export function lastAfter(last: ActorId, actor: ActorId): ActorId {
  return actor === NOBODY ? last : actor;
}

/** How many of these steps are switches. */
export function switchesIn(steps: readonly Transition[]): number {
  let last = NOBODY;
  let count = 0;
  for (const step of steps) {
    const actor = stepperOf(step);
    if (isSwitch(last, actor)) count += 1;
    last = lastAfter(last, actor);
  }
  return count;
}
