/** A few thousand random operations, judged by CPython; a million by `npm run fuzz -- core 1000000`. */

import { describe, expect, test } from 'vitest';
import { run, runNewer } from './main.js';
import { findPython } from './python.js';

const [python, newer] = ['3.11', '3.13'].map(findPython);
if (!python) console.warn('there is no CPython 3.11: random operations are not compared with it');
if (!newer) console.warn('there is no CPython 3.13: Queue.shutdown is not compared with it');

describe.skipIf(!python)('as CPython 3.11', () => {
  test('random operations give the same answers, and wait where they should', async () => {
    expect(await run(3000, 1)).toBe(0);
  });
});

describe.skipIf(!newer)('as CPython 3.13', () => {
  test('queues that are shut down give the same answers', async () => {
    expect(await runNewer(1500, 1)).toBe(0);
  });
});
