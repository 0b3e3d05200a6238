/** Who there is, what each is about to do or waits for, and the key that lets it go. */

import type { ActorView, Transition, View } from '../../../model.js';
import { cut, displayWidth, pad, sanitize, wrap } from '../../fitting-text.js';
import { type Ink, noInk, type Paint } from '../../paint.js';
import { isLater, timeText } from '../../trace/describe.js';
import type { CausesWords } from '../../words/causes-words.js';
import type { PredictWords } from '../../words/predict-catalog.js';
import type { StepWords } from '../../words/step-words.js';
import type { SummaryWords, TraceWords } from '../../words/words.js';
import { type InkedLine, text } from '../panes.js';
import { type Screen, shownOf, viewOf } from '../screen.js';
import { consequence } from './outlook-text.js';

export interface Style {
  readonly paint: Paint;
  readonly words: StepWords;
  readonly trace: TraceWords;
  readonly summary: SummaryWords;
  readonly predict: PredictWords;
  readonly causes: CausesWords;
}

const WIDEST_NAME = 22;
/** Below the names. */
const INDENT = '    ';
/** From this width on, a step has its line, and what it would close stands beside it, else below. */
const WIDE = 70;

/** The number that is typed to let an actor go. The main thread is 0, so that `Thread-2` is mostly 2. */
export const numberOf = (actor: ActorView): number => actor.id;

/** Its colour, the same as that of its lane. */
export function inkOf(actor: ActorView, paint: Paint, bold = false): Ink {
  return paint.actor(actor.id, bold ? 'print' : 'operation');
}

/** The indexes of the transitions that are steps of this actor. */
export function stepsOfActor(choices: readonly Transition[], id: number): number[] {
  return choices.flatMap((each, index) => (each.kind === 'act' && each.actor === id ? [index] : []));
}

/** Has it anything to say? A feeder with nothing to move has not. */
const isShown = (actor: ActorView, choices: readonly Transition[]): boolean =>
  actor.next !== null && (actor.kind === 'thread' || stepsOfActor(choices, actor.id).length > 0);

/** The lines of the pane: those who live, each by itself, then the clock and kills, then those who have ended. */
export function actorLines(screen: Screen, width: number, style: Style): readonly InkedLine[] {
  const view = viewOf(screen);
  const shown = view.actors.filter((actor) => isShown(actor, screen.choices));
  const names = Math.min(WIDEST_NAME, widest(shown.map(({ name }) => sanitize(name))));
  const rows = shown.map((actor) => actorRow(screen, actor, style));
  const others = screen.choices.flatMap((choice, index) => otherRow(screen, choice, index, style));
  return [...rows, ...others]
    .flatMap((row) => rowLines(row, names, width))
    .concat(goneLines(view, width, style));
}

interface ActorRow {
  readonly key: string;
  readonly enabled: boolean;
  readonly name: string;
  /** Empty for what happens at none. */
  readonly line: string;
  readonly what: string;
  readonly closes: string;
  readonly ink: Ink;
  readonly strong: Ink;
}

function actorRow(screen: Screen, actor: ActorView, style: Style): ActorRow {
  const choices = stepsOfActor(screen.choices, actor.id);
  const enabled = choices.length > 0;
  return {
    key: String(numberOf(actor)),
    enabled,
    name: sanitize(actor.name),
    line: actor.kind === 'feeder' || actor.next === null ? '' : style.words.line(actor.next.line),
    what: whatOf(actor, style),
    closes: consequence(shownOf(screen), choices, style.words),
    ink: inkOf(actor, style.paint, enabled),
    strong: style.paint.strong,
  };
}

function otherRow(
  screen: Screen,
  choice: Transition,
  index: number,
  { words, paint }: Style,
): readonly ActorRow[] {
  if (choice.kind === 'act') return [];
  const view = viewOf(screen);
  const isClock = choice.kind === 'clock';
  const process = isClock ? '' : processName(view, choice.process);
  const row = {
    key: isClock ? 'c' : 'k',
    enabled: true,
    name: isClock ? words.clock : words.kill(process),
    line: '',
    what: isClock ? words.clockTo(timeText(nextTime(view))) : words.takesEffect,
    closes: consequence(shownOf(screen), [index], words),
    ink: paint.strong,
    strong: paint.strong,
  };
  return [row];
}

export function processName({ processes }: View, process: number): string {
  return sanitize(processes[process]?.name ?? '');
}

/** When the next sleep or time-out ends. */
export function nextTime(view: View): number {
  return view.actors.reduce(
    (next, { until }) => (until === null ? next : Math.min(next, until)),
    Number.POSITIVE_INFINITY,
  );
}

function rowLines(row: ActorRow, names: number, width: number): readonly InkedLine[] {
  const key = row.enabled ? `[${row.key}]` : ` ${row.key} `;
  const head = [
    { text: `${key} `, ink: row.enabled ? row.strong : noInk },
    { text: pad(row.name, names), ink: row.ink },
    { text: '  ', ink: noInk },
  ];
  const room = width - displayWidth(key) - names - 3;
  // Where there is little room, the source has to say where.
  const what = width < WIDE ? row.what : row.line + row.what;
  if (row.closes === '') return [[...head, ...text(what)]];
  if (width < WIDE) return [[...head, ...text(what)], text(`${INDENT}! ${row.closes}`, row.strong)];
  const closes = `  ! ${row.closes}`;
  return [
    [...head, ...text(cut(what, Math.max(12, room - displayWidth(closes)))), ...text(closes, row.strong)],
  ];
}

/** What it is about to do, or why it can't. */
function whatOf(actor: ActorView, { words, trace }: Style): string {
  const { next, why, until } = actor;
  if (next === null) return '';
  const time = until === null ? null : timeText(until);
  const call = sanitize(next.text);
  const object = next.object?.name ?? '';
  if (next.op === 'loop') return words.loops;
  if (next.op === 'limit') return words.cutOff;
  if (actor.kind === 'feeder') return words.feeds(sanitize(object));
  if (actor.status === 'sleeping') return words.sleeping(time);
  if (actor.status === 'blocked' && why !== null) {
    const called = next.op === 'exit' ? null : sanitize(next.call);
    const reason = sanitize(trace.reason(why, object));
    return `${trace.blocked(called, reason)}${time === null ? '' : ` ${words.timeOut(time)}`}`;
  }
  if (next.op === 'exit') return words.ending;
  return isLater(next) ? words.goesOn(call) : call;
}

function goneLines(view: View, width: number, { words }: Style): readonly InkedLine[] {
  const gone = (['failed', 'killed', 'ended'] as const).flatMap((status) => {
    const names = view.actors
      .filter((actor) => actor.status === status && actor.kind === 'thread')
      .map(({ name }) => sanitize(name));
    return names.length === 0 ? [] : [words.gone[status](names)];
  });
  return wrap(gone.join('; '), width - INDENT.length).map((line) => text(INDENT + line));
}

const widest = (texts: readonly string[]): number =>
  texts.reduce((most, each) => Math.max(most, displayWidth(each)), 0);
