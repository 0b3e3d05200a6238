/** What is known of the open futures of the world on the screen. */

import type { ExploredOutcome, Futures, Way } from '../../model.js';

export interface KnownFutures {
  /** Worlds that were seen so far. */
  readonly states: number;
  /** Nothing more will be known: everything was gone into, or the search reached its limit. */
  readonly final: boolean;
  /** As far as they were found; what `futures` numbers. */
  readonly outcomes: readonly ExploredOutcome[];
  /** null while nothing is known of this world. */
  readonly futures: Futures | null;
  /** The simplest way from here to the goal that was asked for; null without one, or where none is known. */
  readonly way: Way | null;
}
