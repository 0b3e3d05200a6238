/** Text made safe, cut, padded and wrapped by display width. */

import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import {
  cut,
  cutList,
  cutMiddle,
  displayWidth,
  pad,
  padStart,
  sanitize,
  wrap,
} from '../../src/show/fitting-text.js';

const text = fc.string({ unit: 'grapheme' });
const anything = fc.string({ unit: 'binary' });

describe('sanitize', () => {
  it.each([
    ['\x1b[31mred\x1b[0m', '\\x1b[31mred\\x1b[0m'],
    ['a\tb\nc\r', 'a\\tb\\nc\\r'],
    ['\x9b2J', '\\x9b2J'],
    ['\x7f\x00', '\\x7f\\x00'],
    ['a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
    ['\u2028', '\\u2028'],
    ['\ud800x', '\\ud800x'],
    ['\u06dd1 \u{110bd}2', '\\u06dd1 \\U000110bd2'],
  ])('shows %j as %j', (raw, shown) => expect(sanitize(raw)).toBe(shown));

  it('leaves Chinese, emoji and joined emoji alone', () => {
    for (const each of ['线程：1', '👍🏽', '👩‍👩‍👧', 'é', 'e\u0301']) expect(sanitize(each)).toBe(each);
  });

  it('leaves no control character in any text', () => {
    fc.assert(fc.property(anything, (raw) => !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(sanitize(raw))));
  });
});

describe('displayWidth', () => {
  it('is that of the full rules, for text that can do without them too', () => {
    const mixed = fc.string({
      unit: fc.constantFrom('a', '线', '：', '…', '。', '（', 'を', 'ー', '\u3099', '👍', 'é', '\ufe0f'),
    });
    fc.assert(fc.property(mixed, (raw) => displayWidth(raw) === stringWidth(raw)));
    fc.assert(
      fc.property(anything, (raw) => displayWidth(raw) === stringWidth(raw) || /[\p{Cc}]/u.test(raw)),
    );
  });

  it('of every character that stands for itself is that of the full rules', () => {
    for (let code = 0x2000; code < 0x10000; code++) {
      const character = String.fromCharCode(code);
      if (displayWidth(character) !== stringWidth(character)) expect(code.toString(16)).toBe('');
    }
  });
});

describe('cut and pad', () => {
  it.each([
    ['abcdef', 4, 'abc…'],
    ['abcd', 4, 'abcd'],
    ['线程线程', 5, '线程…'],
    ['线程线程', 4, '线…'],
    ['👩‍👩‍👧abc', 3, '👩‍👩‍👧…'],
    ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
    ['abc', 0, ''],
  ])('%j in %i cells is %j', (raw, width, shown) => expect(cut(raw, width)).toBe(shown));

  it('fills up to exactly the width', () => {
    expect(pad('线', 4)).toBe('线  ');
    expect(padStart('7', 3)).toBe('  7');
    fc.assert(
      fc.property(text, fc.nat(40), (raw, width) => displayWidth(pad(sanitize(raw), width)) === width),
    );
  });
});

describe('a cell ends where it ends, whatever stands in the next one', () => {
  // Of every way in which characters are drawn together, but for those that join what is before them.
  const sorts =
    'a…中é\u0600\u06dd\u0d4e\u{110bd}\u{111c2}\u{1193f}\u{11a84}👍👩\u{1f1e9}\u1100\u1161\u0915\u094d#\u20e3\ufe0f\u200d';
  const mixed = fc
    .array(fc.constantFrom(...sorts), { maxLength: 5 })
    .map((parts) => sanitize(parts.join('')));
  it('for text of every kind', () => {
    fc.assert(
      fc.property(mixed, mixed, fc.integer({ min: 1, max: 9 }), (one, other, width) => {
        expect(displayWidth(`${pad(one, width)} | ${pad(other, width)}`)).toBe(2 * width + 3);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what is left out of the middle', () => {
  const numbers = Array.from({ length: 12 }, (_, index) => String(index + 1));

  it('counts the items of a list', () => {
    expect(cutList(['1', '2'], 10)).toBe('1 2');
    expect(cutList(numbers, 16)).toBe('1 2 3 …7… 11 12');
    expect(cutList(numbers, 4)).toBe('…12…');
  });

  it('counts the characters of a text', () => {
    expect(cutMiddle('a'.repeat(50) + 'b'.repeat(50), 20)).toBe('aaaaaaaa…85…bbbbbbb');
  });

  it('fits whatever the width', () => {
    fc.assert(
      fc.property(text, fc.nat(40), (raw, width) => displayWidth(cutMiddle(sanitize(raw), width)) <= width),
    );
    fc.assert(
      fc.property(
        fc.array(text),
        fc.nat(40),
        (items, width) => displayWidth(cutList(items.map(sanitize), width)) <= width,
      ),
    );
  });
});

describe('wrap', () => {
  it('breaks English at spaces', () => {
    expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  });

  it('breaks Chinese between characters, but not before a full stop', () => {
    expect(wrap('读进程等一条消息。', 8)).toEqual(['读进程等', '一条消', '息。']);
    expect(wrap('读进程（等消息）', 8)).toEqual(['读进程', '（等消', '息）']);
  });

  it('loses nothing but spaces, and is never too wide', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 60 }), (raw, width) => {
        const safe = sanitize(raw);
        const lines = wrap(safe, width);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/\s/gu, '')).toBe(safe.replace(/\s/gu, ''));
      }),
    );
  });
});
