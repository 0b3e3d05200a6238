/** What people read of a trace: golden files, and what no trace may ever print. */

import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Trace } from '../../src/model.js';
import { box, line } from '../../src/show/boxes.js';
import { displayWidth, frames, type Lang, renderTrace, type TraceOptions } from '../../src/show/index.js';
import { expectGolden } from '../golden.js';
import { anyTrace } from './any-trace.js';
import { demoText, fixtures } from './fixtures/index.js';
import { oddEvenLivelock } from './fixtures/odd-even.js';
import { pipe } from './fixtures/pipe.js';
import { queue } from './fixtures/queue.js';

const golden = join(import.meta.dirname, 'golden');

function options(trace: Trace, width: number, lang: Lang, more: Partial<TraceOptions> = {}): TraceOptions {
  const header = demoText(trace.program, lang);
  return {
    width,
    color: 0,
    lang,
    detail: false,
    plain: false,
    ...(header === null ? {} : { header }),
    ...more,
  };
}

const variants: readonly (readonly [name: string, width: number, lang: Lang, more: Partial<TraceOptions>])[] =
  [
    ['80', 80, 'en', {}],
    ['100', 100, 'en', {}],
    ['120', 120, 'en', {}],
    ['100.zh', 100, 'zh', {}],
    ['100.colour', 100, 'en', { color: 1 }],
    ['100.detail', 100, 'en', { detail: true }],
    ['60.plain', 60, 'en', { plain: true }],
    ['80.plain.zh', 80, 'zh', { plain: true }],
  ];

/** Commands are whole, however wide: broken ones could not be pasted. */
const isCommand = (line: string): boolean => /^ {2}queue-demo (run|explore) /.test(line);

function checkLines(text: string, width: number): void {
  for (const line of stripVTControlCharacters(text).split('\n')) {
    if (!isCommand(line)) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
    expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
    expect(line).toBe(line.trimEnd());
  }
}

for (const [name, make] of Object.entries(fixtures)) {
  describe(name, () => {
    const trace = make();
    it.each(variants)('is as agreed: %s', (variant, width, lang, more) => {
      const text = renderTrace(trace, options(trace, width, lang, more));
      checkLines(text, width);
      expectGolden(join(golden, `${name}.${variant}.txt`), text);
    });
  });
}

describe('any trace', () => {
  const style = fc.record({
    width: fc.integer({ min: 20, max: 140 }),
    color: fc.constant(0 as const),
    lang: fc.constantFrom<Lang>('en', 'zh'),
    detail: fc.boolean(),
    plain: fc.boolean(),
  });

  it('is nowhere wider than its width and steers no terminal', () => {
    fc.assert(
      fc.property(anyTrace, style, (trace, chosen) => checkLines(renderTrace(trace, chosen), chosen.width)),
      { numRuns: 150 },
    );
  });

  it('says the same in colour', () => {
    fc.assert(
      fc.property(anyTrace, style, (trace, chosen) => {
        const coloured = stripVTControlCharacters(renderTrace(trace, { ...chosen, color: 1 }));
        expect(coloured.replaceAll(/[^\S\n]+$/gm, '')).toBe(renderTrace(trace, chosen));
      }),
      { numRuns: 50 },
    );
  });

  it('is the same in frames, whose times never go back', () => {
    fc.assert(
      fc.property(anyTrace, style, (trace, chosen) => {
        const played = frames(trace, chosen);
        expect(played.map((frame) => frame.text).join('')).toBe(renderTrace(trace, chosen));
        played.reduce((before, frame) => {
          expect(frame.at).toBeGreaterThanOrEqual(before);
          return frame.at;
        }, 0);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the point of no return', () => {
  const around = (noReturn: number | null, plain = false): readonly string[] => {
    const trace = { ...oddEvenLivelock(), noReturn };
    const lines = renderTrace(trace, options(trace, 100, 'en', { plain })).split('\n');
    const at = lines.findIndex((line) => line.includes('from here on this end was certain'));
    return at < 0 ? [] : [lines[at - 1] as string, lines[at + 1] as string];
  };

  it.each([false, true])('stands between two steps (plain: %s)', (plain) => {
    const [before, after] = around(64, plain);
    expect(before).toMatch(/^ *64 /);
    expect(after).toMatch(/^ *65 /);
  });

  it('stands at the top where it was certain from the start, and at the end where only the end decided', () => {
    expect(around(0)[1]).toMatch(/^ *1 /);
    expect(around(74)[1]).toContain('(and again as from step 70, for ever)');
  });

  it('stands before the circle that begins there', () => {
    expect(around(69)[1]).toContain('it goes round in a circle');
  });

  it('is told in words too, and only where it is known', () => {
    const told = (noReturn: number | null) =>
      renderTrace({ ...oddEvenLivelock(), noReturn }, options(oddEvenLivelock(), 100, 'en'));
    expect(told(64)).toContain('After step 64 this end was certain');
    expect(told(64)).toContain('Order: the simplest that ends so');
    expect(told(null)).not.toContain('certain');
  });
});

describe('lanes', () => {
  it('give way to one column where there is no room', () => {
    const head = (width: number): string =>
      renderTrace(pipe(), { width, color: 0, lang: 'en', detail: false, plain: false })
        .split('\n')
        .find((line) => line.startsWith('step')) ?? '';
    expect(head(80)).toContain('| MainProcess');
    expect(head(50)).toContain('who');
    expect(head(50)).toContain('what happens');
  });

  it('hide feeders unless asked', () => {
    const shown = (detail: boolean): string =>
      renderTrace(queue(), { width: 120, color: 0, lang: 'en', detail, plain: false });
    expect(shown(false)).not.toContain('feed ');
    expect(shown(true)).toContain("feed 'a'");
  });
});

it('a space of another kind at the end of what was printed is no padding', () => {
  expect(line('x', [box('a\u2000', 4)])).toBe('x | a\u2000');
  expect(line('x', [box('a  ', 4)])).toBe('x | a');
});
