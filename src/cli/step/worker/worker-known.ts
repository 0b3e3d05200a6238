/** Puts together what is known of a place, from the exploration of the whole and from a search around it. */
import { isSameOutcome, type Outlook } from '../../../explore/index.js';
import type { ExploredOutcome, Futures, OpenOutcome, Way } from '../../../model.js';
import { outcomeNames } from '../../../show/command.js';
import type { KnownFutures } from '../../../show/screen/known.js';
import type { FuturesQuestion } from '../background.js';
import type { Near } from './worker-near.js';

export type PlaceFutures = Pick<KnownFutures, 'outcomes' | 'futures' | 'way'>;

/** What a search that came to the place knows of it. */
interface Sight {
  readonly outcomes: readonly ExploredOutcome[];
  readonly futures: Futures;
  readonly way: (outcome: number) => Way | null;
}

/**
 * All that is known of the place where the question stands; `whole` and `near` are null while they are not there.
 * Outcomes are numbered as those of the whole, those of the other search alone behind them.
 */
export function knownAt(whole: Outlook | null, near: Near | null, question: FuturesQuestion): PlaceFutures {
  const far = whole && sightOf(whole, whole.outcomes, question.path);
  const close = far?.futures.complete ? null : near && sightNear(near, question.path);
  const outcomes = joined(whole?.outcomes ?? [], close?.outcomes ?? []);
  const goal = whole === null || question.goal === null ? undefined : goalOf(whole, question.goal);
  return {
    outcomes,
    futures: together(far?.futures ?? null, close && renumbered(close, outcomes)),
    way: goal ? wayTo(goal, far, close) : null,
  };
}

function sightNear(near: Near, path: readonly number[]): Sight | null {
  const { length } = near.path;
  if (near.path.some((index, at) => path[at] !== index)) return null;
  return sightOf(near.outlook, near.outcomes, path.slice(length));
}

function sightOf(
  outlook: Outlook,
  outcomes: readonly ExploredOutcome[],
  path: readonly number[],
): Sight | null {
  const place = outlook.place(path);
  if (place === null) return null;
  return { outcomes, futures: outlook.futures(place), way: (outcome) => outlook.way(place, outcome) };
}

function goalOf(whole: Outlook, name: string): ExploredOutcome | undefined {
  return whole.outcomes[outcomeNames(whole.outcomes.map(({ kind }) => kind)).indexOf(name)];
}

/** The way of the first sight that has one. */
function wayTo(goal: ExploredOutcome, ...sights: (Sight | null)[]): Way | null {
  for (const sight of sights.filter((each) => each !== null)) {
    const number = numberIn(sight.outcomes, goal);
    const way = number < 0 ? null : sight.way(number);
    if (way) return way;
  }
  return null;
}

function numberIn(outcomes: readonly ExploredOutcome[], outcome: ExploredOutcome): number {
  return outcomes.findIndex((each) => isSameOutcome(each, outcome));
}

function joined(first: readonly ExploredOutcome[], more: readonly ExploredOutcome[]): ExploredOutcome[] {
  return [...first, ...more.filter((each) => numberIn(first, each) < 0)];
}

function renumbered({ futures, outcomes }: Sight, all: readonly ExploredOutcome[]): Futures {
  const numbers = new Map(outcomes.map((outcome, number) => [number, numberIn(all, outcome)]));
  const inAll = (open: readonly OpenOutcome[]): OpenOutcome[] =>
    open
      .map(({ outcome, odds }) => ({ outcome: numbers.get(outcome) ?? outcome, odds }))
      .sort((a, b) => a.outcome - b.outcome);
  return {
    complete: futures.complete,
    open: inAll(futures.open),
    after: futures.after.map((open) => open && inAll(open)),
  };
}

/** What both know; where one of them knows all, just that. */
function together(far: Futures | null, close: Futures | null): Futures | null {
  if (far === null || close?.complete) return close;
  if (close === null || far.complete) return far;
  const after = Array.from({ length: Math.max(far.after.length, close.after.length) }, (_, index) =>
    either(far.after[index] ?? null, close.after[index] ?? null),
  );
  return { complete: false, open: either(far.open, close.open) ?? [], after };
}

function either(
  far: readonly OpenOutcome[] | null,
  close: readonly OpenOutcome[] | null,
): readonly OpenOutcome[] | null {
  if (far === null || close === null) return far ?? close;
  const more = close.filter(({ outcome }) => !far.some((each) => each.outcome === outcome));
  return [...far, ...more].sort((a, b) => a.outcome - b.outcome);
}
