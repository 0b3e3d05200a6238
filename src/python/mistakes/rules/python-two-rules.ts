/** Statements of Python 2 that are syntax errors in Python 3. */

import type { Token } from '../../reading/token.js';
import { findingAt, invalidSyntax, type Mistake, type MistakeRule, textBetween } from '../mistake.js';

const OPERATORS = new Set(['and', 'or', 'in', 'is', 'if', 'else', 'for', 'as', 'from', 'import']);

/** `print x`, `exec code`: statements in Python 2, functions in Python 3. */
const statement: MistakeRule = (mistake) => {
  const { line, at, source } = mistake;
  const index = line.findLastIndex(
    (token, i) => i < at && isStatementWord(token) && beginsStatement(line, i),
  );
  const word = line[index];
  const next = line[index + 1];
  if (index < 0 || !word || !next || at !== index + 1 || !beginsOperand(next)) return null;
  const rest = textBetween(source, next, lastOfStatement(line, index)).replace(/,$/, '');
  const end = word.text === 'print' && line.at(-1)?.text === ',' ? ', end=" "' : '';
  const short = rest.length < 60 && !rest.includes('\n') ? `${rest}${end}` : '…';
  const message = `Missing parentheses in call to '${word.text}'. Did you mean ${word.text}(...)?`;
  return findingAt(
    mistake,
    word,
    message,
    `In Python 3 ${word.text} is a function: write ${word.text}(${short}).`,
  );
};

const raiseWithMessage: MistakeRule = (mistake) => {
  const { line, at, source } = mistake;
  if (line[0]?.text !== 'raise' || line[at]?.text !== ',') return null;
  const type = textBetween(source, line[1], line[at - 1]);
  const message = textBetween(source, line[at + 1], line.at(-1));
  return invalidSyntax(mistake, line[at], `This is Python 2: write raise ${type}(${message}).`);
};

const exceptComma: MistakeRule = (mistake) => {
  const { line, at, source } = mistake;
  const comma = line[at];
  if (line[0]?.text !== 'except' || comma?.text !== ',') return null;
  const type = textBetween(source, line[1], line[at - 1]);
  const name = line[at + 1]?.text ?? 'e';
  const advice = `Write except ${type} as ${name}: to name the exception (Python 2 had a comma), or except (${type}, ${name}): to catch both.`;
  const last = line.at(-2) ?? comma;
  return {
    start: line[1]?.start ?? comma.start,
    end: last.end,
    message: 'multiple exception types must be parenthesized',
    advice,
  };
};

const oldForms: MistakeRule = (mistake) => {
  const failing = mistake.line[mistake.at];
  const previous = mistake.line[mistake.at - 1];
  if (failing?.text === '<>') return invalidSyntax(mistake, failing, 'Python 3 writes !=, not <>.');
  if (failing?.text === '`')
    return invalidSyntax(mistake, failing, 'Python 3 has no backticks: write repr(x).');
  if (failing?.type === 'string' && previous?.end === failing.start && /^ur$/i.test(previous.text)) {
    return invalidSyntax(mistake, failing, 'Python 3 has no ur"…": every string is Unicode, so write r"…".');
  }
  return null;
};

export const pythonTwoRules: readonly MistakeRule[] = [statement, raiseWithMessage, exceptComma, oldForms];

function isStatementWord({ type, text }: Token): boolean {
  return type === 'name' && (text === 'print' || text === 'exec');
}

function beginsStatement(line: Mistake['line'], index: number): boolean {
  const previous = line[index - 1]?.text;
  return previous === undefined || previous === ':' || previous === ';';
}

function beginsOperand({ type, text }: Token): boolean {
  return type === 'string' || type === 'number' || text === '`' || (type === 'name' && !OPERATORS.has(text));
}

function lastOfStatement(line: Mistake['line'], index: number): Token | undefined {
  const end = line.findIndex((token, i) => i > index && token.text === ';');
  return end < 0 ? line.at(-1) : line[end - 1];
}
