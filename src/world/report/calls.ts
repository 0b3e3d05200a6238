/** Which call of the program an operation is a step of (a process queue's `get` takes the read lock, then receives), and which calls led there. */

import * as core from '../../core/index.js';
import type { Call, CallStep, Operation, OperationName } from '../../model.js';
import { isOfLibrary } from '../../program.js';
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

/** The functions of the program in which it stands, the innermost first, each with its line; none in the main program itself. */
export function callsOf({ thread }: Actor): readonly Call[] {
  return (thread?.frames ?? []).toReversed().flatMap(({ code, pc }) => {
    const line = code.spans[Math.max(pc - 1, 0)]?.line ?? code.line;
    return isOfLibrary(code) || code.kind === 'module' ? [] : [{ function: code.qualname, line }];
  });
}
