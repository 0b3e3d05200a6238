/** What explores while somebody walks: it is asked what can come of a place, and answers once, or again as it learns more. */
import type { KnownFutures } from '../../show/screen/known.js';

export interface FuturesQuestion {
  /** How the place is reached: for each step from the start, which of the world's transitions (`enabled`) was taken. */
  readonly path: readonly number[];
  /** The outcome that `Known.way` leads to, as `outcomeNames` has it (`livelock`, `finished:2`). */
  readonly goal: string | null;
}

export interface FuturesAnswer extends FuturesQuestion {
  readonly known: KnownFutures;
}

export interface Background {
  /** Takes the place of the question before. It is answered soon, and again whenever more is known, until that is final. */
  ask(question: FuturesQuestion): void;
  /** `failed` gets what ended the search, if something did. */
  listen(answered: (answer: FuturesAnswer) => void, failed: (error: unknown) => void): void;
  /** Stops searching; nothing is answered any more. */
  end(): void;
}
