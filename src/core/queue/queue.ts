/**
 * `queue.Queue`, `LifoQueue`, `PriorityQueue` and `SimpleQueue`: what the threads of one process put and get.
 *
 * They follow `Lib/queue.py` of CPython 3.11, with `shutdown` of 3.13. There, every wait looks at the queue
 * again after each wake-up, so whether an operation may go is a question to the state alone. One thing is lost by that: where a
 * PriorityQueue's comparison fails in a `get`, CPython wakes nobody who waits for room, and here they go on.
 */

import type { Operation, OrderKey, Ref, Value } from '../../model.js';
import { type Description, type Family, family, type Rules } from '../family.js';
import type { Objects, Performed, Reason, Who } from '../object.js';
import { because, isNegative, now, raises, value } from '../reply.js';
import { enter, inheritedHooks, isFree, mayGoOn, tasksDone, tell, waitForTasks, whyHeld } from './hooks.js';
import { type InsideName, insideRules, type WaitRule, waitRules } from './inside.js';
import { fallAsleep, hasLine, inheritedLines, isTold, type LineName, leaveLine, tellLine } from './lines.js';
import { pop, push, sorted } from './order.js';
import { createQueue, type Entry, isFull, isOpen, oneMore, type QueueState, sizeOf } from './state.js';

type Enabled = (q: QueueState, operation: Operation, who: Who, objects: Objects) => boolean;

/** Who gets in by himself looks for himself whether he has to wait; so does who waits in line. */
function ready(isReady: (q: QueueState, operation: Operation) => boolean, line?: LineName): Enabled {
  return (q, operation, who, objects) =>
    isFree(q, operation, who, objects) &&
    (isOpen(q) || isReady(q, operation) || (line !== undefined && hasLine(q, line)));
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
    enabled: ready((q, { timeout }) => q.isShutDown || !isFull(q) || isNegative(timeout), 'notFull'),
    mayExpire: isFree,
    perform: put,
    queues: true,
    expire: () => raises('queue.Full', []),
    why: (q, _, __, objects) => whyHeld(q, objects) ?? because('full', { count: q.maxsize }),
  },
  get: {
    enabled: ready((q, { timeout }) => q.isShutDown || sizeOf(q) > 0 || isNegative(timeout), 'notEmpty'),
    mayExpire: isFree,
    perform: get,
    queues: true,
    expire: () => raises('queue.Empty', []),
    why: (q, _, __, objects) => whyHeld(q, objects) ?? because('empty'),
  },
  task_done: { enabled: isFree, perform: taskDone, why: whyLocked },
  join: {
    enabled: ready((q) => q.unfinished === 0),
    perform: join,
    why: (q, _, __, objects) => whyHeld(q, objects) ?? unfinishedIn(q),
  },
  done: {
    enabled: (q, _, who, objects) => mayGoOn(q, who, objects, 'allTasksDone'),
    perform: join,
    why: (q, _, __, objects) => whyHeld(q, objects) ?? unfinishedIn(q),
  },
  shutdown: { enabled: isFree, perform: shutdown, why: whyLocked },
  qsize: asks('_inside_qsize', (q) => q.entries.length),
  empty: asks('_inside_empty', (q) => q.entries.length === 0),
  full: asks('_inside_full', isFull),
  is_shutdown: { perform: (q) => value(q.isShutDown) },
  unfinished_tasks: { perform: (q) => value(q.unfinished) },
  ...insideRules,
  room: whetherOpen(waitRules.room, inLine('notFull', put, raises('queue.Full', []))),
  item: whetherOpen(waitRules.item, inLine('notEmpty', get, raises('queue.Empty', []))),
};

/** The part of a `put` or `get` that waits in line, and then begins `again`; whoever is late looks once more. */
function inLine(line: LineName, again: WaitRule['perform'], late: Performed): WaitRule {
  const mustWait = (q: QueueState): boolean => (line === 'notFull' ? isFull(q) : sizeOf(q) === 0);
  return {
    enabled: (q, operation, who, objects) => isFree(q, operation, who, objects) && isTold(q, line, who),
    mayExpire: isFree,
    perform: (q, operation, who, objects) => again(leaveLine(q, line, who.actor), operation, who, objects),
    expire: (q, operation, who, objects) => {
      const rest = leaveLine(q, line, who.actor);
      return mustWait(rest)
        ? { ...late, changed: [now(operation, rest)] }
        : again(rest, operation, who, objects);
    },
    why: (q, _, __, objects) => {
      const empty = line === 'notFull' ? because('full', { count: q.maxsize }) : because('empty');
      return whyHeld(q, objects) ?? (mustWait(q) ? empty : because('not-notified'));
    },
  };
}

/** One rule for queues that are open, and another for all else. */
function whetherOpen(open: WaitRule, otherwise: WaitRule): WaitRule {
  const rule = (q: QueueState): WaitRule => (isOpen(q) ? open : otherwise);
  return {
    enabled: (q, ...given) => rule(q).enabled(q, ...given),
    mayExpire: (q, ...given) => rule(q).mayExpire(q, ...given),
    perform: (q, ...given) => rule(q).perform(q, ...given),
    expire: (q, ...given) => rule(q).expire(q, ...given),
    why: (q, ...given) => rule(q).why(q, ...given),
  };
}

