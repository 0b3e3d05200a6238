/**
 * Who waits in a process that was forked while threads of its parent waited there. CPython's `Condition` keeps a lock for each
 * waiter in line; fork copies them, and whoever notifies lets go of the first one (`Condition.notify` of
 * `Lib/threading.py`, 3.11), although nobody is behind it any more. So those who came later wait on, whatever there is to be had.
 * Where nobody was copied there is no such line: then each wake-up looks again, and a state alone says who may go.
 */

import type { ActorId } from '../../model.js';

export interface WaitLine {
  /** How many of those in front have stayed behind in the parent. */
  readonly gone: number;
  /** In the order of their coming. */
  readonly waiters: readonly ActorId[];
  /** Told to go on, and not gone on yet, in ascending order. */
  readonly told: readonly ActorId[];
}

/** The line in a forked child: all who waited are gone; null where nobody did. */
export function inheritedLine(line: WaitLine | null, asleep: number): WaitLine | null {
  const gone = (line ? line.gone + line.waiters.length : 0) + asleep;
  return gone === 0 ? null : { gone, waiters: [], told: [] };
}

/** The actor waits, behind all others. */
export function enqueued(line: WaitLine, actor: ActorId): WaitLine {
  return { ...line, waiters: [...line.waiters, actor] };
}

/** The actor waits no more; null once there is nobody left. */
export function dequeued(line: WaitLine, actor: ActorId): WaitLine | null {
  const others = (actors: readonly ActorId[]) => actors.filter((each) => each !== actor);
  return unlessEmpty({ ...line, waiters: others(line.waiters), told: others(line.told) });
}

/** So many are told to go on; those who are gone come first. */
export function notifiedIn(line: WaitLine | null, count: number): WaitLine | null {
  if (line === null) return null;
  const lost = Math.min(line.gone, count);
  const told = [...line.told, ...line.waiters.slice(0, count - lost)].sort((a, b) => a - b);
  return unlessEmpty({ gone: line.gone - lost, waiters: line.waiters.slice(count - lost), told });
}

function unlessEmpty(line: WaitLine): WaitLine | null {
  return line.gone + line.waiters.length + line.told.length === 0 ? null : line;
}
