/**
 * `queue.Queue`, `LifoQueue`, `PriorityQueue` and `SimpleQueue`: what the threads of one process put and get.
 *
 * They follow `Lib/queue.py` of CPython 3.11, with `shutdown` of 3.13. There, every wait looks at the queue
 * again after each wake-up, so whether an operation may go is a question to the state alone. One thing is lost by that: where a
 * PriorityQueue's comparison fails in a `get`, CPython wakes nobody who waits for room, and here they go on.
 */

import type { Operation, OrderKey, Value } from '../../model.js';
import { type Content, type Family, family, type Rules } from '../family.js';
import type { CoreState, Performed } from '../object.js';
import { because, isNegative, now, raises, value } from '../reply.js';
import { type Ordered, pop, push } from './order.js';

export type QueueKind = 'Queue' | 'LifoQueue' | 'PriorityQueue' | 'SimpleQueue';

/** An item, and whether it was already there when this process was forked. */
interface Entry extends Ordered {
  readonly inherited: boolean;
}

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
}

interface QueueOptions {
  readonly maxsize: number;
  readonly counted?: boolean;
}

declare module '../../model/kinds.js' {
  interface Kinds extends Record<QueueKind, QueueOptions> {}
}

type Named = 'put' | 'get' | 'task_done' | 'join' | 'shutdown' | Question;
type Question = 'qsize' | 'empty' | 'full' | 'is_shutdown' | 'unfinished_tasks' | 'items';

const rules: Rules<QueueState, Named> = {
  put: {
    enabled: (q, { timeout }) => q.isShutDown || !isFull(q) || isNegative(timeout),
    perform: put,
    expire: () => raises('queue.Full', []),
    why: (q) => because('full', { count: q.maxsize }),
  },
  get: {
    enabled: (q, { timeout }) => q.isShutDown || q.entries.length > 0 || isNegative(timeout),
    perform: get,
    expire: () => raises('queue.Empty', []),
    why: () => because('empty'),
  },
  task_done: {
    perform: (q, operation) =>
      q.unfinished === 0
        ? raises('ValueError', ['task_done() called too many times'])
        : value(null, now(operation, { ...q, unfinished: q.unfinished - 1 })),
  },
  join: {
    enabled: (q) => q.unfinished === 0,
    perform: () => value(null),
    why: (q) => because('unfinished', { count: q.unfinished }),
  },
  shutdown: { perform: shutdown },
  qsize: { perform: (q) => value(q.entries.length) },
  empty: { perform: (q) => value(q.entries.length === 0) },
  full: { perform: (q) => value(isFull(q)) },
  is_shutdown: { perform: (q) => value(q.isShutDown) },
  unfinished_tasks: { perform: (q) => value(q.unfinished) },
  items: { perform: (q) => value({ t: 'tuple', items: q.entries.map((entry) => entry.value) }) },
};

function isFull(q: QueueState): boolean {
  return q.maxsize > 0 && q.entries.length >= q.maxsize;
}

const negativeTimeout = raises('ValueError', ["'timeout' must be a non-negative number"]);

function put(q: QueueState, operation: Operation): Performed {
  if (q.isShutDown) return raises('queue.ShutDown', []);
  if (q.maxsize > 0 && isNegative(operation.timeout)) return negativeTimeout;
  const entry = entryFor(q, operation);
  const added =
    q.kind === 'PriorityQueue' ? push(q.entries, entry) : { items: [...q.entries, entry], error: null };
  // The count goes up only after the item went in: a failed comparison leaves it behind.
  const more = q.counted ? q.unfinished + 1 : 1;
  const unfinished = added.error === null ? more : q.unfinished;
  return replyUnless(added.error, null, operation, { ...q, entries: added.items, unfinished });
}

function entryFor(q: QueueState, { args, key }: Operation): Entry {
  if (q.kind === 'PriorityQueue' && key === undefined)
    throw new Error('put into a PriorityQueue without its key');
  return { value: args[0] as Value, key: key ?? unordered, inherited: false };
}

/** The other kinds never compare: one key for all, so that equal queues are equal data. */
const unordered: OrderKey = 0;

function get(q: QueueState, operation: Operation): Performed {
  if (q.isShutDown && q.entries.length === 0) return raises('queue.ShutDown', []);
  if (isNegative(operation.timeout)) return negativeTimeout;
  const { first, items, error } = take(q);
  return replyUnless(error, first.value, operation, { ...q, entries: items });
}

/** The item that comes out next, and what is left. */
function take({ kind, entries }: QueueState): ReturnType<typeof pop<Entry>> {
  if (kind === 'PriorityQueue') return pop(entries);
  if (kind === 'LifoQueue')
    return { first: entries.at(-1) as Entry, items: entries.slice(0, -1), error: null };
  return { first: entries[0] as Entry, items: entries.slice(1), error: null };
}

function replyUnless(error: string | null, result: Value, operation: Operation, q: QueueState): Performed {
  return error === null ? value(result, now(operation, q)) : raises('TypeError', [error], now(operation, q));
}

/** `Queue.shutdown` (3.13): with `immediate` each item that is dropped counts as done; a comparison that fails ends it. */
function shutdown(q: QueueState, operation: Operation): Performed {
  let rest: QueueState = { ...q, isShutDown: true };
  while (operation.args[0] === true && rest.entries.length > 0) {
    const { items, error } = take(rest);
    rest = { ...rest, entries: items };
    if (error !== null) return raises('TypeError', [error], now(operation, rest));
    rest = { ...rest, unfinished: Math.max(0, rest.unfinished - 1) };
  }
  return value(null, now(operation, rest));
}

/** The entries as `get` would give them one after the other; from a failing comparison on, as they lie. */
function inOrder(q: QueueState): readonly Entry[] {
  if (q.kind === 'Queue' || q.kind === 'SimpleQueue') return q.entries;
  const taken: Entry[] = [];
  for (let rest = q; rest.entries.length > 0; ) {
    const { first, items, error } = take(rest);
    if (error !== null) return [...taken, ...rest.entries];
    taken.push(first);
    rest = { ...rest, entries: items };
  }
  return taken;
}

function content(entry: Entry): Content {
  return { kind: 'value', value: entry.value, process: null };
}

export const queueFamily: Family<QueueState> = family({
  kinds: {
    Queue: 'queue',
    LifoQueue: 'lifoqueue',
    PriorityQueue: 'priorityqueue',
    SimpleQueue: 'simplequeue',
  },
  create: ({ kind, options: { maxsize, counted = true } }, { name }) => [
    { kind, name, maxsize, entries: [], unfinished: 0, counted, isShutDown: false },
  ],
  rules,
  isAnonymous: true,
  inherit: (q) => ({ ...q, entries: q.entries.map((entry) => ({ ...entry, inherited: true })) }),
  mapValues: (q, _process, map) => ({
    ...q,
    entries: q.entries.map((entry) => ({ ...entry, value: map(entry.value) })),
  }),
  contents: (q) => inOrder(q).map(content),
  unread: (q) =>
    inOrder(q)
      .filter((entry) => !entry.inherited)
      .map(content),
  describe: (q) => ({
    capacity: q.maxsize > 0 ? q.maxsize : null,
    detail: { ...(q.counted && { unfinished: q.unfinished }), ...(q.isShutDown && { shutDown: true }) },
  }),
});
