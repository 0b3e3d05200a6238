/** Steps and schedules: types alone. */

import type { ActorId, ProcessId } from './identity.js';

export type Timing = 'ideal' | 'any';

/** One step that may be taken: an actor's operation (and which way a random choice falls), the clock, a kill. */
export type Transition =
  | { readonly kind: 'act'; readonly actor: ActorId; readonly branch: number }
  | { readonly kind: 'clock' }
  | { readonly kind: 'kill'; readonly process: ProcessId };

/** The steps of one run, in order, under one model of time. */
export interface Schedule {
  readonly timing: Timing;
  readonly seed: number;
  readonly steps: readonly Transition[];
  /** Where it goes round for ever: the first step of its cycle, which the last step closes. */
  readonly cycleStart?: number | null;
}
