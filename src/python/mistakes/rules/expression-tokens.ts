/** Tokens that begin or end an expression. */

import { keywords } from '../../reading/keywords.js';
import type { Token } from '../../reading/token.js';

/** Keywords that are expressions by themselves. */
export const LITERALS = new Set(['None', 'True', 'False']);

/** Signs that have a meaning between operands too (`-`, `(`) are left out. */
export function beginsExpression({ type, text }: Token): boolean {
  if (type === 'name')
    return !keywords.has(text) || LITERALS.has(text) || text === 'not' || text === 'lambda';
  return type === 'number' || type === 'string' || text === '{' || text === '~';
}

/** An operator, or the end of the statement, may follow. */
export function endsExpression({ type, text }: Token): boolean {
  if (type === 'name') return !keywords.has(text) || LITERALS.has(text);
  return type === 'number' || type === 'string' || (type === 'op' && ')]}'.includes(text));
}
