/** The layout in lanes: a column for each actor, then what queues and pipes hold, then the line of source. */

import type { Identity } from '../../model.js';
import type { Box, HoldsWidth, Lead, TraceTable } from '../boxes.js';
import {
  acrossText,
  box,
  holdsBox,
  holdsNeed,
  holdsTitle,
  leadFor,
  leadText,
  line,
  rule,
  SEPARATOR,
} from '../boxes.js';
import { cut, displayWidth, sanitize } from '../fitting-text.js';
import { type Ink, noInk, type Paint } from '../paint.js';
import type { TraceWords } from '../words/catalog.js';
import type { StepRows, TraceRow, TraceRows } from './rows.js';

/** A lane narrower than this can't be read, even though long texts run on over empty lanes. */
const NARROWEST = 12;
/** With less of the terminal than this for each actor, one column reads better. */
const CELLS_PER_ACTOR = 18;
/** Takes `empty -> False`. */
const COMFORTABLE = 14;
const WIDEST = 28;
const LEAST_HOLDS = 14;
const LEAST_SOURCE = 20;

export interface TableOptions {
  readonly width: number;
  readonly paint: Paint;
  readonly words: TraceWords;
  /** The program's lines. */
  readonly source: readonly string[];
  /** The times that will be shown. */
  readonly times: readonly string[];
}

interface LaneColumns {
  readonly lead: Lead;
  readonly lanes: readonly number[];
  readonly holds: HoldsWidth;
  readonly source: number;
}

/** The layout in lanes, or null where there is no room for it. */
export function laneTable(rows: TraceRows, options: TableOptions): TraceTable | null {
  const columns = columnsFor(rows, options);
  if (columns === null) return null;
  const widths = widthsOf(columns);
  const lead = leadWidth(columns.lead);
  const across = (text: string, ink: Ink): string =>
    line(' '.repeat(lead), [box(text, wholeWidth(columns), ink)]);
  return {
    head: [titles(rows, columns, options), cut(rule(lead, widths), options.width)],
    step: (step, time) =>
      step.rows.map((row, index) => rowLine(rows, columns, options, row, index === 0 ? step : null, time)),
    across,
  };
}

const tellsVariables = ({ rows }: StepRows): boolean =>
  rows.some(({ contents }) => contents.some(({ kind }) => kind === 'variable'));

function widthsOf({ lanes, holds, source }: LaneColumns): readonly number[] {
  return [...lanes, ...(holds.whole > 0 ? [holds.whole] : []), ...(source > 0 ? [source] : [])];
}

function wholeWidth(columns: LaneColumns): number {
  const widths = widthsOf(columns);
  return sum(widths) + SEPARATOR.length * (widths.length - 1);
}

/**
 * Widths by what is to be shown. Lanes and contents get the least that they need, or there are no lanes at all; what is
 * left goes to lanes, contents, lanes again, the line of source, and where that has no room, to what is printed.
 */
function columnsFor(rows: TraceRows, { width, words, source, times }: TableOptions): LaneColumns | null {
  if (width < CELLS_PER_ACTOR * rows.actors.length) return null;
  const lead = leadFor(rows.steps, times, words);
  const needs = rows.actors.map((actor) => laneNeed(rows.steps, actor));
  const want = holdsNeed(rows.steps, rows.holders, words);
  let lanes = needs.map((need) => Math.min(need.operations, NARROWEST));
  let holds = Math.min(want.whole, LEAST_HOLDS);
  const columns = (code: number): LaneColumns => ({
    lead,
    lanes,
    holds: { mark: want.mark, whole: holds },
    source: code,
  });
  const left = (): number => width - leadWidth(lead) - SEPARATOR.length - wholeWidth(columns(0));
  if (left() < 0) return null;
  const growTo = (most: number): void => {
    lanes = grown(
      lanes,
      needs.map((need) => Math.min(need.operations, most)),
      left(),
    );
  };
  growTo(COMFORTABLE);
  holds += Math.max(0, Math.min(left(), want.whole - holds, Math.floor(width * 0.4) - holds));
  // Cut variables would say less than the lanes that they take the room from.
  if (holds < want.whole && rows.steps.some(tellsVariables)) return null;
  growTo(WIDEST);
  const code = sourceWidth(rows.steps, source, left());
  if (code === 0)
    lanes = grown(
      lanes,
      needs.map((need) => need.everything),
      left(),
    );
  return columns(code);
}

