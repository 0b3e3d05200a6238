/** What an operation does to the core objects that it is about, and how it comes back: before its actor runs on. */

import * as core from '../../core/index.js';
import { packed, raw } from '../../machine/thread.js';
import type { Operation, OperationName, Value } from '../../model.js';
import { canExpire } from '../rules/enabled.js';
import type { Actor, Process, World } from '../world.js';

/** What does not change from step to step. */
type Setting = Pick<World, 'program' | 'timing'>;

/**
 * What happens when the actor, which stands before an operation on a core object, takes its step; null where it can't.
 * It sees the objects and, where it sends a value, the memory of its process; nothing else.
 */
export function exchange(
  setting: Setting,
  process: Process,
  actor: Actor,
  objects: core.Objects,
): core.Performed<OperationName> | null {
  const operation = actor.operation as Operation;
  const who = { actor: actor.id, process: process.id };
  if (!core.enabled(objects, operation, who)) {
    const expires = canExpire(setting, actor) && core.mayExpire(objects, operation, who);
    return expires ? core.expire(objects, operation, who) : null;
  }
  return core.needs(objects, operation) === 'message'
    ? send(setting, process, actor, objects)
    : core.perform(objects, operation, who);
}

/** The value is pickled by the one who sends it, before anything is written. */
function send(
  { program }: Setting,
  process: Process,
  actor: Actor,
  objects: core.Objects,
): core.Performed<OperationName> {
  const operation = actor.operation as Operation;
  const who = { actor: actor.id, process: process.id };
  const refusal = core.refuse(objects, operation, who);
  if (refusal) return refusal;
  const pack = core.factsOf(operation.op).isRaw ? raw : packed;
  const pickled = pack(program, actor.thread, process.memory, operation.args[0] as Value);
  if (!('message' in pickled))
    return { changed: [], reply: { kind: 'raise', type: pickled.type, args: pickled.args } };
  return core.perform(objects, operation, who, pickled);
}
