/** The brackets that are open, and what CPython says of those that don't fit. */

import type { Token } from './token.js';

/** What CPython says of a bracket, and how to mend it. */
export interface BracketProblem {
  readonly message: string;
  readonly advice: string;
}

/** CPython's MAXLEVEL. */
const MAX_DEPTH = 200;
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The stack of open brackets. */
export class Brackets {
  readonly open: Token[] = [];

  /** Opens a bracket; gives a problem where too many are open. */
  push(token: Token): BracketProblem | null {
    if (this.open.length >= MAX_DEPTH) {
      const advice = `At most ${MAX_DEPTH} brackets may stand inside one another: give the parts names.`;
      return { message: 'too many nested parentheses', advice };
    }
    this.open.push(token);
    return null;
  }

  /** Closes the innermost bracket by `text` at `index`, behind `tokens`; gives a problem where the two are of different kinds. */
  close(text: string, index: number, source: string, tokens: readonly Token[]): BracketProblem | null {
    const opening = this.open.pop();
    if (opening?.text === OPENING[text]) return null;
    if (opening === undefined)
      return { message: `unmatched '${text}'`, advice: unmatchedAdvice(text, tokens) };
    const sameLine = !source.slice(opening.start, index).includes('\n');
    const where = sameLine ? '' : ` on line ${source.slice(0, opening.start).split('\n').length}`;
    return {
      message: `closing parenthesis '${text}' does not match opening parenthesis '${opening.text}'${where}`,
      advice: `Close '${opening.text}' first: brackets are closed in the reverse order.`,
    };
  }

  /** The innermost bracket that is still open at the end. */
  unclosed(): (BracketProblem & { readonly at: number }) | null {
    const token = this.open.at(-1);
    if (token === undefined) return null;
    const advice = `A '${CLOSING[token.text]}' is missing: everything behind it was taken as part of it.`;
    return { at: token.start, message: `'${token.text}' was never closed`, advice };
  }
}

function unmatchedAdvice(text: string, tokens: readonly Token[]): string {
  const [word, name] = tokens.slice(-2);
  if (word?.text === 'class' && name?.type === 'name') {
    const [, own = 'Name', base = 'Base'] =
      /^(.+?)_?(Thread|Process|Queue|Exception|object)$/.exec(name.text) ?? [];
    return `The base class stands in parentheses: class ${own}(${base}):`;
  }
  return `No '${OPENING[text]}' stands before it: take it out, or open the bracket where it belongs.`;
}
