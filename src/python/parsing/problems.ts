/** How problems are told, and their order. */

import type { ASTNode } from 'py-ast';
import type { Problem } from '../../program.js';

/** Tells of a problem with a node: what, and how to mend it. */
export type Report = (node: ASTNode, message: string, advice: string | null) => void;

/** Negative where `a` stands before `b` in the source. */
export function bySpan({ span: a }: Problem, { span: b }: Problem): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}
