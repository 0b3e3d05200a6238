/**
 * `queue.Queue`, `LifoQueue`, `PriorityQueue` and `SimpleQueue`: what the threads of one process put and get.
 *
 * They follow `Lib/queue.py` of CPython 3.11, with `shutdown` of 3.13. There, every wait looks at the queue
 * again after each wake-up, so whether an operation may go is a question to the state alone. One thing is lost by that: where a
 * PriorityQueue's comparison fails in a `get`, CPython wakes nobody who waits for room, and here they go on.
 */

import type { Operation, OrderKey, Ref, Value } from '../../model.js';
import { type Content, type Description, type Family, family, type Rules } from '../family.js';
import type { Objects, Performed, Reason, Who } from '../object.js';
import { because, isNegative, now, raises, value } from '../reply.js';
import { enter, inheritedHooks, isFree, mayGoOn, tasksDone, tell, waitForTasks, whyHeld } from './hooks.js';
import { type InsideName, insideRules } from './inside.js';
import { pop, push } from './order.js';
import { createQueue, type Entry, isFull, isOpen, oneMore, type QueueState, sizeOf } from './state.js';

type Enabled = (q: QueueState, operation: Operation, who: Who, objects: Objects) => boolean;

/** Who gets in by himself looks for himself whether he has to wait. */
function ready(isReady: (q: QueueState, operation: Operation) => boolean): Enabled {
  return (q, operation, who, objects) =>
    isFree(q, operation, who, objects) && (isOpen(q) || isReady(q, operation));
}

type Named =
  | 'put'
  | 'get'
  | 'task_done'
  | 'join'
  | 'done'
  | 'shutdown'
  | 'qsize'
  | 'empty'
  | 'full'
  | 'is_shutdown'
  | 'unfinished_tasks'
  | InsideName;

const rules: Rules<QueueState, Named> = {
  put: {
    enabled: ready((q, { timeout }) => q.isShutDown || !isFull(q) || isNegative(timeout)),
    mayExpire: isFree,
    perform: put,
    expire: () => raises('queue.Full', []),
    why: (q, _, __, objects) => whyHeld(q, objects) ?? because('full', { count: q.maxsize }),
  },
  get: {
    enabled: ready((q, { timeout }) => q.isShutDown || sizeOf(q) > 0 || isNegative(timeout)),
    mayExpire: isFree,
    perform: get,
    expire: () => raises('queue.Empty', []),
    why: (q, _, __, objects) => whyHeld(q, objects) ?? because('empty'),
  },
  task_done: { enabled: isFree, perform: taskDone, why: whyLocked },
  join: {
    enabled: ready((q) => q.unfinished === 0),
    perform: join,
    why: (q, _, __, objects) => whyHeld(q, objects) ?? because('unfinished', { count: q.unfinished }),
  },
  done: {
    enabled: (q, _, who, objects) => mayGoOn(q, who, objects, 'allTasksDone'),
    perform: join,
    why: (q, _, __, objects) => whyHeld(q, objects) ?? because('unfinished', { count: q.unfinished }),
  },
  shutdown: { enabled: isFree, perform: shutdown, why: whyLocked },
  qsize: asks('_inside_qsize', (q) => q.entries.length),
  empty: asks('_inside_empty', (q) => q.entries.length === 0),
  full: asks('_inside_full', isFull),
  is_shutdown: { perform: (q) => value(q.isShutDown) },
  unfinished_tasks: { perform: (q) => value(q.unfinished) },
  ...insideRules,
};

/** What the queue itself knows, or its hooks say. */
function asks(func: string, answer: (q: QueueState) => Value): Rules<QueueState, 'qsize'>['qsize'] {
  return {
    enabled: isFree,
    perform: (q, operation, who, objects) =>
      q.hooks ? enter(q, q.hooks, operation, who, objects, func, []) : value(answer(q)),
    why: whyLocked,
  };
}

function whyLocked(q: QueueState, _: Operation, __: Who, objects: Objects): Reason {
  return whyHeld(q, objects) ?? because('locked');
}

const negativeTimeout = raises('ValueError', ["'timeout' must be a non-negative number"]);

