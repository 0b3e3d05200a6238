/** Frames follow the steps and the program's clock. */

import { expect, it } from 'vitest';
import { frames } from '../../src/show/index.js';
import { STEP_TIME } from '../../src/show/trace/play.js';
import { oddEven } from './fixtures/odd-even.js';
import { SECOND } from './fixtures/story.js';

it('shows each step for a while, and what happens at one instant at once', () => {
  const played = frames(oddEven(), { width: 100, color: 0, lang: 'en', detail: false, plain: false });
  const moments = [...new Set(played.map(({ at }) => at))];
  const steps = moments.length - 1;
  expect(moments[0]).toBe(0);
  expect(moments.at(-1)).toBe(9 * SECOND + STEP_TIME * steps);
  const gaps = moments.slice(1).map((at, index) => at - (moments[index] ?? 0));
  expect(new Set(gaps)).toEqual(new Set([STEP_TIME, STEP_TIME + SECOND]));
  const [get] = played.filter(({ text }) => text.includes('get 1 from'));
  expect(get?.at).toBe(SECOND + STEP_TIME * moments.indexOf(get?.at ?? 0));
});
