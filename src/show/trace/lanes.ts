/** A trace as people read it: header, lanes (or one column where there is no room for lanes), the end, the summary. */

import type { Outcome, Trace } from '../../model.js';
import type { TraceTable } from '../boxes.js';
import { messageCount } from '../naming.js';
import { type ColorLevel, noInk, type Paint, paint } from '../paint.js';
import { type Lang, type TraceWords, wordsFor } from '../words/catalog.js';
import { columnTable } from './column-table.js';
import { timeText } from './describe.js';
import { type Fold, type Folded, fold, isFold } from './fold.js';
import { type DemoText, headerLines } from './header.js';
import { laneTable } from './lane-table.js';
import { rowsOf, type StepRows, type TraceRows } from './rows.js';
import { summaryLines } from './summary.js';

export type { DemoText } from './header.js';

export interface TraceOptions {
  /** No line is wider, in cells. */
  readonly width: number;
  readonly color: ColorLevel;
  readonly lang: Lang;
  /** Feeders and local lines too. */
  readonly detail: boolean;
  /** One column, whatever the width. */
  readonly plain: boolean;
  readonly header?: DemoText | undefined;
}

/** A line, the program time (in nanoseconds) at which it is due, and how many of the steps that are shown have come by then. */
export interface TimedLine {
  readonly at: number;
  readonly steps: number;
  readonly text: string;
}

/** The whole of `trace` as text, each line ended by a newline. Nothing in it can control a terminal but its colours. */
export function renderTrace(trace: Trace, options: TraceOptions): string {
  return timedLines(trace, options)
    .map(({ text }) => `${text}\n`)
    .join('');
}

/** The lines of `renderTrace`, each with the time at which it is due. */
export function timedLines(trace: Trace, options: TraceOptions): readonly TimedLine[] {
  const inks = paint(options.color);
  const words = wordsFor(options.lang).trace;
  const start = trace.start.time;
  const end = trace.steps.at(-1)?.view.time ?? start;
  const at =
    (time: number, steps: number) =>
    (text: string): TimedLine => ({ at: time, steps, text });
  const header = headerLines(trace, options.header ?? null, options.width, words);
  const drawn = { trace, words, paint: inks, width: options.width };
  const table = tableLines(drawn, options);
  const summary = summaryLines(trace, { ...options, hasFixed: options.header?.hasFixed ?? false });
  return [
    ...header.map(({ text, strong }) => (strong ? inks.strong : noInk)(text)).map(at(start, 0)),
    at(start, 0)(''),
    ...table,
    ...['', ...summary].map(at(end, table.at(-1)?.steps ?? 0)),
  ];
}

interface Drawn {
  readonly trace: Trace;
  readonly words: TraceWords;
  readonly paint: Paint;
  readonly width: number;
}

function tableLines(drawn: Drawn, options: TraceOptions): readonly TimedLine[] {
  const { trace, words } = drawn;
  const all = rowsOf(trace, words, options.detail);
  const marks = marksOf(trace, words);
  const folded = fold(
    all.steps,
    marks.map(({ from }) => from),
  );
  const rows = { ...all, steps: folded.filter((item): item is StepRows => !isFold(item)) };
  const times = timesOf(folded);
  const tableOptions = {
    width: options.width,
    paint: drawn.paint,
    words,
    source: trace.lines,
    times: [...times.values()],
  };
  // Lanes say more than what variables became.
  const lanes = options.plain
    ? null
    : (laneTable(rows, tableOptions) ?? laneTable(withoutVariables(rows), tableOptions));
  const table = lanes ?? columnTable(rows, tableOptions);
  const lines: TimedLine[] = table.head.map((text) => ({ at: trace.start.time, steps: 0, text }));
  let steps = 0;
  const say = (mark: Notice, at: number): void => {
    lines.push({ at, steps, text: table.across(`=== ${mark.text} ===`, drawn.paint.strong) });
  };
  for (const item of folded) {
    const upTo = isFold(item) ? item.from : item.step;
    for (; marks[0] && marks[0].from <= upTo; marks.shift()) say(marks[0], item.time);
    steps += 1;
    for (const text of itemLines(drawn, table, times, item)) lines.push({ at: item.time, steps, text });
  }
  const last = trace.steps.at(-1)?.view.time ?? trace.start.time;
  for (const mark of marks) say(mark, last);
  return [...lines, ...endLines(drawn, table).map((text) => ({ at: last, steps, text }))];
}

function withoutVariables(rows: TraceRows): TraceRows {
  const steps = rows.steps.map((step) => ({
    ...step,
    rows: step.rows.map((row) => ({
      ...row,
      contents: row.contents.filter(({ kind }) => kind === 'content'),
    })),
  }));
  return { ...rows, steps };
}

/** What is said between two steps: before the step `from`. */
interface Notice {
  readonly from: number;
  readonly text: string;
}

/** From where on the outcome was certain, then where the circle begins. */
function marksOf({ noReturn = null, cycleStart }: Trace, words: TraceWords): Notice[] {
  const certain = noReturn === null ? [] : [{ from: noReturn + 1, text: words.certain }];
  const circle = cycleStart === null ? [] : [{ from: cycleStart, text: words.cycleBegins }];
  return [...certain, ...circle].sort((a, b) => a.from - b.from);
}

/** The time beside each step, where it differs from that of the step shown before. */
function timesOf(folded: readonly Folded[]): ReadonlyMap<number, string> {
  const times = new Map<number, string>();
  let shown: number | null = null;
  for (const item of folded) {
    if (!isFold(item) && item.time !== shown) times.set(item.step, timeText(item.time));
    if (!isFold(item) || item.time !== shown) shown = isFold(item) ? null : item.time;
  }
  return times;
}

function itemLines(
  drawn: Drawn,
  table: TraceTable,
  times: ReadonlyMap<number, string>,
  item: StepRows | Fold,
) {
  if (!isFold(item)) return table.step(item, times.get(item.step) ?? '');
  return [table.across(drawn.words.again(item.period, item.times), noInk)];
}

function endLines({ trace, words, paint: inks }: Drawn, table: TraceTable): readonly string[] {
  const unread = messageCount(trace.outcome.unread) > 0;
  const end = words.end[endOf(trace.outcome, unread, trace.seed === null)];
  const circle =
    trace.cycleStart === null ? [] : [table.across(`(${words.cycleCloses(trace.cycleStart)})`, noInk)];
  return [...circle, table.across(`=== ${end} ===`, inks.strong)];
}

/** A schedule that is replayed may stop before the program ends. */
function endOf({ kind, limit }: Outcome, unread: boolean, replayed: boolean): keyof TraceWords['end'] {
  if (limit) return 'limit';
  if (kind === 'finished' && unread) return 'unread';
  return kind === 'cut' && replayed ? 'stopped' : kind;
}
