/** Predicting on a walk: questions come before their step, take nothing but an answer, and are told right or wrong. */

import { describe, expect, test } from 'vitest';
import { scriptKeys } from '../../../src/cli/step/keys.js';
import { delayOf } from '../../../src/cli/step/player.js';
import { reduce } from '../../../src/cli/step/reduce.js';
import { beginSession, questionOf, type Session, screenOf } from '../../../src/cli/step/session.js';
import type { Outlook } from '../../../src/explore/index.js';
import type { Prediction } from '../../../src/model.js';
import { beginWalk, here, pathOf, withSteps } from '../../../src/schedule/walk.js';
import { renderScreen } from '../../../src/show/screen/render.js';
import type { Lang } from '../../../src/show/words/catalog.js';
import { outlookOn } from '../../explore/judges/futures-agree.js';
import { demos, programFrom } from '../../explore/judges/sampling.js';

const PATIENCE = { timeout: 120_000 };

/** Somebody who predicts. */
interface Predictor {
  readonly whole: Outlook;
  readonly first: Session;
}

function predictor(name: string, messages = 3): Predictor {
  const program = programFrom('demo', name, messages);
  const walk = beginWalk(program, 'ideal', 1);
  return { whole: outlookOn(here(walk).world), first: beginSession(program, walk, null, 2, true) };
}

/** The session after these keys, with all that an exploration knows. */
function press({ whole }: Predictor, session: Session, script: string): Session {
  let now = informed(whole, session);
  for (const key of scriptKeys(script)) {
    now = informed(whole, reduce(now, { kind: 'key', key }));
    while (delayOf(now) !== null) now = informed(whole, reduce(now, { kind: 'tick' }));
  }
  return now;
}

function informed(whole: Outlook, session: Session): Session {
  const question = questionOf(session);
  const place = question && whole.place(pathOf(session.walk));
  if (question === null || place === null) return session;
  const { states, outcomes } = whole;
  const known = { states, final: true, outcomes, futures: whole.futures(place), way: null };
  return reduce(session, { kind: 'answer', answer: { ...question, known } });
}

const asked = ({ panel }: Session): Prediction | null =>
  panel?.kind === 'predict' ? panel.prediction : null;

function screenText(session: Session, lang: Lang, width = 80, height = 24): string {
  return renderScreen(screenOf(session), { width, height, color: 0, lang }).join('\n');
}

/** Plays on, answering each question by `answer`, until nothing goes on any more. */
function played(
  game: Predictor,
  answer: (question: Prediction) => string,
  looked: (session: Session, question: Prediction) => void = () => {},
): Session {
  let now = press(game, game.first, 'Space');
  for (let question = asked(now); question; question = asked(now)) {
    looked(now, question);
    now = press(game, press(game, now, answer(question)), 'Space');
  }
  return now;
}

const right = ({ right: place }: Prediction): string => String(place + 1);

describe.each(demos())('%s', (name) => {
  test('all right, where the right key is pressed', PATIENCE, () => {
    const session = played(predictor(name), right);
    const { predicted, walk } = session;
    expect(here(walk).outcome).not.toBeNull();
    expect(predicted?.length).toBeGreaterThan(3);
    expect(predicted?.every(({ prediction, answer }) => answer === prediction.right)).toBe(true);
    expect(screenText(session, 'en')).toContain(`predicted ${predicted?.length} of ${predicted?.length}`);
  });

  test('the question is told before the step, whole and in any size and language', PATIENCE, () => {
    for (const lang of ['en', 'zh'] as const) {
      const skip = (): string => 's';
      played(predictor(name), skip, (session, question) => {
        expect(session.walk.at).toBe(question.step - 1);
        const text = screenText(session, lang);
        for (const number of question.choices.keys()) expect(text).toContain(`[${number + 1}] `);
        const sizes = [
          [80, 24],
          [100, 30],
          [120, 40],
          [20, 5],
        ] as const;
        for (const [width, height] of sizes)
          expect(screenText(session, lang, width, height).split('\n')).toHaveLength(height);
      });
    }
  });
});

describe('a question', () => {
  const game = predictor('odd-even');
  const first = press(game, game.first, 'Space');
  const question = asked(first) as Prediction;

  test('hides from what it could be read', () => {
    expect(screenText(first, 'en')).toContain('hidden while you predict');
    expect(screenText(first, 'en')).not.toContain('%');
  });

  test('takes nothing but an answer', () => {
    for (const key of ['9', 'Enter', 'Left', 'n', 'b', 'o', '?']) {
      const after = press(game, first, key);
      expect(asked(after)).toEqual(question);
      expect(after.walk).toEqual(first.walk);
      expect(after.predicted).toEqual([]);
      expect(screenText(after, 'en')).toContain('is not among the answers');
    }
    expect(press(game, first, 'q').ended).toBe('quit');
  });

  test('is told right or wrong, with the reason, and the step is taken', () => {
    const good = press(game, first, right(question));
    const bad = press(game, first, String(((question.right + 1) % question.choices.length) + 1));
    const skipped = press(game, first, 's');
    expect(screenText(good, 'en')).toContain('Right.');
    expect(screenText(bad, 'en')).toContain('No. It is:');
    expect(screenText(skipped, 'en')).toContain('It is:');
    for (const { walk } of [good, bad, skipped]) expect(walk.at).toBe(question.step);
    expect(skipped.predicted).toEqual([{ prediction: question, answer: null }]);
  });

  test('does not come again after going back', () => {
    const again = press(game, press(game, first, 's'), 'Left Right');
    expect(asked(again)).toBeNull();
    expect(again.walk.at).toBe(question.step);
  });

  test('comes along a schedule that was given, too', () => {
    const { whole } = game;
    const { program } = game.first;
    const livelock = whole.outcomes.find(({ kind }) => kind === 'livelock') as Outlook['outcomes'][number];
    const walk = withSteps(beginWalk(program, 'ideal', 1), livelock.schedule.steps);
    const end = played({ whole, first: beginSession(program, walk, null, 2, true) }, right);
    expect(end.walk.at).toBe(livelock.schedule.steps.length);
    const decisive = end.predicted?.find(({ prediction }) => prediction.step === livelock.noReturn);
    expect(decisive?.prediction).toMatchObject({ kind: 'finish', right: 1 });
  });

  test('nobody is asked who does not want to predict', () => {
    const plain = press(game, { ...game.first, predicted: null }, 'Space');
    expect(plain.panel).toBeNull();
    expect(here(plain.walk).outcome).not.toBeNull();
  });
});
