/** What every core object has in common: the contract that `world/` drives them by. */

import type { ActorId, ObjectId, Operation, OperationName, ProcessId, Reply, Why } from '../model.js';

/** Who performs an operation. */
export interface Who {
  readonly actor: ActorId;
  readonly process: ProcessId;
}

/** The core objects that an operation can see: those of its process and the shared ones. */
export interface Objects {
  get(id: ObjectId): CoreState;
}

/** The immutable state of one core object; each file of this room adds its own kind. */
export interface CoreState {
  readonly kind: string;
  /** What people call it: `q`, `queue#2`. */
  readonly name: string;
}

/** What performing did: the objects that changed, and what the caller is told; `Next` are the parts that it may go on with. */
export interface Performed<Next extends OperationName = never> {
  readonly changed: readonly (readonly [ObjectId, CoreState])[];
  readonly reply: Reply<Next>;
}

/** Why an operation waits, with holders by number; the world gives them names. */
export interface Reason {
  readonly reason: Why['reason'];
  readonly actors: readonly ActorId[];
  readonly processes: readonly ProcessId[];
  readonly count: number | null;
}

/** One kind of core object, by its operations. All functions are pure. */
export interface Kind<S extends CoreState, Name extends OperationName = OperationName> {
  /** May this operation go now? An operation that raises at once may go. Time-outs are the world's business. */
  enabled(state: S, operation: Operation, who: Who, objects: Objects): boolean;
  /** What happens when it goes. Only called where `enabled` holds. */
  perform(state: S, operation: Operation, who: Who, objects: Objects): Performed<Name>;
  /** What happens when its time-out runs out, or it must not wait (`timeout` 0): only called where `enabled` does not hold. */
  expire(state: S, operation: Operation, who: Who, objects: Objects): Performed<Name>;
  /** Why it can't go now. */
  why(state: S, operation: Operation, who: Who, objects: Objects): Reason;
}