const leadWidth = (lead: Lead): number => lead.step + lead.time + lead.line + 2;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function laneNeed(steps: readonly StepRows[], { key, name }: Identity) {
  let [operations, everything] = [Math.max(6, displayWidth(sanitize(name))), 0];
  for (const cell of steps.flatMap((step) => step.rows.flatMap((row) => row.cells))) {
    if (cell.actor.key !== key) continue;
    const width = displayWidth(cell.text);
    if (cell.tone === 'operation' || cell.tone === 'woken') operations = Math.max(operations, width);
    everything = Math.max(everything, width);
  }
  return {
    operations: Math.min(operations, WIDEST),
    everything: Math.min(Math.max(operations, everything), 2 * WIDEST),
  };
}

/** `widths` grown towards `wanted`, the narrowest first, by at most `room` cells in all. */
function grown(widths: readonly number[], wanted: readonly number[], room: number): number[] {
  const result = [...widths];
  for (let left = room; left > 0; left--) {
    let narrowest = -1;
    result.forEach((width, lane) => {
      if (width < (wanted[lane] ?? 0) && (narrowest < 0 || width < (result[narrowest] ?? 0)))
        narrowest = lane;
    });
    if (narrowest < 0) break;
    result[narrowest] = (result[narrowest] ?? 0) + 1;
  }
  return result;
}

/** Cells for the line of source: what the lines need, if enough is left to be worth it. */
function sourceWidth(steps: readonly StepRows[], source: readonly string[], left: number): number {
  const room = left - SEPARATOR.length;
  if (room < LEAST_SOURCE) return 0;
  const shown = new Set(steps.flatMap((step) => step.rows.map((row) => row.line)));
  return Math.min(
    room,
    [...shown].reduce<number>((most, each) => Math.max(most, displayWidth(sourceText(source, each))), 8),
  );
}

function sourceText(source: readonly string[], number: number | null): string {
  return number === null ? '' : sanitize((source[number - 1] ?? '').trim());
}

function titles(
  rows: TraceRows,
  { lead, lanes, holds, source }: LaneColumns,
  { paint, words }: TableOptions,
): string {
  const numbers = leadText([
    [words.step, lead.step],
    [words.time, lead.time],
    [words.line, lead.line],
  ]);
  const title = (text: string, width: number, ink: Ink): Box => box(text, width, ink, false);
  const names = rows.actors.map(({ name }, lane) =>
    title(sanitize(name), lanes[lane] ?? 0, paint.actor(lane, 'print')),
  );
  const held = title(holdsTitle(rows.steps, rows.holders, words), holds.whole, paint.strong);
  const code = title(words.source, source, paint.strong);
  return line(numbers, [...names, ...(holds.whole > 0 ? [held] : []), ...(source > 0 ? [code] : [])]);
}

/** `first` is the step where this is its first row: then it has the numbers at its left. */
function rowLine(
  rows: TraceRows,
  columns: LaneColumns,
  { paint, words, source }: TableOptions,
  row: TraceRow,
  first: StepRows | null,
  time: string,
): string {
  const { lead, lanes, holds } = columns;
  const numbers = leadText([
    [first === null ? '' : String(first.step), lead.step],
    [first === null ? '' : time, lead.time],
    [row.line === null ? '' : String(row.line), lead.line],
  ]);
  if (row.across !== null) {
    const { text, ink } = acrossText(row.across, paint);
    return line(numbers, [box(text, wholeWidth(columns), ink)]);
  }
  const cells = rows.actors.map(({ key }, lane) => {
    const cell = row.cells.find(({ actor }) => actor.key === key);
    const width = lanes[lane] ?? 0;
    return cell === undefined ? box('', width) : box(cell.text, width, paint.actor(lane, cell.tone));
  });
  const held = holdsBox(row.contents, rows.holders.length === 1, holds, paint.strong, words);
  const code = box(sourceText(source, row.line), columns.source, noInk, true);
  return line(numbers, [...cells, ...(holds.whole > 0 ? [held] : []), ...(columns.source > 0 ? [code] : [])]);
}
