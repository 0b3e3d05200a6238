/** The name that a call goes by, which is all that is known of it before the program runs. */

import type { SyntaxNode } from '../../parsing/syntax-tree.js';

/** `f` for `f` and for `x.f`; empty for all else. */
export function calledName(func: SyntaxNode): string {
  if (func.nodeType === 'Name') return func.id;
  return func.nodeType === 'Attribute' ? func.attr : '';
}
