/**
 * Some calls are several steps: a process queue's `get` takes the read lock, then receives. Each step has a name of
 * its own in the core; a reader knows only the call in the program.
 */

/** The call that each later part belongs to, on a queue, and on anything else. */
const calls: Readonly<Record<string, readonly [onQueue: string, elsewhere: string]>> = {
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
export function isPart(op: string): boolean {
  return Object.hasOwn(calls, op);
}

/** What the program calls the operation `op` on an object of this kind (null where there is none). */
export function callName(op: string, kind: string | null): string {
  if (op === 'woken' && kind?.endsWith('Event')) return 'set';
  if (!isPart(op)) return op;
  const [onQueue = op, elsewhere = op] = calls[op] ?? [];
  return kind?.endsWith('Queue') ? onQueue : elsewhere;
}
