/** Colours that can be read, on any ground, and told apart. */

import { describe, expect, test } from 'vitest';
import { type ColorLevel, paint, READABLE } from '../../src/show/paint.js';

/** Levels of each channel in the colour cube of xterm, from colour 16 on. */
const LEVELS = [0, 95, 135, 175, 215, 255];

function channels(number: number): number[] {
  const at = number - 16;
  return [Math.floor(at / 36), Math.floor(at / 6) % 6, at % 6].map((each) => LEVELS[each] as number);
}

/** Relative luminance (WCAG 2.1). */
function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((each) => {
    const part = each / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(some: readonly number[], others: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(some), luminance(others)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(READABLE)('colour %i', (number) => {
  test.each([
    ['white', [255, 255, 255]],
    ['black', [0, 0, 0]],
  ])('on %s', (_, ground) => expect(contrast(channels(number), ground)).toBeGreaterThanOrEqual(4.5));

  // Solarized lies between: no colour is at 4.5 on both of its grounds.
  test.each([
    ['light', [0xfd, 0xf6, 0xe3]],
    ['dark', [0x00, 0x2b, 0x36]],
  ])('on Solarized %s', (_, ground) => expect(contrast(channels(number), ground)).toBeGreaterThanOrEqual(3));
});

test.each<ColorLevel>([1, 2])('eight actors look different at level %i', (level) => {
  const { actor } = paint(level);
  const looks = Array.from({ length: 8 }, (_, lane) => actor(lane, 'operation')('x'));
  expect(new Set(looks).size).toBe(8);
});
