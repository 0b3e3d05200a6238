/** How a schedule ends: read off the world in which nothing can happen any more. */

import type {
  ActorError,
  ActorId,
  ActorLimit,
  Blocked,
  HeldMessages,
  Limit,
  Outcome,
  OutcomeKind,
  Transition,
  Violated,
} from '../../model.js';
import { hasEnded, violatedIn } from '../properties/violated.js';
import { canStep, isCutOff } from '../rules/enabled.js';
import { type Actor, isAlive, type World } from '../world.js';
import { callStep, callsOf } from './calls.js';
import { unreadOf } from './contents.js';
import { identifyActor, identifyActors, identifyProcess, operandOf } from './names.js';
import { whyBlocked } from './why.js';

/**
 * The outcome of a world without transitions: all ended (maybe with errors), or a deadlock; or a livelock, where an
 * actor runs for ever without doing anything that others could see.
 */
export function finalOutcome(world: World): Outcome {
  const violated = violatedIn(world);
  if (violated) return violation(world, violated);
  const limit = limitReached(world);
  if (limit) return { ...cutOutcome(world), limit };
  const looping = world.actors.filter((actor) => isAlive(actor) && actor.operation?.op === 'loop');
  if (looping.length > 0) return livelockOutcome(world, new Set(looping.map(({ id }) => id)), [world]);
  const errors = errorsOf(world);
  const ended = hasEnded(world);
  const kind: OutcomeKind = ended ? (errors.length > 0 ? 'error' : 'finished') : 'deadlock';
  return { kind, running: [], blocked: ended ? [] : blockedActors(world), errors, unread: unreadOf(world) };
}

/** What still lies in queues may be received by those who still run. */
function violation(world: World, violated: Violated): Outcome {
  const unread = hasEnded(world) ? unreadOf(world) : [];
  return { kind: 'violation', running: [], blocked: [], errors: errorsOf(world), unread, violated };
}

/**
 * The outcome of a run, read off the worlds that it came through: the first one, and the one after each step. Where its last
 * steps, from `cycleStart` on, go round for ever, that is what counts.
 */
export function runOutcome(
  worlds: readonly World[],
  steps: readonly Transition[],
  cycleStart: number | null,
): Outcome {
  const last = worlds[worlds.length - 1] as World;
  if (cycleStart === null) return finalOutcome(last);
  const round = steps.slice(cycleStart - 1);
  const moving = new Set(round.flatMap((step) => (step.kind === 'act' ? [step.actor] : [])));
  return livelockOutcome(last, moving, worlds.slice(cycleStart));
}

/**
 * The outcome of worlds that no schedule leaves, as it is in one of them: `moving` are the actors that take steps
 * there. The messages are those of the world in which most are unread.
 */
export function livelockOutcome(
  world: World,
  moving: ReadonlySet<ActorId>,
  worlds: readonly World[],
): Outcome {
  return {
    kind: 'livelock',
    running: identifyActors(
      world,
      world.actors.map(({ id }) => id).filter((id) => moving.has(id)),
    ),
    blocked: blockedActors(world, moving),
    errors: errorsOf(world),
    unread: worlds.map(unreadOf).reduce((most, each) => (isMore(each, most) ? each : most)),
  };
}

/** Are more messages unread than there? Where as many are, the queues decide: so the counts don't hang on who is asked first. */
export function isMore(unread: readonly HeldMessages[], other: readonly HeldMessages[]): boolean {
  const sizeOf = (held: readonly HeldMessages[]): number => held.flatMap(({ messages }) => messages).length;
  const countsOf = (held: readonly HeldMessages[]): string =>
    held
      .map(({ object, messages }) => `${object.name}:${messages.length}`)
      .sort()
      .join();
  const more = sizeOf(unread) - sizeOf(other);
  return more > 0 || (more === 0 && countsOf(unread) < countsOf(other));
}

/** Who came to a limit of the model's own, in a world from which nothing goes on for that reason. */
function limitReached(world: World): ActorLimit | null {
  const actor = world.actors.find(isCutOff);
  if (!actor?.operation) return null;
  const { args, span } = actor.operation;
  const [by, limit] = args as [Limit['by'], number];
  return { actor: identifyActor(actor), line: span.line, by, limit };
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
function errorsOf(world: World): ActorError[] {
  return world.actors.flatMap((actor) => {
    const { error } = actor;
    if (error === null || error.exit !== null) return [];
    return [{ actor: identifyActor(actor), type: error.type, message: error.message, line: error.line }];
  });
}

/** Those who can't go on, but for these. */
function blockedActors(world: World, others: ReadonlySet<ActorId> = new Set()): Blocked[] {
  return world.actors.flatMap((actor) => (others.has(actor.id) ? [] : blockedOne(world, actor)));
}

/** An idle feeder is never blocked. */
function blockedOne(world: World, actor: Actor): Blocked[] {
  const { operation } = actor;
  if (operation === null || !isAlive(actor) || isCutOff(actor) || canStep(world, actor)) return [];
  const why = whyBlocked(world, actor);
  if (actor.kind === 'feeder' && why === null) return [];
  return [
    {
      actor: identifyActor(actor),
      process: identifyProcess(world, actor.process),
      ...callStep(world, actor, operation),
      object: operandOf(world, actor, operation),
      line: operation.span.line,
      why,
      calls: callsOf(actor),
    },
  ];
}
