/** A trace as it is played: the lines of `renderTrace`, each with the moment at which it is due. */

import type { Trace } from '../../model.js';
import { type TraceOptions, timedLines } from './lanes.js';

/** Text to print once playing has come to `at` nanoseconds. */
export interface DueText {
  readonly at: number;
  readonly text: string;
}

/** Nanoseconds that a step takes to be read. By the program's clock it takes none, and what never sleeps would be over at once. */
export const STEP_TIME = 5e8;

/** The frames in order; their texts joined are exactly `renderTrace(trace, options)`. `at` never goes back. */
export function frames(trace: Trace, options: TraceOptions): readonly DueText[] {
  return timedLines(trace, options).map(({ at, steps, text }) => ({
    at: at + STEP_TIME * steps,
    text: `${text}\n`,
  }));
}
