/** What is wrong with a node of the tree, and the order of problems. */

import type { Problem } from '../../program.js';
import type { SyntaxNode } from './syntax-tree.js';

/** Takes down what is wrong with a node, and how to mend it. */
export type ReportNode = (node: SyntaxNode, message: string, advice: string | null) => void;

/** Negative where `a` stands before `b` in the source. */
export function bySpan({ span: a }: Problem, { span: b }: Problem): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}
