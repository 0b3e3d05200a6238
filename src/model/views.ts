/** A world, as people see it. */

import type { CallStep, Why } from './events.js';
import type { ActorId, Identity, Operand, Variable } from './identity.js';

export interface View {
  readonly time: number;
  readonly actors: readonly ActorView[];
  /** By number. */
  readonly processes: readonly Identity[];
  readonly objects: readonly ObjectView[];
  readonly variables: readonly Variable[];
}
export interface ActorView extends Identity {
  readonly id: ActorId;
  readonly process: Identity;
  readonly kind: 'thread' | 'feeder';
  readonly daemon: boolean;
  readonly status: 'ready' | 'blocked' | 'sleeping' | 'ended' | 'failed' | 'killed';
  /** What it stands before; null once it has ended. */
  readonly next: Ahead | null;
  readonly why: Why | null;
  /** Program time at which its sleep or time-out ends, in nanoseconds. */
  readonly until: number | null;
}
/** The operation that an actor stands before. */
export interface Ahead extends CallStep {
  readonly object: Operand | null;
  readonly line: number;
  /** The expression in the source: `q.get(timeout=3)`. */
  readonly text: string;
}
export interface ObjectView extends Operand {
  /** The core's word: `Queue`, `LifoQueue`, `ProcessQueue`, `Pipe`, `Lock`, … */
  readonly kind: string;
  /** null for what all processes share. */
  readonly process: Identity | null;
  /** It belongs to a child process alone: mostly a copy that its start has made. */
  readonly isChilds: boolean;
  /** Messages in the order in which they will come out. */
  readonly content: readonly string[];
  /** How many of them, the last ones, are still in buffers. */
  readonly buffered: number;
  readonly capacity: number | null;
  /** Whatever else counts for this kind, each a word of the catalog and its value: holder, permits, unfinished, … */
  readonly detail: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** The actors that stand before an operation on it and can't go. */
  readonly waiting: readonly Identity[];
}
