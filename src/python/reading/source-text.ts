/** Source text by line and column: where an index lies, and what a UTF-8 column is in UTF-16 units. */

import type { Span } from '../../model.js';

/** A source with the places of its lines. */
export interface SourceText {
  readonly text: string;
  readonly lines: readonly string[];
  /** The index at which each line begins. */
  readonly starts: readonly number[];
}

/** `text` with its lines; they are ended by `\n` alone, as `decode` leaves them. */
export function sourceText(text: string): SourceText {
  const lines = text.split('\n');
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  return { text, lines, starts };
}

/** The span of `text` from the index `start` up to the index `end`. */
export function spanBetween({ starts }: SourceText, start: number, end: number): Span {
  const line = lineAt(starts, start);
  const endLine = lineAt(starts, Math.max(start, end));
  return {
    line: line + 1,
    column: start - (starts[line] ?? 0),
    endLine: endLine + 1,
    endColumn: Math.max(start, end) - (starts[endLine] ?? 0),
  };
}

/** The index into the text of a line (from 1) and a column (from 0, in UTF-16 units). */
export function indexAt({ text, starts }: SourceText, line: number, column: number): number {
  return Math.min((starts[line - 1] ?? text.length) + column, text.length);
}

/** A column that counts UTF-8 bytes, as CPython's tree has it, in UTF-16 units of `line`. */
export function utf16Column(line: string, bytes: number): number {
  if (known.line !== line) known = { line, columns: columnsOf(line) };
  const { columns } = known;
  return columns === null
    ? Math.min(Math.max(bytes, 0), line.length)
    : (columns[Math.max(bytes, 0)] ?? line.length);
}

/** The line that was asked for last: a long one is asked for once for each node in it. */
let known: { readonly line: string; readonly columns: readonly number[] | null } = {
  line: '',
  columns: null,
};

/** The column in UTF-16 units at each byte; null where the two are the same. A byte within a character stands behind it. */
function columnsOf(line: string): number[] | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  if (/^[\x00-\x7f]*$/.test(line)) return null;
  const columns = [0];
  let units = 0;
  for (const character of line) {
    const point = character.codePointAt(0) ?? 0;
    const bytes = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    units += character.length;
    for (let i = 0; i < bytes; i += 1) columns.push(units);
  }
  return columns;
}

function lineAt(starts: readonly number[], index: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
