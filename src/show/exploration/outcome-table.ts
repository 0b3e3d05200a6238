/**
 * The outcomes of a program as a table: a row of numbers for each, and below it who goes on, waits or failed, what was
 * lost, and the command that shows it. Without room for columns, each number gets a line of its own.
 */

import type { Exploration, ExploredOutcome } from '../../model.js';
import { shareOf } from '../chance.js';
import { runCommand, settingOf } from '../command.js';
import { cut, displayWidth, pad, padStart, sanitize, wrap } from '../fitting-text.js';
import { messageCount, namesOf } from '../naming.js';
import { type Ink, noInk } from '../paint.js';
import { causeLines } from '../trace/cause-lines.js';
import { isTold, outcomeFacts } from '../trace/summary.js';
import type { Lang, SummaryWords } from '../words/catalog.js';
import type { ExplorationWords } from '../words/exploration-catalog.js';
import { type ExplorationReport, type ShownOutcome, shownOutcomes } from './report.js';

export interface TableStyle {
  readonly width: number;
  readonly strong: Ink;
  readonly lang: Lang;
  readonly words: ExplorationWords;
  readonly summary: SummaryWords;
  /** For so many outcomes the command that shows them, the worst first. */
  readonly commands: number;
}

/** More outcomes, or facts of one, than these are counted. */
const MOST_OUTCOMES = 20;
const MOST_FACTS = 6;
const WIDEST_TITLE = 28;
const SEPARATOR = ' | ';
const INDENT = '  ';

/** Anything but `finished` with everything received. */
export function isBad(outcome: ExploredOutcome): boolean {
  return outcome.kind !== 'finished' || messageCount(outcome.unread) > 0;
}

/** The lines of the table. None is wider than the width, but for commands. */
export function outcomeTable(report: ExplorationReport, style: TableStyle): readonly string[] {
  const { exploration } = report;
  const { outcomes, complete } = exploration;
  if (outcomes.length === 0) return [];
  const shown = shownOutcomes(report).slice(0, MOST_OUTCOMES);
  const only = complete && outcomes.length === 1;
  const columns = columnsOf(
    shown.map(({ outcome }) => outcome),
    only,
    style.words,
  );
  const layout = columnLayout(columns, style) ?? stackLayout(columns, style);
  const left = outcomes.length - shown.length;
  return [
    ...layout.head,
    ...shown.flatMap((each, index) => [
      ...layout.row(index, isBad(each.outcome) ? style.strong : noInk),
      ...indented(factLines(each, style), style.width),
      ...causeLines(each.trace, style.width - INDENT.length, style.lang).map((line) => INDENT + line),
      ...(index < style.commands ? [`${INDENT}${commandFor(exploration, each)}`] : []),
    ]),
    ...(left > 0 ? ['', ...wrap(style.words.others(left), style.width)] : []),
  ];
}

// ── what is said of an outcome ──

interface Column {
  readonly title: string;
  /** One for each outcome. */
  readonly cells: readonly string[];
  /** Numbers stand below each other by their last digits. */
  readonly isNumber: boolean;
}

/** Title, odds, steps, switches, point of no return; what is not known of every outcome is left out. `only`: there is no other. */
function columnsOf(
  outcomes: readonly ExploredOutcome[],
  only: boolean,
  words: ExplorationWords,
): readonly Column[] {
  const column = (
    title: string,
    cell: (outcome: ExploredOutcome) => string | null,
    isNumber = false,
  ): readonly Column[] => {
    const cells = outcomes.flatMap((outcome) => cell(outcome) ?? []);
    return cells.length < outcomes.length ? [] : [{ title, cells, isNumber }];
  };
  return [
    ...column(words.outcome, (outcome) => titleOf(outcome, words)),
    ...column(words.odds, ({ odds }) => (odds === null ? null : words.share(shareOf(odds, only)))),
    ...column(words.steps, ({ schedule }) => String(schedule.steps.length), true),
    ...column(words.switches, ({ switches }) => String(switches), true),
    ...column(words.certain, ({ noReturn }) => (noReturn === null ? null : words.after(noReturn))),
  ];
}

