/** What is asked of core objects by number: how they are made, and what an operation on them does. */

import type { Creation, ObjectId, Operation, OperationName } from '../model.js';
import type { Description, Making, Needs } from './family.js';
import type { CoreState, Given, Objects, Performed, Reason, Who } from './object.js';
import { factsOf, isPart } from './operations.js';
import { familyOf } from './registry.js';

function target(objects: Objects, { op, object }: Operation): CoreState {
  if (object === null) throw new Error(`'${op}' names no object`);
  return objects.get(object);
}

/** The new objects that were asked for, by number. */
export function create(asked: Creation, making: Making): readonly (readonly [ObjectId, CoreState])[] {
  const states = familyOf(asked).create(asked, making);
  return asked.ids.map((id, index) => {
    const state = states[index];
    if (!state) throw new Error(`a ${asked.kind} is no more than ${states.length} objects`);
    return [id, state];
  });
}

/** The call that an operation is a part of on this object: `get` for the `receive` of a queue. Most are calls themselves. */
export function callOf(object: Pick<CoreState, 'kind'> | null, op: OperationName): OperationName {
  if (object === null || !isPart(op)) return op;
  const { rules } = familyOf(object);
  return factsOf(op).partOf?.find((call) => rules[call]) ?? op;
}

/** Does it only take the lock under which a later part receives? */
export function takesReadLock(object: Pick<CoreState, 'kind'>, op: OperationName): boolean {
  return op === 'get' && familyOf(object).rules.receive !== undefined;
}

/** May this operation go now? */
export function enabled(objects: Objects, operation: Operation, who: Who): boolean {
  const state = target(objects, operation);
  return familyOf(state).enabled(state, operation, who, objects);
}

/** What has to be made before it can be performed; null where that is nothing. */
export function needs(objects: Objects, operation: Operation): Needs | null {
  return familyOf(target(objects, operation)).rules[operation.op]?.needs ?? null;
}

/** What it raises before that is made; null where it goes on. */
export function refuse(objects: Objects, operation: Operation, who: Who): Performed | null {
  const state = target(objects, operation);
  return familyOf(state).refuse(state, operation, who, objects);
}

/** What happens when it goes, with what it needs; only where `enabled` holds. */
export function perform(
  objects: Objects,
  operation: Operation,
  who: Who,
  given?: Given,
): Performed<OperationName> {
  const state = target(objects, operation);
  return familyOf(state).perform(state, operation, who, objects, given);
}

/** What happens when it must not wait any longer; only where `enabled` does not hold. */
export function expire(objects: Objects, operation: Operation, who: Who): Performed<OperationName> {
  const state = target(objects, operation);
  return familyOf(state).expire(state, operation, who, objects);
}

/** May its time-out end it now? Only where `enabled` does not hold. */
export function mayExpire(objects: Objects, operation: Operation, who: Who): boolean {
  const state = target(objects, operation);
  return familyOf(state).mayExpire(state, operation, who, objects);
}

/** Why it can't go now; only where `enabled` does not hold. */
export function why(objects: Objects, operation: Operation, who: Who): Reason {
  const state = target(objects, operation);
  return familyOf(state).why(state, operation, who, objects);
}

/** Capacity and details for people. */
export function describe(state: CoreState): Description {
  return { capacity: null, detail: {}, actors: {}, processes: {}, ...familyOf(state).describe(state) };
}
