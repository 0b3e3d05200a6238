/**
 * Source text as tokens, with the errors that CPython's tokenizer raises. The parser has a lexer of its own;
 * this one is for messages: it goes on after an error, so that all errors are shown at once.
 */

import type { Problem } from '../../program.js';
import { Brackets } from './brackets.js';
import { fullWidth, strangeCharacter } from './confusables.js';
import { Indentation, type IndentationProblem, measure } from './indentation.js';
import { numberAdvice, scanNumber } from './number-literals.js';
import { type SourceText, sourceText, spanBetween } from './source-text.js';
import { contentAdvice, contentError } from './string-content.js';
import { type StringStart, stringEnd, stringStart } from './string-literals.js';
import type { Token, TokenType } from './token.js';

/** A source as tokens. */
export interface Tokens {
  readonly source: SourceText;
  readonly tokens: readonly Token[];
  /** What is wrong, by index; CPython stops at the first. */
  readonly errors: readonly TokenError[];
  /** Brackets that are never closed, the innermost last. */
  readonly open: readonly Token[];
  /** The text with one ASCII character or blank in the place of each wrong one; null where that can't mend it. */
  readonly mended: string | null;
}
/** What CPython says of a token, and how to mend it. */
export interface TokenError {
  readonly at: number;
  readonly end: number;
  readonly message: string;
  readonly advice: string | null;
}

const NAME = /[A-Za-z_\u0080-\u{10ffff}][A-Za-z0-9_\u0080-\u{10ffff}]*/uy;
const VALID_NAME = /^[\p{ID_Start}_]\p{ID_Continue}*/u;
const OPERATOR =
  /\*\*=|\/\/=|>>=|<<=|\.\.\.|\*\*|\/\/|>>|<<|<>|!=|==|<=|>=|->|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|@=|:=|[-+*/%@&|^~<>()[\]{},:.;=]/y;
const BLANKS = /[ \t\f]*/y;

/** All tokens of `text`; comments and blank lines give none. */
export function tokenize(text: string): Tokens {
  return new Tokenizer(text).run();
}

/** A token error as a problem of `source`. */
export function tokenProblem(source: SourceText, error: TokenError): Problem {
  return {
    kind: 'syntax',
    span: spanBetween(source, error.at, error.end),
    message: error.message,
    advice: error.advice,
  };
}

class Tokenizer {
  private readonly tokens: Token[] = [];
  private readonly errors: TokenError[] = [];
  private readonly brackets = new Brackets();
  private readonly indents = new Indentation();
  private readonly mends = new Map<number, string>();
  private mendable = true;
  private index = 0;
  private lineStart = true;

  constructor(private readonly text: string) {}

  run(): Tokens {
    while (this.index < this.text.length) this.next();
    const last = this.tokens.at(-1);
    if (last && last.type !== 'newline' && last.type !== 'dedent')
      this.add('newline', this.index, this.index);
    for (let left = this.indents.depth; left > 0; left--) this.add('dedent', this.index, this.index);
    this.add('end', this.index, this.index);
    this.unclosed();
    const mended = this.mendable && this.brackets.open.length === 0 ? this.mendedText() : null;
    return {
      source: sourceText(this.text),
      tokens: this.tokens,
      errors: this.errors,
      open: this.brackets.open,
      mended,
    };
  }

  private next(): void {
    if (this.lineStart) this.indentation();
    this.index = matchEnd(BLANKS, this.text, this.index);
    const c = this.text[this.index];
    if (c === undefined) return;
    if (c === '#') this.index = this.lineEnd();
    else if (c === '\n') this.newline();
    else if (c === '\\') this.continuation();
    else this.token(c);
  }

  private token(c: string): void {
    const string = stringStart(this.text, this.index);
    if (string) this.string(string);
    else if (/[0-9]/.test(c) || (c === '.' && /[0-9]/.test(this.text[this.index + 1] ?? ''))) this.number();
    else if (matchEnd(NAME, this.text, this.index) > this.index) this.name();
    else this.operator();
  }

  private newline(): void {
    if (this.brackets.open.length === 0 && this.tokens.length > 0 && !this.atStatementStart()) {
      this.add('newline', this.index, this.index + 1);
    } else this.index++;
    this.lineStart = this.brackets.open.length === 0;
  }

  private atStatementStart(): boolean {
    const type = this.tokens.at(-1)?.type;
    return type === 'newline' || type === 'indent' || type === 'dedent';
  }

  private indentation(): void {
    this.lineStart = false;
    const { width, characters, end } = measure(this.text, this.index);
    const start = this.index;
    this.index = end;
    const c = this.text[end];
    if (c === undefined || c === '\n' || c === '#') return;
    const { change, problem } = this.indents.to(width, characters);
    if (change > 0) this.add('indent', start, end);
    for (let left = change; left < 0; left++) this.add('dedent', end, end);
    if (problem !== null) this.wrongIndentation(problem);
  }

  private wrongIndentation(problem: IndentationProblem): void {
    this.mendable = false;
    const lineStart = this.text.lastIndexOf('\n', this.index - 1) + 1;
    if (problem === 'tabs') {
      const advice = 'Indent every line with blanks only: four a level.';
      this.error(lineStart, 'inconsistent use of tabs and spaces in indentation', advice);
    } else if (problem === 'level') {
      const advice = 'Give this line as many blanks as the line of its block that it belongs to.';
      this.error(this.index, 'unindent does not match any outer indentation level', advice);
    } else this.stop(this.index, 'too many levels of indentation', 'Make functions of the inner blocks.');
  }

