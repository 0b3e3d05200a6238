/** What people read of an exploration: golden files, the words for odds, and what is offered next. */

import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExploredOutcome } from '../../src/model.js';
import { grouped, shareOf } from '../../src/show/chance.js';
import { outcomeNames } from '../../src/show/command.js';
import { renderExploration } from '../../src/show/exploration/exploration.js';
import { renderExplorationJson } from '../../src/show/exploration/exploration-json.js';
import type { ExplorationReport } from '../../src/show/exploration/report.js';
import { displayWidth, type Lang } from '../../src/show/index.js';
import { explorationWordsFor } from '../../src/show/words/exploration-catalog.js';
import { expectGolden } from '../golden.js';
import { explored, told } from './fixtures/explorations.js';
import { demoText } from './fixtures/index.js';
import { oddEven, oddEvenEmpty, oddEvenLivelock } from './fixtures/odd-even.js';
import { counter, spinning } from './fixtures/others.js';
import { pipe } from './fixtures/pipe.js';
import { queue } from './fixtures/queue.js';

function three(): ExplorationReport {
  const traces = [oddEvenLivelock(), oddEvenEmpty(), oddEven()];
  const odds = [0.014387, 0.021581, 0.964032];
  const outcomes = traces.map((trace, index) => explored(trace, odds[index] as number, 64));
  return told(traces, outcomes, { endless: true });
}

function proved(): ExplorationReport {
  const trace = { ...oddEven(), program: 'odd-even --fixed' };
  const list = ['get 1\nget 2\n', ''].map((text) => ({
    text,
    schedule: { timing: 'ideal' as const, seed: 1, steps: [] },
  }));
  const outputs = { count: '1234567', complete: false, list };
  return told([trace], [explored(trace, 1, 0)], { clean: true, outputs }, { codes: ['i1-1', 'i1-2'] });
}

function partly(): ExplorationReport {
  const stopped = { by: 'states', limit: 5_000_000 } as const;
  return told([queue()], [explored(queue(), null, null)], { complete: false, timing: 'any' }, { stopped });
}

/** As `--verdict` gives it: without odds and points of no return. */
function verdict(): ExplorationReport {
  const { traces } = three();
  const outcomes = traces.map((trace) => explored(trace, null, null));
  return told(traces, outcomes, { timing: 'any', states: 281_000 }, { verdict: true });
}

/** A lost update that ends well, and shows in what is printed. */
function lost(): ExplorationReport {
  const trace = counter();
  const schedule = { timing: 'ideal', seed: 1, steps: [] } as const;
  const touch = (step: number, name: string) => {
    const actors = trace.steps.flatMap(({ events }) => events.flatMap(({ actor }) => actor ?? []));
    return { step, actor: actors.find((each) => each.name === name) ?? { key: '', name }, line: 4 };
  };
  const [one, two] = ['Thread-1 (work)', 'Thread-2 (work)'] as const;
  const update = {
    place: 'counter',
    read: touch(4, two),
    between: touch(5, one),
    write: touch(8, two),
    schedule,
  };
  const texts = ['counter is 1', 'counter is 2'];
  const variants = texts.map((line) => ({ lines: [line], schedule }));
  const prints = { kind: 'different lines', texts: '2', nothing: false, variants, complete: true } as const;
  return told(
    [trace],
    [explored(trace, 1, 0)],
    { lostUpdates: [update], prints },
    { lostTraces: [trace], variantCodes: ['i1-1', 'i1-2'] },
  );
}

/** The same lines in every order. */
function ordered(): ExplorationReport {
  const prints = { kind: 'same lines', texts: '42', nothing: false, variants: [], complete: true } as const;
  return told([oddEven()], [explored(oddEven(), 1, 0)], { clean: true, prints });
}

function nothing(): ExplorationReport {
  const stopped = { by: 'time', limit: 600 } as const;
  return told([], [], { program: '-', complete: false, clean: null }, { stopped });
}

const cases: Readonly<Record<string, () => ExplorationReport>> = {
  three,
  always: () => told([pipe()], [explored(pipe(), 1, 0)], {}),
  proved,
  partly,
  verdict,
  nothing,
  lost,
  ordered,
};

const golden = join(import.meta.dirname, 'golden');

function text(example: ExplorationReport, width: number, lang: Lang, color: 0 | 1 = 0): string {
  const header = demoText(example.exploration.program.replace(' --fixed', ''), lang);
  return renderExploration(example, { width, lang, color, ...(header === null ? {} : { header }) });
}

