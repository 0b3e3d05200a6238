/** A trace against the clock: the lines of `renderTrace`, each with the program time at which it is due. */

import type { Trace } from '../../model.js';
import { type TraceOptions, timedLines } from './lanes.js';

/** Text to print once the program's clock has come to `at` nanoseconds. */
export interface DueText {
  readonly at: number;
  readonly text: string;
}

/** The frames in order; their texts joined are exactly `renderTrace(trace, options)`. `at` never goes back. */
export function frames(trace: Trace, options: TraceOptions): readonly DueText[] {
  return timedLines(trace, options).map(({ at, text }) => ({ at, text: `${text}\n` }));
}
