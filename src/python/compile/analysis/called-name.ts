/** What a call goes by: most of what is known of a program before it runs is known by such names. */

import type { SyntaxNode } from '../../parsing/syntax-tree.js';

/** `f` for `f` and for `x.f`; empty for all else. */
export function calledName(func: SyntaxNode): string {
  if (func.nodeType === 'Name') return func.id;
  return func.nodeType === 'Attribute' ? func.attr : '';
}
