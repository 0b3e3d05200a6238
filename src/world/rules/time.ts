/** What time is to a world: which of it is part of the state, and who can tell that it has passed. */

import type { Timing } from '../../model.js';
import type { Actor, World } from '../world.js';

/** What never changes from world to world. */
export interface TimeModel {
  readonly timing: Timing;
  readonly program: Pick<World['program'], 'readsClock'>;
}

/** The time since the start, as far as it makes worlds differ: only in a program that reads the clock. */
export function timeThatCounts({ program, now }: TimeModel & Pick<World, 'now'>): number {
  return program.readsClock ? now : 0;
}

/** Does it make a difference how long a sleep or time-out still takes? Not where any step may be delayed, and nobody can tell. */
export function timersCount({ timing, program }: TimeModel): boolean {
  return timing === 'ideal' || program.readsClock;
}

/** What is left of an actor's sleep or time-out, as far as that makes worlds differ; null where none runs. */
export function timerThatCounts(model: TimeModel, { timer }: Pick<Actor, 'timer'>): number | null {
  return timer === null || timersCount(model) ? timer : 0;
}

/** The same of the time-outs of calls that run code of the program meanwhile. */
export function outerTimersThatCount(
  model: TimeModel,
  { outerTimers }: Pick<Actor, 'outerTimers'>,
): Actor['outerTimers'] {
  return timersCount(model) ? outerTimers : outerTimers.map((timer) => timer && 0);
}

/** Can everybody tell that a sleep or time-out ended before its time was up? The clock then shows when that was due. */
export function earlyEndsShow({ timing, program }: TimeModel): boolean {
  return timing === 'any' && program.readsClock;
}

/** Nanoseconds until the next sleep or time-out ends; null where none is running. */
export function nextTimer(actors: readonly Actor[]): number | null {
  let least: number | null = null;
  for (const { timer, status } of actors) {
    if (status === 'running' && timer && (least === null || timer < least)) least = timer;
  }
  return least;
}

/** An actor that many nanoseconds later. */
export function later(actor: Actor, nanoseconds: number): Actor {
  const { timer, outerTimers } = actor;
  if (!timer && outerTimers.length === 0) return actor;
  const less = (time: number | null): number | null => time && Math.max(time - nanoseconds, 0);
  return { ...actor, timer: less(timer), outerTimers: outerTimers.map(less) };
}

/** The world that many nanoseconds later: sleeps and time-outs run down, nothing else changes. */
export function passTime(world: World, nanoseconds: number): World {
  if (nanoseconds === 0) return world;
  const actors = world.actors.map((actor) => later(actor, nanoseconds));
  return { ...world, now: world.now + nanoseconds, actors };
}
