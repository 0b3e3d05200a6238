/** What the words for an explanation must hold for each language: which schedule printed a text, or why none did. */

import type { Delay } from '../../model.js';
import type { Stopped } from './exploration-words.js';

export interface ExplanationWords {
  /** `prefix`: its output only has to begin so. */
  readonly possible: (switches: number, steps: number, prefix: boolean, simplest: boolean) => string;
  readonly noDelay: string;
  readonly needsDelay: string;
  /** `time`: how long at least. */
  readonly heldUp: (delay: Delay, time: string) => string;
  readonly moreHeld: (count: number) => string;
  /** Whether it needs a delay is not known. */
  readonly delayUnknown: (stopped: Stopped) => string;
  /** The output begins so, and nothing can happen any more. */
  readonly hangsHere: string;

  /** `program`: null where it has no name; `ideal`: it was asked for orders without a delay only. */
  readonly impossible: (program: string | null, prefix: boolean, ideal: boolean) => string;
  /** The first `count` lines can be printed, and then comes the one that can't. */
  readonly upTo: (count: number) => string;
  /** All lines can be printed, but that is not the end. */
  readonly wholeGoesOn: (count: number) => string;
  readonly wholeHangs: (count: number) => string;
  readonly couldCome: string;
  readonly nothingMore: string;
  readonly orNothingMore: string;
  readonly others: (count: number) => string;
  readonly emptyLine: string;
  /** It differs only in blanks from a line that could have come. */
  readonly blanks: (line: number) => string;
  readonly traceback: (line: number) => string;
  /** There are several processes: their lines may have been written in blocks. */
  readonly blocks: string;
  readonly seeded: (seed: number) => string;

  readonly unknown: (stopped: Stopped) => string;
  readonly soFar: (lines: number) => string;

  readonly addPrefix: string;
  readonly everyOutput: string;
  readonly further: string;
}
