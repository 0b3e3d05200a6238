/** What queues and pipes hold after a step, and what the step put in or took out. */

import type { ObjectView, View } from '../../model.js';
import { cut, cutList, cutMiddle, displayWidth, sanitize } from '../fitting-text.js';
import type { TraceWords } from '../words/catalog.js';

const MESSAGE_WIDTH = 24;
/** From a buffer into its pipe. */
const ARROW = ' <- ';

/** One queue or pipe after a step. */
export interface Content {
  readonly name: string;
  readonly messages: readonly string[];
  /** Messages that a feeder has still to move into the pipe. */
  readonly buffer: readonly string[];
  /** It can't take another message. */
  readonly full: boolean;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Changed, or what the step's operation was done to: then it must be seen. */
  readonly touched: boolean;
}

const message = (text: string): string => cutMiddle(sanitize(text), MESSAGE_WIDTH);

/** How many of an object's messages, the last ones, are still in buffers: the world says so as `buffered`. */
function buffered(object: ObjectView | undefined): number {
  const count = object?.detail.buffered;
  return typeof count === 'number' ? Math.min(count, object?.content.length ?? 0) : 0;
}

/** What is in `these` and not in `those`, as multisets. */
function without(these: readonly string[], those: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const each of those) counts.set(each, (counts.get(each) ?? 0) + 1);
  return these.filter((each) => {
    const left = counts.get(each) ?? 0;
    counts.set(each, left - 1);
    return left <= 0;
  });
}

/**
 * What the objects called `names` hold in `after`, with what changed since `before`, the world that was shown last.
 * A message that only moves from a buffer into its pipe is neither added nor removed.
 */
export function contents(
  before: View,
  after: View,
  names: readonly string[],
  operated: ReadonlySet<string>,
): readonly Content[] {
  return names.flatMap((name) => {
    const object = holder(after, name);
    return object === undefined ? [] : [contentOf(holder(before, name), object, operated.has(name))];
  });
}

/** A pipe's ends have its name too, but hold nothing. */
function holder(view: View, name: string): ObjectView | undefined {
  return view.objects.find((object) => object.name === name && object.kind !== 'Connection');
}

function contentOf(old: ObjectView | undefined, object: ObjectView, operated: boolean): Content {
  const now = object.content;
  const then = old?.content ?? [];
  const inPipe = now.length - buffered(object);
  const [added, removed] = [without(now, then), without(then, now)];
  const changed = added.length > 0 || removed.length > 0 || buffered(object) !== buffered(old);
  return {
    name: sanitize(object.name),
    messages: now.slice(0, inPipe).map(message),
    buffer: now.slice(inPipe).map(message),
    full: object.capacity !== null && object.capacity > 0 && now.length >= object.capacity,
    added: added.map(message),
    removed: removed.map(message),
    touched: operated || changed,
  };
}

/** `+3`, `-1`, `-7 items`: what changed, shortly. */
function changeText(content: Content): string {
  const some = (sign: string, messages: readonly string[]): string => {
    if (messages.length === 0) return '';
    return messages.length > 2
      ? `${sign}(${messages.length})`
      : messages.map((each) => sign + each).join(' ');
  };
  return [some('-', content.removed), some('+', content.added)].filter((text) => text !== '').join(' ');
}

/** `[1 2] <- [3]` in at most `width` cells: what is in the pipe, and what the buffer will bring. */
function listText(content: Content, width: number, words: TraceWords): string {
  const full = content.full ? ` ${words.full}` : '';
  const room = width - displayWidth(full);
  const list = (messages: readonly string[], most: number): string =>
    messages.length > 0 ? `[${cutList(messages, most - 2)}]` : emptyText(most, words);
  const { buffer } = content;
  if (buffer.length === 0) return list(content.messages, room) + full;
  const waiting = list(
    buffer,
    Math.max(Math.floor(room / 2), room - ARROW.length - widthOf(content.messages, words)),
  );
  return list(content.messages, room - ARROW.length - displayWidth(waiting)) + ARROW + waiting + full;
}

function emptyText(width: number, { empty }: TraceWords): string {
  return displayWidth(empty) <= width ? empty : cut('[]', width);
}

/** What a queue or pipe holds, in at most `width` cells. */
export function holdsText(object: ObjectView, width: number, words: TraceWords): string {
  return listText(contentOf(undefined, object, false), width, words);
}

const widthOf = (messages: readonly string[], words: TraceWords): number =>
  displayWidth(messages.length === 0 ? words.empty : `[${messages.join(' ')}]`);

/** A content as it is shown in a cell: the mark of what changed, kept apart because it is painted. */
export interface ContentText {
  readonly mark: string;
  readonly list: string;
}

/** The mark of what changed, in at most `markWidth` cells, and the list in the rest of `width`. */
export function contentText(
  content: Content,
  width: number,
  markWidth: number,
  words: TraceWords,
): ContentText {
  const mark = cutMiddle(changeText(content), markWidth);
  return { mark, list: listText(content, Math.max(3, width - markWidth - 1), words) };
}

/** Cells that the mark and the list would like to have. */
export function contentNeed(
  content: Content,
  words: TraceWords,
): { readonly mark: number; readonly list: number } {
  return {
    mark: displayWidth(changeText(content)),
    list: displayWidth(listText(content, Number.MAX_SAFE_INTEGER, words)),
  };
}
