/**
 * `multiprocessing.Pipe`: the pipe holds what is under way; its two ends are connections, each open in any
 * number of processes. They follow `Connection` in `Lib/multiprocessing/connection.py`, CPython 3.11.
 *
 * Whether an end is closed everywhere is counted over all processes, so a reader that inherited the writing
 * end keeps itself from ever seeing the end of the file.
 */

import type { Creation, Message, ObjectId, Operation, ProcessId, Value } from '../../model.js';
import { type Family, family, type Making, type Rules } from '../family.js';
import type { CoreState, Objects, Performed, Reason, Who } from '../object.js';
import { because, next, now, raises, value } from '../reply.js';
import * as Stream from './stream.js';

export interface PipeState extends CoreState {
  readonly kind: 'Pipe';
  /** What is on its way to the first end, and in a duplex pipe to the second. */
  readonly streams: readonly Stream.Stream[];
  /** For each end: was it told that its peer went away without reading everything? It is told once. */
  readonly resetSeen: readonly boolean[];
}

export interface ConnectionState extends CoreState {
  readonly kind: 'Connection';
  readonly pipe: ObjectId;
  readonly peer: ObjectId;
  readonly end: 0 | 1;
  readonly readable: boolean;
  readonly writable: boolean;
  /** The processes in which it is open, in ascending order. */
  readonly open: readonly ProcessId[];
}

declare module '../../model/kinds.js' {
  interface Kinds {
    /** Three objects: the pipe, and its ends; one-way, the first of them receives and the second sends. */
    Pipe: { readonly duplex: boolean };
    Connection: never;
  }
}

function create(
  { ids: [pipe, first, second], options: { duplex } }: Creation<'Pipe'>,
  { name, process }: Making,
): readonly [PipeState, ConnectionState, ConnectionState] {
  if (pipe === undefined || first === undefined || second === undefined)
    throw new Error('a pipe has two ends');
  const { socketStream, pipeStream } = Stream;
  const streams = duplex ? [socketStream, socketStream] : [pipeStream];
  const end = { kind: 'Connection', name, pipe, open: [process] } as const;
  return [
    { kind: 'Pipe', name, streams, resetSeen: [false, false] },
    { ...end, peer: second, end: 0, readable: true, writable: duplex },
    { ...end, peer: first, end: 1, readable: duplex, writable: true },
  ];
}

type Named = 'send' | 'send_bytes' | 'written' | 'recv' | 'recv_bytes' | 'rest' | 'poll' | 'close' | 'closed';

const sending: Rules<ConnectionState, 'send' | 'written'>['send'] = {
  enabled: (c, operation, who, objects) =>
    refusalToSend(c, operation, who) !== null ||
    isPeerGone(c, objects) ||
    Stream.isWritable(outgoing(c, objects)),
  needs: 'message',
  refuse: refusalToSend,
  perform: send,
  why: whyFull,
};

const rules: Rules<ConnectionState, Named> = {
  send: sending,
  send_bytes: sending,
  written: {
    enabled: (c, _, who, objects) => outgoing(c, objects).writer !== who.process || isPeerGone(c, objects),
    perform: (c, _, who, objects) => (outgoing(c, objects).writer === who.process ? brokenPipe : value(null)),
    why: whyFull,
  },
  recv: {
    enabled: canReceive,
    perform: (...given) => {
      const received = receive(...given);
      return received.reply.kind === 'message' && received.reply.message.isRaw ? unlike(received) : received;
    },
    why: whyEmpty,
  },
  recv_bytes: {
    enabled: (c, operation, who, objects) =>
      canReceive(c, operation, who, objects) || isNegativeLength(operation),
    perform: receiveBytes,
    why: whyEmpty,
  },
  /** The rest of a message whose writer was killed: it only ends with the file. */
  rest: {
    enabled: (c, _, __, objects) => isPeerGone(c, objects),
    perform: (c, _, __, objects) =>
      raises(
        'OSError',
        ['got end of file during message'],
        withStream(c, objects, c.end, { ...incoming(c, objects), torn: null }),
      ),
    why: () => because('torn'),
  },
  poll: {
    enabled: canReceive,
    perform: (c, _, who) => refusalToReceive(c, who) ?? value(true),
    expire: () => value(false),
    why: whyEmpty,
  },
  close: { perform: (c, operation, who) => value(null, now(operation, without(c, who.process))) },
  closed: { perform: (c, _, who) => value(!isOpen(c, who)) },
};

const handleClosed = raises('OSError', ['handle is closed']);
const brokenPipe = raises('BrokenPipeError', [32, 'Broken pipe']);

function isOpen(c: ConnectionState, who: Who): boolean {
  return c.open.includes(who.process);
}

/** The end of this process is closed; a second time changes nothing. */
function without(c: ConnectionState, process: ProcessId): ConnectionState {
  return { ...c, open: c.open.filter((each) => each !== process) };
}

function whyFull(c: ConnectionState, _: Operation, __: Who, objects: Objects): Reason {
  return because('full', { count: outgoing(c, objects).messages.length });
}

/** Who waits for a message waits for as long as anybody could still send one, itself included. */
function whyEmpty(c: ConnectionState, _: Operation, __: Who, objects: Objects): Reason {
  return because('empty-open', { processes: peerOf(c, objects).open });
}

function peerOf(c: ConnectionState, objects: Objects): ConnectionState {
  return connectionFamily.at(objects, c.peer);
}

function isPeerGone(c: ConnectionState, objects: Objects): boolean {
  return peerOf(c, objects).open.length === 0;
}

