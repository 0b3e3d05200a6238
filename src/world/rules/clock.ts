/**
 * When time passes. In ideal time steps take none: the clock moves to the next sleep or time-out that ends when no
 * actor can do anything new at this instant, that is when every actor that could go on, run alone from this
 * world, only comes back to a world it was in (it spins), or takes many steps without having to wait or starting anybody. So a
 * spinning actor does not hold the clock back, and the rule needs no history.
 */

import type { ActorId, Timing, Transition } from '../../model.js';
import { same } from '../identity/same.js';
import { act } from '../step/act.js';
import { starts } from '../step/start.js';
import { actorAt, type World } from '../world.js';
import { canStep, transitionsOf } from './enabled.js';
import { allSpin, LonePath, type LoneStep, PATIENCE, spinsOn } from './spinning.js';
import { nextTimer, passTime } from './time.js';

/** Is there a moment that the clock could move to, if all the others let it? `timer`: until the next one that ends. */
export function hasClock(timing: Timing, timer: number | null): boolean {
  return timing === 'ideal' && timer !== null;
}

/** May the clock move, given what actors and kills could do? */
export function canClockMove(world: World, transitions: readonly Transition[]): boolean {
  if (!hasClock(world.timing, nextTimer(world.actors))) return false;
  if (transitions.some(({ kind }) => kind === 'kill')) return false;
  const actors = new Set(transitions.flatMap((each) => (each.kind === 'act' ? [each.actor] : [])));
  // Mostly somebody has to wait soon: who goes on for long need not be followed then.
  for (const actor of actors) if (waitsSoon(world, actor)) return false;
  return allSpin(actors, (actor) => spins(world, actor)) === true;
}

/** Steps after which somebody has to wait soon. */
const SOON = 4;

function waitsSoon(world: World, id: ActorId): boolean {
  const { path, index } = pathFrom(world, id);
  while (path.end === null && path.steps - index < SOON) path.goOn();
  return path.end === 'waits' && path.steps - index < SOON;
}

/** The world when the next sleep or time-out has ended. */
export function moveClock(world: World): World {
  return passTime(world, nextTimer(world.actors) ?? 0);
}

/** Does the actor, run alone from here, come round without ever having to wait? */
export function spins(world: World, id: ActorId): boolean {
  const { path, index } = pathFrom(world, id);
  return spinsOn(path, index) ?? comesRound(path.last, id, PATIENCE - (path.steps - index));
}

/**
 * The worlds that an actor goes through, alone and without a choice. One path serves all worlds on it, so that
 * looking ahead at every step of a run costs one step each and not a thousand.
 */
class WorldPath extends LonePath {
  private marked: World;

  constructor(
    public last: World,
    private readonly id: ActorId,
  ) {
    super();
    this.marked = last;
    this.place();
  }

  override goOn(): void {
    super.goOn();
    this.place();
  }

  private place(): void {
    const known = paths.get(this.last) ?? new Map<ActorId, Place>();
    paths.set(this.last, known.set(this.id, { path: this, index: this.steps }));
  }

  protected override go(): LoneStep {
    const { last, id } = this;
    if (starts(last, actorAt(last, id))) return 'waits';
    const choices = transitionsOf(last, actorAt(last, id)).length;
    if (choices !== 1) return choices === 0 ? 'waits' : 'open';
    this.last = act(last, id, 0).world;
    return 'went';
  }

  protected override mark(): void {
    this.marked = this.last;
  }

  protected override isBack(): boolean {
    return same(this.marked, this.last);
  }
}

/** Where a world lies on a path. */
interface Place {
  readonly path: WorldPath;
  readonly index: number;
}

const paths = new WeakMap<World, Map<ActorId, Place>>();

function pathFrom(world: World, id: ActorId): Place {
  return paths.get(world)?.get(id) ?? { path: new WorldPath(world, id), index: 0 };
}

/** The same from a world with a choice: every way it falls is tried. */
function comesRound(world: World, id: ActorId, patience: number): boolean {
  const seen: World[] = [world];
  const waiting: World[] = [world];
  let steps = 0;
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (!canStep(at, actorAt(at, id)) || starts(at, actorAt(at, id))) return false;
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
