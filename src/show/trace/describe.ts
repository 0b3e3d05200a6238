/** One event in a few words: `put 3`, `get -> 3`, `start Thread-2`, `read counter -> 0`, `print "…"`. */

import type { CallStep, Event, HeldMessages, Identity } from '../../model.js';
import { cutMiddle, sanitize } from '../fitting-text.js';
import type { TraceWords } from '../words/catalog.js';

/** No argument or result is shown longer than this. */
const VALUE_WIDTH = 40;

/** What holds messages in these events, in the order of appearance. */
export function holdersIn(events: readonly Event[]): readonly Identity[] {
  const found = new Map<string, Identity>();
  let before: readonly HeldMessages[] = [];
  for (const { held } of events) {
    // Most are the very same as after the step before.
    for (const [at, each] of held.entries()) if (each !== before[at]) found.set(each.object.key, each.object);
    before = held;
  }
  return [...found.values()];
}

/** Is it a later part of a call, whose arguments are not the program's? */
export const isLater = ({ part }: CallStep): boolean => part !== null && part !== 'read-lock';

const value = (text: string): string => cutMiddle(sanitize(text), VALUE_WIDTH);

const values = (texts: readonly string[]): string => texts.map(value).join(', ');

/** A time-out as an argument; nothing where it may wait for ever. */
export function timeoutArgs({ timeout }: Pick<Event, 'timeout'>): readonly string[] {
  if (timeout === null) return [];
  return [timeout === 0 ? 'block=False' : `timeout=${timeout / 1e9}`];
}

/** The operation as it was asked for, without what came of it. `only`: what alone holds messages needs no name. */
export function callText(event: Event, only: Identity | null): string {
  const { object } = event;
  const call = sanitize(event.call);
  const args = isLater(event) ? '' : values([...event.args, ...timeoutArgs(event)]);
  if (object === null) return `${call} ${args}`.trimEnd();
  const target = sanitize(object.name);
  if (object.sort === 'actor') return `${call} ${target} ${args}`.trimEnd();
  return `${object.key === only?.key ? '' : `${target}.`}${call} ${args}`.trimEnd();
}

const resultText = ({ result }: Event): string => (result === null ? '' : ` -> ${value(result)}`);

function placeText(event: Event, words: TraceWords): string {
  const [place, ...rest] = event.object === null ? event.args : [event.object.name, ...event.args];
  const name = sanitize(place ?? '');
  if (event.op === 'write') return words.write(name, rest.length === 0 ? null : values(rest));
  return words.read(name, event.result === null ? null : value(event.result));
}

/** `Empty` of `queue.Empty`: the summary has the whole name. */
const shortType = (type: string): string => sanitize(type.split('.').at(-1) ?? type);

function exitText(event: Event, words: TraceWords): string {
  return event.raised === null ? words.ended : words.endedBy(shortType(event.raised.type));
}

/** What an actor did, for an event that was performed. */
export function describe(event: Event, only: Identity | null, words: TraceWords): string {
  return whatText(event, only, words).trimEnd();
}

function whatText(event: Event, only: Identity | null, words: TraceWords): string {
  if (event.op === 'exit') return exitText(event, words);
  if (event.raised !== null) return `${callText(event, only)} ${words.raises(shortType(event.raised.type))}`;
  if (event.op === 'print') return printText(event);
  if (event.op === 'read' || event.op === 'write') return placeText(event, words);
  if (event.op === 'sleep') return `${callText(event, only)} ${words.over}`;
  if (event.part === 'read-lock') return `${callText(event, only)}: ${words.readLock}`;
  const text = resultText(event);
  // Where a result came, how long it might have waited is old news, and the source line says it.
  return callText(text === '' ? event : { ...event, timeout: null }, only) + text;
}

/** A printed line in double quotes, which no operation has around it; a line not yet ended, as its arguments. */
function printText(event: Event): string {
  return outputLines(event)[0] ?? `print ${values(event.args)}`.trimEnd();
}

/** The lines that an event put on standard output, as `print "…"`. */
export function outputLines(event: Event): readonly string[] {
  return event.output === null ? [] : textLines(event.output).map((line) => `print "${line}"`);
}

/** The lines of a text, made safe. */
export function textLines(text: string): readonly string[] {
  return text.replace(/\n$/, '').split('\n').map(sanitize);
}

/** Program time in words of seconds: `0.0s`, `1.5s`, `0.000001s`. */
export function timeText(nanoseconds: number): string {
  const whole = Math.floor(nanoseconds / 1e9);
  const rest = String(Math.round(nanoseconds % 1e9)).padStart(9, '0');
  return `${whole}.${rest.replace(/0+$/, '') || '0'}s`;
}
