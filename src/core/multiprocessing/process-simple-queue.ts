/** `multiprocessing.SimpleQueue` (CPython 3.11): a pipe with a lock at each end, and no feeder: `put` itself may have to wait. */

import type { Message, Operation, ProcessId } from '../../model.js';
import { type Family, family, type NoOptions, type Rules } from '../family.js';
import type { CoreState, Performed, Who } from '../object.js';
import { because, next, now, raises, value } from '../reply.js';
import { type ReadName, type ReadSide, readingRules } from './read-lock.js';
import * as Stream from './stream.js';

export interface ProcessSimpleQueueState extends CoreState, ReadSide {
  readonly kind: 'ProcessSimpleQueue';
  /** The processes that have not closed it, in ascending order. */
  readonly open: readonly ProcessId[];
  /** A writer was killed while it had the write lock. */
  readonly isStuck: boolean;
}

declare module '../../model/kinds.js' {
  interface Kinds {
    ProcessSimpleQueue: NoOptions;
  }
}

type Named = 'put' | 'written' | ReadName | 'empty' | 'close';

const rules: Rules<ProcessSimpleQueueState, Named> = {
  put: {
    enabled: (q, _, who) => !q.isStuck && (isOpen(q, who) ? Stream.isWritable(q.stream) : isFree(q)),
    needs: 'message',
    perform: (q, operation, who, _, message) => put(q, operation, who, message),
    why: (q) => because('full', { count: q.stream.messages.length }),
  },
  written: {
    enabled: (q, _, who) => q.stream.writer !== who.process,
    perform: () => value(null),
    why: (q) => because('full', { count: q.stream.messages.length }),
  },
  ...readingRules<ProcessSimpleQueueState>(
    () => null,
    (q, who) => (isOpen(q, who) ? null : handleClosed),
    (q) => q,
  ),
  empty: { perform: (q, _, who) => (isOpen(q, who) ? value(!Stream.isReadable(q.stream)) : handleClosed) },
  close: { perform: (q, operation, who) => value(null, now(operation, without(q, who.process))) },
};

const handleClosed = raises('OSError', ['handle is closed']);

function isOpen(q: ProcessSimpleQueueState, who: Who): boolean {
  return q.open.includes(who.process);
}

/** Has nobody the write lock? */
function isFree({ stream }: ProcessSimpleQueueState): boolean {
  return stream.writer === null;
}

function without(q: ProcessSimpleQueueState, process: ProcessId): ProcessSimpleQueueState {
  return { ...q, open: q.open.filter((each) => each !== process) };
}

/** `SimpleQueue.put` pickles its object before it looks whether the queue is closed. */
function put(
  q: ProcessSimpleQueueState,
  operation: Operation,
  who: Who,
  message: Message,
): Performed<'written'> {
  if (!isOpen(q, who)) return handleClosed;
  const stream = Stream.write(q.stream, who.process, message);
  const changed = now(operation, { ...q, stream });
  return stream.writer === null
    ? value(null, changed)
    : next(operation, { op: 'written', timeout: null }, changed);
}

export const processSimpleQueueFamily: Family<ProcessSimpleQueueState> = family({
  kinds: { ProcessSimpleQueue: 'queue' },
  create: ({ kind }, { name, process }) => [
    { kind, name, stream: Stream.pipeStream, reader: null, open: [process], isStuck: false },
  ],
  rules,
  fork: (q, parent, child) =>
    q.open.includes(parent) ? { ...q, open: [...q.open, child].sort((a, b) => a - b) } : q,
  endProcess: (q, process) => ({
    ...without(q, process),
    isStuck: q.isStuck || q.stream.writer === process,
    stream: Stream.abandon(q.stream, process),
  }),
  contents: (q) => Stream.messagesOf(q.stream),
  describe: (q) => ({
    detail: { ...(q.isStuck && { stuck: true }) },
    actors: { reader: q.reader === null ? [] : [q.reader] },
    processes: { open: q.open },
  }),
});
