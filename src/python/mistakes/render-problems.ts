/** Problems of a program as people read them: the place, what is wrong, the line with a mark under the place, the mend. */

import stringWidth from 'string-width';
import type { Problem, ProgramError } from '../../program.js';

const SHOWN = 10;
/** Longer lines are cut around the place. */
const WIDTH = 100;

/**
 * The first ten problems: each as `file:line:column: message` (the message alone where it is about the whole file),
 * the line of source, a line of carets, and the advice. `lines` are the lines of the source. Nothing in the text can
 * reach the terminal as a control sequence.
 */
export function renderProblems(error: ProgramError, file: string, lines: readonly string[]): string {
  const shown = error.problems.slice(0, SHOWN).map((problem) => renderProblem(problem, file, lines));
  const left = error.problems.length - SHOWN;
  if (left > 0) shown.push(left === 1 ? '… and one more problem.' : `… and ${left} more problems.`);
  return shown.join('\n\n');
}

function renderProblem(problem: Problem, file: string, lines: readonly string[]): string {
  const { span, message, advice } = problem;
  if (span === null) return printable([message, ...hint(advice)].join('\n'));
  const place = `${file}:${span.line}:${span.column + 1}`;
  const excerpt = excerptOf(lines[span.line - 1] ?? '', span.column, endOn(problem, lines));
  return [printable(`${place}: ${message}`), ...excerpt, ...hint(advice).map(printable)].join('\n');
}

function hint(advice: string | null): string[] {
  return advice === null ? [] : [`  ${advice}`];
}

/** Where the place ends on its first line. */
function endOn({ span }: Problem, lines: readonly string[]): number {
  if (span === null) return 0;
  const length = (lines[span.line - 1] ?? '').length;
  return Math.max(span.endLine > span.line ? length : Math.min(span.endColumn, length), span.column + 1);
}

function excerptOf(line: string, start: number, end: number): string[] {
  const cut = Math.max(0, start - WIDTH / 2);
  const from = cut > 0 && /[\uDC00-\uDFFF]/.test(line[cut] ?? '') ? cut - 1 : cut;
  const ellipsis = from > 0 ? '…' : '';
  const before = ellipsis + printable(line.slice(from, start));
  const marked = printable(line.slice(start, Math.min(end, from + WIDTH)));
  const after = printable(line.slice(start, from + WIDTH)) + (line.length > from + WIDTH ? '…' : '');
  const carets = '^'.repeat(Math.max(1, stringWidth(marked)));
  return [`    ${before}${after}`.trimEnd(), `    ${' '.repeat(stringWidth(before))}${carets}`];
}

/** Tabs as four blanks; other control characters, and what turns the direction of text, by their escapes. */
function printable(text: string): string {
  return text
    .replaceAll('\t', '    ')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) =>
      character === '\n' ? character : visible(character),
    )
    .replace(/\u00a0/g, () => visible('\u00a0'));
}

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code < 0x10000
    ? `\\u${code.toString(16).padStart(4, '0')}`
    : `\\U${code.toString(16).padStart(8, '0')}`;
}
