/** Each lost update in three lines: who read what, who wrote in between, whose update is lost; and how to see it. */

import type { Event, LostUpdate, Touch, Trace } from '../../model.js';
import { runCommand } from '../command.js';
import { padStart, sanitize, wrap } from '../fitting-text.js';
import type { Ink } from '../paint.js';
import type { ExplorationWords } from '../words/exploration-catalog.js';
import type { LocksAt, UpdateAt } from '../words/exploration-words.js';
import type { ExplorationReport } from './report.js';

export interface LostStyle {
  readonly width: number;
  readonly strong: Ink;
  readonly words: ExplorationWords;
}

/** More than these are only counted. */
const MOST = 3;
const INDENT = '  ';

/** Those that were traced; nothing where none is lost. */
export function lostUpdateLines(report: ExplorationReport, style: LostStyle): readonly string[] {
  const { exploration, lostTraces } = report;
  const all = exploration.lostUpdates ?? [];
  const shown = all.slice(0, Math.min(MOST, lostTraces.length));
  const blocks = shown.flatMap((update, index) =>
    lostTraces.slice(index, index + 1).map((trace) => block(report, update, trace, style)),
  );
  const left = all.length - shown.length;
  const more = left > 0 && shown.length > 0 ? [wrap(style.words.otherLost(left), style.width)] : [];
  const advice = shown.length > 0 ? [wrap(style.words.lostAdvice, style.width)] : [];
  return [...blocks, ...more, ...advice].flatMap((lines, index) => (index > 0 ? ['', ...lines] : lines));
}

function block(
  { exploration }: ExplorationReport,
  update: LostUpdate,
  trace: Trace,
  { width, strong, words }: LostStyle,
): readonly string[] {
  const { place, read, between, write } = update;
  const told = [
    words.lostRead(read.actor.name, valueIn(trace, read)),
    words.lostBetween(between.actor.name, valueIn(trace, between)),
    words.lostWrite(write.actor.name, valueIn(trace, write), read.step, between.actor.name),
  ];
  const digits = String(write.step).length;
  return [
    ...wrap(sanitize(words.lostUpdate(place)), width).map((line) => strong(line)),
    ...[read, between, write].flatMap((touch, index) =>
      indented(`${words.lostAt(padStart(String(touch.step), digits), touch.line)}${told[index]}`, width),
    ),
    ...indented(words.locksAt(place, locksIn(trace, update)), width),
    `${INDENT}${runCommand(exploration, ['--schedule', trace.schedule])}`,
  ];
}

const indented = (text: string, width: number): readonly string[] =>
  wrap(sanitize(text), width - INDENT.length).map((line) => INDENT + line);

/** The locks that are held in each of the steps of a lost update. */
export function locksIn(trace: Trace, { read, between, write }: LostUpdate): LocksAt {
  const at = (touch: Touch): UpdateAt => ({
    line: touch.line,
    locks: locksHeld(trace, touch),
  });
  return { read: at(read), between: at(between), write: at(write) };
}

/** The locks that the actor has as it takes its step. */
function locksHeld({ start, steps }: Trace, { step, actor }: Touch): readonly string[] {
  const { objects } = steps[step - 2]?.view ?? start;
  return objects.flatMap(({ name, detail }) => {
    const { holder } = detail;
    return Array.isArray(holder) && holder.includes(actor.name) ? [name] : [];
  });
}

/** What it read or wrote, where the trace tells. */
function valueIn({ steps }: Trace, { step, actor }: Touch): string | null {
  const event = steps[step - 1]?.events.find((each) => each.actor?.key === actor.key && !each.blocked);
  return event === undefined ? null : textOf(event);
}

const textOf = ({ op, args, result }: Event): string | null =>
  op === 'write' ? (args.at(-1) ?? null) : op === 'read' || op === 'peek' ? result : null;
