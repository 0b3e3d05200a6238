/** The ways in which an operation comes back, written short. */

import type { ActorId, ObjectId, Operation, OperationName, ProcessId, Value } from '../model.js';
import type { CoreState, Performed, Reason } from './object.js';

/** The object that an operation is done to, in its new state, in the form that `Performed` lists. */
export function now<S extends CoreState>(operation: Operation, state: S): readonly [ObjectId, S] {
  if (operation.object === null) throw new Error(`'${operation.op}' names no object`);
  return [operation.object, state];
}

type Changed = Performed['changed'];

/** The caller goes on with a value. */
export function value(result: Value, ...changed: Changed): Performed {
  return { changed, reply: { kind: 'value', value: result } };
}

/** The caller gets an exception: a builtin by its plain name, any other as `module.Name`. */
export function raises(type: string, args: readonly Value[], ...changed: Changed): Performed {
  return { changed, reply: { kind: 'raise', type, args } };
}

/** The caller now stands before the next part of what it does; its time-out stays unless the part has its own. */
export function next<Name extends OperationName>(
  operation: Operation,
  part: { readonly op: Name } & Partial<Omit<Operation, 'op'>>,
  ...changed: Changed
): Performed<Name> {
  return { changed, reply: { kind: 'next', operation: { ...operation, ...part } } };
}

/** Why an operation waits, with whom it waits for. */
export function because(
  reason: Reason['reason'],
  facts: {
    readonly actors?: readonly ActorId[];
    readonly processes?: readonly ProcessId[];
    readonly count?: number;
  } = {},
): Reason {
  return { reason, actors: facts.actors ?? [], processes: facts.processes ?? [], count: facts.count ?? null };
}

/** Is this a time-out that lies in the past? CPython refuses it in some places and takes it as 0 in others. */
export function isNegative(timeout: number | null): boolean {
  return timeout !== null && timeout < 0;
}
