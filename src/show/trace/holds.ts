/** What queues and pipes hold after a step, and what the step put in or took out; and what variables that threads share became. */

import type { Change, ObjectView, Placed, Variable, View } from '../../model.js';
import { cut, cutList, cutMiddle, displayWidth, sanitize } from '../fitting-text.js';
import type { TraceWords } from '../words/catalog.js';

const MESSAGE_WIDTH = 24;
/** From a buffer into its pipe. */
const ARROW = ' <- ';

/** A queue, a pipe or a variable after a step. */
export type Holding = Content | Became;

/** A variable that threads share, where it has changed. */
export interface Became {
  readonly kind: 'variable';
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** One queue or pipe. */
export interface Content {
  readonly kind: 'content';
  readonly name: string;
  readonly messages: Messages;
  /** Messages that a feeder has still to move into the pipe. */
  readonly buffer: Messages;
  /** It can't take another message. */
  readonly full: boolean;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Changed, or what the step's operation was done to: then it must be seen. */
  readonly touched: boolean;
}

/** Messages in their order; of many only the first and the last ones. */
interface Messages {
  readonly texts: readonly string[];
  /** So many are left out in the middle. */
  readonly left: number;
}

/** More than these at one end no line has room for. */
const AT_AN_END = 50;

function messagesOf(all: readonly string[]): Messages {
  const left = Math.max(all.length - 2 * AT_AN_END, 0);
  const shown = left === 0 ? all : [...all.slice(0, AT_AN_END), ...all.slice(-AT_AN_END)];
  return { texts: shown.map(message), left };
}

/** A message as it is shown. A long one stays in its queue for many steps, and is shortened once. */
function message(text: string): string {
  if (text.length <= LONG) return cutMiddle(sanitize(text), MESSAGE_WIDTH);
  const known = shortened.get(text) ?? cutMiddle(sanitize(text), MESSAGE_WIDTH);
  if (shortened.size > MOST_SHORTENED) shortened.clear();
  shortened.set(text, known);
  return known;
}

const LONG = 100;
const MOST_SHORTENED = 1000;
const shortened = new Map<string, string>();

/**
 * What is shown beside a step that leaves `view`: what those hold that `changes` tell of or that its operations were done to
 * (`operated`), and what alone holds messages, always. `holders`: the places of all that hold some, by key. A message that only
 * went from a buffer into its pipe is neither added nor removed.
 */
export function contents(
  view: View,
  holders: ReadonlyMap<string, number>,
  changes: readonly Change[],
  operated: ReadonlySet<string>,
): readonly Content[] {
  const touched = new Set([...operated, ...changes.map(({ object }) => object.key)]);
  const shown = [...(holders.size === 1 ? holders.keys() : touched)].filter((key) => holders.has(key));
  return shown.sort(by(holders)).flatMap((key) => {
    const object = view.objects.find((each) => each.key === key);
    if (object === undefined) return [];
    const own = changes.filter((change) => change.object.key === key);
    if (touched.has(key)) return [contentOf(object, own, operated.has(key))];
    const known = untouched.get(object) ?? contentOf(object, own, false);
    untouched.set(object, known);
    return [known];
  });
}

const by =
  (places: ReadonlyMap<string, number>) =>
  (one: string, other: string): number =>
    (places.get(one) ?? 0) - (places.get(other) ?? 0);

/** What most steps leave as it is looks the same beside each of them. */
const untouched = new WeakMap<ObjectView, Content>();

function contentOf(object: ObjectView, changes: readonly Change[], operated: boolean): Content {
  const { content, buffered, capacity } = object;
  const inPipe = content.length - Math.min(buffered, content.length);
  return {
    kind: 'content',
    name: sanitize(object.name),
    messages: messagesOf(content.slice(0, inPipe)),
    buffer: messagesOf(content.slice(inPipe)),
    full: capacity !== null && capacity > 0 && content.length >= capacity,
    added: changes.flatMap(({ put }) => put.map(placed)),
    removed: changes.flatMap(({ taken }) => taken.map(placed)),
    touched: operated || changes.length > 0,
  };
}

/** The variables that had another value in `before`. What most steps leave as they are is the very same list. */
export function becameIn({ variables: then }: View, { variables: now }: View): readonly Became[] {
  if (then === now || now.length === 0) return [];
  const values = new Map(then.map(({ key, value }) => [key, value]));
  const changed = now.filter(({ key, value }) => values.has(key) && values.get(key) !== value);
  return changed.slice(0, MOST_VARIABLES).map((each) => became(each, values.get(each.key) ?? ''));
}

/** Of one step; more have no room. */
const MOST_VARIABLES = 3;

const became = ({ name, value }: Variable, from: string): Became => ({
  kind: 'variable',
  name: sanitize(name),
  from: message(from),
  to: message(value),
});

const placed = ({ text }: Placed): string => message(text);

/** `+3`, `-1`, `-7 items`: what changed, shortly. */
function changeText(content: Holding): string {
  if (content.kind === 'variable') return '';
  const some = (sign: string, messages: readonly string[]): string => {
    if (messages.length === 0) return '';
    return messages.length > 2
      ? `${sign}(${messages.length})`
      : messages.map((each) => sign + each).join(' ');
  };
  return [some('-', content.removed), some('+', content.added)].filter((text) => text !== '').join(' ');
}

/** `[1 2] <- [3]` in at most `width` cells: what is in the pipe, and what the buffer will bring; `1 -> 2` for a variable. */
function listText(content: Holding, width: number, words: TraceWords): string {
  if (content.kind === 'variable') return cutMiddle(`${content.from} -> ${content.to}`, width);
  const full = content.full ? ` ${words.full}` : '';
  const room = width - displayWidth(full);
  const list = ({ texts, left }: Messages, most: number): string =>
    texts.length > 0 ? `[${cutList(texts, most - 2, ' ', left)}]` : emptyText(most, words);
  const { buffer } = content;
  if (buffer.texts.length === 0) return list(content.messages, room) + full;
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
  return listText(contentOf(object, [], false), width, words);
}

/** Cells of a list as a whole. */
function widthOf(messages: Messages, words: TraceWords): number {
  const { texts, left } = messages;
  if (texts.length === 0) return displayWidth(words.empty);
  const known = widths.get(messages) ?? displayWidth(cutList(texts, Number.MAX_SAFE_INTEGER, ' ', left)) + 2;
  widths.set(messages, known);
  return known;
}

/** Each is asked for when the columns are made, and when it is drawn. */
const widths = new WeakMap<Messages, number>();

/** A content as it is shown in a cell: the mark of what changed, kept apart because it is painted. */
export interface ContentText {
  readonly mark: string;
  readonly list: string;
}

/** The mark of what changed, in at most `markWidth` cells, and the list in the rest of `width`. */
export function contentText(
  content: Holding,
  width: number,
  markWidth: number,
  words: TraceWords,
): ContentText {
  const mark = cutMiddle(changeText(content), markWidth);
  return { mark, list: listText(content, Math.max(3, width - markWidth - 1), words) };
}

/** Cells that the mark and the list would like to have. */
export function contentNeed(
  content: Holding,
  words: TraceWords,
): { readonly mark: number; readonly list: number } {
  return {
    mark: displayWidth(changeText(content)),
    list: wholeWidth(content, words),
  };
}

function wholeWidth(content: Holding, words: TraceWords): number {
  if (content.kind === 'variable') return displayWidth(`${content.from} -> ${content.to}`);
  const { messages, buffer, full } = content;
  const waiting = buffer.texts.length === 0 ? 0 : ARROW.length + widthOf(buffer, words);
  return widthOf(messages, words) + waiting + (full ? 1 + displayWidth(words.full) : 0);
}
