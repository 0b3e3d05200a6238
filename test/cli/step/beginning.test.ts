/** Where a walk begins: after a step of the order that lies ahead. */

import { expect, test } from 'vitest';
import { queueDemo } from '../process.js';

const screenFrom = async (...options: string[]): Promise<string> =>
  (await queueDemo(['step', 'odd-even', '--script', '', ...options])).stdout;

test('after a step of the run of the seed, it is as if it had been walked there', async () => {
  const walked = await screenFrom('--script', 'Enter*30');
  const begun = await screenFrom('--from', '30', '--script', 'Left Right');
  expect(begun.replace(/ of \d+/, '')).toBe(walked);
});

test('after a step of an order that ends as it is wanted', async () => {
  const walked = await screenFrom('--outcome', 'livelock', '--script', 'Right*64');
  expect(await screenFrom('--outcome', 'livelock', '--from', '64', '--script', 'Left Right')).toBe(walked);
});

test('there is no step behind the last one', async () => {
  const { code, stderr } = await queueDemo(['step', 'queue', '--from', '1000', '--script', '']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/--from 1000 is beyond the last step, \d+/);
});
