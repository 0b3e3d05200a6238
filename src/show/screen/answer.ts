/** The lines above the footer: the answer to a key, or else what there is to say of this place. */

import { sanitize, wrap } from '../fitting-text.js';
import { timeText } from '../trace/describe.js';
import { fewestOf, goalLabel, outcomeOf, walkedOf } from './head.js';
import { isRemark, type Saying, type ScreenMessage } from './message.js';
import type { Style } from './panes/actors.js';
import { labels, lost } from './panes/outlook-text.js';
import { type InkedLine, text } from './panes.js';
import { predictedText, predictionLines } from './prediction.js';
import type { Panel, Screen } from './screen.js';

/** More than this leaves no room for what it is about. */
const MOST = 3;

/** At least one line, and at most a few. */
export function messageLines(screen: Screen, width: number, style: Style): readonly InkedLine[] {
  const { panel } = screen;
  if (panel?.kind === 'predict') return predictionLines(panel.prediction, screen.message, width, style);
  const lines = wrap(sanitize(answerTo(screen, style)), width).slice(0, MOST);
  return lines.length === 0 ? [text('')] : lines.map((line) => text(line, style.paint.strong));
}

function answerTo(screen: Screen, style: Style): string {
  const { message, panel } = screen;
  if (panel !== null && panel.kind !== 'predict') return asked(panel, style);
  if (message !== null && message.kind !== 'no-choice') return messageText(screen, message, style);
  return reachedText(screen, style) ?? placeText(screen, style);
}

function messageText(
  screen: Screen,
  message: Exclude<ScreenMessage, { readonly kind: 'no-choice' }>,
  style: Style,
): string {
  if (message.kind === 'waits') return waitsText(screen, message, style);
  if (message.kind === 'predicted') return predictedText(message.predicted, style);
  if (isRemark(message)) return style.words.remarks[message.kind];
  return style.words.message(named(screen, message, style));
}

function asked(panel: Exclude<Panel, { readonly kind: 'predict' }>, { words }: Style): string {
  switch (panel.kind) {
    case 'help':
      return words.anyKey;
    case 'outcomes':
      return words.chooseOutcome;
    case 'ways':
      return words.chooseWay;
    case 'number':
      return words.typeNumber(panel.typed);
  }
}

/** Outcomes are known to keys by the name that `--goal` takes; people read what they are. */
function named(screen: Screen, message: Saying, { words }: Style): Saying {
  const label = (name: string): string => goalLabel(name, screen.known, words);
  if (message.kind === 'turned') return { ...message, closed: [...new Set(message.closed.map(label))] };
  return 'outcome' in message ? { ...message, outcome: label(message.outcome) } : message;
}

function waitsText(
  screen: Screen,
  { blocked, until }: Extract<ScreenMessage, { readonly kind: 'waits' }>,
  { words, summary }: Style,
): string {
  const sentence = summary.waits(blocked, screen.outcome?.kind === 'deadlock');
  return words.waits(sentence, until === null ? null : timeText(until));
}

/** The goal was reached: the walk beside the simplest way. */
function reachedText(screen: Screen, { words }: Style): string | null {
  const { goal, known } = screen;
  if (goal === null || known?.way?.next !== null) return null;
  const label = goalLabel(goal.name, known, words);
  const least = fewestOf(outcomeOf(goal.name, known));
  if (least === null || goal.led) return words.reached(label);
  const walked = walkedOf(screen);
  const more = {
    steps: walked.steps - least.steps,
    switches: walked.switches - least.switches,
    hints: goal.hints,
  };
  return `${words.reached(label)} ${words.compared(more)}`;
}

function placeText(screen: Screen, { words }: Style): string {
  const { steps, outcome, first, known, before } = screen;
  if (outcome !== null) return words.remarks.over;
  if (steps.length === 0) return words.welcome;
  const closed = lost(before, known);
  const news = closed.length === 0 ? [] : [words.closed(labels(closed, words))];
  return [...news, ...(first < steps.length ? [words.again(first)] : [])].join(' ');
}
