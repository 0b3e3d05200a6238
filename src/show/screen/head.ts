/** The top of the screen: which program, where in it, what can still come, and the goal. */

import type { ExploredOutcome } from '../../model.js';
import { outcomeNames } from '../command.js';
import { sanitize } from '../fitting-text.js';
import { timeText } from '../trace/describe.js';
import type { StepWords } from '../words/step-words.js';
import type { KnownFutures } from './known.js';
import type { Style } from './panes/actors.js';
import { certainty, labelOf, oddsText } from './panes/outlook-text.js';
import { type InkedLine, text } from './panes.js';
import { type Goal, type Screen, viewOf } from './screen.js';

/** Two lines, and one more where there is a goal. */
export function headLines(screen: Screen, width: number, style: Style): readonly InkedLine[] {
  const { goal } = screen;
  const lines = [titleLine(screen, style), futuresLine(screen, width, style)];
  return goal === null ? lines : [...lines, goalLine(screen, goal, style)];
}

function titleLine(screen: Screen, { words, paint, predict }: Style): InkedLine {
  const { predicted } = screen;
  const { playing, rate } = screen.player;
  const parts = [
    words.step(screen.steps.length, screen.ahead),
    words.time(timeText(viewOf(screen).time)),
    words.timing[screen.timing],
    ...(playing === null ? [] : [words.playing(rate, playing === 'back')]),
    ...(predicted?.length ? [predict.score(rightAmong(predicted), predicted.length)] : []),
  ];
  return [...text(sanitize(screen.program), paint.strong), ...text(`   ${parts.join('   ')}`)];
}

function futuresLine(screen: Screen, width: number, { words, paint, predict }: Style): InkedLine {
  const { known, outcome } = screen;
  if (outcome !== null) return text(`=== ${labelOf(outcome, words)} ===`, paint.strong);
  if (screen.predicted !== null) return text(words.possible(predict.hidden));
  const only = known === null ? null : certainty(known);
  if (only !== null) return text(words.certain(labelOf(only, words)), paint.strong);
  return text(possibleText(known, width, words));
}

function possibleText(known: KnownFutures | null, width: number, words: StepWords): string {
  const states = known?.states ?? 0;
  if (known === null || (known.futures === null && !known.final))
    return words.possible(words.exploring(states));
  if (known.futures === null) return words.possible(words.notKnown);
  const list = (most: number): string => oddsText(known, most, words);
  if (known.futures.complete) return words.possible(list(width - 20));
  const how = known.final ? words.limited : words.exploring(states);
  if (known.futures.open.length === 0) return words.possible(`${words.noEndYet}  (${how})`);
  return `${words.possibleSoFar(list(width - 60))}  (${how})`;
}

function rightAmong(predicted: NonNullable<Screen['predicted']>): number {
  return predicted.filter(({ prediction, answer }) => answer === prediction.right).length;
}

/** The outcome that a goal names, where it has been found. */
export function outcomeOf(goal: string, known: KnownFutures | null): ExploredOutcome | null {
  const outcomes = known?.outcomes ?? [];
  return outcomes[outcomeNames(outcomes.map(({ kind }) => kind)).indexOf(goal)] ?? null;
}

/** The outcome that a goal names, in a few words. */
export function goalLabel(goal: string, known: KnownFutures | null, words: StepWords): string {
  const outcome = outcomeOf(goal, known);
  return outcome === null ? goal : labelOf(outcome, words);
}

/** The ends that there are, where all are known and the goal is none of them; else null. */
function endsInstead(goal: string, known: KnownFutures | null): readonly string[] | null {
  const isNone = known?.final && known.futures?.complete && outcomeOf(goal, known) === null;
  return isNone ? outcomeNames(known.outcomes.map(({ kind }) => kind)) : null;
}

function goalLine(screen: Screen, goal: Goal, { words, paint }: Style): InkedLine {
  const instead = endsInstead(goal.name, screen.known);
  if (instead !== null) return text(words.noSuchEnd(goal.name, instead), paint.strong);
  const label = goalLabel(goal.name, screen.known, words);
  const { steps, switches } = walkedOf(screen);
  const least = fewestOf(outcomeOf(goal.name, screen.known));
  const parts = [
    words.walked(steps, switches, goal.led ? 0 : goal.hints),
    ...(least === null ? [] : [words.fewest(least.steps, least.switches)]),
  ];
  const title = goal.led ? words.leading(label) : words.goal(label);
  return [...text(title, paint.strong), ...text(`   ${parts.join('   ')}`)];
}

export interface Length {
  readonly steps: number;
  readonly switches: number;
}

/** How long the walk is from the start to here. */
export function walkedOf({ steps }: Screen): Length {
  return { steps: steps.length, switches: steps.filter(({ isSwitch }) => isSwitch).length };
}

/** The simplest way from the start to this outcome; for a livelock, to its circle. */
export function fewestOf(outcome: ExploredOutcome | null): Length | null {
  if (outcome === null) return null;
  const { schedule, switches, switchesToCycle } = outcome;
  const { steps, cycleStart = null } = schedule;
  if (cycleStart === null) return { steps: steps.length, switches };
  return { steps: cycleStart - 1, switches: switchesToCycle ?? switches };
}
