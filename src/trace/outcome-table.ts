/**
 * The outcomes of a program as a table: a row of numbers for each, and below it who goes on, waits or failed, what was
 * lost, and the command that shows it. Without room for columns, each number gets a line of its own.
 */

import type { Exploration, ExploredOutcome, Trace } from '../model.js';
import { outcomeNames, runCommand, settingOf } from './command.js';
import { shareOf } from './odds.js';
import { type Ink, noInk } from './paint.js';
import { cut, displayWidth, pad, padStart, sanitize, wrap } from './source.js';
import { outcomeFacts } from './summary.js';
import type { ExplorationWords } from './words/exploration.js';
import type { SummaryWords } from './words/index.js';

export interface TableStyle {
  readonly width: number;
  readonly strong: Ink;
  readonly words: ExplorationWords;
  readonly summary: SummaryWords;
}

/** More outcomes, or facts of one, than these are counted instead of told. */
const MOST_OUTCOMES = 20;
const MOST_FACTS = 6;
const WIDEST_TITLE = 28;
const SEPARATOR = ' | ';
const INDENT = '  ';

/** The messages that nobody received, in all. */
export function unreadCount({ unread }: Pick<ExploredOutcome, 'unread'>): number {
  return Object.values(unread).reduce((sum, messages) => sum + messages.length, 0);
}

/** Anything but `finished` with everything received. */
export function isBad(outcome: ExploredOutcome): boolean {
  return outcome.kind !== 'finished' || unreadCount(outcome) > 0;
}

/** The lines of the table; `traces` are those of the outcomes' schedules. None is wider than the width, but for commands. */
export function outcomeTable(
  exploration: Exploration,
  traces: readonly Trace[],
  style: TableStyle,
): readonly string[] {
  const { outcomes } = exploration;
  if (outcomes.length === 0) return [];
  const shown = outcomes.slice(0, MOST_OUTCOMES);
  const names = outcomeNames(outcomes.map(({ kind }) => kind));
  const rows = shown.map((outcome) => rowOf(outcome, exploration, style.words));
  const layout = columnLayout(rows, style) ?? stackLayout(style);
  const left = outcomes.length - shown.length;
  return [
    ...layout.head,
    ...shown.flatMap((outcome, index) => [
      ...(index > 0 ? [''] : []),
      ...layout.row(rows[index] as Row, isBad(outcome) ? style.strong : noInk),
      ...indented(factLines(outcome, traces[index] as Trace, style), style.width),
      `${INDENT}${commandFor(exploration, traces[index] as Trace, names[index] as string)}`,
    ]),
    ...(left > 0 ? ['', ...wrap(style.words.others(left), style.width)] : []),
  ];
}

// ── what is told of an outcome ──

/** Title, odds, steps, switches, point of no return. */
type Row = readonly [title: string, ...numbers: string[]];

function rowOf(outcome: ExploredOutcome, { outcomes, complete }: Exploration, words: ExplorationWords): Row {
  const only = complete && outcomes.length === 1;
  return [
    titleOf(outcome, words),
    words.share(outcome.odds === null ? null : shareOf(outcome.odds, only)),
    String(outcome.schedule.steps.length),
    String(outcome.switches),
    words.after(outcome.noReturn),
  ];
}

function titleOf(outcome: ExploredOutcome, words: ExplorationWords): string {
  if (outcome.kind === 'livelock') return words.livelock;
  if (outcome.kind === 'deadlock') return words.deadlock;
  if (outcome.kind !== 'error') return words.finished(unreadCount(outcome));
  return sanitize(words.error([...new Set(outcome.errors.map(({ type }) => type))]));
}

function factLines(
  outcome: ExploredOutcome,
  trace: Trace,
  { words, summary }: TableStyle,
): readonly string[] {
  const { running, cycleStart, schedule } = outcome;
  const facts = [
    ...(running.length === 0 ? [] : [words.goesOn(running)]),
    ...(cycleStart === null ? [] : [words.cycle(cycleStart, schedule.steps.length)]),
    ...outcomeFacts(trace, summary),
  ];
  const more = facts.length - MOST_FACTS;
  return [...facts.slice(0, MOST_FACTS), ...(more > 0 ? [summary.more(more)] : [])];
}

function indented(texts: readonly string[], width: number): readonly string[] {
  const lines = texts.flatMap((text) => wrap(sanitize(text), width - INDENT.length));
  return lines.map((line) => INDENT + line);
}

/** A search that was cut short may find others, or none, the next time; standard input is gone. Their schedules stay. */
function commandFor(exploration: Exploration, trace: Trace, name: string): string {
  if (!exploration.complete || exploration.program === '-')
    return runCommand(exploration, ['--schedule', trace.schedule]);
  return runCommand(exploration, [...settingOf(exploration), `--outcome ${name}`]);
}

// ── layouts ──

interface Layout {
  readonly head: readonly string[];
  readonly row: (row: Row, ink: Ink) => readonly string[];
}

const titlesOf = (words: ExplorationWords): Row => [
  words.outcome,
  words.odds,
  words.steps,
  words.switches,
  words.certain,
];

/** Steps and switches are numbers, which stand below each other by their last digits. */
const isNumber = (column: number): boolean => column === 2 || column === 3;

/** Columns side by side, or null where there is no room for them. */
function columnLayout(rows: readonly Row[], { width, strong, words }: TableStyle): Layout | null {
  const titles = titlesOf(words);
  const widths = titles.map((title, column) =>
    [title, ...rows.map((row) => row[column] as string)].reduce(
      (most, text) => Math.max(most, displayWidth(text)),
      0,
    ),
  );
  widths[0] = Math.min(widths[0] as number, WIDEST_TITLE);
  const whole = widths.reduce((sum, each) => sum + each, 0) + SEPARATOR.length * (widths.length - 1);
  if (whole > width) return null;
  const line = (row: Row, inkOf: (column: number) => Ink): string =>
    row
      .map((text, column) => (isNumber(column) ? padStart : pad)(text, widths[column] as number))
      .map((text, column) => inkOf(column)(column === row.length - 1 ? text.trimEnd() : text))
      .join(SEPARATOR);
  return {
    head: [line(titles, () => strong), widths.map((each) => '-'.repeat(each)).join('-+-')],
    row: (row, ink) => [line(row, (column) => (column === 0 ? ink : noInk))],
  };
}

/** `how often: 1 run in 70`, each on a line of its own. */
function stackLayout({ width, words }: TableStyle): Layout {
  const titles = titlesOf(words);
  const told = (text: string, column: number): string => `${INDENT}${titles[column]}: ${text}`;
  return {
    head: [],
    row: ([title, ...numbers], ink) => [
      ink(cut(title, width)),
      ...numbers.map((text, index) => cut(told(text, index + 1), width)),
    ],
  };
}
