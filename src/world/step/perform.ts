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
  const next = worldAfter(world, transition);
  if (transition.kind === 'clock') return { world: next, events: [clockEvent(world, next, step)] };
  if (transition.kind === 'kill')
    return { world: next, events: [killEvent(world, next, transition.process, step)] };
  const acted = act(world, transition.actor, transition.branch);
  return { world: next, events: actEvents(world, transition.actor, acted, step) };
}

/** The next world alone: whoever only goes on from there is not told what happened. */
export function worldAfter(world: World, transition: Transition): World {
  if (transition.kind === 'clock') return moveClock(world);
  if (transition.kind === 'kill') return kill(world, world.processes[transition.process] as Process);
  return act(world, transition.actor, transition.branch).world;
}
