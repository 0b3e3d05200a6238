/**
 * `multiprocessing.Queue` and `JoinableQueue` (CPython 3.11): `put` fills a buffer of the putting process, the
 * feeder of that process moves it into a pipe that all share, `get` reads from there.
 *
 * `maxsize` counts slots from `put` to `get`, wherever the message is. Feeders share a write lock: who is held
 * in a message that does not fit holds the others, and killed there, holds them for ever.
 */

import type { ActorId, Creation, Operation, ProcessId, Value } from '../../model.js';
import {
  type Content,
  type Ending,
  type Family,
  type Feeding,
  family,
  type Making,
  type Rules,
} from '../family.js';
import type { CoreState, Performed, Who } from '../object.js';
import { because, next, now, raises, value } from '../reply.js';
import { type ReadName, type ReadSide, readingRules } from './read-lock.js';
import * as Stream from './stream.js';

/** What one process has of the queue. */
interface User {
  readonly process: ProcessId;
  /** Put, and not fed yet. */
  readonly buffer: readonly Value[];
  /** It has put once, so it has a feeder. */
  readonly hasFeeder: boolean;
  readonly isClosed: boolean;
  /** Its ends of the pipe are closed: its feeder does that when it has fed all after `close`. */
  readonly isShut: boolean;
  /** `cancel_join_thread`: its end does not wait for its feeder. */
  readonly isCancelled: boolean;
  /** How it ended; what its buffer held then stays there. */
  readonly ended: Ending | null;
}

export interface ProcessQueueState extends CoreState, ReadSide {
  readonly kind: 'ProcessQueue';
  readonly maxsize: number;
  readonly joinable: boolean;
  /** Slots in use. */
  readonly used: number;
  /** Of a JoinableQueue: `put`s that no `task_done` has answered. */
  readonly unfinished: number;
  readonly joining: readonly ActorId[];
  readonly joined: readonly ActorId[];
  /** In ascending order of their processes. */
  readonly users: readonly User[];
  /** A feeder was killed while it had the write lock. */
  readonly isStuck: boolean;
}

declare module '../../model/kinds.js' {
  interface Kinds {
    ProcessQueue: { readonly maxsize: number; readonly joinable: boolean };
  }
}

function create({ options }: Creation<'ProcessQueue'>, { name, process }: Making): [ProcessQueueState] {
  const { maxsize, joinable } = options;
  const users = [newUser(process, false)];
  const counts = { used: 0, unfinished: 0, joining: [], joined: [] };
  const pipe = { stream: Stream.pipeStream, reader: null, isStuck: false };
  return [{ kind: 'ProcessQueue', name, maxsize, joinable, ...counts, users, ...pipe }];
}

function newUser(process: ProcessId, isShut: boolean): User {
  const fresh = { buffer: [], hasFeeder: false, isClosed: false, isCancelled: false, ended: null };
  return { process, isShut, ...fresh };
}

/** Undefined for a process that was there before the queue: it can't have come by it. */
function findUser(q: ProcessQueueState, process: ProcessId): User | undefined {
  return q.users.find((each) => each.process === process);
}

function bufferOf(q: ProcessQueueState, process: ProcessId): readonly Value[] {
  return findUser(q, process)?.buffer ?? [];
}

function userOf(q: ProcessQueueState, process: ProcessId): User {
  const user = findUser(q, process);
  if (!user) throw new Error(`process ${process} has no part in ${q.name}`);
  return user;
}

/** With something changed for one process. */
function withUser(q: ProcessQueueState, process: ProcessId, change: Partial<User>): ProcessQueueState {
  const user = { ...userOf(q, process), ...change };
  return { ...q, users: q.users.map((each) => (each.process === process ? user : each)) };
}

type Named =
  | 'put'
  | ReadName
  | 'qsize'
  | 'full'
  | 'empty'
  | 'close'
  | Flushing
  | 'task_done'
  | 'join'
  | 'joining';
type Flushing = 'join_thread' | 'cancel_join_thread';

