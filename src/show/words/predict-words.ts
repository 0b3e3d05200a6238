/** What the words for predictions must hold for each language. */

/** The step that is asked about: an operation with its line, an end, a message on its way, the clock, a kill. */
export type AskedStep =
  | { readonly kind: 'operation'; readonly actor: string; readonly text: string; readonly line: number }
  | { readonly kind: 'end' | 'feeds'; readonly actor: string }
  | { readonly kind: 'clock' | 'kill' };

/** Why somebody can't go on; `reason` as it stands beside an actor. */
export interface Waiting {
  readonly actor: string;
  readonly reason: string;
}

export interface PredictWords {
  readonly asked: (step: AskedStep) => string;
  readonly who: string;
  readonly print: string;
  readonly finish: string;
  /** All of these, and nobody else. */
  readonly actors: (names: readonly string[]) => string;
  readonly yes: string;
  readonly no: string;
  readonly keys: (count: number) => string;
  readonly notAChoice: (key: string, count: number) => string;

  readonly right: string;
  readonly wrong: (rightChoice: string) => string;
  readonly skipped: (rightChoice: string) => string;
  readonly waits: (waiting: readonly Waiting[]) => string;
  readonly sleeps: string;
  readonly printedAt: (line: number) => string;
  /** What can still come: the outcomes in a few words. */
  readonly open: (outcomes: readonly string[]) => string;
  readonly certain: (outcome: string) => string;
  readonly score: (right: number, asked: number) => string;
  /** Sentences one after the other. */
  readonly together: (sentences: readonly string[]) => string;
  /** In place of what the answer could be read off. */
  readonly hidden: string;
}
