/** The odds of all outcomes against 600 seeded runs; `test/explore/scripts/sample.ts` takes 20,000. */

import { describe, expect, test } from 'vitest';
import { programOf } from '../running.js';
import { explored } from './judges/agree.js';
import { CLASSICS, demos, programFrom, strayed } from './judges/sampling.js';

const RUNS = 600;
const PATIENCE = { timeout: 300_000 };

describe(`${RUNS} runs end as often in each way as the odds say`, () => {
  test.each(demos())('%s', PATIENCE, (name) => {
    expect(strayed(programFrom('demo', name, 3), RUNS)).toEqual([]);
  });

  test.each(CLASSICS)('%s', PATIENCE, (name) => {
    expect(strayed(programFrom('classic', name), RUNS)).toEqual([]);
  });
});

/** Two threads, of which one draws: the odds that it is the first. */
const first = (drawing: string): number | null => {
  const program = programOf(`
    import random, time, threading
    first = []
    def a():
        ${drawing}
        first.append('a')
    def b():
        time.sleep(0)
        first.append('b')
    ts = [threading.Thread(target=f) for f in (a, b)]
    for t in ts: t.start()
    for t in ts: t.join()
    assert first[0] == 'a'
  `);
  const { outcomes } = explored(program, 'ideal');
  return outcomes.find(({ kind }) => kind === 'finished')?.odds ?? null;
};

test.each([2, 3, 7, 16])('a choice among %i makes nobody likelier to go', (count) => {
  expect(first(`random.randrange(${count})`)).toBeCloseTo(first('time.sleep(0)') as number, 12);
});
