/** What a transition does to the world, and the events that tell of it. */

import type { Event, Transition } from '../../model.js';
import { actEvents, clockEvent, killEvent } from '../report/events.js';
import { moveClock } from '../rules/clock.js';
import type { Process, World } from '../world.js';
import { act } from './act.js';
import { kill } from './ending.js';

export interface Step {
  readonly world: World;
  readonly events: readonly Event[];
}

/** The next world, and what happened; `step` is the number that the events carry. Pure. */
export function perform(world: World, transition: Transition, step: number): Step {
  if (transition.kind === 'clock') {
    const next = moveClock(world);
    return { world: next, events: [clockEvent(world, next, step)] };
  }
  if (transition.kind === 'kill') {
    const next = kill(world, world.processes[transition.process] as Process);
    return { world: next, events: [killEvent(world, next, transition.process, step)] };
  }
  const acted = act(world, transition.actor, transition.branch);
  return { world: acted.world, events: actEvents(world, transition.actor, acted, step) };
}
