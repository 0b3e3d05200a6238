/**
 * The reading side of a process queue: one reader at a time. `get` takes the read lock, `receive` takes a
 * message and lets the lock go. Who is killed in between has it for ever, as in CPython 3.11
 * (`Queue.get` and `SimpleQueue.get` in `Lib/multiprocessing/queues.py`).
 */

import type { ActorId } from '../../model.js';
import type { Rules } from '../family.js';
import type { CoreState, Performed, Who } from '../object.js';
import { because, next, now, raises } from '../reply.js';
import * as Stream from './stream.js';

export interface ReadSide extends CoreState {
  readonly stream: Stream.Stream;
  /** Who has the read lock, maybe a killed one. */
  readonly reader: ActorId | null;
}

/** Taking a message from a queue. */
export type ReadName = 'get' | 'receive' | 'rest';

/**
 * `get`, `receive` and `rest` of a queue.
 * @param refusal what `get` raises at once in this process, or null
 * @param refusalWithin the same, but only once it has the read lock
 * @param received what taking one message changes besides
 */
export function readingRules<S extends ReadSide>(
  refusal: (state: S, who: Who) => Performed | null,
  refusalWithin: (state: S, who: Who) => Performed | null,
  received: (state: S) => S,
): Rules<S, ReadName> {
  return {
    get: {
      enabled: (q, _, who) => q.reader === null || refusal(q, who) !== null,
      perform: (q, operation, who) =>
        refusal(q, who) ??
        refusalWithin(q, who) ??
        next(operation, { op: 'receive' }, now(operation, { ...q, reader: who.actor })),
      expire: () => raises('queue.Empty', []),
      why: (q) => because('read-lock', { actors: q.reader === null ? [] : [q.reader] }),
    },
    receive: {
      enabled: (q) => Stream.isReadable(q.stream),
      perform: (q, operation) => {
        const { message, rest } = Stream.read(q.stream);
        if (!message) return next(operation, { op: 'rest', timeout: null });
        const state = received({ ...q, stream: rest, reader: null });
        return { changed: [now(operation, state)], reply: { kind: 'message', message } };
      },
      expire: (q, operation) => raises('queue.Empty', [], now(operation, { ...q, reader: null })),
      why: () => because('empty'),
    },
    /** The rest of a message whose writer was killed: no time-out reaches a reader here. */
    rest: {
      enabled: () => false,
      perform: () => {
        throw new Error('the rest of a torn message never comes');
      },
      why: () => because('torn'),
    },
  };
}