/** What the queue itself knows, or its hooks say. */
function asks(func: string, answer: (q: QueueState) => Value): Rules<QueueState, 'qsize'>['qsize'] {
  return {
    enabled: isFree,
    perform: (q, operation, who, objects) =>
      q.hooks ? enter(q, q.hooks, operation, who, objects, func, []) : value(answer(q)),
    why: whyLocked,
  };
}

/** Where nobody counts them, one stands for all. */
const unfinishedIn = ({ unfinished, counted }: QueueState): Reason =>
  because('unfinished', counted ? { count: unfinished } : {});

function whyLocked(q: QueueState, _: Operation, __: Who, objects: Objects): Reason {
  return whyHeld(q, objects) ?? because('locked');
}

const negativeTimeout = raises('ValueError', ["'timeout' must be a non-negative number"]);

function put(q: QueueState, operation: Operation, who: Who, objects: Objects): Performed<'item' | 'room'> {
  const { timeout, args } = operation;
  if (q.isShutDown) return raises('queue.ShutDown', []);
  if (q.maxsize > 0 && isNegative(timeout)) return negativeTimeout;
  if (!isOpen(q) && isFull(q))
    return timeout === 0 ? raises('queue.Full', []) : fallAsleep(q, 'notFull', operation, who);
  if (q.hooks) {
    const given = [args[0] as Value, timeout];
    return enter(q, q.hooks, operation, who, objects, '_inside_put', given);
  }
  const entry = entryFor(q, operation);
  const added =
    q.kind === 'PriorityQueue' ? push(q.entries, entry) : { items: [...q.entries, entry], error: null };
  // The count goes up only after the item went in: a failed comparison leaves it behind.
  const unfinished = added.error === null ? oneMore(q) : q.unfinished;
  const fuller: QueueState = { ...q, entries: added.items, unfinished };
  return replyUnless(added.error, null, operation, fuller, 'notEmpty');
}

function entryFor(q: QueueState, { args, key }: Operation): Entry {
  if (q.kind === 'PriorityQueue' && key === undefined)
    throw new Error('put into a PriorityQueue without its key');
  return { kind: 'value', value: args[0] as Value, process: null, key: key ?? unordered, inherited: false };
}

/** The other kinds never compare: one key for all, so that equal queues are equal data. */
const unordered: OrderKey = 0;

function get(q: QueueState, operation: Operation, who: Who, objects: Objects): Performed<'item' | 'room'> {
  const { timeout } = operation;
  if (q.isShutDown && !isOpen(q) && sizeOf(q) === 0) return raises('queue.ShutDown', []);
  if (isNegative(timeout) && !isOpen(q)) return negativeTimeout;
  if (!isOpen(q) && sizeOf(q) === 0)
    return timeout === 0 ? raises('queue.Empty', []) : fallAsleep(q, 'notEmpty', operation, who);
  if (q.hooks) return enter(q, q.hooks, operation, who, objects, '_inside_get', [timeout, q.isShutDown]);
  const { first, items, error } = take(q);
  return replyUnless(error, first.value, operation, { ...q, entries: items }, 'notFull');
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

/** It comes back, and tells the first in line; or it failed in comparing, which tells nobody. */
function replyUnless(
  error: string | null,
  result: Value,
  operation: Operation,
  q: QueueState,
  told: LineName,
): Performed {
  return error === null
    ? value(result, now(operation, tellLine(q, told)))
    : raises('TypeError', [error], now(operation, q));
}

/** `Queue.shutdown` (3.13): with `immediate` each item that is dropped counts as done; a comparison that fails ends it. */
function shutdown(q: QueueState, operation: Operation, who: Who, objects: Objects): Performed {
  let rest: QueueState = tellLine(tellLine({ ...q, isShutDown: true }, 'notEmpty', true), 'notFull', true);
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
function inOrder({ kind, entries }: QueueState): readonly Entry[] {
  if (kind === 'PriorityQueue') return sorted(entries);
  return kind === 'LifoQueue' ? [...entries].reverse() : entries;
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
  inherit: (q, forker, child, asleep) => ({
    ...q,
    lines: inheritedLines(q, asleep),
    entries: q.entries.map((entry) => ({ ...entry, inherited: true })),
    hooks: q.hooks && inheritedHooks(q.hooks, forker, child),
  }),
  mapValues: (q, _process, map) => ({
    ...q,
    entries: q.entries.map((entry) => ({ ...entry, value: map(entry.value) })),
    hooks: q.hooks && { ...q.hooks, self: map(q.hooks.self) as Ref },
  }),
  kept: (q) => q.hooks,
  isAnonymous: (q) => q.hooks === null && !hasLine(q, 'notEmpty') && !hasLine(q, 'notFull'),
  contents: inOrder,
  unread: (q) => inOrder(q).filter((entry) => !entry.inherited),
  describe: (q) => ({
    capacity: q.maxsize > 0 ? q.maxsize : null,
    detail: { ...(q.counted && { unfinished: q.unfinished }), ...(q.isShutDown && { shutDown: true }) },
    actors: q.hooks?.holder == null ? NOBODY : { holder: [q.hooks.holder] },
  }),
});