function checkLines(shown: string, width: number): void {
  for (const line of stripVTControlCharacters(shown).split('\n')) {
    if (!line.startsWith('  queue-demo ')) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
    expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
    expect(line).not.toMatch(/undefined|NaN/);
  }
}

describe.each(Object.entries(cases))('%s', (name, make) => {
  it.each([
    [80, 'en'],
    [100, 'en'],
    [80, 'zh'],
    [100, 'zh'],
  ] as const)('is as agreed: %i columns, %s', (width, lang) => {
    const shown = text(make(), width, lang);
    checkLines(shown, width);
    expectGolden(join(golden, `explore-${name}.${width}${lang === 'zh' ? '.zh' : ''}.txt`), shown);
  });

  it('fits into any width, and says the same in colour', () => {
    for (const lang of ['en', 'zh'] as const) {
      for (let width = 20; width <= 130; width += 11) {
        const shown = text(make(), width, lang);
        checkLines(shown, width);
        const coloured = stripVTControlCharacters(text(make(), width, lang, 1));
        expect(coloured.replaceAll(/[^\S\n]+$/gm, '')).toBe(shown.replaceAll(/[^\S\n]+$/gm, ''));
      }
    }
  });
});

describe('commands', () => {
  const commands = (example: ExplorationReport): readonly string[] =>
    text(example, 200, 'en')
      .split('\n')
      .filter((line) => line.startsWith('  queue-demo '))
      .map((line) => line.trim().split('  ')[0] as string);

  it('show every outcome by its kind', () => {
    expect(commands(three()).slice(0, 3)).toEqual([
      'queue-demo run odd-even --outcome livelock',
      'queue-demo run odd-even --outcome error',
      'queue-demo run odd-even --outcome finished',
    ]);
    expect(outcomeNames(['livelock', 'finished', 'finished', 'finished'])).toEqual([
      'livelock',
      'finished',
      'finished:2',
      'finished:3',
    ]);
  });

  it('keep the time, the seed and the mended version', () => {
    const example = told([oddEven()], [explored(oddEven(), 1, 0)], { timing: 'any', seed: 7 });
    expect(commands(example)[0]).toBe('queue-demo run odd-even --timing any --seed 7 --outcome finished');
    expect(commands(proved())[0]).toBe('queue-demo run odd-even --fixed --outcome finished');
  });

  it('go by the schedule where a search could not be had again', () => {
    expect(commands(partly())[0]).toMatch(/^queue-demo run queue --schedule \S+$/);
    const typed = told([counter()], [explored(counter(), 1, 0)], { program: '-' });
    expect(commands(typed)[0]).toMatch(/^queue-demo run - --schedule \S+$/);
  });

  it('keep to the verdict, where it was asked for, but offer the whole', () => {
    const [first, ...others] = commands(verdict());
    expect(first).toMatch(/^queue-demo run odd-even --schedule \S+$/);
    expect(others.slice(2)).toEqual([
      'queue-demo explore odd-even --fixed --timing any --verdict',
      'queue-demo explore odd-even --verdict',
      'queue-demo explore odd-even --timing any',
    ]);
  });

  it('are at most three at the end, and go further after a limit', () => {
    expect(commands(nothing())).toEqual([
      'queue-demo explore - --verdict',
      'queue-demo explore - --max-time 6000',
    ]);
    expect(commands({ ...nothing(), verdict: true })).toEqual([
      'queue-demo explore - --verdict --max-time 6000',
    ]);
    for (const make of Object.values(cases)) {
      const next = text(make(), 200, 'en').split('Worth trying:\n')[1]?.split('\n\n')[0]?.split('\n') ?? [];
      expect(next.length).toBeLessThanOrEqual(3);
    }
  });

  it('tell of random numbers only where there are some', () => {
    const random = { ...spinning(), lines: ['import random', 'print(random.random())'] };
    expect(text(told([random], [explored(random, 1, 0)], {}), 200, 'en')).toContain('from seed 1');
    const imported = { ...spinning(), lines: ['import random', 'print(1)  # no random number'] };
    expect(text(told([imported], [explored(imported, 1, 0)], {}), 200, 'en')).not.toContain('from seed');
    expect(text(three(), 200, 'en')).not.toContain('from seed');
  });
});

