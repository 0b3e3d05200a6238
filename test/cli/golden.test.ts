/** What the demos show, as files to be read: each at three widths, in colour, in Chinese, and as JSON Lines. */

import { describe, test } from 'vitest';
import { expectGolden } from '../golden.js';
import { queueDemo } from './process.js';

const DEMOS = [
  'queue',
  'pipe',
  'odd-even',
  'queue-module',
  'queue --fixed',
  'pipe --fixed',
  'odd-even --fixed',
];
/** Seeds under which something goes wrong, beside the one that every class sees. */
const WRONG = ['queue --seed 2', 'odd-even --seed 27', 'odd-even --seed 95'];
const VIEWS: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>])[] = [
  ['80.txt', ['--width', '80'], {}],
  ['100.txt', ['--width', '100'], {}],
  ['120.txt', ['--width', '120'], {}],
  ['zh.txt', ['--width', '100', '--lang', 'zh'], {}],
  ['plain.txt', ['--width', '80', '--plain'], {}],
  ['color.txt', ['--width', '100'], { FORCE_COLOR: '1' }],
  ['jsonl', ['--json'], {}],
];

describe.each([...DEMOS, ...WRONG])('%s', (demo) => {
  test.each(VIEWS)('%s', async (name, options, env) => {
    const { stdout } = await queueDemo([...demo.split(' '), ...options], { env });
    const file = `${demo.replaceAll(' ', '').replaceAll('--', '.')}.${name}`;
    expectGolden(new URL(`golden/${file}`, import.meta.url).pathname, stdout);
  });
});
