/**
 * How many bytes fit between the two ends of a pipe, as Linux counts them (measured on 6.18).
 *
 * A one-way pipe has 16 pages of 4,096 bytes. A message goes on in the last page if its odd part fits there,
 * else it begins a new one; a page is free again when its last byte was read. So 7,280 messages of 9 bytes
 * fit, and a writer goes on only after 455 were read.
 * A duplex pipe is a socket: each message costs its buffer's whole size, and a sender that found no room goes
 * on when three quarters are free again. So 278 messages of 9 bytes fit, and it goes on after 209.
 *
 * Two simplifications. What is unread and fits into one page counts as lying at its beginning, unless a long message
 * has come since the pipe was last empty: else every message ever sent would leave its mark on the state, and no cycle would
 * ever close. And a sender who comes to a socket while another would still be held waits like that one.
 */

export type Room = Pages | Socket;

interface Pages {
  readonly kind: 'pages';
  /** Unread bytes in each page, the oldest first. */
  readonly unread: readonly number[];
  /** Where writing goes on in the last page. */
  readonly end: number;
  /** A long message has come since it was empty. */
  readonly isExact: boolean;
}
interface Socket {
  readonly kind: 'socket';
  readonly used: number;
  /** What the last buffer of the last message takes of it: that one may reach over the limit. */
  readonly last: number;
  /** No room was left, and it has not been freed far enough yet. */
  readonly isClogged: boolean;
}

export const emptyPages: Room = { kind: 'pages', unread: [], end: 0, isExact: false };
export const emptySocket: Room = { kind: 'socket', used: 0, last: 0, isClogged: false };

const PAGE = 4096;
const PAGES = 16;
/** A few messages of more than this fill a pipe. */
const LONG = 512;
const SOCKET = 212_992;
/** `None` pickled, with its header: nothing shorter is ever sent. */
const SMALLEST = 8;

/** Is there room for a writer to begin? */
export function isRoomy(room: Room): boolean {
  if (room.kind === 'socket') return !room.isClogged;
  return room.unread.length < PAGES || (room.unread.length === PAGES && PAGE - room.end >= SMALLEST);
}

/** Has all that was written found its place, so that the writer may go on? */
export function isSettled(room: Room): boolean {
  return room.kind === 'socket' ? room.used - room.last < SOCKET : room.unread.length <= PAGES;
}

/** With a message of `size` bytes written, even if it does not fit yet: then the room is not settled. */
export function fill(room: Room, size: number): Room {
  if (room.kind === 'pages')
    return normal(writesOf(size).reduce(write, { ...room, isExact: room.isExact || size > LONG }));
  const buffers = writesOf(size).flatMap(buffersOf);
  const used = room.used + sum(buffers);
  return { ...room, used, last: buffers.at(-1) ?? 0, isClogged: used >= SOCKET };
}

/** With the oldest message, of `size` bytes, read. */
export function drain(room: Room, size: number): Room {
  if (room.kind === 'pages') return normal(read(room, size));
  const used = room.used - sum(writesOf(size).flatMap(buffersOf));
  if (used === 0) return emptySocket;
  return { ...room, used, isClogged: room.isClogged && used * 4 > SOCKET };
}

/** `Connection._send_bytes`: a body above 16,384 bytes goes in a write of its own after the header. */
function writesOf(size: number): readonly number[] {
  return size - 4 > 16_384 ? [4, size - 4] : [size];
}

function write(room: Pages, size: number): Pages {
  const odd = size % PAGE;
  const joins = odd > 0 && room.unread.length > 0 && room.end + odd <= PAGE;
  const unread = joins ? room.unread.with(-1, (room.unread.at(-1) ?? 0) + odd) : room.unread;
  const rest = joins ? size - odd : size;
  if (rest === 0) return { ...room, unread, end: room.end + odd };
  const pages = Array.from({ length: Math.ceil(rest / PAGE) }, (_, index) =>
    Math.min(PAGE, rest - index * PAGE),
  );
  return { ...room, unread: [...unread, ...pages], end: pages.at(-1) ?? 0 };
}

function read(room: Pages, size: number): Pages {
  let left = size;
  const unread = room.unread.map((bytes) => {
    const taken = Math.min(bytes, left);
    left -= taken;
    return bytes - taken;
  });
  return { ...room, unread: unread.filter((bytes) => bytes > 0) };
}

function normal(room: Pages): Room {
  const bytes = sum(room.unread);
  if (bytes === 0) return emptyPages;
  return bytes > PAGE || room.isExact ? room : { ...room, unread: [bytes], end: bytes };
}

/** A stream socket cuts a write into buffers of at most this size. */
const LARGEST_BUFFER = 36_544;
/** What a buffer's first part may hold; more goes to whole pages. */
const HEAD = 3776;

/** What the buffers of one write cost: bookkeeping, a head from the allocator's powers of two, whole pages. */
function buffersOf(size: number): readonly number[] {
  if (size > LARGEST_BUFFER) return [...buffersOf(LARGEST_BUFFER), ...buffersOf(size - LARGEST_BUFFER)];
  const paged = Math.min(size, roundUp(Math.max(0, size - HEAD), PAGE));
  const head = 2 ** Math.ceil(Math.log2(roundUp(size - paged, 64) + 320));
  return [256 + Math.max(512, head) + roundUp(paged, PAGE)];
}

function roundUp(size: number, unit: number): number {
  return Math.ceil(size / unit) * unit;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
