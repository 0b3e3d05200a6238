/** What asks more than the model gives is cut off, and told as that: never as a livelock, nor as the program's own error. */

import { describe, expect, it } from 'vitest';
import { Allowance, type Budget } from '../../../src/budget.js';
import { explain, explore } from '../../../src/explore/index.js';
import type { Outcome } from '../../../src/model.js';
import { compile } from '../../../src/python/index.js';
import { trace } from '../../../src/schedule/index.js';
import { begin, finalOutcome } from '../../../src/world/index.js';

/** So many instructions for each step. */
const few: Budget = { left: 20_000, spend: () => {} };

const LONG = ['for i in range(10_000_000): pass'];
const IN_A_THREAD = [
  'import threading',
  'def work():',
  '    for i in range(10_000_000): pass',
  't = threading.Thread(target=work)',
  't.start()',
  'print(1)',
];

/** What a search that nobody stops comes to. */
function finish<T>(search: Generator<unknown, T>): T {
  for (let next = search.next(); ; next = search.next()) if (next.done) return next.value;
}

const programOf = (lines: readonly string[]) => compile(lines.join('\n'), 'a', 'a.py');

function endOf(lines: readonly string[], budget: Budget): Outcome {
  return finalOutcome(begin(programOf(lines), { timing: 'ideal', seed: 1, budget }));
}

describe('a thread that goes on and on by itself', () => {
  const limit = { by: 'instructions', limit: 20_000, line: 1 };

  it('is cut off', () => expect(endOf(LONG, few)).toMatchObject({ kind: 'cut', limit }));

  it('is cut off within what a built-in calls', () => {
    const lines = ['def key(n):', '    while True: n += 1', 'sorted([1, 2], key=key)'];
    expect(endOf(lines, few)).toMatchObject({ kind: 'cut', limit: { ...limit, line: 2 } });
  });

  it('loops for ever where it comes round within what a built-in calls', () => {
    const lines = ['def key(n):', '    while True: pass', 'sorted([1, 2], key=key)'];
    expect(endOf(lines, few)).toMatchObject({ kind: 'livelock', running: [{ name: 'MainThread' }] });
  });

  it('takes no more than a run has in all', () => {
    const budget = new Allowance(10_000);
    expect(endOf(LONG, budget)).toMatchObject({ kind: 'cut', limit: { by: 'instructions' } });
    expect(budget.left).toBeLessThanOrEqual(0);
  });

  it('does so with what it fills, too', () => {
    const lines = ['kept = []', 'while True: kept.append(list(range(1000)))'];
    expect(endOf(lines, { left: 50_000_000, spend: () => {} })).toMatchObject({
      kind: 'cut',
      limit: { by: 'memory', limit: 48, line: 2 },
    });
  });
});

describe('a search that comes to a thread which is cut off', () => {
  const cut = { by: 'instructions', limit: 20_000, line: 3, actor: { name: 'Thread-1 (work)' } };

  for (const verdict of [false, true])
    it(`proves nothing${verdict ? ' with --verdict' : ''}`, () => {
      const found = finish(explore(programOf(IN_A_THREAD), { budget: few, verdict }));
      expect(found).toMatchObject({ complete: false, clean: null, outcomes: [], limit: cut });
    });

  it('still tells what can happen before that', () => {
    const lines = [
      ...IN_A_THREAD.slice(0, -1),
      'import random',
      'if random.randint(0, 1): t.join()',
      'exit(1)',
    ];
    const found = finish(explore(programOf(['import random', ...lines]), { budget: few }));
    expect(found).toMatchObject({ complete: false, clean: null, limit: { ...cut, line: 4 } });
  });

  it('does not call a text impossible', () => {
    const found = finish(explain(programOf(IN_A_THREAD), '2\n', { budget: few }));
    expect(found).toMatchObject({ kind: 'unknown', limit: cut });
  });
});

describe('a run', () => {
  it('ends where a thread is cut off, and its schedule leads there again', () => {
    const run = trace(programOf(LONG), { budget: few });
    expect(run.outcome).toMatchObject({ kind: 'cut', limit: { by: 'instructions' } });
    const again = trace(programOf(LONG), { schedule: run.schedule, budget: few });
    expect(again.outcome).toEqual(run.outcome);
  });
});

describe('a thread that asks what nobody else can see, again and again', () => {
  it('loops for ever where it comes round', () => {
    const lines = ['import os', 'while os.getpid() > 0:', '    pass'];
    expect(endOf(lines, few)).toMatchObject({ kind: 'livelock' });
  });

  it('is cut off where it does not', () => {
    const lines = ['import os', 'n = 0', 'while os.getpid() > 0: n += 1'];
    expect(endOf(lines, new Allowance(1_000_000))).toMatchObject({
      kind: 'cut',
      limit: { by: 'instructions', line: 3 },
    });
  });
});
