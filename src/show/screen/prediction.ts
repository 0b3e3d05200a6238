/** A question about the next step, with its choices, and what is said of the answer. */

import type { ActorView, Predicted, Prediction } from '../../model.js';
import { displayWidth, sanitize, wrap } from '../fitting-text.js';
import { keyIn, namesOf } from '../naming.js';
import { isLater } from '../trace/describe.js';
import type { AskedStep } from '../words/predict-catalog.js';
import type { ScreenMessage } from './message.js';
import type { Style } from './panes/actors.js';
import { labelOf } from './panes/outlook-text.js';
import { type InkedLine, text } from './panes.js';

const GAP = '   ';

/** What is asked, the choices with their keys, and how to answer; `message`: what is said to the last key. */
export function predictionLines(
  prediction: Prediction,
  message: ScreenMessage | null,
  width: number,
  style: Style,
): readonly InkedLine[] {
  const { predict, paint } = style;
  const { length } = prediction.choices;
  const isWrongKey = message?.kind === 'no-choice';
  const question = predict.together([predict.asked(stepOf(prediction, style)), predict[prediction.kind]]);
  const choices = choiceTexts(prediction, style).map((each, index) => `[${index + 1}] ${each}`);
  return [
    ...wrap(sanitize(question), width).map((line) => text(line, paint.strong)),
    ...packed(choices, width).map((line) => text(line)),
    text(isWrongKey ? predict.notAChoice(sanitize(message.key), length) : predict.keys(length)),
  ];
}

function stepOf({ transition, by }: Prediction, { words }: Style): AskedStep {
  if (transition.kind !== 'act') return { kind: transition.kind };
  const actor = by?.name ?? '';
  if (by?.kind === 'feeder') return { kind: 'feeds', actor };
  const next = by?.next ?? null;
  if (next === null || next.op === 'exit') return { kind: 'end', actor };
  const { text: code, line } = next;
  return { kind: 'operation', actor, text: isLater(next) ? words.goesOn(code) : code, line };
}

/** The choices in words, in their order. */
function choiceTexts(prediction: Prediction, { predict }: Style): string[] {
  switch (prediction.kind) {
    case 'who':
      return prediction.choices.map((actors) => sanitize(predict.actors(namesOf(actors))));
    case 'print':
      return prediction.choices.map(sanitize);
    case 'finish':
      return prediction.choices.map((isPossible) => (isPossible ? predict.yes : predict.no));
  }
}

/** As many side by side as there is room for. */
function packed(items: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    const longer = `${last}${GAP}${item}`;
    if (last !== undefined && displayWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(item);
  }
  return lines;
}

/** Whether the answer was right, what is right, and why. */
export function predictedText({ prediction, answer }: Predicted, style: Style): string {
  const { predict } = style;
  const right = choiceTexts(prediction, style)[prediction.right] ?? '';
  const wrong = answer === null ? predict.skipped(right) : predict.wrong(right);
  const said = answer === prediction.right ? predict.right : wrong;
  return predict.together([said, reasonFor(prediction, style)].filter(Boolean));
}

function reasonFor(prediction: Prediction, style: Style): string {
  const { predict, words } = style;
  if (prediction.kind === 'print') return predict.printedAt(prediction.by?.next?.line ?? 0);
  if (prediction.kind === 'who') {
    const able = prediction.choices[prediction.right] ?? [];
    const others = prediction.actors.filter((actor) => !keyIn(able, actor));
    return predict.waits(others.map((actor) => ({ actor: actor.name, reason: whyNot(actor, style) })));
  }
  const labels = [...new Set(prediction.open.map((outcome) => labelOf(outcome, words)))];
  const [only, ...more] = labels;
  return only !== undefined && more.length === 0 ? predict.certain(only) : predict.open(labels);
}

function whyNot({ status, why, next }: ActorView, { trace, predict }: Style): string {
  return status === 'sleeping' || why === null ? predict.sleeps : trace.reason(why, next?.object?.name ?? '');
}
