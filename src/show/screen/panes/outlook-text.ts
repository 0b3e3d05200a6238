/** What can still come, in words: the open outcomes with their odds, and which of them a step closes. */

import type { ExploredOutcome, Outcome } from '../../../model.js';
import { displayWidth, sanitize } from '../../fitting-text.js';
import { messageCount } from '../../naming.js';
import type { StepWords } from '../../words/step-words.js';
import type { KnownFutures } from '../known.js';

/** An outcome in a few words: `finished, 2 unread`. */
export function labelOf(outcome: Outcome, words: StepWords): string {
  const unread = messageCount(outcome.unread);
  if (outcome.kind === 'finished' && unread > 0) return words.unread(unread);
  if (outcome.kind === 'error')
    return sanitize(words.error([...new Set(outcome.errors.map(({ type }) => type))]));
  return words.kinds[outcome.kind];
}

function kindOf(outcome: Outcome, words: StepWords): string {
  return words.kinds[
    outcome.kind === 'finished' && messageCount(outcome.unread) > 0 ? 'unread' : outcome.kind
  ];
}

/** The one outcome that every schedule from here leads to, if it is known that there is but one. */
export function certainty({ futures, outcomes }: KnownFutures): ExploredOutcome | null {
  const [only, ...others] = futures?.open ?? [];
  const isCertain = futures?.complete === true && only !== undefined && others.length === 0;
  return isCertain ? (outcomes[only.outcome] ?? null) : null;
}

/** `finished 96 %, livelock 4 %`: outcome by outcome where that fits into `width`, else by kind. */
export function oddsText(known: KnownFutures, width: number, words: StepWords): string {
  const each = listed(known, labelOf, words);
  return displayWidth(each) <= width ? each : listed(known, kindOf, words);
}

function listed({ futures, outcomes }: KnownFutures, naming: typeof labelOf, words: StepWords): string {
  const odds = new Map<string, number | null>();
  for (const { outcome: number, odds: more } of futures?.open ?? []) {
    const outcome = outcomes[number];
    if (outcome === undefined) continue;
    const name = naming(outcome, words);
    const sum = odds.get(name) ?? 0;
    odds.set(name, more === null ? null : sum + more);
  }
  return [...odds]
    .sort(([, a], [, b]) => (b ?? 0) - (a ?? 0))
    .map(([name, share]) => words.odds(name, share === null ? null : percent(share)))
    .join(words.separator);
}

/** A chance between 0 and 1; no rounding makes it one of these. */
export function percent(odds: number): string {
  const share = odds * 100;
  if (share < 0.1) return '<0.1 %';
  if (share > 99.9) return '>99.9 %';
  return `${share < 10 || share > 99 ? Number(share.toFixed(1)) : Math.round(share)} %`;
}

/** What was possible one step before and is not any more, where both are known. */
export function lost(before: KnownFutures | null, now: KnownFutures | null): readonly ExploredOutcome[] {
  if (!before?.futures?.complete || !now?.futures?.complete) return [];
  const left = new Set(openOutcomes(now).map(identity));
  return openOutcomes(before).filter((outcome) => !left.has(identity(outcome)));
}

function openOutcomes({ futures, outcomes }: KnownFutures): readonly ExploredOutcome[] {
  return (futures?.open ?? []).flatMap(({ outcome }) => outcomes[outcome] ?? []);
}

/** Equal for the same outcome, whichever search has numbered it. */
function identity({ kind, errors, blocked, unread }: Outcome): string {
  const failed = errors.map(({ type, line }) => [type, line]);
  const waiting = blocked.map(({ op, line }) => [op, line]);
  const counts = unread.map(({ object, messages }) => [object.name, messages.length]);
  return JSON.stringify([kind, ...[failed, waiting, counts].map((each) => each.map(String).sort())]);
}

/** Outcomes in a few words, each once. */
export function labels(outcomes: readonly Outcome[], words: StepWords): string {
  return [...new Set(outcomes.map((outcome) => labelOf(outcome, words)))].join(words.separator);
}

/** What the transitions of these indexes would close or decide; empty where they leave everything open, or it isn't known. */
export function consequence(
  known: KnownFutures | null,
  choices: readonly number[],
  words: StepWords,
): string {
  const { futures = null, outcomes = [] } = known ?? {};
  if (futures === null || !futures.complete || futures.open.length < 2) return '';
  const after = choices.map((choice) => futures.after[choice] ?? null);
  if (after.length === 0 || after.some((each) => each === null)) return '';
  const open = after.flatMap((each) => each ?? []);
  const left = new Set(open.map(({ outcome }) => outcome));
  const [only, ...others] = outcomes.filter((_, number) => left.has(number));
  if (only !== undefined && others.length === 0) return words.makesCertain(labelOf(only, words));
  const closed = futures.open.flatMap(({ outcome }) => (left.has(outcome) ? [] : (outcomes[outcome] ?? [])));
  return closed.length === 0 ? '' : words.closes(labels(closed, words));
}