function pipeOf(c: ConnectionState, objects: Objects): PipeState {
  return pipeFamily.at(objects, c.pipe);
}

function incoming(c: ConnectionState, objects: Objects): Stream.Stream {
  return pipeOf(c, objects).streams[c.end] as Stream.Stream;
}

function outgoing(c: ConnectionState, objects: Objects): Stream.Stream {
  return pipeOf(c, objects).streams[1 - c.end] as Stream.Stream;
}

function refusalToReceive(c: ConnectionState, who: Who): Performed | null {
  if (!isOpen(c, who)) return handleClosed;
  return c.readable ? null : raises('OSError', ['connection is write-only']);
}

/** What `send` raises before it pickles anything; null where it goes on. */
function refusalToSend(c: ConnectionState, _: Operation, who: Who): Performed | null {
  if (!isOpen(c, who)) return handleClosed;
  return c.writable ? null : raises('OSError', ['connection is read-only']);
}

function canReceive(c: ConnectionState, _: Operation, who: Who, objects: Objects): boolean {
  return (
    refusalToReceive(c, who) !== null || Stream.isReadable(incoming(c, objects)) || isPeerGone(c, objects)
  );
}

function receive(c: ConnectionState, operation: Operation, who: Who, objects: Objects): Performed<'rest'> {
  const refusal = refusalToReceive(c, who);
  if (refusal) return refusal;
  const { message, rest } = Stream.read(incoming(c, objects));
  if (message) return { changed: [withStream(c, objects, c.end, rest)], reply: { kind: 'message', message } };
  if (rest.torn) return next(operation, { op: 'rest', timeout: null });
  return endOfFile(c, objects);
}

/** `recv_bytes(maxlength)`: a message that is too long ends the connection. */
function receiveBytes(
  c: ConnectionState,
  operation: Operation,
  who: Who,
  objects: Objects,
): Performed<'rest'> {
  if (refusalToReceive(c, who) === null && isNegativeLength(operation))
    return raises('ValueError', ['negative maxlength']);
  const received = receive(c, operation, who, objects);
  const { reply, changed } = received;
  if (reply.kind !== 'message') return received;
  const { isRaw, data, size } = reply.message;
  const [most = null] = operation.args;
  if (!isRaw || (most !== null && c.writable && size - HEADER > Number(most))) return unlike(received);
  if (most === null || size - HEADER <= Number(most)) return value(data as Value, ...changed);
  return raises('OSError', ['bad message length'], ...changed, now(operation, without(c, who.process)));
}

/** Before each message goes its length. */
const HEADER = 4;

const isNegativeLength = ({ args: [most = null] }: Operation): boolean => most !== null && Number(most) < 0;

/** What was sent in one way is received in the other: nobody here knows what that gives. */
function unlike({ changed }: Performed<'rest'>): Performed {
  return { changed, reply: { kind: 'call', func: '_refuse_message', args: [] } };
}

/** A peer of a duplex pipe that closed with messages unread resets the connection; that is reported once. */
function endOfFile(c: ConnectionState, objects: Objects): Performed {
  const pipe = pipeOf(c, objects);
  const wasReset = c.writable && Stream.isReadable(outgoing(c, objects)) && !pipe.resetSeen[c.end];
  if (!wasReset) return raises('EOFError', []);
  const seen: PipeState = { ...pipe, resetSeen: pipe.resetSeen.with(c.end, true) };
  return raises('ConnectionResetError', [104, 'Connection reset by peer'], [c.pipe, seen]);
}

function withStream(
  c: ConnectionState,
  objects: Objects,
  end: number,
  stream: Stream.Stream,
): readonly [ObjectId, PipeState] {
  const pipe = pipeOf(c, objects);
  return [c.pipe, { ...pipe, streams: pipe.streams.with(end, stream) }];
}

/** `Connection.send` once its object is pickled: the writer is held in `written` where the message does not fit. */
function send(
  c: ConnectionState,
  operation: Operation,
  who: Who,
  objects: Objects,
  message: Message,
): Performed<'written'> {
  if (isPeerGone(c, objects)) return brokenPipe;
  const stream = Stream.write(outgoing(c, objects), who.process, message);
  const changed = withStream(c, objects, 1 - c.end, stream);
  return stream.writer === null
    ? value(null, changed)
    : next(operation, { op: 'written', timeout: null }, changed);
}

export const connectionFamily: Family<ConnectionState> = family({
  kinds: { Connection: 'pipe' },
  rules,
  links: ({ pipe, peer }) => [pipe, peer],
  ends: { holders: ({ open }) => open, close: without },
  sort: 'pipe',
  partOf: ({ pipe }) => pipe,
  fork: (c, parent, child) =>
    c.open.includes(parent) ? { ...c, open: [...c.open, child].sort((a, b) => a - b) } : c,
  endProcess: without,
  describe: (c) => ({ detail: { readable: c.readable, writable: c.writable }, processes: { open: c.open } }),
});

export const pipeFamily: Family<PipeState> = family({
  kinds: { Pipe: 'pipe' },
  sort: 'pipe',
  create,
  /** All that is done to it is done to its ends. */
  rules: {},
  endProcess: (pipe, process) => ({
    ...pipe,
    streams: pipe.streams.map((stream) => Stream.abandon(stream, process)),
  }),
  contents: (pipe) => pipe.streams.flatMap(Stream.messagesOf),
  describe: (pipe) => ({ detail: { duplex: pipe.streams.length === 2 } }),
});