describe('time', () => {
  const legend = (example: ExplorationReport, lang: Lang): string =>
    renderExploration(example, { width: 1000, lang, color: 0, legend: true });
  const lines = (example: ExplorationReport): string => legend(example, 'en');

  it('is told by the lines at which it counts, in the legend alone', () => {
    expect(lines(three())).toContain('the sleeps (lines 31, 47 and 56)');
    expect(legend(three(), 'zh')).toContain('sleep（第 31、47、56 行）');
    expect(text(three(), 1000, 'en')).not.toContain('the sleeps');
  });

  it('is not mentioned where nobody sleeps', () => {
    const example = told([counter()], [explored(counter(), 1, 0)], {});
    expect(lines(example)).not.toContain('Time is exact here');
  });

  const words = explorationWordsFor('en');
  it.each([
    [
      words.ideal({ sleeps: [4], timeouts: [] }),
      /for the sleep \(line 4\): .* a sleep may end late, while others have gone on\./,
    ],
    [
      words.ideal({ sleeps: [], timeouts: [7, 9] }),
      /the time-outs \(lines 7 and 9\): .* a time-out may fire, although/,
    ],
    [
      words.any({ sleeps: [4], timeouts: [7] }),
      /the sleep \(line 4\) and the time-out \(line 7\): a sleep may end late, .*; or a time-out may fire/,
    ],
  ])('names only what there is: %s', (said, pattern) => expect(said).toMatch(pattern));
});

it('tells while it searches which kinds of outcomes it has met', () => {
  const shown = (lang: Lang, found: readonly string[]): string =>
    explorationWordsFor(lang).progress(12_345, 6700, 89, found);
  expect(shown('en', [])).toBe('12,345 states, 6,700 a second, 89 waiting');
  expect(shown('en', ['livelock', 'finished'])).toBe(
    '12,345 states, 6,700 a second, 89 waiting; so far: livelock, finished',
  );
  expect(shown('zh', ['livelock', 'finished'])).toMatch(/；目前有：活锁、结束$/);
});

describe('odds', () => {
  it.each([
    [0.014387, '1 run in 70'],
    [0.0004301, '1 run in 2,300'],
    [0.75, '3 runs in 4'],
    [0.964, '27 runs in 28'],
    [0.45166, '9 runs in 20'],
    [0.9999, '9,999 runs in 10,000'],
    [1e-12, 'hardly ever'],
    [1, 'nearly always'],
  ])('%f: %s', (odds, words) => {
    expect(explorationWordsFor('en').share(shareOf(odds, false))).toBe(words);
  });

  it('are near the truth, and claim no certainty', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-8, max: 1 - 1e-8, noNaN: true }), (odds) => {
        const share = shareOf(odds, false);
        if (share.kind !== 'some') throw new Error(share.kind);
        expect(Math.abs(share.runs / share.of - odds)).toBeLessThanOrEqual(0.0101);
        expect(share.runs).toBeGreaterThan(0);
        expect(share.runs).toBeLessThan(share.of);
      }),
    );
  });

  it('are always, where there is one outcome', () => expect(shareOf(0.9999999, true).kind).toBe('always'));

  it('have numbers in groups of three', () => {
    expect([0, 999, 1000, 1234567, '12345678901'].map(grouped)).toEqual([
      '0',
      '999',
      '1,000',
      '1,234,567',
      '12,345,678,901',
    ]);
  });
});

it('is one JSON object of the shape that was promised', () => {
  const shown = renderExplorationJson(three());
  expect(shown).toMatch(/^[^\n]+\n$/);
  const data = JSON.parse(shown);
  expect(Object.keys(data)).toEqual(
    'program timing complete states transitions clean outcomes properties lostUpdates prints'.split(' '),
  );
  expect(data.outcomes.map(({ kind }: ExploredOutcome) => kind)).toEqual(['livelock', 'error', 'finished']);
  expect(data.outcomes[0]).toMatchObject({ odds: 0.014387, noReturn: 64, unread: { queue: ['9'] } });
  expect(data.outcomes[0].cycle).toBe('Thread-3 empty, Thread-3 get, Thread-3 put, Thread-3 sleep, clock');
  const unknown = JSON.parse(renderExplorationJson(verdict())).outcomes;
  expect(unknown[0]).toMatchObject({
    kind: 'livelock',
    odds: null,
    noReturn: null,
    steps: expect.any(Number),
  });
  const { lostUpdates, prints } = JSON.parse(renderExplorationJson(lost()));
  const actors = ['Thread-2 (work)', 'Thread-1 (work)'];
  expect(lostUpdates).toEqual([
    { place: 'counter', lines: [4, 4], actors, locks: [[], []], schedule: counter().schedule },
  ]);
  expect(prints).toBe('different lines');
  expect(JSON.parse(renderExplorationJson(proved())).outputs).toEqual({
    count: '1234567',
    complete: false,
    list: [
      { text: 'get 1\nget 2\n', schedule: 'i1-1' },
      { text: '', schedule: 'i1-2' },
    ],
  });
});
