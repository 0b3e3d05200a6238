/** Operations that are no steps: nobody else can see them, so they are answered on the way. */

import { factsOf, perform, pidOf } from '../../core/index.js';
import type { ObjectId, Operation, OperationName, Reply, SilentOperation, Value } from '../../model.js';
import { isAlone } from '../rules/alone.js';
import {
  type Actor,
  objectsOf,
  processAt,
  processOf,
  type World,
  withActor,
  withObjects,
  withProcess,
} from '../world.js';
import { goesOut } from './plain.js';
import { withTimeouts } from './standing.js';

interface Answer {
  readonly world: World;
  readonly value: Value;
  readonly told?: Told | null;
}

/** How an operation came back that code of the program ran for, and the world as it left it. */
export interface Told {
  readonly reply: Reply;
  readonly done: World;
}

const answers: Readonly<Record<SilentOperation, (world: World, actor: Actor) => Answer>> = {
  getpid: (world, actor) => ({ world, value: pidOf(actor.process) }),
  getppid: (world, actor) => {
    const { parent } = processOf(world, actor);
    return { world, value: parent === null ? 1 : pidOf(parent) };
  },
};

/** The answer to what is no step; null for what is one. */
export function silentAnswer(world: World, actor: Actor, operation: Operation): Answer | null {
  const { op, object } = operation;
  if (object !== null) return factsOf(op).silent ? ofObject(world, actor, operation, object) : null;
  if (op === 'print' && isUnheard(world, actor, operation)) return begun(world, actor, operation);
  return isSilent(op) ? answers[op](world, actor) : null;
}

/** What `print` has begun to write and nobody can see: it stays in the buffer, and no other thread writes behind it. */
function isUnheard(world: World, { process }: Actor, { args }: Operation): boolean {
  const [text, stream, , isPart] = args;
  const { outputHolder } = processAt(world, process);
  const isKept = stream === 'stdout' && outputHolder === null && !goesOut(String(text));
  return isPart === true && isKept && isAlone(world.actors, process);
}

function begun(world: World, actor: Actor, { args }: Operation): Answer {
  const process = processOf(world, actor);
  const line = process.line + String(args[0]);
  return { world: withProcess(world, { ...process, line }), value: null };
}

function isSilent(op: OperationName): op is SilentOperation {
  return Object.hasOwn(answers, op);
}

/** What a queue that runs code of the program tells of itself: no step, but a part of the one that it is in. */
function ofObject(world: World, actor: Actor, operation: Operation, id: ObjectId): Answer {
  const process = processOf(world, actor);
  const who = { actor: actor.id, process: process.id };
  const { changed, reply } = perform(objectsOf(world, process), operation, who);
  if (reply.kind !== 'value') throw new Error(`'${operation.op}' is no step, and comes back as one`);
  const left = operation.op === 'leave' ? withActor(world, withoutOuter(actor)) : world;
  const done = withTimeouts(withObjects(left, process.id, changed), process.id, id);
  const told = operation.op === 'leave' ? { reply: replyTold(operation), done } : null;
  return { world: done, value: reply.value, told };
}

/** The call is over that ran code of the program. */
const withoutOuter = (actor: Actor): Actor => ({ ...actor, outerTimers: actor.outerTimers.slice(0, -1) });

/** How it came back: with a value, or by an exception, of that type and text. */
function replyTold({ args }: Operation): Reply {
  const [, , value = null, type, text] = args;
  if (typeof type !== 'string') return { kind: 'value', value };
  return { kind: 'raise', type, args: text === undefined ? [] : [text] };
}
