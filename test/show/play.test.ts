/** Frames follow the program's clock. */

import { expect, it } from 'vitest';
import { frames } from '../../src/show/index.js';
import { oddEven } from './fixtures/odd-even.js';
import { SECOND } from './fixtures/story.js';

it('shows what happens at one instant at that instant', () => {
  const played = frames(oddEven(), { width: 100, color: 0, lang: 'en', detail: false, plain: false });
  expect(played[0]?.at).toBe(0);
  expect(played.find((frame) => frame.text.includes('get 1 from'))?.at).toBe(SECOND);
  expect(played.find((frame) => frame.text.includes('MainThread wakes up'))?.at).toBe(SECOND);
  expect(new Set(played.map((frame) => frame.at / SECOND))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
});
