/** What people read of a trace: golden files, and what no trace may ever print. */

import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Trace } from '../../src/model.js';
import { displayWidth, frames, type Lang, renderTrace, type TraceOptions } from '../../src/trace/index.js';
import { expectGolden } from '../golden.js';
import { anyTrace } from './any-trace.js';
import { demoText, fixtures } from './fixtures/index.js';
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
