/** Predictions: what is asked, that the right answer is what then happens, and the score. */

import { describe, expect, test } from 'vitest';
import type { Outlook } from '../../src/explore/index.js';
import { predictionFor, type Turn } from '../../src/learn/predict.js';
import { choicesOfActors, choicesOfLines } from '../../src/learn/predict-choices.js';
import { scoreJson, scoreOf } from '../../src/learn/predict-score.js';
import type { Predicted, Prediction } from '../../src/model.js';
import { beginWalk, drawn, here, pathOf, take, type Walk, type WalkPlace } from '../../src/schedule/walk.js';
import { namesOf } from '../../src/show/naming.js';
import { enabled, type Program, perform } from '../../src/world/index.js';
import { outlookOn } from '../explore/judges/futures-agree.js';
import { demos, programFrom } from '../explore/judges/sampling.js';

const PATIENCE = { timeout: 120_000 };
const MOST = 300;

interface Asked {
  readonly question: Prediction;
  readonly turn: Turn;
}

/** All questions of a seeded walk. */
function askedOn(program: Program, seed: number, whole: Outlook | null): { asked: Asked[]; walk: Walk } {
  let walk = beginWalk(program, 'ideal', seed);
  const asked: Asked[] = [];
  for (let index = drawn(walk); index >= 0 && walk.at < MOST; index = drawn(walk)) {
    const next = take(walk, index);
    const turn = turnOf(walk, next, whole);
    const question = predictionFor(
      turn,
      asked.map((each) => each.question),
    );
    if (question) asked.push({ question, turn });
    walk = next;
  }
  return { asked, walk };
}

function turnOf(walk: Walk, next: Walk, whole: Outlook | null): Turn {
  const place = whole?.place(pathOf(walk)) ?? null;
  const futures = whole && place ? whole.futures(place) : null;
  return { before: here(walk), after: here(next), futures, outcomes: whole?.outcomes ?? [] };
}

const outlookOf = (program: Program): Outlook => outlookOn(here(beginWalk(program, 'ideal', 1)).world);

/** Says from the worlds themselves what is right. */
function truth({ question, turn }: Asked): string {
  const { world } = turn.after;
  if (question.kind === 'who') {
    const able = new Set(enabled(world).map((each) => (each.kind === 'act' ? each.actor : -1)));
    return world.actors
      .filter(({ id }) => able.has(id))
      .map(({ name }) => name)
      .join();
  }
  if (question.kind === 'print')
    return perform(turn.before.world, question.transition, 1)
      .events.map(({ output }) => output ?? '')
      .join('');
  return String(canEndWell(world));
}

/** By going everywhere: no exploration is asked. */
function canEndWell(world: Turn['after']['world']): boolean {
  const { outcomes } = outlookOn(world);
  return outcomes.some(({ kind, unread }) => kind === 'finished' && unread.length === 0);
}

function told({ question }: Asked): string {
  if (question.kind === 'who') return namesOf(question.choices[question.right] ?? []).join();
  if (question.kind === 'print') return `${question.choices[question.right]}\n`;
  return String(question.choices[question.right]);
}

