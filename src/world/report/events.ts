/** A step, told: who did what, with which result, and what the queues hold now. */

import { familyOf } from '../../core/index.js';
import type { ActorId, Event, Operation, ProcessId, Reply, Value } from '../../model.js';
import { canStep } from '../rules/enabled.js';
import type { Acted } from '../step/effect.js';
import { type Actor, actorAt, isAlive, processOf, type World } from '../world.js';
import { contentTexts, everyObject, objectName, reprFor, targetName, whyBlocked } from './names.js';

const NOTHING = {
  args: [],
  result: null,
  raised: null,
  blocked: false,
  why: null,
  output: null,
  errorOutput: null,
  lines: [],
} as const;

export function clockEvent(before: World, world: World, step: number): Event {
  const until = [`${(world.now - before.now) / 1e9}`];
  return {
    ...NOTHING,
    ...place(world, step),
    actor: null,
    process: null,
    op: 'clock',
    object: null,
    args: until,
    line: null,
  };
}

export function killEvent(world: World, id: ProcessId, step: number): Event {
  const name = world.processes[id]?.name ?? null;
  return {
    ...NOTHING,
    ...place(world, step),
    actor: null,
    process: name,
    op: 'kill',
    object: name,
    line: null,
  };
}

function place(world: World, step: number): Pick<Event, 'step' | 'time' | 'state'> {
  return { step, time: world.now, state: stateOf(world) };
}

/** What each queue and pipe holds; a child's copy of a queue only where it has something in it. */
function stateOf(world: World): Record<string, readonly string[]> {
  const known = states.get(world) ?? readState(world);
  states.set(world, known);
  return known;
}

/** The events of one step tell of the same world. */
const states = new WeakMap<World, Record<string, readonly string[]>>();

function readState(world: World): Record<string, readonly string[]> {
  const state: Record<string, readonly string[]> = {};
  for (const { id, process, state: object } of everyObject(world)) {
    const family = familyOf(object);
    if (!family.holdsMessages) continue;
    const texts = contentTexts(world, process, family.contents(object));
    if (id < 0 || process.parent === null || texts.length > 0) state[objectName(process, id, object)] = texts;
  }
  return state;
}

/** The operation that the actor performed, then, where it has to wait now, what for. */
export function actEvents(before: World, id: ActorId, acted: Acted, step: number): Event[] {
  const { world } = acted;
  const actor = actorAt(before, id);
  const operation = actor.operation as Operation;
  const done: Event = {
    ...NOTHING,
    ...place(world, step),
    actor: actor.name,
    process: processOf(before, actor).name,
    op: operation.op,
    object: nameAfter(before, world, actor, operation),
    args:
      operation.op === 'write' && acted.touched !== null
        ? [acted.touched]
        : argTexts(before, actor, operation),
    ...resultOf(acted, actor, operation),
    line: operation.span.line,
    output: acted.output === '' ? null : acted.output,
    errorOutput: acted.errorOutput === '' ? null : acted.errorOutput,
    lines: acted.lines,
  };
  const waiting = [id, ...acted.started].flatMap((each) => blockedEvent(world, actorAt(world, each), step));
  return [done, ...waiting];
}

/** A thread that was started by this step has its full name only now. */
function nameAfter(before: World, world: World, actor: Actor, operation: Operation): string | null {
  if (operation.op !== 'start') return targetName(before, actor, operation);
  return targetName(world, actor, operation);
}

function argTexts(world: World, actor: Actor, operation: Operation): string[] {
  const { op, args, timeout } = operation;
  if (op === 'print') return [String(args[0])];
  if (op === 'exit' || op === 'start' || op === 'feed') return [];
  if (op === 'random') return [String(args[0])];
  // A Value has one cell, and no index.
  const given = (op === 'read' || op === 'write') && args[0] === null ? args.slice(1) : args;
  const texts = given.map((arg) => reprFor(world, actor, arg));
  if (timeout === null || op === 'sleep') return texts;
  return [...texts, timeout === 0 ? 'block=False' : `timeout=${timeout / 1e9}`];
}

function resultOf(
  { reply, touched, world }: Acted,
  actor: Actor,
  operation: Operation,
): Pick<Event, 'result' | 'raised'> {
  if (operation.op === 'exit') return { result: null, raised: endOf(world, actor) };
  if (reply === null) return { result: operation.op === 'write' ? null : touched, raised: null };
  if (reply.kind === 'raise')
    return { result: null, raised: { type: reply.type, message: raisedText(reply) } };
  if (reply.kind === 'message') return { result: reply.message.text, raised: null };
  if (reply.kind === 'next') return { result: null, raised: null };
  // A message may be None.
  const isNothing = reply.value === null && operation.op !== 'get';
  return { result: isNothing ? null : valueText(world, actor, reply.value), raised: null };
}

function valueText(world: World, actor: Actor, value: Value): string {
  return reprFor(world, { ...actor, thread: null }, value);
}

function raisedText({ args }: Reply & { kind: 'raise' }): string {
  return args.length === 1 && typeof args[0] === 'string'
    ? args[0]
    : args.length === 0
      ? ''
      : String(args[0]);
}

/** The exception that ended an actor. */
function endOf(world: World, { id, error }: Actor): Event['raised'] {
  if (error === null || error.exit !== null || isAlive(actorAt(world, id))) return null;
  return { type: error.type, message: error.message };
}

function blockedEvent(world: World, actor: Actor, step: number): Event[] {
  const waits = isAlive(actor) && actor.operation && !canStep(world, actor);
  const why = waits ? whyBlocked(world, actor) : null;
  if (why === null || actor.operation === null) return [];
  const event: Event = {
    ...NOTHING,
    ...place(world, step),
    actor: actor.name,
    process: processOf(world, actor).name,
    op: actor.operation.op,
    object: targetName(world, actor, actor.operation),
    args: argTexts(world, actor, actor.operation),
    line: actor.operation.span.line,
    blocked: true,
    why,
  };
  return [event];
}
