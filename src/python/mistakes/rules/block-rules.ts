/** Mistakes in the lines that open blocks, and in indentation. */

import type { Token } from '../../reading/token.js';
import { findingAt, invalidSyntax, type MistakeRule } from '../mistake.js';

const HEADERS = new Set([
  'if',
  'elif',
  'else',
  'while',
  'for',
  'def',
  'class',
  'with',
  'try',
  'except',
  'finally',
  'async',
  'match',
  'case',
]);

const unexpectedIndent: MistakeRule = (mistake) => {
  if (mistake.at > 0 || mistake.indent === null || opensBlock(mistake.before)) return null;
  const start = Math.max(mistake.indent.start, mistake.indent.end - 1);
  const advice = 'Only a line that ends in a colon opens a block: take the blanks away.';
  return { start, end: mistake.indent.end, message: 'unexpected indent', advice };
};

const expectedBlock: MistakeRule = (mistake) => {
  if (mistake.at > 0 || mistake.indent !== null || !opensBlock(mistake.before)) return null;
  const header = mistake.before?.[0];
  const text = mistake.source.text;
  const line = text.slice(0, header?.start ?? 0).split('\n').length;
  const message = `expected an indented block after ${blockName(mistake.before ?? [])} on line ${line}`;
  const advice = 'Put four blanks before each line of the block; write pass where nothing is to be done.';
  const first = mistake.line[0];
  if (first) return findingAt(mistake, first, message, advice);
  const end = text.replace(/\n+$/, '').length;
  return { start: end, end: end + 1, message, advice };
};

const elseIf: MistakeRule = (mistake) => {
  const [first, second] = mistake.line;
  if (first?.text !== 'else' || second?.text !== 'if') return null;
  return findingAt(mistake, second, "expected ':'", 'Python writes else if as one word: elif.');
};

const missingColon: MistakeRule = (mistake) => {
  const { line, at } = mistake;
  const first = line[0]?.text ?? '';
  const expected = /^Expected ':'/.test(mistake.failure.message);
  const forced = ['else', 'try', 'finally', 'def'].includes(first);
  if (!HEADERS.has(first) || !expected || (at < line.length && !forced)) return null;
  return findingAt(mistake, line[at], "expected ':'", 'A line that opens a block ends in a colon.');
};

const colonInside: MistakeRule = (mistake) => {
  const { line, at } = mistake;
  if (
    !HEADERS.has(line[0]?.text ?? '') ||
    at >= line.length ||
    !/^Expected ':'/.test(mistake.failure.message)
  )
    return null;
  if (line[at]?.type === 'op' && line[at]?.text !== '(') return null;
  return invalidSyntax(mistake, line[at], `A colon is missing before '${line[at]?.text}', or an operator.`);
};

const missingParameters: MistakeRule = (mistake) => {
  const { line, at } = mistake;
  if (line[0]?.text !== 'def' || at !== 2 || line[1]?.type !== 'name') return null;
  const name = line[1].text;
  return findingAt(
    mistake,
    line[2],
    "expected '('",
    `Parameters stand in parentheses, even where there are none: def ${name}():`,
  );
};

const orphan: MistakeRule = (mistake) => {
  const word = mistake.line[0]?.text ?? '';
  if (mistake.at > 0 || !['elif', 'else', 'except', 'finally'].includes(word)) return null;
  const opening = word === 'elif' || word === 'else' ? 'an if, for, while or try' : 'a try';
  const advice = `'${word}' belongs to ${opening} right above it with the same indentation, with no other line between.`;
  return invalidSyntax(mistake, mistake.line[0], advice);
};

/** What these know is certain. */
export const blockRules: readonly MistakeRule[] = [
  unexpectedIndent,
  expectedBlock,
  elseIf,
  missingColon,
  missingParameters,
  orphan,
];
/** Only where no other rule knows more. */
export const lateBlockRules: readonly MistakeRule[] = [colonInside];

function opensBlock(line: readonly Token[] | null): boolean {
  return line?.at(-1)?.text === ':';
}

/** `'if' statement`, `function definition`: the words of CPython's message. */
function blockName(header: readonly Token[]): string {
  const first = header[0]?.text === 'async' ? header[1]?.text : header[0]?.text;
  if (first === 'def') return 'function definition';
  if (first === 'class') return 'class definition';
  return `'${first}' statement`;
}
