/** The events of a step: who did what, with which result, and what the queues hold now. */

import { factsOf } from '../../core/index.js';
import type { ActorId, Event, Operand, Operation, ProcessId, Reply, Value } from '../../model.js';
import { canStep } from '../rules/enabled.js';
import type { Acted } from '../step/effect.js';
import { type Actor, actorAt, isAlive, type World } from '../world.js';
import { callStep, wholeCall } from './calls.js';
import { changesIn } from './changes.js';
import { heldIn, reprFor } from './contents.js';
import { identifyActor, identifyProcess, operandOf } from './names.js';
import { variablesOf } from './variables.js';
import { whyBlocked } from './why.js';

const NOTHING = {
  actor: null,
  process: null,
  object: null,
  args: [],
  timeout: null,
  result: null,
  raised: null,
  line: null,
  blocked: false,
  why: null,
  output: null,
  errorOutput: null,
  changes: [],
  lines: [],
} as const;

type Placed = 'step' | 'time' | 'held' | 'variables';

/** An event of nobody. What is held becomes an array only when somebody looks. */
function nobodysEvent(what: Omit<Event, Placed>, world: World, step: number): Event {
  const held = heldIn(world);
  return {
    ...what,
    step,
    time: world.now,
    variables: variablesOf(world),
    get held() {
      return held.toArray();
    },
  };
}

export function clockEvent(before: World, world: World, step: number): Event {
  const moved = `${(world.now - before.now) / 1e9}`;
  return nobodysEvent({ ...NOTHING, ...wholeCall('clock'), args: [moved] }, world, step);
}

export function killEvent(before: World, world: World, id: ProcessId, step: number): Event {
  const process = identifyProcess(world, id);
  const object = { ...process, sort: 'actor' } as const;
  const changes = changesIn(before, world);
  return nobodysEvent({ ...NOTHING, ...wholeCall('kill'), process, object, changes }, world, step);
}

/** The operation that the actor performed, then, where it has to wait now, what for. */
export function actEvents(before: World, id: ActorId, acted: Acted, step: number): Event[] {
  const { world } = acted;
  const actor = actorAt(before, id);
  const { operation } = actor;
  const done = operation === null ? [] : [doneEvent(before, actor, operation, acted, step)];
  const waiting = [id, ...acted.started].flatMap((each) => blockedEvent(world, actorAt(world, each), step));
  return [...done, ...waiting];
}

function doneEvent(before: World, actor: Actor, operation: Operation, acted: Acted, step: number): Event {
  const { world, touched, output, errorOutput, lines } = acted;
  const writes = operation.op === 'write' && touched !== null;
  const { result, raised } = resultOf(acted, actor, operation);
  return eventOf(before, actor, operation, world, step, {
    object: targetAfter(before, world, actor, operation),
    args: writes ? [touched] : argTexts(before, actor, operation),
    result,
    raised,
    blocked: false,
    why: null,
    output: output === '' ? null : output,
    errorOutput: errorOutput === '' ? null : errorOutput,
    changes: changesIn(before, acted.done),
    lines,
  });
}

type Asked = 'actor' | 'process' | 'op' | 'call' | 'part' | 'timeout' | 'line';

/**
 * Who stood before which operation, told of the world `now`, and what came of that. Each field is named once: V8 takes ten times as
 * long to put an object together from several others, and that was a tenth of a demo's time.
 */
function eventOf(
  world: World,
  actor: Actor,
  operation: Operation,
  now: World,
  step: number,
  what: Omit<Event, Asked | Placed>,
): Event {
  const { op, call, part } = callStep(world, actor, operation);
  const held = heldIn(now);
  return {
    actor: identifyActor(actor),
    process: identifyProcess(world, actor.process),
    object: what.object,
    args: what.args,
    // How long it sleeps is its argument.
    timeout: factsOf(operation.op).timeout === 'goes' ? null : operation.timeout,
    result: what.result,
    raised: what.raised,
    line: operation.span.line,
    blocked: what.blocked,
    why: what.why,
    output: what.output,
    errorOutput: what.errorOutput,
    changes: what.changes,
    lines: what.lines,
    step,
    time: now.now,
    variables: variablesOf(now),
    op,
    call,
    part,
    get held() {
      return held.toArray();
    },
  };
}

/** What was started by this step is somebody only now. */
function targetAfter(before: World, world: World, actor: Actor, operation: Operation): Operand | null {
  return operandOf(operation.op === 'start' ? world : before, actor, operation);
}

function argTexts(world: World, actor: Actor, operation: Operation): string[] {
  const { op, args } = operation;
  if (op === 'print' || op === 'random') return [String(args[0])];
  if (op === 'exit' || op === 'start' || op === 'feed') return [];
  // A Value has one cell, and no index.
  const given = (op === 'read' || op === 'write') && args[0] === null ? args.slice(1) : args;
  return given.map((arg) => reprFor(world, actor, arg));
}

function resultOf(
  { reply, touched, world, done }: Acted,
  actor: Actor,
  operation: Operation,
): Pick<Event, 'result' | 'raised'> {
  if (operation.op === 'exit') return { result: null, raised: endOf(world, actor) };
  if (reply === null)
    return { result: operation.op === 'write' || touched === '' ? null : touched, raised: null };
  if (reply.kind === 'raise')
    return { result: null, raised: { type: reply.type, message: raisedText(reply) } };
  if (reply.kind === 'message') return { result: reply.message.text, raised: null };
  if (reply.kind === 'next' || reply.kind === 'call') return { result: null, raised: null };
  // A message may be None.
  const isNothing = reply.value === null && !factsOf(operation.op).brings;
  return { result: isNothing ? null : valueText(done, actor, reply.value), raised: null };
}

function valueText(world: World, actor: Actor, value: Value): string {
  return reprFor(world, { ...actor, thread: null }, value);
}

function raisedText({ args }: Reply & { kind: 'raise' }): string {
  const [message] = args;
  return message === undefined ? '' : String(message);
}

/** The exception that ended an actor. */
function endOf(world: World, { id, error }: Actor): Event['raised'] {
  if (error === null || error.exit !== null || isAlive(actorAt(world, id))) return null;
  return { type: error.type, message: error.message };
}

function blockedEvent(world: World, actor: Actor, step: number): Event[] {
  const { operation } = actor;
  if (operation === null || !isAlive(actor) || canStep(world, actor)) return [];
  const why = whyBlocked(world, actor);
  if (why === null) return [];
  const object = operandOf(world, actor, operation);
  const what = { ...NOTHING, object, args: argTexts(world, actor, operation), blocked: true, why };
  return [eventOf(world, actor, operation, world, step, what)];
}
