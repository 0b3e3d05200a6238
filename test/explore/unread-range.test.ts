/** Outcomes that differ in numbers of unread messages alone: a few are told apart, many are told as one with their range. */

import { describe, expect, test } from 'vitest';
import { type ExploreOptions, explore } from '../../src/explore/index.js';
import type { Exploration, Timing } from '../../src/model.js';
import type { Program } from '../../src/program.js';
import { trace } from '../../src/schedule/index.js';
import { programOf } from '../running.js';

const TIMINGS: readonly Timing[] = ['ideal', 'any'];

/** A daemon puts so many messages while the main program takes one, and then ends. */
const producing = (count: number, more = '') =>
  programOf(`
    import queue, threading
    q = queue.Queue()
    def produce():
        for number in range(${count}): q.put(number)
    threading.Thread(target=produce, daemon=True).start()
    q.get()${more}
  `);

function explored(program: Program, options: ExploreOptions): Exploration {
  for (const search = explore(program, options); ; ) {
    const next = search.next();
    if (next.done) return next.value;
  }
}

const told = ({ outcomes }: Exploration): string[] =>
  outcomes
    .map(({ kind, unread, unreadRange }) => {
      const [left] = unread;
      return `${kind} ${unreadRange ? `${unreadRange.least}-${unreadRange.most}` : (left?.messages.length ?? 0)}`;
    })
    .sort();

describe.each(TIMINGS)('%s time', (timing) => {
  test.each([false, true])(
    'many are one, but for the one that leaves nothing (verdict alone: %s)',
    (verdict) => {
      const found = explored(producing(15), { timing, verdict });
      expect(told(found)).toEqual(['finished 0', 'finished 1-14']);
      expect(found.clean).toBe(false);
    },
  );

  test('a few are told apart', () => {
    const apart = Array.from({ length: 9 }, (_, unread) => `finished ${unread}`);
    expect(told(explored(producing(9), { timing }))).toEqual(apart);
    expect(told(explored(producing(10), { timing }))).toEqual(['finished 0', 'finished 1-9']);
  });

  test('those that end in another way are others', () => {
    const found = explored(producing(12, '\n    if q.qsize() > 5: raise ValueError'), { timing });
    expect(told(found).filter((each) => each.startsWith('error'))).toEqual(
      Array.from({ length: 6 }, (_, more) => `error ${6 + more}`).sort(),
    );
  });
});

test('its odds are those of all, and its schedule is of one of them', () => {
  const program = producing(15);
  const { outcomes } = explored(program, {});
  const odds = outcomes.map((each) => each.odds ?? 0);
  expect(odds.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1);
  const folded = outcomes.find(({ unreadRange }) => unreadRange !== undefined);
  expect(folded?.unread[0]?.messages).toHaveLength(1);
  expect(folded?.odds).toBeGreaterThan(0.7);
  const seeds = Array.from(
    { length: 40 },
    (_, seed) => trace(program, { seed }).outcome.unread[0]?.messages.length ?? 0,
  );
  expect(Math.max(...seeds)).toBeGreaterThan(3);
});
