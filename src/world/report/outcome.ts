/** How a schedule ends: read off the world in which nothing can happen any more. */

import { familyOf } from '../../core/index.js';
import type { ActorError, Blocked, Operation, Outcome, OutcomeKind } from '../../model.js';
import { canStep } from '../rules/enabled.js';
import { type Actor, isAlive, type World } from '../world.js';
import { contentTexts, everyObject, objectName, targetName, whyBlocked } from './names.js';

/**
 * The outcome of a world without transitions: all ended (maybe with errors), or a deadlock; or a livelock, where an
 * actor runs for ever without doing anything that others could see.
 */
export function finalOutcome(world: World): Outcome {
  const looping = world.actors.filter((actor) => isAlive(actor) && actor.operation?.op === 'loop');
  if (looping.length > 0)
    return livelockOutcome(
      world,
      looping.map(({ name }) => name),
    );
  const errors = errorsOf(world);
  const ended = world.processes.every(({ status }) => status !== 'running');
  const kind: OutcomeKind = ended ? (errors.length > 0 ? 'error' : 'finished') : 'deadlock';
  return { kind, running: [], blocked: ended ? [] : blockedActors(world), errors, unread: unreadOf(world) };
}

/** The outcome of a world that no schedule leaves: `running` are the actors that move there. */
export function livelockOutcome(
  world: World,
  running: readonly string[],
  unread?: Outcome['unread'],
): Outcome {
  const stuck = blockedActors(world).filter(({ actor }) => !running.includes(actor));
  return {
    kind: 'livelock',
    running,
    blocked: stuck,
    errors: errorsOf(world),
    unread: unread ?? unreadOf(world),
  };
}

/** The outcome of a run that was stopped at its limit. */
export function cutOutcome(world: World): Outcome {
  return {
    kind: 'cut',
    running: [],
    blocked: blockedActors(world),
    errors: errorsOf(world),
    unread: unreadOf(world),
  };
}

/** The exceptions that ended actors, in the order of the actors. */
export function errorsOf(world: World): ActorError[] {
  return world.actors.flatMap(({ name, error }) => {
    if (error === null || error.exit !== null) return [];
    return [{ actor: name, type: error.type, message: error.message, line: error.line }];
  });
}

function blockedActors(world: World): Blocked[] {
  return world.actors
    .filter((actor) => isStuck(world, actor))
    .map((actor) => {
      const operation = actor.operation as Operation;
      return {
        actor: actor.name,
        op: operation.op,
        object: targetName(world, actor, operation),
        line: operation.span.line,
        why: whyBlocked(world, actor),
      };
    });
}

/** Idle feeders are never blocked. */
function isStuck(world: World, actor: Actor): boolean {
  if (!isAlive(actor) || actor.operation === null || canStep(world, actor)) return false;
  return actor.kind === 'thread' || whyBlocked(world, actor) !== null;
}

/** The messages that nobody received, for each queue and pipe that has some. */
export function unreadOf(world: World): Record<string, readonly string[]> {
  const found: Record<string, readonly string[]> = {};
  for (const { id, process, state } of everyObject(world)) {
    const texts = contentTexts(world, process, familyOf(state).unread(state));
    if (texts.length > 0) found[objectName(process, id, state)] = texts;
  }
  return found;
}
