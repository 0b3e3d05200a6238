/** What people read of a comparison with real Python: golden files, what counts as seen, and what is offered next. */

import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  type Comparison,
  mayHaveEnded,
  type Output,
  type PythonSetting,
} from '../../src/show/comparison/compared.js';
import { renderComparison } from '../../src/show/comparison/comparison.js';
import { renderComparisonJson } from '../../src/show/comparison/comparison-json.js';
import { unseenOf } from '../../src/show/comparison/comparison-unseen.js';
import { displayWidth, type Lang } from '../../src/show/index.js';
import { expectGolden } from '../golden.js';
import { explored, told } from './fixtures/explorations.js';
import { demoText } from './fixtures/index.js';
import { oddEven, oddEvenEmpty, oddEvenLivelock } from './fixtures/odd-even.js';
import { pipe } from './fixtures/pipe.js';
import { queue } from './fixtures/queue.js';

const golden = join(import.meta.dirname, 'golden');

const setting: PythonSetting = {
  python: '3.11.7',
  runs: 400,
  jobs: 2,
  timeout: 11,
  hog: false,
  switchInterval: null,
  scale: null,
};

const puts = Array.from({ length: 9 }, (_, index) => `put data is : ${index + 1} to queue\n`).join('');

function output(more: Partial<Output>): Output {
  const verdict = { kind: 'possible', schedule: 'i1-4H9-2EBZ', ideal: true, delays: [], unread: [] } as const;
  return { text: `${puts}get 1 from queue ODD\n`, hung: false, errors: [], count: 1, verdict, ...more };
}

function comparison(more: Partial<Comparison>): Comparison {
  const outputs = [output({ count: 400 })];
  return {
    program: 'odd-even',
    setting,
    runs: 400,
    sleeps: 6,
    outputs,
    excuses: [],
    everything: null,
    ...more,
  };
}

const delay = { who: 'Thread-2', isKill: false, after: 44, until: 52, time: 2e9 };

/** Livelock, Empty and a good end, of which only the last was seen. */
function explained(): Comparison {
  const traces = [oddEvenLivelock(), oddEvenEmpty(), oddEven()];
  const outcomes = traces.map((trace, at) => explored(trace, [0.0004, 0.021581, 0.978019][at] as number, 64));
  const outputs = [
    output({ count: 281 }),
    output({
      count: 118,
      text: `${puts}get 2 from queue even, thread name is：Thread-3\nget 1 from queue ODD\n`,
      verdict: {
        ...output({}).verdict,
        schedule: 'a1-4H9-2G1Q-Z1Y0M',
        ideal: false,
        delays: [delay],
      } as Output['verdict'],
    }),
    ...Array.from({ length: 4 }, (_, at) => output({ text: `${puts}get ${at} from queue ODD\n` })),
  ];
  return comparison({ outputs, everything: told(traces, outcomes, { timing: 'any' }) });
}

/** Something that the model can't print, under another Python, with everything that can be said of a setting. */
function impossible(): Comparison {
  const verdict = { kind: 'impossible', matched: 2, instead: ['get 2', null], hangs: false } as const;
  return comparison({
    program: 'two words.py',
    setting: { ...setting, python: '3.13.0', hog: true, switchInterval: 0.00001, scale: 0.01 },
    runs: 123,
    outputs: [
      output({ count: 1, text: 'get 0\nget 1\nget 3\n', verdict }),
      output({ count: 2, text: 'get 0\n', verdict: { ...verdict, matched: 1, hangs: true } }),
      output({ count: 3, text: '', verdict: { kind: 'unknown' } }),
      output({ count: 117, text: 'get 0\nget 1\n', errors: [{ type: 'queue.Empty', line: 73 }] }),
    ],
    everything: told(
      [],
      [],
      { program: 'two words.py', complete: false },
      { stopped: { by: 'time', limit: 600 } },
    ),
  });
}

