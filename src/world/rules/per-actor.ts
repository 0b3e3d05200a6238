/**
 * What is worked out for each actor of a world, and kept for the next one: of thousands of actors a step changes few, so that
 * what is known of the others need not be worked out again.
 */

import { type CoreState, factsOf, familyOf } from '../../core/index.js';
import type { Timing } from '../../model.js';
import type { Program } from '../../program.js';
import { canExit } from '../step/ending.js';
import { type Actor, actorAt, objectAt, processAt, type World } from '../world.js';

/** What, besides the actor itself, decides how it stands: one core object, or that it may go; null for nothing, undefined for more than that. */
type Beside = CoreState | typeof MAY_GO | null | undefined;
const MAY_GO = 'may go';

/** Side by side, so that going through thousands of actors that stay as they are looks into none of them. */
interface Known<T> {
  readonly timing: Timing;
  readonly actors: Actor[];
  readonly besides: Beside[];
  readonly values: T[];
}

/** For each actor of a world what `workOut` gives: it may look at the actor, and at what decides whether that may go. */
export function perActor<T>(workOut: (world: World, actor: Actor) => T): (world: World) => readonly T[] {
  const latest = new WeakMap<Program, Known<T>>();
  return (world) => {
    const before = latest.get(world.program);
    const known =
      before?.timing === world.timing
        ? before
        : { timing: world.timing, actors: [], besides: [], values: [] };
    latest.set(world.program, known);
    const { actors, besides, values } = known;
    for (let index = 0; index < world.actors.length; index += 1) {
      const actor = actorAt(world, index);
      const beside = besides[index];
      if (actors[index] === actor && (beside === null || isAsBefore(world, actor, beside))) continue;
      actors[index] = actor;
      besides[index] = besideOf(world, actor);
      values[index] = workOut(world, actor);
    }
    return values.slice(0, world.actors.length);
  };
}

function isAsBefore(world: World, actor: Actor, beside: Exclude<Beside, null>): boolean {
  if (beside === MAY_GO) return canExit(world, actor);
  return beside !== undefined && objectOf(world, actor) === beside;
}

function besideOf(world: World, actor: Actor): Beside {
  const { kind, main, operation } = actor;
  if (operation === null || (operation.op === 'exit' && !main)) return null;
  // An end that waits for others looks at them all.
  if (operation.op === 'exit') return canExit(world, actor) ? MAY_GO : undefined;
  const object = objectOf(world, actor);
  if (object === null) return factsOf(operation.op).about === 'itself' ? null : undefined;
  const { rules, links } = familyOf(object);
  const { looks, needs } = rules[operation.op] ?? {};
  // Who starts somebody may find all sorts of things that others are in the middle of, or have left behind.
  const isMore = kind === 'feeder' || looks !== undefined || isNew(needs) || links(object).length > 0;
  return isMore ? undefined : object;
}

const isNew = (needs: string | undefined): boolean => needs === 'thread' || needs === 'process';

function objectOf(world: World, { operation, process }: Actor): CoreState | null {
  const object = operation?.object ?? null;
  return object === null ? null : objectAt(world, processAt(world, process), object);
}
