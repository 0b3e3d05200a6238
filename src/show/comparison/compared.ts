/** What came of comparing real Python with the model, as data. */

import type { Delay, ExploredOutcome, Outcome } from '../../model.js';
import type { ExplorationReport } from '../exploration/report.js';

export interface Comparison {
  /** `odd-even --fixed`, or the path as it was given. */
  readonly program: string;
  readonly setting: PythonSetting;
  /** The runs that came to an end, or were ended as hung; fewer than `setting.runs` after an interrupt. */
  readonly runs: number;
  /** Seconds that a run sleeps, or waits for time-outs, where nothing is multiplied. */
  readonly sleeps: number;
  /** What can't be explained first, then the most frequent. */
  readonly outputs: readonly Output[];
  /** Why what does not fit is not judged; none where it is. */
  readonly excuses: readonly Excuse[];
  /** Everything that can happen; null where nobody asked. */
  readonly everything: ExplorationReport | null;
}

/** How the real Python was run. */
export interface PythonSetting {
  /** `3.11.7`. */
  readonly python: string;
  readonly runs: number;
  /** How many at a time. */
  readonly jobs: number;
  /** Seconds after which a run counts as hung. */
  readonly timeout: number;
  /** A core was kept busy meanwhile. */
  readonly hog: boolean;
  /** Seconds. */
  readonly switchInterval: number | null;
  /** What sleeps and time-outs were multiplied by. */
  readonly scale: number | null;
}

/** Runs that are the same from outside. */
export interface Output {
  readonly text: string;
  /** It was still running when its time was over. */
  readonly hung: boolean;
  /** The exceptions that ended its threads and processes. */
  readonly errors: readonly UncaughtError[];
  readonly count: number;
  readonly verdict: Verdict;
}

export interface UncaughtError {
  /** As the model names it: `queue.Empty`, `ValueError`. */
  readonly type: string;
  /** The innermost line of the program. */
  readonly line: number;
}

export type Verdict =
  | {
      readonly kind: 'possible';
      /** The code of the simplest schedule that prints the same. */
      readonly schedule: string;
      /** It can be printed without any delay; null where that is not known. */
      readonly ideal: boolean | null;
      /** Who is held up under that schedule, where ideal time can't print it. */
      readonly delays: readonly Delay[];
      /** What nobody received under that schedule. */
      readonly unread: Outcome['unread'];
    }
  | {
      readonly kind: 'impossible';
      /** Lines that fit. */
      readonly matched: number;
      /** What could have come there; null: the end. */
      readonly instead: readonly (string | null)[];
      /** Only schedules that never end print this, and the run ended. */
      readonly hangs: boolean;
    }
  /** It does not fit, and nobody can expect it to. */
  | { readonly kind: 'unjudged' }
  /** A limit was reached. */
  | { readonly kind: 'unknown' };

/** What no model can know: it is another one in every run. */
export type Excuse = 'clock' | 'pid' | 'address' | 'random' | 'hash';

/** How many runs got a verdict of this kind. */
export function runsJudged({ outputs }: Comparison, kind: Verdict['kind']): number {
  return outputs.reduce((sum, { count, verdict }) => sum + (verdict.kind === kind ? count : 0), 0);
}

/**
 * Whether a run may have ended so, as far as that is seen from outside. A run that hung may be in any deadlock or livelock with
 * the same exceptions; one that ended by exceptions is in the outcome with the same ones; of any other, what it
 * left unread is taken from its schedule.
 */
export function mayHaveEnded(output: Output, outcome: ExploredOutcome): boolean {
  const { hung, errors, verdict } = output;
  const hangs = outcome.kind === 'deadlock' || outcome.kind === 'livelock';
  if (hung !== hangs || keyOf(errors) !== keyOf(outcome.errors)) return false;
  if (hung || errors.length > 0 || verdict.kind !== 'possible') return true;
  const isMany = outcome.unreadRange !== undefined;
  return leftIn(outcome.unread, isMany) === leftIn(verdict.unread, isMany);
}

const keyOf = (errors: readonly UncaughtError[]): string =>
  errors
    .map(({ type, line }) => `${type} ${line}`)
    .sort()
    .join('\n');

/** Where messages are left, and how many; not where many outcomes that differ in that alone are told as one. */
const leftIn = (unread: Outcome['unread'], isMany: boolean): string =>
  unread
    .filter(({ messages }) => messages.length > 0)
    .map(({ object, messages }) => (isMany ? object.name : `${object.name} ${messages.length}`))
    .sort()
    .join('\n');
