/** Questions about a step before it is shown, and their answers. */

import { predictionFor } from '../../learn/predict.js';
import type { Prediction } from '../../model.js';
import { here, take } from '../../schedule/walk.js';
import type { Panel } from '../../show/screen/screen.js';
import type { KeyPress } from './keys.js';
import { knownHere, type Session, said, stepped } from './session.js';

/** One step further; where somebody predicts and it is worth a question, that comes first. */
export function forth(session: Session, index: number): Session {
  const prediction = questionAbout(session, index);
  if (prediction === null) return stepped(session, index);
  const player = { ...session.player, playing: null };
  return { ...session, player, message: null, panel: { kind: 'predict', prediction, index } };
}

/** What has been seen already is no question. */
function questionAbout(session: Session, index: number): Prediction | null {
  const { walk, predicted, seen } = session;
  const isSeen = walk.at < seen && walk.places[walk.at + 1]?.index === index;
  if (predicted === null || isSeen) return null;
  const { futures = null, outcomes = [] } = knownHere(session) ?? {};
  const turn = { before: here(walk), after: here(take(walk, index)), futures, outcomes };
  const asked = predicted.map(({ prediction }) => prediction).filter(({ step }) => step <= walk.at);
  return predictionFor(turn, asked);
}

/** What a key does to a question: it answers, skips or is none of the choices. */
export function predicting(
  session: Session,
  panel: Extract<Panel, { readonly kind: 'predict' }>,
  key: KeyPress,
): Session {
  const { prediction, index } = panel;
  if (key === 'q') return { ...session, ended: 'quit' };
  const answer = key === 's' ? null : /^[1-9]$/.test(key) ? Number(key) - 1 : Number.NaN;
  if (answer !== null && !(answer < prediction.choices.length))
    return said({ ...session, panel }, { kind: 'no-choice', key });
  const predicted = { prediction, answer };
  const next = stepped({ ...session, predicted: [...(session.predicted ?? []), predicted] }, index);
  return said(next, { kind: 'predicted', predicted });
}
