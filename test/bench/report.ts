/** What was measured, as text: tables in Markdown, which are readable as they are, for the screen and for the page. */
import { arch, cpus, loadavg, platform, release } from 'node:os';
import { inChinese } from './chinese.js';

export interface Part {
  readonly title: string;
  /** What the figures were got with, and how. */
  readonly notes: readonly string[];
  /** The first row holds the titles; there may be none at all. */
  readonly rows: readonly (readonly string[])[];
  readonly targets: readonly Target[];
}

/** A number that was to be reached. */
export interface Target {
  readonly name: string;
  readonly reached: boolean;
}

/** Where the figures stand, and in which words. */
export const PAGES: readonly { readonly file: string; readonly words: (figures: string) => string }[] = [
  { file: 'src/cli/help/en/performance.md', words: (figures) => figures },
  { file: 'src/cli/help/zh/performance.md', words: inChinese },
];

/** What stands between them in a page is written by this script alone. */
export const BEGIN = '<!-- figures: npm run bench -- --write -->';
export const END = '<!-- end of figures -->';

/** All parts for people, below the day, the machine, and what else it is doing. */
export function report(parts: readonly Part[], day: Date): string {
  const machine = `${cpus().length} x ${cpus()[0]?.model.trim()}`;
  const head = `${day.toISOString().slice(0, 10)}, ${platform()} ${release()} ${arch()}, ${machine}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}.`;
  return [head, ...parts.map(partText)].join('\n\n');
}

function partText({ title, notes, rows }: Part): string {
  const head = `**${title}.** ${notes.join(' ')}`.trim();
  return rows.length === 0 ? head : [head, tableText(rows)].join('\n\n');
}

/** Which targets were reached, a line each. */
export function targetText(parts: readonly Part[]): string {
  const targets = parts.flatMap((part) => part.targets);
  return targets.map(({ name, reached }) => `${reached ? 'reached' : 'MISSED '}  ${name}`).join('\n');
}

/** Words in the first column stand left, numbers in the others right. */
function tableText(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return rows.flatMap((row, index) => (index === 0 ? [line(row), line(rule)] : [line(row)])).join('\n');
}

/**
 * `page` with `figures` in place of what stood between the marks.
 * @throws Error where a mark is missing
 */
export function rewritten(page: string, figures: string): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`the page has no ${BEGIN} … ${END}`);
  return `${page.slice(0, from + BEGIN.length)}\n\n${figures}\n\n${page.slice(to)}`;
}
