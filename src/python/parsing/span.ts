/** Where a node of the tree stands. */

import type { Located } from 'py-ast';
import type { Span } from '../../model.js';
import type { SyntaxNode } from './syntax-tree.js';

/** The span of a node after `normalise`; line 1 for those without a place of their own (operators, parameter lists). */
export function spanOf(node: SyntaxNode): Span {
  const { lineno = 1, col_offset = 0 } = node;
  return {
    line: lineno,
    column: col_offset,
    endLine: node.end_lineno ?? lineno,
    endColumn: node.end_col_offset ?? col_offset,
  };
}

type TreePlace = Pick<Located, 'lineno' | 'col_offset' | 'end_lineno' | 'end_col_offset'>;

/** The four fields of the tree, for a node that is put in the place of another. */
export function placeOf({ lineno, col_offset, end_lineno, end_col_offset }: Located): TreePlace {
  const start = { lineno, col_offset };
  if (end_lineno === undefined || end_col_offset === undefined) return start;
  return { ...start, end_lineno, end_col_offset };
}
