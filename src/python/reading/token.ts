/** A token: a word, number, string or sign of the source. */

export type TokenType =
  | 'name'
  | 'number'
  | 'string'
  | 'op'
  | 'newline'
  | 'indent'
  | 'dedent'
  | 'strange'
  | 'end';

export interface Token {
  readonly type: TokenType;
  readonly text: string;
  /** Indices into the source. */
  readonly start: number;
  readonly end: number;
}
