/** `from __future__ import annotations`: an annotation is not evaluated, but kept as its text (PEP 563). */

import type { ExprNode } from 'py-ast';
import { placeOf } from './span.js';
import type { NodeOf, SyntaxNode } from './syntax-tree.js';

/** Does the file ask for it? */
export function postponesAnnotations({ body }: NodeOf<'Module'>): boolean {
  return body.some(
    (node) =>
      node.nodeType === 'ImportFrom' &&
      node.module === '__future__' &&
      node.names.some(({ name }) => name === 'annotations'),
  );
}

/** Puts texts in the place of a node's own annotations. */
export function postpone(node: SyntaxNode, lines: readonly string[]): void {
  if ('annotation' in node && node.annotation) node.annotation = asText(node.annotation, lines);
  if ('returns' in node && node.returns) node.returns = asText(node.returns, lines);
}

function asText(node: ExprNode, lines: readonly string[]): NodeOf<'Constant'> {
  const { lineno, col_offset, end_lineno = lineno, end_col_offset } = node;
  const rows = lines.slice(lineno - 1, end_lineno);
  const last = rows.length - 1;
  const value = rows
    .map((row, at) => row.slice(at === 0 ? col_offset : 0, at === last ? end_col_offset : undefined).trim())
    .join(' ');
  return { nodeType: 'Constant', value, ...placeOf(node) };
}
