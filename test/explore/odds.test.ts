/** The odds of all outcomes against 1,000 seeded runs; `test/explore/sample.ts` takes 20,000. */

import { describe, expect, test } from 'vitest';
import { CLASSICS, demos, programFrom, strayed } from './sampling.js';

const RUNS = 1000;
const PATIENCE = { timeout: 300_000 };

describe(`${RUNS} runs end as often in each way as the odds say`, () => {
  test.each(demos())('%s', PATIENCE, (name) => {
    expect(strayed(programFrom('demo', name, 3), RUNS)).toEqual([]);
  });

  test.each(CLASSICS)('%s', PATIENCE, (name) => {
    expect(strayed(programFrom('classic', name), RUNS)).toEqual([]);
  });
});
