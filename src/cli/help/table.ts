/** A table that fits: columns as wide as they need to be, and the widest of them wrapped where there is no room. */
import { displayWidth, type Ink, pad, padStart } from '../../show/index.js';
import { plain, wrapped } from './styled.js';

interface HelpTable {
  readonly rows: readonly (readonly string[])[];
  readonly toRight: readonly boolean[];
}

const BETWEEN = 3;
/** A column that has to break words has at least so many cells. */
const NARROWEST = 6;

/** The lines of the table, each of at most `width` cells, if that can be. The first row is its head. */
export function tableLines(table: HelpTable, width: number, ink: Ink): readonly string[] {
  const rows = table.rows.map((row) => row.map(bare));
  const widths = columnWidths(rows, width);
  const [head = [], ...body] = rows;
  const strong = head.map((cell) => (cell === '' ? '' : `**${cell}**`));
  const rule = widths.map((each) => '-'.repeat(each)).join('-+-');
  const lines = (row: readonly string[]) => rowLines(row, widths, table.toRight, ink);
  return [...lines(strong), rule, ...body.flatMap(lines)];
}

/** A cell that is all code needs no marks to tell it from other words. */
function bare(cell: string): string {
  return /^`[^`]+`$/.test(cell) ? cell.slice(1, -1) : cell;
}

function columnWidths(rows: readonly (readonly string[])[], width: number): readonly number[] {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => plain(row[column] ?? '')));
  const room = width - BETWEEN * (columns.length - 1);
  const natural = columns.map((cells) => widest(cells));
  const words = columns.map((cells) => widest(cells.flatMap((cell) => wordsOf(cell))));
  const wide = shrunk(natural, words, room);
  return shrunk(
    wide,
    wide.map((each) => Math.min(each, NARROWEST)),
    room,
  );
}

const widest = (texts: readonly string[]): number => Math.max(1, ...texts.map(displayWidth));

/** What is not broken if it can be helped. Chinese is broken anywhere. */
const wordsOf = (text: string): readonly string[] =>
  text.match(/[\u3000-\u9fff\uff00-\uff60]{1,4}|[^ \u3000-\u9fff\uff00-\uff60]+/g) ?? [];

/** Takes cells from the widest column, again and again, until all fit into `room` or none is above its least. */
function shrunk(widths: readonly number[], least: readonly number[], room: number): readonly number[] {
  const now = [...widths];
  const total = (): number => now.reduce((sum, each) => sum + each, 0);
  while (total() > room) {
    const spare = now.map((each, column) => (each > (least[column] ?? 0) ? each : 0));
    const most = Math.max(...spare);
    if (most === 0) break;
    now[spare.lastIndexOf(most)] = most - 1;
  }
  return now;
}

function rowLines(
  row: readonly string[],
  widths: readonly number[],
  toRight: readonly boolean[],
  ink: Ink,
): readonly string[] {
  const cells = widths.map((width, column) => wrapped(row[column] ?? '', width, ink));
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const shown = cells.map((lines, column) => {
      const [text, width] = [lines[line] ?? '', widths[column] ?? 0];
      return toRight[column] ? padStart(text, width) : pad(text, width);
    });
    return shown.join(' | ').trimEnd();
  });
}
