/** Messages on their way in one direction, from writers to readers: what pipes and process queues are made of. */

import type { Message, ProcessId } from '../../model.js';
import type { Content } from '../family.js';
import { drain, emptyPages, emptySocket, fill, isRoomy, isSettled, type Room } from './pipe-capacity.js';

export interface Stream {
  readonly messages: readonly Message[];
  readonly room: Room;
  /** Who wrote the last message and is held until all of it is in; null where nobody is. */
  readonly writer: ProcessId | null;
  /** A message whose writer was killed in the midst of it: a reader that comes to it never gets its end. */
  readonly torn: Message | null;
}

export const pipeStream: Stream = { messages: [], room: emptyPages, writer: null, torn: null };
export const socketStream: Stream = { ...pipeStream, room: emptySocket };

/** Can a reader begin to read? */
export function isReadable(stream: Stream): boolean {
  return stream.messages.length > 0 || stream.torn !== null;
}

/** May a writer begin? */
export function isWritable(stream: Stream): boolean {
  return stream.torn === null && stream.writer === null && isRoomy(stream.room);
}

/** The message enters even where it does not fit: then its writer is held. */
export function write(stream: Stream, process: ProcessId, message: Message): Stream {
  return settle({
    ...stream,
    messages: [...stream.messages, message],
    room: fill(stream.room, message.size),
    writer: process,
  });
}

/** The oldest message (undefined: only a torn one is left), and the stream without it. */
export function read(stream: Stream): { readonly message: Message | undefined; readonly rest: Stream } {
  const [message] = stream.messages;
  if (!message) return { message, rest: stream };
  const messages = stream.messages.slice(1);
  return { message, rest: settle({ ...stream, messages, room: drain(stream.room, message.size) }) };
}

function settle(stream: Stream): Stream {
  return isSettled(stream.room) ? { ...stream, writer: null } : stream;
}

/** A write of up to a page goes in whole or not at all; of a longer one some has gone in. */
const PAGE = 4096;

/** When `process` has ended: if it was held in a message, that one never becomes whole. */
export function abandon(stream: Stream, process: ProcessId): Stream {
  const last = stream.messages.at(-1);
  if (stream.writer !== process || !last) return stream;
  const messages = stream.messages.slice(0, -1);
  if (last.size > PAGE) return { ...stream, messages, writer: null, torn: last };
  return { ...stream, messages, writer: null, room: roomFor(stream, messages) };
}

function roomFor(stream: Stream, messages: readonly Message[]): Room {
  const empty = stream.room.kind === 'pages' ? emptyPages : emptySocket;
  return messages.reduce((room, { size }) => fill(room, size), empty);
}

/** The messages in the order in which they come out, a torn one last. */
export function messagesOf({ messages, torn }: Stream): readonly Content[] {
  return (torn ? [...messages, torn] : messages).map(asContent);
}

const known = new WeakMap<Message, Content>();

/** The very same each time: most stay in their pipe from step to step. */
function asContent(message: Message): Content {
  const content: Content = known.get(message) ?? { kind: 'message', message };
  known.set(message, content);
  return content;
}
