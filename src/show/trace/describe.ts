/** One event in a few words: `put 3`, `get -> 3`, `start Thread-2`, `read counter -> 0`, `print "…"`. */

import type { ActorView, Event, ObjectView, OperationName } from '../../model.js';
import { cutMiddle, sanitize } from '../fitting-text.js';
import type { TraceWords } from '../words/catalog.js';
import { callName, isPart } from './call-names.js';

/** No argument or result is shown longer than this. */
const VALUE_WIDTH = 40;

/** What the names in events stand for. */
export interface Names {
  /** Actors and processes: `start Thread-1`, where an object would be `lock.acquire`. */
  readonly actors: ReadonlySet<string>;
  /** What holds messages, in the order of appearance. */
  readonly holders: readonly string[];
  /** The core's word for each object. */
  readonly kinds: ReadonlyMap<string, string>;
}

/** Names of all `actors` and their processes, of all `objects`, and of what `events` say the content of. */
export function namesOf(
  actors: readonly ActorView[],
  objects: readonly ObjectView[],
  events: readonly Event[],
): Names {
  return {
    actors: new Set(actors.flatMap((actor) => [actor.name, actor.process])),
    holders: [...new Set(events.flatMap((event) => Object.keys(event.state)))],
    kinds: new Map(objects.map((object) => [object.name, object.kind])),
  };
}

const kindOf = (event: Event, names: Names): string | null => names.kinds.get(event.object ?? '') ?? null;

const value = (text: string): string => cutMiddle(sanitize(text), VALUE_WIDTH);

const values = (texts: readonly string[]): string => texts.map(value).join(', ');

/** The operation as it was asked for, without what came of it. An only queue needs no name. */
export function callText(event: Event, names: Names): string {
  const { object } = event;
  const op = sanitize(callName(event.op, kindOf(event, names)));
  const args = isPart(event.op) ? '' : values(event.args);
  const target = object === null ? '' : sanitize(object);
  if (object === null) return `${op} ${args}`.trimEnd();
  if (names.actors.has(object)) return `${op} ${target} ${args}`.trimEnd();
  const only = names.holders.length === 1 && names.holders[0] === object;
  return `${only ? '' : `${target}.`}${op} ${args}`.trimEnd();
}

/** Operations that mean to bring something back, so that even None is news. */
const BRINGS: ReadonlySet<OperationName> = new Set(['get', 'receive', 'recv', 'read', 'random']);

function resultText(event: Event): string {
  if (event.result === null) return '';
  if (event.result === 'None' && !BRINGS.has(event.op)) return '';
  return ` -> ${value(event.result)}`;
}

function placeText(event: Event, words: TraceWords): string {
  const [place, ...rest] = event.object === null ? event.args : [event.object, ...event.args];
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
export function describe(event: Event, names: Names, words: TraceWords): string {
  if (event.op === 'exit') return exitText(event, words);
  if (event.raised !== null) return `${callText(event, names)} ${words.raises(shortType(event.raised.type))}`;
  if (event.op === 'print') return printText(event);
  if (event.op === 'read' || event.op === 'write') return placeText(event, words);
  if (event.op === 'sleep') return `${callText(event, names)} ${words.over}`;
  if (event.op === 'get' && event.result === null) return `${callText(event, names)}: ${words.readLock}`;
  const text = resultText(event);
  return callText(text === '' ? event : withoutTimeout(event), names) + text;
}

/** Where a result came, how long it might have waited is old news, and the source line says it. */
function withoutTimeout(event: Event): Event {
  return { ...event, args: event.args.filter((arg) => !/^(timeout=|block=False)/.test(arg)) };
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
