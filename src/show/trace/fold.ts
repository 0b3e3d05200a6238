/**
 * Repetition folded: of steps that repeat the ones before them, row for row, only the first round is shown, and how
 * often it came again. Step numbers and the time don't count as a difference.
 */

import type { Holding } from './holds.js';
import type { StepRows } from './rows.js';

/** Several rounds of the steps shown just before, left out. */
export interface Fold {
  readonly from: number;
  readonly to: number;
  /** Steps in one round, as they are shown. */
  readonly period: number;
  readonly times: number;
  /** Program time at the last step left out. */
  readonly time: number;
}

export type Folded = StepRows | Fold;

/** No round is longer. */
const LONGEST = 64;
/** Fewer steps than this are not worth a fold. */
const LEAST = 4;
/** The last steps of a trace are always shown. */
const KEPT_AT_END = 3;

export function isFold(item: Folded): item is Fold {
  return 'times' in item;
}

/**
 * `steps` with repetition folded. Pinned steps are never folded, nor the last ones, and no round reaches across a
 * border, the number of a step that must be shown (where a livelock's cycle begins).
 */
export function fold(steps: readonly StepRows[], borders: readonly number[]): readonly Folded[] {
  const keys = keysOf(steps);
  const folded: Folded[] = [];
  let at = 0;
  while (at < steps.length) {
    const end = stretchEnd(steps, at, borders);
    folded.push(...foldStretch(steps.slice(at, end), keys.slice(at, end)));
    at = end;
  }
  return folded;
}

/** Where the stretch that begins at `at` must end: before a border, and around each pinned step. */
function stretchEnd(steps: readonly StepRows[], at: number, borders: readonly number[]): number {
  if (steps[at]?.pinned) return at + 1;
  const last = Math.max(at + 1, steps.length - KEPT_AT_END);
  for (let end = at + 1; end < last; end++) {
    const [before, step] = [steps[end - 1], steps[end]];
    const isBorder = (border: number): boolean =>
      before !== undefined && step !== undefined && before.step < border && step.step >= border;
    if (step?.pinned || borders.some(isBorder)) return end;
  }
  return last;
}

/** Steps with equal rows get equal numbers. */
function keysOf(steps: readonly StepRows[]): readonly number[] {
  const numberOf = numbering();
  const holdings = numbering();
  // What a queue holds stays as it is for many steps, and is compared once.
  const known = new WeakMap<Holding, number>();
  const holdingOf = (holding: Holding): number => {
    const number = known.get(holding) ?? holdings(JSON.stringify(holding));
    known.set(holding, number);
    return number;
  };
  return steps.map(({ rows }) =>
    numberOf(
      JSON.stringify(rows.map(({ contents, ...row }) => ({ ...row, contents: contents.map(holdingOf) }))),
    ),
  );
}

/** Gives equal texts equal numbers. */
function numbering(): (text: string) => number {
  const numbers = new Map<string, number>();
  return (text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
}

function foldStretch(steps: readonly StepRows[], keys: readonly number[]): readonly Folded[] {
  const folded: Folded[] = [];
  let at = 0;
  while (at < steps.length) {
    const { period, times } = bestRound(keys, at);
    if (times === 0) {
      folded.push(...steps.slice(at, at + 1));
      at++;
      continue;
    }
    const end = at + period * (times + 1);
    const [from, to] = [steps[at + period], steps[end - 1]];
    if (from === undefined || to === undefined) break;
    folded.push(...steps.slice(at, at + period), {
      from: from.step,
      to: to.step,
      period,
      times,
      time: to.time,
    });
    at = end;
  }
  return folded;
}

/** The shortest round at `at` that comes again and leaves out the most; `times` is 0 where none is worth it. */
function bestRound(keys: readonly number[], at: number): { readonly period: number; readonly times: number } {
  let best = { period: 1, times: 0 };
  for (let period = 1; period <= LONGEST && at + 2 * period <= keys.length; period++) {
    const times = repeats(keys, at, period);
    if (times * period >= LEAST && times * period > best.times * best.period) best = { period, times };
  }
  return best;
}

/** How often the `period` keys at `at` come again right after. */
function repeats(keys: readonly number[], at: number, period: number): number {
  let same = 0;
  while (at + period + same < keys.length && keys[at + same] === keys[at + period + same]) same++;
  return Math.floor(same / period);
}
