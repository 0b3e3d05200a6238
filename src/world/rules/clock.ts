/**
 * When time passes. In ideal time steps take none: the clock moves to the next sleep or time-out that ends when no
 * actor can do anything new at this instant, that is when every actor that could go on, run alone from this
 * world, only comes back to a world it was in (it spins), or never has to wait. So a spinning actor
 * does not hold the clock back, and the rule needs no history.
 */

import type { ActorId, Transition } from '../../model.js';
import { same } from '../identity/same.js';
import { act } from '../step/act.js';
import { actorAt, passTime, type World } from '../world.js';
import { canStep, transitionsOf } from './enabled.js';

/** Steps after which an actor that never waited counts as spinning. */
const PATIENCE = 1000;

/** May the clock move, given what actors and kills could do? */
export function canClockMove(world: World, transitions: readonly Transition[]): boolean {
  if (world.timing === 'any' || nextTimer(world) === null) return false;
  if (transitions.some(({ kind }) => kind === 'kill')) return false;
  const actors = new Set(transitions.flatMap((each) => (each.kind === 'act' ? [each.actor] : [])));
  return [...actors].every((actor) => spins(world, actor));
}

/** Nanoseconds until the next sleep or time-out ends; null where none is running. */
export function nextTimer(world: World): number | null {
  const timers = world.actors.flatMap(({ timer, status }) => (status === 'running' && timer ? [timer] : []));
  return timers.length > 0 ? Math.min(...timers) : null;
}

/** The world when the next sleep or time-out has ended. */
export function moveClock(world: World): World {
  return passTime(world, nextTimer(world) ?? 0);
}

/**
 * The worlds that an actor goes through, alone and without a choice. One path serves all worlds on it, so that
 * looking ahead at every step of a run costs one step each and not a thousand.
 */
interface Path {
  readonly worlds: World[];
  /** How it goes on after the last of them; null while that is not known. */
  end: 'waits' | 'returns' | 'chooses' | null;
}

const paths = new WeakMap<World, Map<ActorId, { readonly path: Path; readonly index: number }>>();

/** Does the actor, run alone from here, come round without ever having to wait? */
export function spins(world: World, id: ActorId): boolean {
  const { path, index } = pathFrom(world, id);
  while (path.end === null && path.worlds.length - index <= PATIENCE) goOn(path, id);
  const ahead = path.worlds.length - 1 - index;
  if (path.end === null || path.end === 'returns' || ahead >= PATIENCE) return true;
  return (
    path.end === 'chooses' && comesRound(path.worlds[path.worlds.length - 1] as World, id, PATIENCE - ahead)
  );
}

function pathFrom(world: World, id: ActorId): { readonly path: Path; readonly index: number } {
  const known = paths.get(world)?.get(id);
  return known ?? place(world, id, { worlds: [], end: null });
}

function place(world: World, id: ActorId, path: Path): { readonly path: Path; readonly index: number } {
  const found = { path, index: path.worlds.push(world) - 1 };
  paths.set(world, new Map(paths.get(world)).set(id, found));
  return found;
}

function goOn(path: Path, id: ActorId): void {
  const { worlds } = path;
  const last = worlds[worlds.length - 1] as World;
  const choices = canStep(last, actorAt(last, id)) ? transitionsOf(last, actorAt(last, id)).length : 0;
  if (choices !== 1) path.end = choices === 0 ? 'waits' : 'chooses';
  else {
    const next = act(last, id, 0).world;
    // Comparing with the last world at a power of two finds every cycle, if later (Brent).
    const earlier = worlds[2 ** Math.floor(Math.log2(worlds.length)) - 1];
    if (same(earlier, next)) path.end = 'returns';
    else place(next, id, path);
  }
}

/** The same from a world with a choice: every way it falls is tried. */
function comesRound(world: World, id: ActorId, patience: number): boolean {
  const seen: World[] = [world];
  const waiting: World[] = [world];
  let steps = 0;
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (!canStep(at, actorAt(at, id))) return false;
    for (const transition of transitionsOf(at, actorAt(at, id))) {
      steps += 1;
      if (steps > patience) return true;
      const next = act(at, id, transition.kind === 'act' ? transition.branch : 0).world;
      if (seen.some((known) => same(known, next))) continue;
      seen.push(next);
      waiting.push(next);
    }
  }
  return true;
}
