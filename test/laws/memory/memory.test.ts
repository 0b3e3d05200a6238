/** The matrix of two threads at one object: a part of its rims here, all of it by `npm run matrix`. */

import { describe, expect, test } from 'vitest';
import { hasCPython } from '../../cpython.js';
import { isKnown, judged, missing, programs, readersAndWriters, rims, writers } from './matrix.js';

/** One of so many is tried. */
const EVERY = 14;
const TIMINGS = ['ideal', 'any'] as const;

describe.skipIf(!hasCPython)('whatever CPython makes of two threads at one object is possible', () => {
  test.each([
    ['one reads what the other writes', readersAndWriters()],
    ['both write', writers()],
  ])('%s', { timeout: 600_000 }, (_, cases) => {
    const chosen = judged(rims(cases).filter((each, index) => index % EVERY === 0 && !isKnown(each)));
    expect(chosen.length).toBeGreaterThan(15);
    const wrong = chosen.flatMap((each) =>
      programs(each).flatMap((source) =>
        TIMINGS.flatMap((timing) =>
          (missing(source, timing, each) ?? ['is refused']).map(
            (value) => `${each.kind}: ${each.forms.join(' / ')}: ${value}`,
          ),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
