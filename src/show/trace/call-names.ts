/**
 * Some calls are several steps: a process queue's `get` takes the read lock, then receives. Each step has a name of
 * its own in the core; a reader knows only the call in the program.
 */

import type { CallPart, OperationName } from '../../model.js';

/** The call that each later part belongs to, on a queue, and on anything else. */
const calls: Readonly<Record<CallPart, readonly [onQueue: OperationName, elsewhere: OperationName]>> = {
  receive: ['get', 'recv'],
  rest: ['get', 'recv'],
  written: ['put', 'send'],
  joining: ['join', 'join'],
  waiting: ['wait', 'wait'],
  reacquire: ['wait', 'wait'],
  enter: ['wait', 'wait'],
  look: ['wait', 'wait'],
  woken: ['notify', 'notify'],
};

/** Whether this is a later part of a call, whose arguments are not the program's. */
export function isPart(op: OperationName): op is CallPart {
  return Object.hasOwn(calls, op);
}

/** What the program calls the operation `op` on an object of this kind (null where there is none). */
export function callName(op: OperationName, kind: string | null): OperationName {
  if (op === 'woken' && kind?.endsWith('Event')) return 'set';
  if (!isPart(op)) return op;
  const [onQueue, elsewhere] = calls[op];
  return kind?.endsWith('Queue') ? onQueue : elsewhere;
}
