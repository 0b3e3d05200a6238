/** Repetition is folded, and nothing else is lost. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Folded, fold, isFold } from '../../src/show/trace/fold.js';
import type { StepRows } from '../../src/show/trace/rows.js';

/** One step for each letter; capitals are pinned. */
function steps(letters: string): readonly StepRows[] {
  return [...letters].map((letter, index) => ({
    step: index + 1,
    time: index,
    rows: [
      {
        cells: [{ actor: { key: 'T', name: 'T' }, text: letter, tone: 'operation' }],
        across: null,
        line: null,
        contents: [],
      },
    ],
    pinned: letter !== letter.toLowerCase(),
  }));
}

const letterOf = (step: StepRows): string => step.rows[0]?.cells[0]?.text ?? '?';

const shown = (folded: readonly Folded[]): string =>
  folded.map((item) => (isFold(item) ? `(${item.period}x${item.times})` : letterOf(item))).join('');

/** What a reader makes of it: a fold stands for the steps just before it. */
function unfolded(folded: readonly Folded[]): string {
  let letters = '';
  for (const item of folded)
    letters += isFold(item) ? letters.slice(-item.period).repeat(item.times) : letterOf(item);
  return letters;
}

describe('fold', () => {
  it.each([
    ['abc', 'abc'],
    ['aaaaaaaaaaxyz', 'a(1x9)xyz'],
    ['pqababababxyz', 'pqab(2x3)xyz'],
    ['abcdabcdabcdxyz', 'abcd(4x2)xyz'],
    ['ababxyz', 'ababxyz'],
  ])('%s is shown as %s', (letters, expected) => expect(shown(fold(steps(letters), []))).toBe(expected));

  it('always shows the last steps', () => {
    expect(shown(fold(steps('aaaaaaaaaa'), []))).toBe('a(1x6)aaa');
  });

  it('never folds what happens once', () => {
    expect(shown(fold(steps('aaaaaaEaaaaaaxyz'), []))).toBe('a(1x5)Ea(1x5)xyz');
    expect(shown(fold(steps('EEEEEEEEEE'), []))).toBe('EEEEEEEEEE');
  });

  it('shows where the cycle begins', () => {
    const folded = fold(steps('abababababababab'), [9]);
    expect(folded.some((item) => !isFold(item) && item.step === 9)).toBe(true);
    expect(shown(folded)).toBe('ab(2x3)ab(2x2)bab'.slice(0, 9) + shown(folded).slice(9));
  });

  it('stands for exactly what it leaves out', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'E'), maxLength: 60 });
    fc.assert(
      fc.property(letters, fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 2 }), (told, borders) => {
        const folded = fold(steps(told), borders);
        expect(unfolded(folded)).toBe(told);
        for (const item of folded)
          if (isFold(item)) expect(item.to - item.from + 1).toBe(item.period * item.times);
        for (const border of borders.filter((each) => each <= told.length)) {
          expect(folded.some((item) => !isFold(item) && item.step === border)).toBe(true);
        }
      }),
    );
  });
});
