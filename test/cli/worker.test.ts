/** The background of a walk: what the thread answers is what an exploration knows, sooner or later. */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Background, FuturesAnswer, FuturesQuestion } from '../../src/cli/step/background.js';
import { exploring } from '../../src/cli/step/worker/worker-background.js';
import { Explorer } from '../../src/cli/step/worker/worker-explorer.js';
import type { Task } from '../../src/cli/step/worker/worker-task.js';
import { outcomeKey } from '../../src/explore/index.js';
import { trace } from '../../src/schedule/index.js';
import { begin, enabled, type Program, perform } from '../../src/world/index.js';
import { LIMITS, outlookOn } from '../explore/judges/futures-agree.js';
import { programFrom } from '../explore/judges/sampling.js';

const PATIENCE = { timeout: 120_000 };
/** As it is built, beside the command. */
const FILE = path.resolve('dist/cli/worker.cjs');

let background: Background | null = null;
afterEach(() => background?.end());

const taskOf = (program: Program, maxStates = LIMITS.maxStates): Task => ({
  program,
  timing: 'ideal',
  seed: 1,
  limits: { ...LIMITS, maxStates },
});

/** The answers to a question, up to the one that `isLast` accepts. */
function answersTo(
  to: Background,
  question: FuturesQuestion,
  isLast: (answer: FuturesAnswer) => boolean,
): Promise<FuturesAnswer[]> {
  return new Promise((resolve, reject) => {
    const answers: FuturesAnswer[] = [];
    to.listen((answer) => {
      if (answer.path.join() !== question.path.join() || answer.goal !== question.goal) return;
      answers.push(answer);
      if (isLast(answer)) resolve(answers);
    }, reject);
    to.ask(question);
  });
}

async function finalAnswer(to: Background, question: FuturesQuestion): Promise<FuturesAnswer> {
  const answers = await answersTo(to, question, ({ known }) => known.final);
  return answers[answers.length - 1] as FuturesAnswer;
}

/** The steps of a seeded run, each by its place among those of its world. */
function pathOf(program: Program, seed: number): number[] {
  let world = begin(program, { timing: 'ideal', seed: 1 });
  return trace(program, { seed }).steps.map(({ transition }) => {
    const steps = enabled(world);
    const index = steps.findIndex((each) => JSON.stringify(each) === JSON.stringify(transition));
    world = perform(world, transition, 0).world;
    return index;
  });
}

describe('the thread', () => {
  test('tells what an exploration knows, all along a run', PATIENCE, async () => {
    const program = programFrom('demo', 'odd-even', 3);
    const whole = outlookOn(begin(program, { timing: 'ideal', seed: 1 }));
    background = exploring(taskOf(program), FILE);
    const taken = pathOf(program, 4);
    for (let length = 0; length <= taken.length; length += 4) {
      const question = { path: taken.slice(0, length), goal: 'livelock' };
      const { known } = await finalAnswer(background, question);
      const place = whole.place(question.path) as NonNullable<ReturnType<typeof whole.place>>;
      expect(known.states).toBe(whole.states);
      expect(known.outcomes.map(outcomeKey)).toEqual(whole.outcomes.map(outcomeKey));
      expect(known.futures).toEqual(whole.futures(place));
      expect(known.way).toEqual(whole.way(place, 0));
    }
  });

  test('answers while it explores, and tells how far it is', PATIENCE, async () => {
    const program = programFrom('demo', 'odd-even');
    background = exploring(taskOf(program, 1e6), FILE);
    const question = { path: pathOf(program, 1), goal: null };
    const [first, ...more] = await answersTo(
      background,
      question,
      ({ known }) => known.futures !== null && known.states > 1000,
    );
    expect(first?.known.final).toBe(false);
    const { known } = more[more.length - 1] as FuturesAnswer;
    expect(known.final).toBe(false);
    // At its end nothing is open but what has come to pass.
    expect(known.futures).toEqual({ complete: true, open: [{ outcome: 0, odds: 1 }], after: [] });
    expect(known.outcomes.map(({ kind }) => kind)).toEqual(['finished']);
    expect(known.outcomes[0]?.schedule.steps).toEqual(
      trace(program).steps.map(({ transition }) => transition),
    );
  });

  test('tells what ends the search', PATIENCE, async () => {
    const broken: Program = { ...programFrom('demo', 'queue'), main: -1 };
    background = exploring(taskOf(broken), FILE);
    await expect(finalAnswer(background, { path: [], goal: null })).rejects.toThrow();
  });
});

test('a thread without memory leaves the walk without answers, and goes on', PATIENCE, async () => {
  const greedy = path.join(mkdtempSync(path.join(tmpdir(), 'queue-demo-')), 'greedy.cjs');
  writeFileSync(greedy, 'const kept = []; for (;;) kept.push(new Array(1e5).fill({}));');
  background = exploring(taskOf(programFrom('demo', 'queue')), greedy, { maxOldGenerationSizeMb: 32 });
  for (const taken of [[], [0]]) {
    const { known } = await finalAnswer(background, { path: taken, goal: null });
    expect(known).toMatchObject({ futures: null, outcomes: [] });
  }
});

describe('a program that is too large to explore whole', () => {
  const program = programFrom('demo', 'odd-even', 5);
  const whole = outlookOn(begin(program, { timing: 'ideal', seed: 1 }));

  async function known(path: readonly number[], goal: string | null = null): Promise<FuturesAnswer['known']> {
    const answers: FuturesAnswer[] = [];
    const explorer = new Explorer(
      taskOf(program, 1500),
      (answer) => answers.push(answer),
      (error) => {
        throw error;
      },
    );
    explorer.ask({ path, goal });
    await explorer.run();
    return (answers[answers.length - 1] as FuturesAnswer).known;
  }

  test('around the place all is known where that is not too much', PATIENCE, async () => {
    for (const seed of [1, 2, 3]) {
      const taken = pathOf(program, seed).slice(0, -6);
      const told = await known(taken);
      const right = whole.futures(whole.place(taken) as NonNullable<ReturnType<typeof whole.place>>);
      expect(told.final).toBe(true);
      expect(told.futures?.complete).toBe(true);
      const keys = told.futures?.open.map(({ outcome }) => outcomeKey(told.outcomes[outcome] as never));
      const rightKeys = right.open.map(({ outcome }) => outcomeKey(whole.outcomes[outcome] as never));
      expect(keys).toEqual(rightKeys);
      expect(told.futures?.open.map(({ odds }) => odds)).toEqual(
        right.open.map(({ odds }) => expect.closeTo(odds as number, 9)),
      );
    }
  });
});
