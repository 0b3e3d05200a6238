/** What is said after a trace. */

import { describe, expect, it } from 'vitest';
import type { Trace, Why } from '../../src/model.js';
import { type Lang, renderSummary } from '../../src/show/index.js';
import { wordsFor } from '../../src/show/words/catalog.js';
import { oddEven, oddEvenEmpty, oddEvenLivelock } from './fixtures/odd-even.js';
import { counter, spinning } from './fixtures/others.js';
import { pipe } from './fixtures/pipe.js';
import { queue } from './fixtures/queue.js';
import { because, named } from './fixtures/story.js';

const summary = (trace: Trace, hasFixed = true, lang: Lang = 'en'): string =>
  renderSummary(trace, { width: 400, color: 0, lang, detail: false, hasFixed });

const commands = (trace: Trace, hasFixed = true): readonly string[] =>
  summary(trace, hasFixed)
    .split('\n')
    .filter((line) => line.startsWith('  '))
    .map((line) => line.trim().split('   ')[0]?.split('  ')[0] ?? '');

describe('how it ended', () => {
  it('says why no EOF comes', () => {
    expect(summary(pipe())).toContain(
      'Process-2 waits in recv() at line 12 for a message. The pipe is empty, and no EOF will come: the write end is still open in Process-2 itself.',
    );
    expect(summary(pipe(), true, 'zh')).toContain(
      '管道 pipe 是空的，也等不到 EOF：Process-2 自己还开着写端。',
    );
  });

  it('tells who waits for somebody to end after those who cause it', () => {
    const text = summary(pipe());
    expect(text.indexOf('Process-2 waits')).toBeLessThan(text.indexOf('MainProcess has run all its code'));
  });

  it.each([
    [queue, 'Finished, but 2 messages were never received.'],
    [queue, "Never received from q: 'c', 'd'."],
    [oddEven, 'Finished: all threads and processes ended, and every message was received.'],
    [oddEvenLivelock, 'Livelock: Thread-3 goes on for ever, and nothing can end it any more.'],
    [oddEvenEmpty, 'Thread-3 ended at line 42 by queue.Empty.'],
    [spinning, 'Stopped after 100 steps, the limit.'],
  ])('%o: %s', (make, sentence) => expect(summary(make())).toContain(sentence));
});

describe('commands', () => {
  it('replay the same order', () => {
    for (const make of [pipe, queue, counter]) {
      const trace = make();
      expect(commands(trace)[0]).toContain(`--schedule ${trace.schedule}`);
    }
  });

  it('offer the mended version where it went wrong and there is one', () => {
    expect(commands(pipe())).toContain('queue-demo run pipe --fixed');
    expect(commands(pipe(), false).join()).not.toContain('--fixed');
  });

  it('keep --fixed, and lead back', () => {
    const told = commands({ ...oddEven(), program: 'odd-even --fixed' });
    expect(told[0]).toMatch(/^queue-demo run odd-even --fixed --schedule /);
    expect(told).toContain('queue-demo run odd-even');
  });

  it('go on for longer after the limit, under the same time', () => {
    expect(commands(spinning())[1]).toBe('queue-demo run spin.py --timing any --seed 1 --max-steps 1000');
  });

  it('quote what a shell would take apart', () => {
    expect(commands(counter())[0]).toContain("run './my programs/counter.py' --schedule");
  });

  it('are two or three, and no two the same', () => {
    for (const make of [pipe, queue, oddEven, oddEvenLivelock, oddEvenEmpty, counter, spinning]) {
      const next = commands(make()).slice(1);
      expect(next.length).toBeGreaterThanOrEqual(2);
      expect(next.length).toBeLessThanOrEqual(3);
      expect(new Set(next).size).toBe(next.length);
    }
  });
});

const reasons: readonly Why['reason'][] = [
  'empty',
  'empty-open',
  'full',
  'locked',
  'read-lock',
  'no-permit',
  'not-notified',
  'not-set',
  'barrier',
  'unfinished',
  'not-ended',
  'buffered',
  'sleeping',
];

describe.each<Lang>(['en', 'zh'])('every reason in %s', (lang) => {
  it.each(reasons)('%s is a whole sentence', (reason) => {
    for (const forever of [true, false]) {
      for (const holders of [[], ['A'], ['A', 'B']]) {
        const who = { actor: named('A'), process: named('A') };
        const what = {
          op: 'get',
          call: 'get',
          part: null,
          object: { ...named('x'), sort: 'object' },
          line: 3,
        } as const;
        const text = wordsFor(lang).summary.waits(
          { ...who, ...what, why: because(reason, holders, 2) },
          forever,
        );
        expect(text).toMatch(/^A .*[.。]$/);
        expect(text).not.toMatch(/undefined|null| {2}|\.\.|。。| \.|：。|^ /);
      }
    }
  });
});
