/** What a step of an actor does, before and after everybody has run on. */

import type { ActorId, ProcessId, Reply } from '../../model.js';
import type { NewNames } from '../identity/normal.js';
import type { World } from '../world.js';

export type Renamed = ReadonlyMap<ProcessId, NewNames>;

/** What a step did, for events. */
export interface Acted {
  readonly world: World;
  /** The world as the operation left it, before anybody ran on: the reply speaks of what is in it. */
  readonly done: World;
  /** How the operation came back; null where the actor goes on waiting, or has ended. */
  readonly reply: Reply | null;
  /** Text for standard output. */
  readonly output: string;
  readonly errorOutput: string;
  readonly lines: readonly number[];
  /** What a contended access read or wrote, or what the feeder moved. */
  readonly touched: string | null;
  /** The actors that this step started. */
  readonly started: readonly ActorId[];
  /** The processes whose shared objects got new names, in which everything there has a say. */
  readonly renamed: Renamed;
}

/** What an operation did before anybody runs on. */
export interface Effect {
  readonly world: World;
  readonly reply: Reply | null;
  readonly output?: string;
  readonly errorOutput?: string;
  readonly lines?: readonly number[];
  readonly touched?: string | null;
  readonly started?: readonly ActorId[];
}
