/** What is known of a `queue.Queue` and its relatives. */

import type { ActorId, ObjectId, Ref } from '../../model.js';
import type { Content } from '../family.js';
import type { CoreState } from '../object.js';
import type { WaitLine } from '../threading/wait-line.js';
import type { Ordered } from './order.js';

export type QueueKind = 'Queue' | 'LifoQueue' | 'PriorityQueue' | 'SimpleQueue';

/** An item as all contents are told, and whether it was already there when this process was forked. */
export type Entry = Ordered & Extract<Content, { readonly kind: 'value' }> & { readonly inherited: boolean };

export interface QueueState extends CoreState {
  readonly kind: QueueKind;
  /** 0 or less: no limit. */
  readonly maxsize: number;
  /** In the order of `q.queue`: as they came; for a PriorityQueue, a binary heap. */
  readonly entries: readonly Entry[];
  /** `put`s that no `task_done` has answered. */
  readonly unfinished: number;
  /**
   * Does anybody count tasks down? Where no `task_done()` can ever come, one unfinished task is as good as many, and
   * a queue that goes round in a circle comes back to where it was.
   */
  readonly counted: boolean;
  readonly isShutDown: boolean;
  /** Where it runs Python code: then its messages are in the memory of its process, and not in `entries`. */
  readonly hooks: Hooks | null;
  /** Who waits for an item and for room, where threads of a parent did when its process was forked; not once it is open. */
  readonly lines: Lines;
}

/** Those who wait on its conditions, as far as they stand in line. */
export type Lines = Readonly<Record<'notEmpty' | 'notFull', WaitLine | null>>;

export const NO_LINES: Lines = { notEmpty: null, notFull: null };

interface QueueOptions {
  readonly maxsize: number;
  /** The number of the Python object of a queue that runs Python code. */
  readonly self?: number | null;
}

declare module '../../model/kinds.js' {
  interface Kinds extends Record<QueueKind, QueueOptions> {}
}

export interface Hooks {
  /** The Python object. */
  readonly self: Ref;
  /** Who is inside; once it is open, its mutex says that. */
  readonly holder: ActorId | null;
  /** How many messages there are, as `_qsize` said last; once it is open, that is asked each time. */
  readonly size: number;
  /** How many of them were there already when this process was forked. */
  readonly inherited: number;
  readonly open: Open | null;
}

/** The lock and the conditions of `queue.Queue`, each an object of its own. */
export interface Open {
  readonly mutex: ObjectId;
  readonly notEmpty: ObjectId;
  readonly notFull: ObjectId;
  readonly allTasksDone: ObjectId;
}

export function createQueue(
  kind: QueueKind,
  name: string,
  { maxsize, self = null }: QueueOptions,
  counted: boolean,
): QueueState {
  const hooks = self === null ? null : hooksOf({ t: 'ref', id: self }, 0, 0);
  return {
    kind,
    name,
    maxsize,
    entries: [],
    unfinished: 0,
    counted,
    isShutDown: false,
    hooks,
    lines: NO_LINES,
  };
}

/** Nobody is inside. */
export function hooksOf(self: Ref, size: number, inherited: number): Hooks {
  return { self, holder: null, size, inherited, open: null };
}

/** The count of unfinished tasks after another `put`. */
export const oneMore = (q: QueueState): number => (q.counted ? q.unfinished + 1 : 1);

/** How many messages there are. */
export const sizeOf = ({ hooks, entries }: QueueState): number => hooks?.size ?? entries.length;
export const isOpen = ({ hooks }: QueueState): boolean => hooks?.open != null;

/** Has it no room? */
export function isFull(q: QueueState): boolean {
  return q.maxsize > 0 && sizeOf(q) >= q.maxsize;
}
