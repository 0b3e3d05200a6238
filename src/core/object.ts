/** What every core object has in common: the contract that `world/` drives them by. */

import type {
  ActorId,
  Kind,
  Message,
  ObjectId,
  OperationName,
  ProcessId,
  Reply,
  Value,
  Why,
} from '../model.js';

/** Who performs an operation. */
export interface Who {
  readonly actor: ActorId;
  readonly process: ProcessId;
}

/** What an operation can see: the core objects of its process and the shared ones; and who is there. */
export interface Objects {
  get(id: ObjectId): CoreState;
  /** Only for operations that say so: see `Rule.looks`. */
  readonly actors: Actors;
}

/** What operations on threads and processes ask about them. */
export interface Actors {
  isAlive(actor: ActorId): boolean;
  process(id: ProcessId): ProcessFacts;
  /**
   * The Python objects of the living threads of a process; None for a main thread that nobody asked for yet, and the number of
   * its actor for a feeder.
   */
  threadsOf(process: ProcessId): readonly Value[];
  /** The Python objects, in the memory of a process, of its living children. */
  childrenOf(process: ProcessId): readonly Value[];
}

export interface ProcessFacts {
  readonly parent: ProcessId | null;
  readonly isRunning: boolean;
  readonly exitcode: number | null;
}

/** The immutable state of one core object; each file of this room adds its own kind. */
export interface CoreState {
  readonly kind: Kind;
  /** What people call it: `q`, `queue#2`. */
  readonly name: string;
}

/** What performing did: the objects that changed, and what the caller is told; `Next` are the parts that it may go on with. */
export interface Performed<Next extends OperationName = never> {
  readonly changed: readonly (readonly [ObjectId, CoreState])[];
  readonly reply: Reply<Next>;
  /** A signal that a process was sent; it takes effect later. */
  readonly signal?: { readonly process: ProcessId; readonly number: number };
}

/** What the world makes for an operation before it is performed: see `Rule.needs`. */
export interface Given {
  /** Its first argument, pickled. */
  readonly message?: Message;
  /** The number of the actor or process that it starts. */
  readonly started?: number;
}

/** Why an operation waits, with holders by number; the world gives them names. */
export interface Reason {
  readonly reason: Why['reason'];
  readonly actors: readonly ActorId[];
  readonly processes: readonly ProcessId[];
  readonly count: number | null;
}
