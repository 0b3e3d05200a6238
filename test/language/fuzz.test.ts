/** Random programs print here what CPython 3.11 prints: `npm run fuzz -- language` runs more of them. */

import { afterAll, describe, expect, test } from 'vitest';
import { hasCPython } from '../cpython.js';
import { iterating } from './containers/iterators.js';
import { Python } from './fuzz/judging/python.js';
import { search, type Tally } from './fuzz/judging/search.js';
import { shrink } from './fuzz/judging/shrink.js';
import { differ } from './fuzz/judging/verdict.js';
import { randomProgram } from './fuzz/program.js';
import { block, type Statement, sourceOf } from './fuzz/tree.js';

const SEED = 1;
const PROGRAMS = 300;

test('a seed and a number give the same program again', () => {
  const texts = Array.from({ length: 30 }, (_, index) => sourceOf(randomProgram(SEED, index)));
  expect(Array.from({ length: 30 }, (_, index) => sourceOf(randomProgram(SEED, index)))).toEqual(texts);
  expect(new Set(texts).size).toBe(30);
});

test('what differs is told by its first line, but for addresses', () => {
  const verdict = { stdout: 'a\n<f at 0x7f0000000001>\n', traceback: null, status: 'done' } as const;
  expect(differ(verdict, { ...verdict, stdout: 'a\n<f at 0x55d0c0ffee00>\n' })).toBeNull();
  expect(differ(verdict, { ...verdict, stdout: 'b\n' })).toEqual({ here: 'a', python: 'b' });
  const traceback =
    'Traceback (most recent call last):\n  File "program.py", line 3, in <module>\n    x\nNameError: x\n';
  const other = { ...verdict, traceback: traceback.replace('line 3', 'line 4') };
  expect(differ({ ...verdict, traceback }, other)?.here).toContain('line 3');
});

test('the shrinker keeps what matters and nothing else', async () => {
  const program: Statement[] = [
    'a = 1',
    [block('try:', 'b = [1, (2, 3)]', 'print(b)'), block('finally:', 'pass')],
    'c = 2',
  ];
  const least = await shrink(program, async (source) => source.includes('print'));
  expect(least.trim()).toBe('print()');
});

describe.skipIf(!hasCPython)('under CPython 3.11', () => {
  const [python, ...others] = ['random', '7', '11'].map((hashSeed) => new Python(hashSeed));
  afterAll(() => {
    for (const each of [python, ...others]) each?.end();
  });

  test.each([
    ['any', randomProgram],
    ['what iterators give of a dict or set that changes', iterating],
  ])(`${PROGRAMS} programs of seed ${SEED} do the same: %s`, { timeout: 600_000 }, async (_, make) => {
    const tally: Tally = { programs: 0, lines: 0, failed: 0, late: 0, invalid: 0 };
    const found: string[] = [];
    for await (const { index, difference } of search(
      make,
      python as Python,
      others,
      SEED,
      0,
      PROGRAMS,
      tally,
    ))
      found.push(`program ${index}: here ${difference.here}, in Python ${difference.python}`);
    expect(found).toEqual([]);
    expect(tally).toMatchObject({ programs: PROGRAMS, invalid: 0 });
    expect(tally.lines).toBeGreaterThan(10 * PROGRAMS);
  });
});