describe('the answer that counts as right is what then happens', () => {
  test.each(demos())('%s', PATIENCE, (name) => {
    const program = programFrom('demo', name, 3);
    const whole = outlookOf(program);
    let count = 0;
    for (const seed of [1, 2, 3, 4]) {
      for (const each of askedOn(program, seed, whole).asked) {
        expect(told(each), JSON.stringify(each.question)).toBe(truth(each));
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(4);
  });

  test.each(['lost-update', 'philosophers', 'two-locks', 'forgotten-release', 'random-branch'])(
    '%s',
    PATIENCE,
    (name) => {
      const program = programFrom('classic', name);
      const whole = outlookOf(program);
      for (const seed of [1, 2, 3, 4])
        for (const each of askedOn(program, seed, whole).asked)
          expect(told(each), JSON.stringify(each.question)).toBe(truth(each));
    },
  );
});

describe('questions', () => {
  const program = programFrom('demo', 'odd-even', 3);
  const whole = outlookOf(program);
  const walks = Array.from({ length: 40 }, (_, seed) => askedOn(program, seed + 1, whole));
  const all = walks.flatMap(({ asked }) => asked);

  test('are of every kind, and right is every answer now and then', () => {
    const pipe = askedOn(programFrom('demo', 'pipe'), 1, null).asked;
    for (const kind of ['who', 'print', 'finish'] as const) {
      const right = [...all, ...pipe]
        .filter(({ question }) => question.kind === kind)
        .map(({ question }) => question.right);
      expect(new Set(right).size, kind).toBeGreaterThan(1);
    }
  });

  test('have two to four different choices', () => {
    for (const { question } of all) {
      const choices = question.choices.map((each) => JSON.stringify(each));
      expect(new Set(choices).size).toBe(choices.length);
      expect(choices.length).toBeGreaterThan(1);
      expect(choices.length).toBeLessThan(5);
      expect(question.right).toBeGreaterThanOrEqual(0);
    }
  });

  test('leave room between them, but for the step that closes an outcome', () => {
    for (const { asked } of walks) {
      for (const [index, { question, turn }] of asked.entries()) {
        const last = asked[index - 1]?.question.step ?? 0;
        const closes =
          (turn.futures?.after[turn.after.index]?.length ?? 9) < (turn.futures?.open.length ?? 0);
        expect(closes || question.step - last >= 3).toBe(true);
      }
    }
  });

  test('ask at every step after which it can no longer end well', () => {
    let closed = 0;
    for (const { asked, walk } of walks) {
      const wells = walk.places.map((_, at) => {
        const place = whole.place(pathOf({ ...walk, at }));
        const { open } = whole.futures(place as NonNullable<typeof place>);
        return open.some(({ outcome }) => whole.outcomes[outcome]?.kind === 'finished');
      });
      const step = wells.indexOf(false);
      if (step < 0) continue;
      closed += 1;
      expect(asked.find(({ question }) => question.step === step)?.question).toMatchObject({
        kind: 'finish',
        right: 1,
      });
    }
    expect(closed).toBeGreaterThan(0);
  });

  test('without futures nothing is asked of them', () => {
    const kinds = askedOn(program, 1, null).asked.map(({ question }) => question.kind);
    expect(kinds.length).toBeGreaterThan(3);
    expect(kinds).not.toContain('finish');
  });

  test('what is not gone into is no ground for a no', () => {
    const at = quietStep(walks[0]?.walk as Walk);
    const [before, after] = [at - 1, at].map((number) => walks[0]?.walk.places[number]) as [
      WalkPlace,
      WalkPlace,
    ];
    const ask = (outcome: number, complete: boolean): Prediction | null => {
      const open = [{ outcome, odds: null }];
      const futures = { complete, open, after: before.transitions.map(() => open) };
      return predictionFor({ before, after, futures, outcomes: whole.outcomes }, []);
    };
    const finished = whole.outcomes.findIndex(({ kind }) => kind === 'finished');
    expect(ask(0, false)).toBeNull();
    expect(ask(finished, false)).toMatchObject({ kind: 'finish', right: 0 });
    expect(ask(0, true)).toMatchObject({ kind: 'finish', right: 1 });
  });
});

/** A late step that is worth no question by itself. */
function quietStep(walk: Walk): number {
  return walk.places.findIndex((after, at) => {
    const before = walk.places[at - 1];
    const turn = before && { before, after, futures: null, outcomes: [] };
    return turn !== undefined && at > 20 && predictionFor(turn, []) === null;
  });
}

describe('choices', () => {
  test('of actors: the right set, then those that differ in somebody', () => {
    const of = (...sets: string[]) => sets.map((set) => [...set].map((name) => ({ key: name, name })));
    const choose = (all: string, right: string, changed: string) => {
      const [a = [], b = [], c = []] = of(all, right, changed);
      return choicesOfActors(a, b, c);
    };
    expect(choose('AB', 'B', 'A')).toEqual({
      choices: of('', 'A', 'B', 'AB'),
      right: 2,
    });
    expect(choose('ABCD', '', 'D')).toEqual({
      choices: of('', 'A', 'B', 'D'),
      right: 0,
    });
  });

  test('of lines: what others would print, and other numbers', () => {
    expect(choicesOfLines('get 3', ['put 4'])).toMatchObject({
      choices: expect.arrayContaining(['get 3', 'put 4']),
    });
    expect(choicesOfLines('get 3', ['put 4']).choices).toHaveLength(4);
    expect(choicesOfLines('done', [])).toEqual({ choices: ['done'], right: 0 });
    for (const line of ['n 0', 'n 1', 'n 2', 'v1 n 3', 'a 99999999999999999999', 'a 007']) {
      const { choices, right } = choicesOfLines(line, []);
      expect(choices[right]).toBe(line);
    }
  });
});

test('the score, and its file', () => {
  const program = programFrom('demo', 'odd-even', 3);
  const { asked, walk } = askedOn(program, 1, outlookOf(program));
  const answers: Predicted[] = asked.map(({ question }, index) => ({
    prediction: question,
    answer: [question.right, null, question.right + 1][index % 3] as number | null,
  }));
  const right = Math.ceil(asked.length / 3);
  expect(scoreOf(answers)).toEqual({ asked: asked.length, right });
  const steps = walk.places.slice(1).map(({ step }) => (step as NonNullable<typeof step>).transition);
  const told = JSON.parse(scoreJson(program, { timing: 'ideal', seed: 1, steps }, answers));
  expect(told).toMatchObject({ program: 'odd-even', timing: 'ideal', seed: 1, asked: asked.length, right });
  expect(told.answers).toHaveLength(asked.length);
  expect(Object.keys(told.answers[0])).toEqual([
    'step',
    'kind',
    'actor',
    'line',
    'choices',
    'right',
    'answer',
  ]);
  expect(told.answers[1].answer).toBeNull();
});