/** Nothing but runs that hang. */
function hung(): Comparison {
  const outputs = [output({ count: 400, hung: true, text: '\x1b[31mred\n' })];
  const outcomes = [explored(pipe(), 1, 0)];
  return comparison({ program: 'pipe', outputs, everything: told([pipe()], outcomes, { program: 'pipe' }) });
}

function unjudged(): Comparison {
  const outputs = [output({ count: 400, text: '1795423551.5\n', verdict: { kind: 'unjudged' } })];
  return comparison({ program: 'queue --fixed', outputs, excuses: ['clock', 'hash'] });
}

const cases = { explained, impossible, hung, unjudged };

function text(example: Comparison, width: number, lang: Lang, color: 0 | 1 = 0): string {
  const header = demoText(example.program.replace(' --fixed', ''), lang);
  return renderComparison(example, {
    width,
    lang,
    color,
    all: false,
    ...(header === null ? {} : { header }),
  });
}

describe.each(Object.entries(cases))('%s', (name, make) => {
  it.each([
    [80, 'en'],
    [100, 'en'],
    [80, 'zh'],
    [100, 'zh'],
  ] as const)('is as agreed: %i columns, %s', (width, lang) => {
    const shown = text(make(), width, lang);
    expectGolden(join(golden, `compare-${name}.${width}${lang === 'zh' ? '.zh' : ''}.txt`), shown);
  });

  it('fits into any width, and says the same in colour', () => {
    for (const lang of ['en', 'zh'] as const) {
      for (let width = 20; width <= 130; width += 11) {
        const shown = text(make(), width, lang);
        for (const line of shown.split('\n')) {
          if (!line.startsWith('  queue-demo ')) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]|undefined|NaN/u);
        }
        expect(stripVTControlCharacters(text(make(), width, lang, 1))).toBe(shown);
      }
    }
  });

  it('is the same as data', () => {
    const example = make();
    const data = JSON.parse(renderComparisonJson(example));
    expect(data.outputs.map(({ count }: { count: number }) => count)).toEqual(
      example.outputs.map(({ count }) => count),
    );
    expect(data.distinct).toBe(example.outputs.length);
  });
});

describe('what counts as seen', () => {
  const unread = explored(queue(), 1, 0);
  const good = { ...unread, unread: [] };

  it('of a run that ended well, by what its schedule leaves unread', () => {
    const run = output({});
    const lost = output({ verdict: { ...run.verdict, unread: unread.unread } as Output['verdict'] });
    expect([run, lost].map((each) => mayHaveEnded(each, good))).toEqual([true, false]);
    expect([run, lost].map((each) => mayHaveEnded(each, unread))).toEqual([false, true]);
  });

  it('of a run that hangs, any deadlock or livelock with the same exceptions', () => {
    const run = output({ hung: true });
    expect(mayHaveEnded(run, explored(pipe(), 1, 0))).toBe(true);
    expect(mayHaveEnded(run, explored(oddEvenLivelock(), 1, 0))).toBe(true);
    expect(mayHaveEnded(run, good)).toBe(false);
    const failed = output({ hung: true, errors: [{ type: 'queue.Empty', line: 55 }] });
    expect(mayHaveEnded(failed, explored(pipe(), 1, 0))).toBe(false);
  });

  it('of a run with a traceback, the same types at the same lines', () => {
    const outcome = explored(oddEvenEmpty(), 1, 0);
    const errors = outcome.errors.map(({ type, line }) => ({ type, line }));
    expect(errors).toHaveLength(1);
    expect(mayHaveEnded(output({ errors }), outcome)).toBe(true);
    expect(mayHaveEnded(output({ errors: [{ type: 'ValueError', line: 1 }] }), outcome)).toBe(false);
    expect(mayHaveEnded(output({}), outcome)).toBe(false);
  });

  it('and the rest is unseen', () => {
    expect(unseenOf(explained()).map(({ name }) => name)).toEqual(['livelock', 'error']);
    expect(unseenOf(hung())).toEqual([]);
  });
});
