/** A queue whose waits are lines, because its process was forked while threads waited there: see `wait-line.ts`. */

import type { ActorId, Operation, OperationName } from '../../model.js';
import type { Performed, Who } from '../object.js';
import { next, now } from '../reply.js';
import { dequeued, enqueued, inheritedLine, notifiedIn } from '../threading/wait-line.js';
import { type Lines, NO_LINES, type QueueState } from './state.js';

export type LineName = keyof Lines;

/** The part of a call that waits in each. */
const PARTS = { notEmpty: 'item', notFull: 'room' } as const;

export const hasLine = (q: QueueState, name: LineName): boolean => q.lines[name] !== null;

/** Was the actor told to go on? */
export const isTold = (q: QueueState, name: LineName, { actor }: Who): boolean =>
  q.lines[name]?.told.includes(actor) ?? false;

/** The actor waits at the end of the line. */
export function fallAsleep(
  q: QueueState,
  name: LineName,
  operation: Operation,
  who: Who,
): Performed<'item' | 'room'> {
  const line = q.lines[name];
  if (line === null) throw new Error(`nobody stands in line for ${q.name}`);
  const changed = now(operation, withLine(q, name, enqueued(line, who.actor)));
  return next(operation, { op: PARTS[name] }, changed);
}

/** The actor is in the line no more. */
export function leaveLine(q: QueueState, name: LineName, actor: ActorId): QueueState {
  const line = q.lines[name];
  return line === null ? q : withLine(q, name, dequeued(line, actor));
}

/** The first in line may go on, or all. */
export function tellLine(q: QueueState, name: LineName, all = false): QueueState {
  const line = q.lines[name];
  if (line === null) return q;
  return withLine(q, name, notifiedIn(line, all ? line.gone + line.waiters.length : 1));
}

function withLine(q: QueueState, name: LineName, line: Lines[LineName]): QueueState {
  return { ...q, lines: { ...q.lines, [name]: line } };
}

/** The lines in a forked child, where others were asleep in these calls. */
export function inheritedLines({ kind, hooks, lines }: QueueState, asleep: readonly OperationName[]): Lines {
  // A SimpleQueue has one lock, which all waits take in turn; what is open has conditions of its own.
  if (kind === 'SimpleQueue' || hooks?.open) return NO_LINES;
  const waiting = (call: OperationName): number => asleep.filter((each) => each === call).length;
  return {
    notEmpty: inheritedLine(lines.notEmpty, waiting('get')),
    notFull: inheritedLine(lines.notFull, waiting('put')),
  };
}