const rules: Rules<ProcessQueueState, Named> = {
  put: {
    enabled: (q, _, who) => !isFull(q) || userOf(q, who.process).isClosed,
    perform: put,
    fills: true,
    expire: () => raises('queue.Full', []),
    why: (q) => because('full', { count: q.maxsize }),
  },
  ...readingRules<ProcessQueueState>(
    (q, who) =>
      userOf(q, who.process).isClosed ? raises('ValueError', [`${pythonName(q)} is closed`]) : null,
    (q, who) => (userOf(q, who.process).isShut ? handleClosed : null),
    (q) => ({ ...q, used: q.used - 1 }),
  ),
  qsize: { perform: (q) => value(q.used) },
  full: { perform: (q) => value(isFull(q)) },
  empty: {
    perform: (q, _, who) =>
      findUser(q, who.process)?.isShut ? handleClosed : value(!Stream.isReadable(q.stream)),
  },
  close: {
    perform: (q, operation, who) => value(null, now(operation, withUser(q, who.process, { isClosed: true }))),
  },
  cancel_join_thread: {
    perform: (q, operation, who) =>
      value(null, now(operation, withUser(q, who.process, { isCancelled: true }))),
  },
  join_thread: {
    enabled: (q, _, who) => {
      const { isClosed, isCancelled, hasFeeder, isShut } = userOf(q, who.process);
      return !isClosed || isCancelled || !hasFeeder || isShut;
    },
    perform: (q, _, who) =>
      userOf(q, who.process).isClosed
        ? value(null)
        : raises('AssertionError', [`${pythonName(q)} not closed`]),
    why: (q, _, who) => because('buffered', { count: left(q, who.process) }),
  },
  task_done: { perform: taskDone },
  /** `JoinableQueue.join` does not look again: once told that all was done, it returns. */
  join: {
    perform: (q, operation, who) =>
      q.unfinished === 0
        ? value(null)
        : next(
            operation,
            { op: 'joining' },
            now(operation, { ...q, joining: ascending([...q.joining, who.actor]) }),
          ),
  },
  joining: {
    enabled: (q, _, who) => q.joined.includes(who.actor),
    perform: (q, operation, who) =>
      value(null, now(operation, { ...q, joined: q.joined.filter((each) => each !== who.actor) })),
    why: (q) => because('unfinished', { count: q.unfinished }),
  },
};

/** All are told at once, so the order in which they came must not make states differ. */
function ascending(actors: readonly ActorId[]): readonly ActorId[] {
  return [...actors].sort((a, b) => a - b);
}

const handleClosed = raises('OSError', ['handle is closed']);

function isFull(q: ProcessQueueState): boolean {
  return q.maxsize > 0 && q.used >= q.maxsize;
}

function put(q: ProcessQueueState, operation: Operation, who: Who): Performed {
  const user = userOf(q, who.process);
  if (user.isClosed) return raises('ValueError', [`${pythonName(q)} is closed`]);
  const buffer = [...user.buffer, operation.args[0] as Value];
  const unfinished = q.joinable ? q.unfinished + 1 : q.unfinished;
  const fuller: ProcessQueueState = { ...q, used: q.used + 1, unfinished };
  return value(null, now(operation, withUser(fuller, who.process, { buffer, hasFeeder: true })));
}

/** How CPython's messages name a queue; where it has the address, this has none to give. */
function pythonName(q: ProcessQueueState): string {
  return `Queue <multiprocessing.queues.${q.joinable ? 'JoinableQueue' : 'Queue'} object at 0x…>`;
}

function taskDone(q: ProcessQueueState, operation: Operation): Performed {
  if (q.unfinished === 0) return raises('ValueError', ['task_done() called too many times']);
  const rest: ProcessQueueState = { ...q, unfinished: q.unfinished - 1 };
  const isDone = rest.unfinished === 0;
  return value(
    null,
    now(operation, isDone ? { ...rest, joining: [], joined: ascending([...q.joined, ...q.joining]) } : rest),
  );
}

// ── The feeder of a process ───────────────────────────────────────────────────────────────────────

