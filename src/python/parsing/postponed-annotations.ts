/** `from __future__ import annotations`: an annotation is not evaluated, but kept as its text (PEP 563). */

import type { ASTNode, ExprNode, Module } from 'py-ast';

/** Does the file ask for it? */
export function postponesAnnotations({ body }: Module): boolean {
  return body.some(
    (node) =>
      node.nodeType === 'ImportFrom' &&
      node.module === '__future__' &&
      node.names.some(({ name }) => name === 'annotations'),
  );
}

/** Puts texts in the place of a node's own annotations. */
export function postpone(node: ASTNode, lines: readonly string[]): void {
  const annotated = node as { annotation?: ExprNode | null; returns?: ExprNode | null };
  if (annotated.annotation) annotated.annotation = asText(annotated.annotation, lines);
  if (annotated.returns) annotated.returns = asText(annotated.returns, lines);
}

function asText(node: ExprNode, lines: readonly string[]): ExprNode {
  const { lineno = 1, col_offset = 0, end_lineno = lineno, end_col_offset } = node;
  const rows = lines.slice(lineno - 1, end_lineno);
  const last = rows.length - 1;
  const text = rows
    .map((row, at) => row.slice(at === 0 ? col_offset : 0, at === last ? end_col_offset : undefined).trim())
    .join(' ');
  return {
    nodeType: 'Constant',
    value: text,
    kind: null,
    lineno,
    col_offset,
    end_lineno,
    end_col_offset,
  } as unknown as ExprNode;
}
