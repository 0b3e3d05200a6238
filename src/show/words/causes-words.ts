/** What the words for causes must hold for each language. */

import type { Call, Cause } from '../../model.js';

export interface CausesWords {
  readonly heading: string;
  /** Of a pane. */
  readonly title: string;
  /** `step 4, line 8: `, as far as it is known; `step` is padded already. */
  readonly at: (step: string | null, line: number | null) => string;
  /** Where somebody waits, the innermost call first. */
  readonly stack: (actor: string, calls: readonly Call[]) => string;
  readonly sentence: (cause: Cause) => string;
}