/** What an outcome is called. */
export function titleOf(outcome: ExploredOutcome, words: ExplorationWords): string {
  if (outcome.kind === 'violation') return words.violation;
  if (outcome.kind === 'livelock') return words.livelock;
  if (outcome.kind === 'deadlock') return words.deadlock;
  if (outcome.kind === 'finished' && outcome.unreadRange) return words.finishedRange(outcome.unreadRange);
  if (outcome.kind !== 'error') return words.finished(messageCount(outcome.unread));
  return sanitize(words.error([...new Set(outcome.errors.map(({ type }) => type))]));
}

/** Who goes on, waits or failed, and what was lost, a sentence each. */
export function factLines(
  { outcome, trace }: ShownOutcome,
  { words, summary }: Pick<TableStyle, 'words' | 'summary'>,
): readonly string[] {
  const { schedule, violated } = outcome;
  const running = outcome.running.filter((actor) => !isTold(trace, actor, 'goes-round'));
  const { cycleStart = null } = running.length === 0 && outcome.running.length > 0 ? {} : schedule;
  const facts = [
    ...(violated ? [words.violated(violated.property, violated.line)] : []),
    ...(running.length === 0 ? [] : [words.goesOn(namesOf(running))]),
    ...(cycleStart === null ? [] : [words.cycle(cycleStart, schedule.steps.length)]),
    ...(outcome.unreadRange ? [words.unreadRange(outcome.unreadRange)] : []),
    ...outcomeFacts(trace, summary),
  ];
  const more = facts.length - MOST_FACTS;
  return [...facts.slice(0, MOST_FACTS), ...(more > 0 ? [summary.more(more)] : [])];
}

function indented(texts: readonly string[], width: number): readonly string[] {
  const lines = texts.flatMap((text) => wrap(sanitize(text), width - INDENT.length));
  return lines.map((line) => INDENT + line);
}

/**
 * A search that was cut short may find others, or none, the next time; for what only `--verdict` has found the whole search
 * may be too long; standard input is gone. Their schedules stay.
 */
function commandFor(exploration: Exploration, { trace, name }: ShownOutcome): string {
  const again = exploration.complete && exploration.outcomes.every(({ odds }) => odds !== null);
  if (!again || exploration.program === '-') return runCommand(exploration, ['--schedule', trace.schedule]);
  return runCommand(exploration, [...settingOf(exploration), `--outcome ${name}`]);
}

// ── layouts ──

interface Layout {
  readonly head: readonly string[];
  /** The lines of the outcome with this number. */
  readonly row: (outcome: number, ink: Ink) => readonly string[];
}

/** Columns side by side, or null where there is no room for them. */
function columnLayout(columns: readonly Column[], { width, strong }: TableStyle): Layout | null {
  const sized = columns.map((column, index) => {
    const need = Math.max(...[column.title, ...column.cells].map(displayWidth));
    return { ...column, width: index === 0 ? Math.min(need, WIDEST_TITLE) : need };
  });
  const widths = sized.map((column) => column.width);
  const whole = widths.reduce((sum, each) => sum + each, 0) + SEPARATOR.length * (widths.length - 1);
  if (whole > width) return null;
  const line = (textOf: (column: Column) => string, inkOf: (index: number) => Ink): string =>
    sized
      .map((column) => (column.isNumber ? padStart : pad)(textOf(column), column.width))
      .map((text, index) => inkOf(index)(index === columns.length - 1 ? text.trimEnd() : text))
      .join(SEPARATOR);
  const title = line(
    (column) => column.title,
    () => strong,
  );
  return {
    head: [title, widths.map((each) => '-'.repeat(each)).join('-+-')],
    row: (outcome, ink) => [
      line(
        ({ cells }) => cells[outcome] ?? '',
        (index) => (index === 0 ? ink : noInk),
      ),
    ],
  };
}

/** `how often: 1 run in 70`, each on a line of its own. */
function stackLayout([title, ...numbers]: readonly Column[], { width }: TableStyle): Layout {
  return {
    head: [],
    row: (outcome, ink) => [
      ink(cut(title?.cells[outcome] ?? '', width)),
      ...numbers.map((column) => cut(`${INDENT}${column.title}: ${column.cells[outcome]}`, width)),
    ],
  };
}
