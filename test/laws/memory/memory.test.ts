/** The matrix of writers and readers: a part of its rims here, all of it by `npm run matrix`. */

import { describe, expect, test } from 'vitest';
import { hasCPython } from '../../cpython.js';
import { pairs, programs, rims, wrongWith } from './matrix.js';

/** One of so many is tried. */
const EVERY = 8;

describe.skipIf(!hasCPython)('what one thread writes another may read, or not yet', () => {
  test('in every form of writing and reading', { timeout: 600_000 }, () => {
    const chosen = rims(pairs()).filter((_, index) => index % EVERY === 0);
    expect(chosen.length).toBeGreaterThan(100);
    const wrong = chosen.flatMap((pair) =>
      programs(pair).flatMap((source) =>
        (['ideal', 'any'] as const).flatMap((timing) =>
          wrongWith(source, timing, pair).map(
            (each) => `${pair.kind}: ${pair.write} / ${pair.read}: ${each}`,
          ),
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
