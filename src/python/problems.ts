/** The order of problems. */

import type { Problem } from './program.js';

/** Negative where `a` stands before `b` in the source. */
export function bySpan({ span: a }: Problem, { span: b }: Problem): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}
