/** What a walk shows at one moment: all that the screen is made of, whatever its size and language. */

import type {
  Cause,
  Outcome,
  Predicted,
  Prediction,
  Timing,
  TraceStep,
  Transition,
  View,
} from '../../model.js';
import type { KnownFutures } from './known.js';
import type { ScreenMessage } from './message.js';

export interface Screen {
  /** As `Trace` has it. */
  readonly program: string;
  /** The source. */
  readonly lines: readonly string[];
  readonly timing: Timing;
  readonly seed: number;
  readonly start: View;
  /** The steps taken from the start to here. */
  readonly steps: readonly TraceStep[];
  /** How many more are known ahead. */
  readonly ahead: number;
  /** What may happen now. */
  readonly choices: readonly Transition[];
  /** How it has ended, where nothing can happen any more. */
  readonly outcome: Outcome | null;
  /** How it came to that, where it is a bad end. */
  readonly causes?: readonly Cause[];
  /** After which step this very world was there first; the number of steps, where it is a new one. */
  readonly first: number;
  /** null until the first answer. */
  readonly known: KnownFutures | null;
  /** What was known one step before. */
  readonly before: KnownFutures | null;
  /** What was asked and answered so far; null where nobody is asked. */
  readonly predicted: readonly Predicted[] | null;
  readonly goal: Goal | null;
  readonly player: Player;
  readonly message: ScreenMessage | null;
  readonly panel: Panel | null;
}

/** An outcome to be reached. */
export interface Goal {
  /** As `outcomeNames` has it. */
  readonly name: string;
  /** The way there is shown step by step; otherwise it is a game, and hints have a price. */
  readonly led: boolean;
  readonly hints: number;
}

export interface Player {
  /** On by itself; on to the next switch; or back to before the last point of no return. */
  readonly playing: 'forth' | 'switch' | 'choice' | 'back' | null;
  /** Steps a second, where it goes on by itself. */
  readonly rate: number;
}

/** What is shown, or asked, before anything else goes on. */
export type Panel =
  | { readonly kind: 'help' }
  /** Which outcome to be led to. */
  | { readonly kind: 'outcomes' }
  /** Which of several steps: the ways that a random choice can fall, or several kills. By their index in `choices`. */
  | { readonly kind: 'ways'; readonly ways: readonly number[] }
  /** The number of an actor beyond 9. */
  | { readonly kind: 'number'; readonly typed: string }
  /** What the step by the transition of that index will do. */
  | { readonly kind: 'predict'; readonly prediction: Prediction; readonly index: number };

/** What is known and may be shown: whoever predicts could read the answers off it. */
export function shownOf({ known, predicted }: Screen): KnownFutures | null {
  return predicted === null ? known : null;
}

/** The view of the world on the screen. */
export function viewOf({ start, steps }: Screen): View {
  return steps.at(-1)?.view ?? start;
}