function put(q: QueueState, operation: Operation, who: Who, objects: Objects): Performed {
  const { timeout, args } = operation;
  if (q.isShutDown) return raises('queue.ShutDown', []);
  if (q.maxsize > 0 && isNegative(timeout)) return negativeTimeout;
  if (q.hooks) {
    const given = [args[0] as Value, timeout];
    return enter(q, q.hooks, operation, who, objects, '_inside_put', given);
  }
  const entry = entryFor(q, operation);
  const added =
    q.kind === 'PriorityQueue' ? push(q.entries, entry) : { items: [...q.entries, entry], error: null };
  // The count goes up only after the item went in: a failed comparison leaves it behind.
  const unfinished = added.error === null ? oneMore(q) : q.unfinished;
  return replyUnless(added.error, null, operation, { ...q, entries: added.items, unfinished });
}

function entryFor(q: QueueState, { args, key }: Operation): Entry {
  if (q.kind === 'PriorityQueue' && key === undefined)
    throw new Error('put into a PriorityQueue without its key');
  return { value: args[0] as Value, key: key ?? unordered, inherited: false };
}

/** The other kinds never compare: one key for all, so that equal queues are equal data. */
const unordered: OrderKey = 0;

function get(q: QueueState, operation: Operation, who: Who, objects: Objects): Performed {
  const { timeout } = operation;
  if (q.isShutDown && !isOpen(q) && sizeOf(q) === 0) return raises('queue.ShutDown', []);
  if (isNegative(timeout) && !isOpen(q)) return negativeTimeout;
  if (q.hooks) return enter(q, q.hooks, operation, who, objects, '_inside_get', [timeout, q.isShutDown]);
  const { first, items, error } = take(q);
  return replyUnless(error, first.value, operation, { ...q, entries: items });
}

function taskDone(q: QueueState, operation: Operation, _: Who, objects: Objects): Performed {
  if (q.unfinished === 0) return raises('ValueError', ['task_done() called too many times']);
  const unfinished = q.unfinished - 1;
  const told = unfinished === 0 ? tell(q, objects, 'allTasksDone', true) : [];
  return value(null, now(operation, { ...q, unfinished }), ...told);
}

function join(q: QueueState, operation: Operation, who: Who, objects: Objects): Performed<'done'> {
  const open = q.hooks?.open;
  if (q.unfinished > 0 && open) return waitForTasks(q, open, operation, who, objects);
  return tasksDone(q, operation, who, objects);
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
function shutdown(q: QueueState, operation: Operation, who: Who, objects: Objects): Performed {
  let rest: QueueState = { ...q, isShutDown: true };
  if (q.hooks)
    return enter(rest, q.hooks, operation, who, objects, '_inside_shutdown', [operation.args[0] === true]);
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

const NOBODY: Description['actors'] = {};

export const queueFamily: Family<QueueState> = family({
  kinds: {
    Queue: 'queue',
    LifoQueue: 'lifoqueue',
    PriorityQueue: 'priorityqueue',
    SimpleQueue: 'simplequeue',
  },
  create: ({ kind, options }, { name, countsTasks }) => [createQueue(kind, name, options, countsTasks)],
  rules,
  links: ({ hooks }) => (hooks?.open ? Object.values(hooks.open) : []),
  inherit: (q, forker, child) => ({
    ...q,
    entries: q.entries.map((entry) => ({ ...entry, inherited: true })),
    hooks: q.hooks && inheritedHooks(q.hooks, forker, child),
  }),
  mapValues: (q, _process, map) => ({
    ...q,
    entries: q.entries.map((entry) => ({ ...entry, value: map(entry.value) })),
    hooks: q.hooks && { ...q.hooks, self: map(q.hooks.self) as Ref },
  }),
  kept: (q) => q.hooks,
  contents: (q) => inOrder(q).map(content),
  unread: (q) =>
    inOrder(q)
      .filter((entry) => !entry.inherited)
      .map(content),
  describe: (q) => ({
    capacity: q.maxsize > 0 ? q.maxsize : null,
    detail: { ...(q.counted && { unfinished: q.unfinished }), ...(q.isShutDown && { shutDown: true }) },
    actors: q.hooks?.holder == null ? NOBODY : { holder: [q.hooks.holder] },
  }),
});
