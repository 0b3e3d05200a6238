/** The layout in one column, for narrow terminals, many actors, and readers who can't use lanes: a line for each event. */

import type { HoldsWidth, Lead, TraceTable } from '../boxes.js';
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
  withoutPadding,
} from '../boxes.js';
import { cut, displayWidth, pad, padStart, sanitize } from '../fitting-text.js';
import { noInk } from '../paint.js';
import type { TableOptions } from './lane-table.js';
import type { LaneCell, TraceRow, TraceRows } from './rows.js';

const WIDEST_NAME = 16;
const NARROWEST_NAME = 4;
const LEAST_WHAT = 16;
/** Takes most of what happens; contents get what is beyond it, or nearly half. */
const COMFORTABLE = 28;
const SHARE_OF_HOLDS = 0.45;
const LEAST_HOLDS = 10;

interface PlainColumns {
  /** Without room for them, `time` or `line` is 0 and left out. */
  readonly lead: Lead;
  readonly actor: number;
  readonly what: number;
  readonly holds: HoldsWidth;
}

/** The numbers of a row, and who acts, already painted. */
interface Beginning {
  readonly step: string;
  readonly time: string;
  readonly actor: string;
  readonly line: string;
}

/** The layout in one column. It always has room: the less there is, the more is left out or cut. */
export function columnTable(rows: TraceRows, options: TableOptions): TraceTable {
  const columns = columnsFor(rows, options);
  const { lead, actor, what, holds } = columns;
  const { words, paint, width } = options;
  const title = line(beginning(columns, { ...words, actor: pad(words.actor, actor) }), [
    ...(lead.line > 0 ? [box(padStart(words.line, lead.line), lead.line, paint.strong)] : []),
    box(words.what, what, paint.strong, false),
    ...(holds.whole > 0 ? [box(holdsTitle(rows.steps, rows.holders, words), holds.whole, paint.strong)] : []),
  ]);
  const widths = [lead.line, what, holds.whole].filter((each) => each > 0);
  return {
    head: [title, cut(rule(beginningWidth(columns), widths), width)],
    step: (step, time) =>
      step.rows.flatMap((row, index) =>
        rowLines(rows, columns, options, row, index === 0 ? String(step.step) : '', time),
      ),
    across: (text, ink) => ink(cut(`${' '.repeat(Math.min(4, lead.step))}${text}`, width)),
  };
}

function columnsFor(rows: TraceRows, { width, words, times }: TableOptions): PlainColumns {
  const full = leadFor(rows.steps, times, words);
  const names = rows.actors.map((each) => displayWidth(sanitize(each.name)));
  const wide = Math.min(
    WIDEST_NAME,
    names.reduce((most, each) => Math.max(most, each), displayWidth(words.actor)),
  );
  const left = (lead: Lead, actor: number): number =>
    width - beginningWidth({ lead, actor }) - SEPARATOR.length - lineWidth(lead);
  const leads = [full, { ...full, line: 0 }, { ...full, line: 0, time: 0 }];
  const lead = leads.find((each) => left(each, wide) >= LEAST_WHAT) ?? { ...full, line: 0, time: 0 };
  const actor = Math.max(NARROWEST_NAME, Math.min(wide, wide + left(lead, wide) - LEAST_WHAT));
  const room = left(lead, actor);
  const want = holdsNeed(rows.steps, rows.holders, words);
  const shared = room - SEPARATOR.length;
  const most = Math.min(want.whole, Math.max(shared - COMFORTABLE, Math.floor(shared * SHARE_OF_HOLDS)));
  const holds = most < Math.min(LEAST_HOLDS, want.whole) ? 0 : Math.max(0, most);
  const what = Math.max(1, holds > 0 ? room - SEPARATOR.length - holds : room);
  return { lead, actor, what, holds: { mark: want.mark, whole: holds } };
}

const lineWidth = (lead: Lead): number => (lead.line > 0 ? lead.line + SEPARATOR.length : 0);

function beginningWidth({ lead, actor }: Pick<PlainColumns, 'lead' | 'actor'>): number {
  return lead.step + (lead.time > 0 ? lead.time + 1 : 0) + 1 + actor;
}

function numbers({ lead }: PlainColumns, { step, time }: Pick<Beginning, 'step' | 'time'>): string {
  return leadText([[step, lead.step] as const, [time, lead.time] as const].filter(([, width]) => width > 0));
}

const beginning = (columns: PlainColumns, texts: Beginning): string =>
  `${numbers(columns, texts)} ${texts.actor}`;

/** Cells that share a row in lanes stand below each other; the numbers stand beside the first. */
function rowLines(
  rows: TraceRows,
  columns: PlainColumns,
  options: TableOptions,
  row: TraceRow,
  step: string,
  time: string,
): readonly string[] {
  const now = step === '' ? '' : time;
  if (row.across !== null) {
    const lead = numbers(columns, { step, time: now });
    const { text, ink } = acrossText(row.across, options.paint);
    return [withoutPadding(`${lead} ${ink(cut(text, options.width - lead.length - 1))}`)];
  }
  const number = row.line === null ? '' : String(row.line);
  return row.cells.map((cell, index) => {
    const texts = index === 0 ? { step, time: now, line: number } : { step: '', time: '', line: '' };
    return cellLine(
      rows,
      columns,
      options,
      { ...row, contents: index === 0 ? row.contents : [] },
      cell,
      texts,
    );
  });
}

function cellLine(
  rows: TraceRows,
  columns: PlainColumns,
  { paint, words }: TableOptions,
  row: TraceRow,
  cell: LaneCell,
  texts: Omit<Beginning, 'actor'>,
): string {
  const lane = rows.actors.findIndex(({ key }) => key === cell.actor.key);
  const actor = paint.actor(lane, 'operation')(pad(sanitize(cell.actor.name), columns.actor));
  const { lead, holds } = columns;
  return line(beginning(columns, { ...texts, actor }), [
    ...(lead.line > 0 ? [box(padStart(texts.line, lead.line), lead.line, noInk, false)] : []),
    box(cell.text, columns.what, paint.actor(lane, cell.tone)),
    ...(holds.whole > 0
      ? [holdsBox(row.contents, rows.holders.length === 1, holds, paint.strong, words)]
      : []),
  ]);
}
