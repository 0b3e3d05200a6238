/** What the library's Python does to a queue that runs it: parts of `put`, `get` and the like, most of them no steps of their own. */

import type { Operation, QueuePart, Ref, Value } from '../../model.js';
import type { Rules } from '../family.js';
import type { Objects, Performed, Reason, Who } from '../object.js';
import { because, now, value } from '../reply.js';
import {
  beginWaiting,
  type Condition,
  goOn,
  isFree,
  leave,
  mayGoOn,
  opened,
  tell,
  whyHeld,
} from './hooks.js';
import { tellLine } from './lines.js';
import { type Hooks, hooksOf, type Open, oneMore, type QueueState } from './state.js';

/** What a `put` or `get` waits for, and on which condition. */
type Wait = 'room' | 'item';
const WAITS: Readonly<Record<Wait, Condition>> = { room: 'notFull', item: 'notEmpty' };

export type InsideName = QueuePart | 'room' | 'item' | 'read' | 'write' | 'recount';

export const insideRules: Rules<QueueState, Exclude<InsideName, Wait>> = {
  /** It runs Python code from now on; what it held goes where that can reach it. None where it was such a queue before. */
  adopt: {
    perform: (q, operation) => {
      if (q.hooks) return value(null);
      const items = q.entries.map((entry) => entry.value);
      const inherited = q.entries.filter((entry) => entry.inherited).length;
      const hooks = hooksOf(operation.args[0] as Ref, items.length, inherited);
      return value({ t: 'tuple', items }, now(operation, { ...q, entries: [], hooks }));
    },
  },
  /** The numbers of its mutex and its conditions. */
  open: {
    perform: (q, operation, _, objects) => {
      const [mutex, notEmpty, notFull, allTasksDone] = operation.args.map(Number);
      return opened(q, hooksIn(q), operation, { mutex, notEmpty, notFull, allTasksDone } as Open, objects);
    },
  },
  /** `__init__` is over. */
  made: { perform: (q, operation, _, objects) => leaveAfter(q, operation, objects) },
  leave: { perform: (q, operation, _, objects) => leaveAfter(q, operation, objects) },
  /** `shutdown` drops a message, which then counts as done. */
  drop: {
    perform: (q, operation) =>
      value(null, now(operation, { ...q, unfinished: Math.max(0, q.unfinished - 1) })),
  },
  let_go: {
    perform: (q, operation, who, objects) =>
      beginWaiting(q, openIn(q), operation, who, objects, WAITS[operation.args[0] as Wait]),
  },
  /** Somebody reaches for what is inside. */
  read: { perform: () => value(null) },
  write: { perform: () => value(null) },
  resize: {
    perform: (q, operation) => value(null, now(operation, { ...q, maxsize: Number(operation.args[0]) })),
  },
  recount: {
    perform: (q, operation) => value(null, now(operation, { ...q, unfinished: Number(operation.args[0]) })),
  },
};

function hooksIn(q: QueueState): Hooks {
  if (q.hooks === null) throw new Error(`${q.name} runs no Python code`);
  return q.hooks;
}

function openIn(q: QueueState): Open {
  const { open } = hooksIn(q);
  if (open === null) throw new Error(`${q.name} is not open`);
  return open;
}

/** How a `put` or `get` waits for others. */
export interface WaitRule {
  enabled(q: QueueState, operation: Operation, who: Who, objects: Objects): boolean;
  mayExpire(q: QueueState, operation: Operation, who: Who, objects: Objects): boolean;
  perform(q: QueueState, operation: Operation, who: Who, objects: Objects): Performed<Wait>;
  expire(q: QueueState, operation: Operation, who: Who, objects: Objects): Performed<Wait>;
  why(q: QueueState, operation: Operation, who: Who, objects: Objects): Reason;
}

/** The part of a `put` or `get` that waits until it is told to look again. */
function waits(wait: Wait, why: (q: QueueState) => Reason): WaitRule {
  const condition = WAITS[wait];
  return {
    enabled: (q, _, who, objects) => mayGoOn(q, who, objects, condition),
    mayExpire: isFree,
    perform: (q, operation, who, objects) => goOn(q, openIn(q), operation, who, objects, condition, false),
    expire: (q, operation, who, objects) => goOn(q, openIn(q), operation, who, objects, condition, true),
    why: (q, _, __, objects) => whyHeld(q, objects) ?? why(q),
  };
}

/** Where the queue is open. */
export const waitRules: Readonly<Record<Wait, WaitRule>> = {
  room: waits('room', (q) => because('full', { count: q.maxsize })),
  item: waits('item', () => because('empty')),
};

/** How many messages there are, where that is known, and what was done inside. */
function leaveAfter(q: QueueState, operation: Operation, objects: Objects): Performed {
  const [known = null, done = null] = operation.args;
  const hooks = hooksIn(q);
  const size = known === null ? hooks.size : Number(known);
  const inherited = stillInherited(q, hooks, size, done);
  const unfinished = done === 'put' ? oneMore(q) : q.unfinished;
  const changed = leave(
    toldInLine({ ...q, unfinished }, done),
    { ...hooks, size, inherited },
    operation,
    objects,
  );
  return value(null, ...changed, ...toldAfter(q, objects, done));
}

/** As they come out: the oldest first, or last. */
function stillInherited(q: QueueState, { inherited }: Hooks, size: number, done: Value): number {
  const left = q.kind === 'Queue' && done === 'get' ? inherited - 1 : inherited;
  return Math.max(0, Math.min(left, size));
}

/** Where those who wait stand in line. */
function toldInLine(q: QueueState, done: Value): QueueState {
  if (done === 'put') return tellLine(q, 'notEmpty');
  return done === 'get' ? tellLine(q, 'notFull') : q;
}

function toldAfter(q: QueueState, objects: Objects, done: Value): Performed['changed'] {
  switch (done) {
    case 'put':
      return tell(q, objects, 'notEmpty');
    case 'get':
      return tell(q, objects, 'notFull');
    case 'shutdown':
    case 'drop':
      return [
        ...tell(q, objects, 'notEmpty', true),
        ...tell(q, objects, 'notFull', true),
        ...(done === 'drop' ? tell(q, objects, 'allTasksDone', true) : []),
      ];
    default:
      return [];
  }
}