  private continuation(): void {
    const next = this.text[this.index + 1];
    if (next === '\n' && this.index + 2 < this.text.length) {
      this.index += 2;
      return;
    }
    this.mendable = false;
    if (next === undefined || next === '\n') this.error(this.index + 1, 'unexpected EOF while parsing');
    else
      this.error(
        this.index + 1,
        'unexpected character after line continuation character',
        'A backslash must be the last character of its line: not even a blank may follow.',
      );
    this.index = this.lineEnd();
  }

  private string(start: StringStart): void {
    const end = stringEnd(this.text, start);
    if (end < 0) this.unterminated(start);
    else {
      const content = this.text.slice(start.body, end - start.quote.length);
      const message = contentError(start.prefix, content);
      if (message !== null) this.error(this.index, message, contentAdvice(message), end);
      this.add('string', this.index, end);
    }
  }

  private unterminated({ quote, body }: StringStart): void {
    this.mendable = false;
    const triple = quote.length === 3;
    const end = triple ? this.text.length : this.lineEnd(body);
    const lines = sourceText(this.text.slice(0, end).replace(/\n+$/, '')).lines.length;
    const line = triple ? sourceText(this.text).lines.length - (this.text.endsWith('\n') ? 1 : 0) : lines;
    const kind = triple ? 'triple-quoted string literal' : 'string literal';
    const other = quote === '"' ? "'" : '"';
    const within = ` A ${quote} inside the text needs ${other} around it.`;
    const advice = `Close the string with ${quote}${triple ? '.' : ` on the same line.${within}`}`;
    this.error(this.index, `unterminated ${kind} (detected at line ${line})`, advice);
    this.add('string', this.index, end);
  }

  private number(): void {
    const { end, error } = scanNumber(this.text, this.index);
    if (error) {
      this.mendable = false;
      this.errors.push({
        at: error.at,
        end: error.at + 1,
        message: error.message,
        advice: numberAdvice(this.text.slice(this.index, end)),
      });
    }
    this.add('number', this.index, end);
  }

  private name(): void {
    const end = matchEnd(NAME, this.text, this.index);
    const valid = VALID_NAME.exec(this.text.slice(this.index, end))?.[0].length ?? 0;
    if (valid > 0) this.add('name', this.index, this.index + valid);
    if (this.index < end) this.strange();
  }

  /** A character that no token may hold. A quotation in full-width marks is passed over as the string that it was meant to be. */
  private strange(): void {
    const character = String.fromCodePoint(this.text.codePointAt(this.index) ?? 0);
    const twin = fullWidth(character);
    this.mends.set(this.index, twin ?? ' ');
    if (twin === null && character.length > 1) this.mendable = false;
    if (twin === null && character.trim() !== '') this.mendable = false;
    const { message, advice } = strangeCharacter(character);
    this.error(this.index, message, advice, this.index + character.length);
    this.add('strange', this.index, this.index + character.length);
    if (twin === '"' || twin === "'") this.quotation(character, twin);
  }

  private quotation(opening: string, twin: string): void {
    const closing = opening === '“' || opening === '”' ? /["“”]/ : opening === '＂' ? /["＂]/ : /['‘’＇]/;
    const rest = this.text.slice(this.index, this.lineEnd());
    const at = rest.search(closing);
    if (at < 0) return;
    const end = this.index + at;
    const mark = this.text[end] ?? '';
    this.index = end;
    if (mark === twin) {
      this.index++;
      return;
    }
    this.mends.set(end, twin);
    const { message, advice } = strangeCharacter(mark);
    this.error(end, message, advice);
    this.add('strange', end, end + 1);
  }

  private operator(): void {
    const end = matchEnd(OPERATOR, this.text, this.index);
    const text = this.text.slice(this.index, end);
    if (end === this.index) this.add('strange', this.index, this.index + 1);
    else if (text === '(' || text === '[' || text === '{') this.openBracket(text);
    else if (text === ')' || text === ']' || text === '}') this.closeBracket(text);
    else this.add('op', this.index, end);
  }

  private openBracket(text: string): void {
    const problem = this.brackets.push({ type: 'op', text, start: this.index, end: this.index + 1 });
    if (problem) this.stop(this.index, problem.message, problem.advice);
    else this.add('op', this.index, this.index + 1);
  }

  private closeBracket(text: string): void {
    const unmatched = this.brackets.open.length === 0;
    const problem = this.brackets.close(text, this.index, this.text, this.tokens);
    if (problem) this.error(this.index, problem.message, problem.advice);
    if (unmatched) this.mends.set(this.index, ' ');
    else if (problem) this.mendable = false;
    this.add('op', this.index, this.index + 1);
  }

  /** What follows an open bracket was read as part of it, so other errors come before this one. */
  private unclosed(): void {
    const problem = this.errors.length === 0 ? this.brackets.unclosed() : null;
    if (problem) this.error(problem.at, problem.message, problem.advice);
  }

  private stop(at: number, message: string, advice: string | null = null): void {
    this.mendable = false;
    this.error(at, message, advice);
    this.index = this.text.length;
  }

  private error(at: number, message: string, advice: string | null = null, end = at + 1): void {
    this.errors.push({ at, end, message, advice });
  }

  private add(type: TokenType, start: number, end: number): void {
    this.tokens.push({ type, text: this.text.slice(start, end), start, end });
    if (end > this.index) this.index = end;
  }

  private lineEnd(from = this.index): number {
    const end = this.text.indexOf('\n', from);
    return end < 0 ? this.text.length : end;
  }

  private mendedText(): string {
    if (this.mends.size === 0) return this.text;
    const units = this.text.split('');
    for (const [index, unit] of this.mends) units[index] = unit;
    return units.join('');
  }
}

function matchEnd(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  const match = pattern.exec(text);
  return match ? index + match[0].length : index;
}
