/** A failure of the parser, with the statement around it: what the rules of `rules/` are given. */

import type { SourceText } from '../reading/source-text.js';
import type { Token } from '../reading/token.js';

/** Where the parser stopped, and what it said. */
export interface ParseFailure {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** A failure with the statement around it. */
export interface Mistake {
  readonly source: SourceText;
  /** The tokens of the logical line, without the ones for its end and its indentation. */
  readonly line: readonly Token[];
  /** Index in `line` of the token that can't stand there; `line.length` for the end of the line. */
  readonly at: number;
  /** The logical line before; null at the start of the file. */
  readonly before: readonly Token[] | null;
  /** The token that opens a block right before this line, where one does. */
  readonly indent: Token | null;
  readonly failure: ParseFailure;
  /** The index at which the logical line ends, behind any comment. */
  readonly end: number;
}

/** What is wrong: where, CPython's message, and how to mend it. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly advice: string | null;
}
/** Knows one kind of mistake; null where it is another. */
export type MistakeRule = (mistake: Mistake) => Finding | null;

/** The mistake that made the parser fail there. */
export function mistakeAt(source: SourceText, tokens: readonly Token[], failure: ParseFailure): Mistake {
  let failing = tokens.findIndex((token) => token.end > failure.start && token.type !== 'indent');
  if (failing < 0) failing = tokens.length - 1;
  while (tokens[failing]?.type === 'dedent') failing++;
  let first = failing;
  while (first > 0 && !isBoundary(tokens[first - 1])) first--;
  let last = failing;
  while (last < tokens.length && !isBoundary(tokens[last]) && tokens[last]?.type !== 'end') last++;
  const previous = tokens[first - 1];
  return {
    source,
    line: tokens.slice(first, last),
    at: Math.min(failing, last) - first,
    before: lineBefore(tokens, first),
    indent: previous?.type === 'indent' ? previous : null,
    failure,
    end: tokens[last]?.start ?? source.text.length,
  };
}

/** A finding at one token (or at the end of the line, where there is none). */
export function findingAt(
  mistake: Mistake,
  token: Token | undefined,
  message: string,
  advice: string | null,
): Finding {
  return { start: token?.start ?? mistake.end, end: token?.end ?? mistake.end + 1, message, advice };
}

/** A finding for which CPython has no other words. */
export function invalidSyntax(mistake: Mistake, token: Token | undefined, advice: string): Finding {
  return findingAt(mistake, token, 'invalid syntax', advice);
}

/** The index of the first token of the operand that ends before `end`: an open bracket or one of `stops` is right before it. */
export function operandStart(line: readonly Token[], end: number, stops: ReadonlySet<string>): number {
  let depth = 0;
  for (let index = end - 1; index >= 0; index--) {
    const text = line[index]?.type === 'op' || line[index]?.type === 'name' ? (line[index]?.text ?? '') : '';
    if (')]}'.includes(text) && text !== '') depth++;
    else if ('([{'.includes(text) && text !== '') {
      if (depth === 0) return index + 1;
      depth--;
    } else if (depth === 0 && stops.has(text)) return index + 1;
  }
  return 0;
}

/** How many brackets are open before the token at `index`. */
export function depthAt(line: readonly Token[], index: number): number {
  let depth = 0;
  for (const { type, text } of line.slice(0, index)) {
    if (type === 'op' && '([{'.includes(text)) depth++;
    else if (type === 'op' && ')]}'.includes(text)) depth--;
  }
  return depth;
}

/** The source from one token to another. */
export function textBetween(source: SourceText, first: Token | undefined, last: Token | undefined): string {
  return first && last ? source.text.slice(first.start, last.end) : '';
}

function isBoundary(token: Token | undefined): boolean {
  return token?.type === 'newline' || token?.type === 'indent' || token?.type === 'dedent';
}

function lineBefore(tokens: readonly Token[], first: number): readonly Token[] | null {
  let end = first;
  while (end > 0 && isBoundary(tokens[end - 1])) end--;
  let start = end;
  while (start > 0 && !isBoundary(tokens[start - 1])) start--;
  return end > start ? tokens.slice(start, end) : null;
}
