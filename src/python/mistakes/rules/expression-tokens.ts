/** Tokens that begin or end an expression. */

import { keywords } from '../../reading/keywords.js';
import type { Token } from '../../reading/token.js';

/** Keywords that are expressions by themselves. */
export const LITERALS = new Set(['None', 'True', 'False']);

export function beginsExpression({ type, text }: Token): boolean {
  if (type === 'name')
    return !keywords.has(text) || LITERALS.has(text) || text === 'not' || text === 'lambda';
  return type === 'number' || type === 'string' || text === '{' || text === '~';
}

export function endsExpression({ type, text }: Token): boolean {
  if (type === 'name') return !keywords.has(text) || LITERALS.has(text);
  return type === 'number' || type === 'string' || (type === 'op' && ')]}'.includes(text));
}
