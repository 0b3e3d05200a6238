/**
 * Source text to CPython's tree, by py-ast, with what py-ast gets wrong put right: columns are UTF-16 units
 * (not UTF-8 bytes), constants are `Value`s, and whatever CPython 3.11 refuses is refused at CPython's place.
 * This module loads the parser: import it when there is something to parse.
 */

import { parse as parseTree } from 'py-ast';
import { type Problem, ProgramError } from '../../program.js';
import type { ParseFailure } from '../mistakes/mistake.js';
import { syntaxProblem } from '../mistakes/syntax-problem.js';
import { indexAt, type SourceText, sourceText, utf16Column } from '../reading/source-text.js';
import { type Tokens, tokenize, tokenProblem } from '../reading/tokenizer.js';
import { lineProblems, undecorated } from './legal/legal-lines.js';
import { treeProblems } from './legal/legal-tree.js';
import { normalise } from './normalise.js';
import { bySpan } from './problems.js';
import { respelled } from './respell.js';
import { type NodeOf, treeDepth } from './syntax-tree.js';

type Module = NodeOf<'Module'>;

/** Deeper trees would overflow the stack of whoever walks them. */
const MAX_DEPTH = 1000;

/**
 * Parses a whole file (its line ends are `\n`: see `decode`).
 * Throws ProgramError with what CPython 3.11 would call a syntax error, and every further one that is certain.
 */
export function parse(source: string): Module {
  const tokens = tokenize(source);
  const problems = lexicalProblems(tokens);
  if (problems.length > 0) throw new ProgramError(problems);
  return parseTokens(tokens);
}

/**
 * Parses a source in which only characters are wrong: `text` has in their place what was meant, at the same columns.
 * Null where no character is wrong, or where some other error of the tokenizer is left.
 */
export function parseMended(source: string): { readonly module: Module; readonly text: string } | null {
  const { errors, mended } = tokenize(source);
  if (errors.length === 0 || mended === null) return null;
  return { module: parse(mended), text: mended };
}

/** The tokenizer's errors; before them the parser's, where it fails in an earlier statement than the first of them. */
function lexicalProblems(tokens: Tokens): Problem[] {
  const { source, errors } = tokens;
  const first = errors[0];
  if (first === undefined) return [];
  const earlier = failureBefore(tokens, first.at);
  const lexical = errors.map((error) => tokenProblem(source, error));
  return earlier ? [syntaxProblem(source, tokens.tokens, earlier), ...lexical] : lexical;
}

function parseTokens(tokens: Tokens): Module {
  const { source } = tokens;
  const stray = tokens.tokens.find((token) => token.type === 'strange' || token.text === '<>');
  if (stray)
    throw refused(tokens, failureBefore(tokens, stray.start) ?? { ...stray, message: 'invalid syntax' });
  const attempt = attemptOn(respelled(tokens.tokens, source.text));
  if ('failure' in attempt) throw refused(tokens, undecorated(tokens, attempt.failure));
  const { module } = attempt;
  if (treeDepth(module, MAX_DEPTH) > MAX_DEPTH) throw tooDeep();
  normalise(module, source);
  const problems = [...lineProblems(tokens), ...treeProblems(module)].sort(bySpan);
  if (problems.length > 0) throw new ProgramError(problems);
  return module;
}

type Attempt = { readonly module: Module } | { readonly failure: ParseFailure };

function attemptOn(text: string): Attempt {
  try {
    return { module: parseTree(text) };
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep();
    if (error instanceof Error) return { failure: failureOf(error, sourceText(text)) };
    throw error;
  }
}

/** The token that py-ast stopped at, and its message. */
function failureOf(error: Error, source: SourceText): ParseFailure {
  const lineno = 'lineno' in error ? error.lineno : undefined;
  const column = 'col_offset' in error ? error.col_offset : undefined;
  if (typeof lineno !== 'number' || typeof column !== 'number') return lexerFailure(error.message, source);
  const message = error.message.replace(/ at line \d+, column \d+$/, '');
  return { ...characterAt(source, lineno, column), message };
}

/** py-ast's lexer gives the place in its message alone. */
function lexerFailure(message: string, source: SourceText): ParseFailure {
  const [, line, column = '0'] = /at line (\d+)(?:, column (\d+))?$/.exec(message) ?? [];
  if (line === undefined) return { start: source.text.length, end: source.text.length, message };
  return { ...characterAt(source, Number(line), Number(column)), message };
}

/** The one character at a line and a column of UTF-8 bytes. */
function characterAt(source: SourceText, line: number, bytes: number): { start: number; end: number } {
  const start = indexAt(source, line, utf16Column(source.lines[line - 1] ?? '', bytes));
  return { start, end: start + 1 };
}

/** Where the parser fails in the lines before the statement that the index `limit` is in; null where it doesn't. */
function failureBefore({ tokens, source }: Tokens, limit: number): ParseFailure | null {
  const boundary = tokens.findLast((token) => token.type === 'newline' && token.end <= limit);
  if (boundary === undefined) return null;
  const lines = tokens.filter((token) => token.end <= boundary.end);
  const attempt = attemptOn(respelled(lines, source.text.slice(0, boundary.end)));
  return 'failure' in attempt && attempt.failure.start < boundary.start ? attempt.failure : null;
}

function refused({ source, tokens }: Tokens, failure: ParseFailure): ProgramError {
  return new ProgramError([syntaxProblem(source, tokens, failure)]);
}

function tooDeep(): ProgramError {
  const message = 'the program is nested too deeply';
  const advice = 'Break the long expression, or the chain of elif, into smaller parts.';
  return new ProgramError([{ kind: 'syntax', span: null, message, advice }]);
}
