/** Programs that ask much of the language print here what CPython prints. HOSTILE=all tries all of them, in some minutes. */

import { describe, expect, test } from 'vitest';
import { trace } from '../../../src/schedule/index.js';
import { hasCPython, runText } from '../../cpython.js';
import { programOf, stdoutOf } from '../../running.js';
import { hostilePrograms } from './generate.js';

/** A thirteenth: of each kind some. */
const PART = 13;

describe.skipIf(!hasCPython)('beside CPython 3.11', () => {
  const chosen = hostilePrograms().filter((_, i) => process.env.HOSTILE === 'all' || i % PART === 0);
  test.each(chosen)('%s', async (_name, source) => {
    const { stdout } = await runText(source, 60);
    const ran = trace(programOf(source));
    expect(ran.outcome?.kind).toBe('finished');
    expect(stdoutOf(ran)).toBe(stdout);
  });
});
