/** A few thousand random operations, judged by CPython; a million by `npm run fuzz -- core 1000000`. */

import { describe, expect, test } from 'vitest';
import { hasCPython } from '../../cpython.js';
import { run } from './main.js';

if (!hasCPython) console.warn('python3 is no CPython 3.11: random operations are not compared with it');

describe.skipIf(!hasCPython)('as CPython 3.11', () => {
  test('random operations give the same answers, and wait where they should', async () => {
    expect(await run(3000, 1)).toBe(0);
  });
});