const feeding: Feeding<ProcessQueueState> = {
  next: (q, process) => bufferOf(q, process)[0],
  isEnabled: (q, process) => {
    const isFree = !q.isStuck && Stream.isWritable(q.stream);
    return (bufferOf(q, process).length > 0 && (isFree || isBroken(q))) || mayShut(q, process);
  },
  isBroken,
  feed: (q, process, message) => fed({ ...q, stream: Stream.write(q.stream, process, message) }, process),
  /** Its slot is free; no task counts as done. */
  drop: (q, process) => fed({ ...q, used: q.used - 1 }, process),
  mayShut,
  shut: (q, process) => withUser(q, process, { isShut: true }),
  hasEnded: (q, process) => findUser(q, process)?.isShut ?? true,
  left,
  isFlushed,
};

/** Has every process closed its reading end? */
function isBroken(q: ProcessQueueState): boolean {
  return q.users.every((user) => user.isShut || user.ended !== null);
}

function fed(q: ProcessQueueState, process: ProcessId): ProcessQueueState {
  return withUser(q, process, { buffer: bufferOf(q, process).slice(1) });
}

/** After `close`, a feeder that has written all closes its ends of the pipe, and ends (`Queue._feed`, 3.11). */
function mayShut(q: ProcessQueueState, process: ProcessId): boolean {
  const { isClosed, hasFeeder, isShut } = findUser(q, process) ?? newUser(process, true);
  return isClosed && hasFeeder && !isShut && left(q, process) === 0;
}

/** Is all that it put in the pipe, or need that not be waited for? */
function isFlushed(q: ProcessQueueState, process: ProcessId): boolean {
  const isCancelled = findUser(q, process)?.isCancelled ?? false;
  return isCancelled || left(q, process) === 0;
}

function left(q: ProcessQueueState, process: ProcessId): number {
  return bufferOf(q, process).length + (q.stream.writer === process ? 1 : 0);
}

/** Fork: the child sees the same pipe, with a buffer of its own, and may use it though the parent has closed it. */
function fork(q: ProcessQueueState, parent: ProcessId, child: ProcessId): ProcessQueueState {
  const user = findUser(q, parent);
  if (!user) return q;
  const users = [...q.users, newUser(child, user.isShut)];
  return { ...q, users: users.sort((a, b) => a.process - b.process) };
}

function endProcess(q: ProcessQueueState, process: ProcessId, how: Ending): ProcessQueueState {
  const isStuck = q.isStuck || q.stream.writer === process;
  const rest = { ...q, isStuck, stream: Stream.abandon(q.stream, process) };
  if (bufferOf(q, process).length > 0) return withUser(rest, process, { ended: how });
  return { ...rest, users: q.users.filter((user) => user.process !== process) };
}

/** First what is in the pipe, then each process's buffer: across processes that order is one of several. */
function contents(q: ProcessQueueState): readonly Content[] {
  return [...Stream.messagesOf(q.stream), ...bufferedIn(q)];
}

function bufferedIn(q: ProcessQueueState): readonly Content[] {
  return q.users.flatMap(({ process, buffer }) =>
    buffer.map((item) => ({ kind: 'value', value: item, process }) as const),
  );
}

export const processQueueFamily: Family<ProcessQueueState> = family({
  kinds: { ProcessQueue: 'queue' },
  create,
  rules,
  feeding,
  fork,
  endProcess,
  mapValues: (q, process, map) => ({
    ...q,
    users: q.users.map((user) =>
      user.process === process ? { ...user, buffer: user.buffer.map(map) } : user,
    ),
  }),
  contents,
  describe: (q) => ({
    capacity: q.maxsize > 0 ? q.maxsize : null,
    detail: {
      ...(q.joinable && { unfinished: q.unfinished }),
      ...(q.isStuck && { stuck: true }),
      ...(q.users.some(({ buffer }) => buffer.length > 0) && { buffered: bufferedIn(q).length }),
    },
    actors: { reader: q.reader === null ? [] : [q.reader] },
    processes: {
      buffering: q.users.filter((user) => user.buffer.length > 0).map((user) => user.process),
      closed: q.users.filter((user) => user.isClosed).map((user) => user.process),
    },
  }),
});
