/** Which call of the program an operation is a step of: a process queue's `get` takes the read lock, then receives. */

import * as core from '../../core/index.js';
import type { CallStep, Operation, OperationName } from '../../model.js';
import { type Actor, objectAt, processOf, type World } from '../world.js';

/** What an actor stands before, as a step of its call. */
export function callStep(world: World, actor: Actor, { op, object }: Operation): CallStep {
  if (object === null) return wholeCall(op);
  const state = objectAt(world, processOf(world, actor), object);
  const first = core.takesReadLock(state, op) ? 'read-lock' : null;
  return { op, call: core.callOf(state, op), part: core.isPart(op) ? op : first };
}

/** A call that is one step. */
export const wholeCall = (op: OperationName): CallStep => ({ op, call: op, part: null });
