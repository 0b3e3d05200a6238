/**
 * Source text to CPython's tree, by py-ast, with what py-ast gets wrong put right: columns are UTF-16 units
 * (not UTF-8 bytes), constants are `Value`s, and whatever CPython 3.11 refuses is refused at CPython's place.
 * This module loads the parser: import it when there is something to parse.
 */

import { type Constant, type Module, parse as parseTree } from 'py-ast';
import type { Value } from '../../model.js';
import { type Problem, ProgramError } from '../../program.js';
import type { Place } from '../mistakes/mistake.js';
import { syntaxProblem } from '../mistakes/syntax-problem.js';
import { indexAt, type Text, textOf, utf16Column } from '../reading/text.js';
import { type Tokens, tokenize, tokenProblem } from '../reading/tokenizer.js';
import { legalProblems } from './legal/legal.js';
import { lineProblems, undecorated } from './legal/legal-lines.js';
import { type Complex, normalise, treeDepth } from './normalise.js';
import { bySpan } from './problems.js';
import { respelled } from './respell.js';

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
 * Goes on behind wrong characters: the tree of the text with each replaced by what was meant, at the same columns;
 * null where nothing is wrong in that way, or where more is wrong than that.
 */
export function parseMended(source: string): { readonly module: Module; readonly text: string } | null {
  const { errors, mended } = tokenize(source);
  if (errors.length === 0 || mended === null) return null;
  return { module: parse(mended), text: mended };
}

/** The value of a constant after `parse`: `1.0` is a Float, `...` the built-in Ellipsis, `b''` a Bytes. */
export function constantValue(node: Constant): Value | Complex {
  return node.value as Value | Complex;
}

/** What the tokenizer found; before it, what the parser finds wrong in the statements before the first of that. */
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
  const found = attempt(respelled(tokens.tokens, source.text));
  if (!('module' in found)) throw refused(tokens, undecorated(tokens, found.place));
  const { module } = found;
  if (treeDepth(module, MAX_DEPTH) > MAX_DEPTH) throw tooDeep();
  normalise(module, source);
  const problems = [...lineProblems(tokens), ...legalProblems(module)].sort(bySpan);
  if (problems.length > 0) throw new ProgramError(problems);
  return module;
}

type Attempt = { readonly module: Module } | { readonly place: Place };

function attempt(text: string): Attempt {
  try {
    return { module: parseTree(text) };
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep();
    return { place: placeOf(error, textOf(text)) };
  }
}

/** The token that py-ast stopped at, and its message. */
function placeOf(error: unknown, source: Text): Place {
  const { lineno, col_offset, message: said } = error as Error & { lineno?: number; col_offset?: number };
  const message = said.replace(/ at line \d+, column \d+$/, '');
  if (lineno === undefined || col_offset === undefined) return lexerPlace(said, source);
  const start = indexAt(source, lineno, utf16Column(source.lines[lineno - 1] ?? '', col_offset));
  return { start, end: start + 1, message };
}

/** py-ast's lexer tells the place in its message alone. */
function lexerPlace(message: string, source: Text): Place {
  const [, line, column = '0'] = /at line (\d+)(?:, column (\d+))?$/.exec(message) ?? [];
  if (line === undefined) return { start: source.text.length, end: source.text.length, message };
  const start = indexAt(
    source,
    Number(line),
    utf16Column(source.lines[Number(line) - 1] ?? '', Number(column)),
  );
  return { start, end: start + 1, message };
}

/** Where the parser fails in the lines before the statement that the index `limit` is in; null where it doesn't. */
function failureBefore({ tokens, source }: Tokens, limit: number): Place | null {
  const boundary = tokens.findLast((token) => token.type === 'newline' && token.end <= limit);
  if (boundary === undefined) return null;
  const lines = tokens.filter((token) => token.end <= boundary.end);
  const found = attempt(respelled(lines, source.text.slice(0, boundary.end)));
  return 'place' in found && found.place.start < boundary.start ? found.place : null;
}

function refused({ source, tokens }: Tokens, place: Place): ProgramError {
  return new ProgramError([syntaxProblem(source, tokens, place)]);
}

function tooDeep(): ProgramError {
  const message = 'the program is nested too deeply';
  const advice = 'Break the long expression, or the chain of elif, into smaller parts.';
  return new ProgramError([{ kind: 'syntax', span: null, message, advice }]);
}

export { spanOf as span } from './span.js';
