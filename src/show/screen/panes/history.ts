/** What has happened: the lines that were printed, and the last steps as lanes. */

import type { Trace } from '../../../model.js';
import type { TraceTable } from '../../boxes.js';
import { noInk } from '../../paint.js';
import { columnTable } from '../../trace/column-table.js';
import { textLines, timeText } from '../../trace/describe.js';
import { laneTable } from '../../trace/lane-table.js';
import { rowsOf } from '../../trace/rows.js';
import { type InkedLine, text } from '../panes.js';
import { type Screen, viewOf } from '../screen.js';
import { inkOf, type Style } from './actors.js';

/** The last lines on standard output and standard error, as the terminal would have them. */
export function printedLines(
  screen: Screen,
  height: number,
  { words, trace, paint }: Style,
): readonly InkedLine[] {
  const view = viewOf(screen);
  const lines: InkedLine[] = [];
  for (const { events } of screen.steps.toReversed()) {
    if (lines.length >= height) break;
    for (const event of events.toReversed()) {
      const actor = view.actors.find(({ key }) => key === event.actor?.key);
      const ink = actor === undefined ? noInk : inkOf(actor, paint);
      const errors = event.errorOutput === null ? [] : textLines(event.errorOutput);
      lines.unshift(
        ...(event.output === null ? [] : textLines(event.output).map((line) => text(line, ink))),
        ...errors.map((line) => text(`${trace.onStderr}| ${line}`, paint.strong)),
      );
    }
  }
  return lines.length === 0 ? [text(words.nothingPrinted)] : lines.slice(-Math.max(1, height));
}

/** Steps that decide how wide the columns are: more than are shown, so that these don't jump about. */
const LOOKED_AT = 80;

/** The last steps in at most `height` lines, already painted; in lanes where there is room for them and their titles. */
export function stepLines(
  screen: Screen,
  width: number,
  height: number,
  { trace: words, paint, words: stepWords }: Style,
): readonly string[] {
  if (screen.steps.length === 0) return [stepWords.noSteps];
  const first = Math.max(0, screen.steps.length - LOOKED_AT);
  const steps = screen.steps.slice(first);
  const start = screen.steps[first - 1]?.view ?? screen.start;
  const rows = rowsOf(pieceOf(screen, start, steps), words, false, true);
  const times = steps.map(({ view }) => timeText(view.time));
  const table = tableFor(rows, { width, paint, words, source: screen.lines, times }, height);
  let shown: number | null = null;
  const lines = rows.steps.flatMap((step) => {
    const time = step.time === shown ? '' : timeText(step.time);
    shown = step.time;
    return table.step(step, time);
  });
  const head = height > LEAST_WITH_HEAD ? table.head : [];
  return [...head, ...lines.slice(-Math.max(1, height - head.length))];
}

const LEAST_WITH_HEAD = 5;

function tableFor(
  rows: ReturnType<typeof rowsOf>,
  options: Parameters<typeof laneTable>[1],
  height: number,
): TraceTable {
  const lanes = height > LEAST_WITH_HEAD ? laneTable(rows, options) : null;
  return lanes ?? columnTable(rows, options);
}

/** A piece of the walk as a trace, to be shown as one. */
function pieceOf(screen: Screen, start: Trace['start'], steps: Trace['steps']): Trace {
  const { program, lines, timing, seed } = screen;
  const outcome = { kind: 'cut', running: [], blocked: [], errors: [], unread: [] } as const;
  return { program, lines, timing, seed, schedule: '', start, steps, outcome, cycleStart: null };
}
