/** What exploring finds in the demos: outcomes, numbers of outputs (counted a second way), proofs for the mended ones. */

import { describe, expect, test } from 'vitest';
import type { Timing } from '../../src/model.js';
import { messageCount } from '../../src/show/naming.js';
import { outcomeText } from '../running.js';
import { disagreements, explored, replayed } from './judges/agree.js';
import { programFrom } from './judges/sampling.js';

const PATIENCE = { timeout: 300_000 };

/**
 * Ways to print n lines `put` and some lines `get`, each kind in its order, where get x comes after put x-1 (putting x
 * is done before it is told); ended after n puts with any number of gets, or with all.
 */
function ways(n: number, ends: 'any' | 'all'): bigint {
  const count = (puts: number, gets: number): bigint => {
    const ended = puts === n && (gets === n || ends === 'any') ? 1n : 0n;
    const put = puts < n ? count(puts + 1, gets) : 0n;
    const get = gets < n && gets <= puts ? count(puts, gets + 1) : 0n;
    return ended + put + get;
  };
  return count(0, 0);
}

describe('queue', () => {
  const program = programFrom('demo', 'queue');

  test('five outcomes: four to no message unread', () => {
    const found = explored(program, 'ideal', 20);
    expect(found.complete).toBe(true);
    expect(found.outcomes.map(({ unread }) => messageCount(unread)).sort()).toEqual([0, 1, 2, 3, 4]);
    expect(found.outcomes.every(({ kind }) => kind === 'finished')).toBe(true);
    expect(found.outputs?.count).toBe('90');
    expect(ways(4, 'any')).toBe(90n);
    for (const outcome of found.outcomes) expect(replayed(program, outcome)).toEqual([]);
  });

  test('agrees with the naive search', PATIENCE, () => {
    expect(disagreements(program, 'ideal', 5000)).toEqual([]);
  });
});

describe('pipe', () => {
  test('every schedule ends in a deadlock; mended, none', () => {
    const broken = explored(programFrom('demo', 'pipe'), 'ideal', 1);
    expect(broken.outcomes.map(outcomeText)).toEqual(['deadlock']);
    const mended = explored(programFrom('demo', 'pipe.fixed'), 'ideal', 1);
    expect(mended.clean).toBe(true);
    expect([broken.outputs?.count, mended.outputs?.count]).toEqual(['16796', '16796']);
  });

  test.each([2, 3, 9])('%i messages: as many outputs as by counting', (messages) => {
    const wanted = String(ways(messages, 'all'));
    const program = programFrom('demo', 'pipe.fixed', messages);
    expect(explored(program, 'ideal', 1).outputs?.count).toBe(wanted);
    if (messages < 9) expect(disagreements(program, 'ideal', 5000)).toEqual([]);
  });
});

test.each(['queue.fixed', 'pipe.fixed'])('%s is clean, whatever takes how long', (name) => {
  for (const timing of ['ideal', 'any'] as const)
    expect(explored(programFrom('demo', name), timing).clean).toBe(true);
});

describe('odd-even', () => {
  const kinds = (messages: number, timing: Timing): string[] => [
    ...new Set(explored(programFrom('demo', 'odd-even', messages), timing).outcomes.map(outcomeText)),
  ];

  test.each([
    [3, 'ideal'],
    [3, 'any'],
    [4, 'any'],
    [5, 'ideal'],
  ] as const)('%i messages, %s time: a livelock, Empty, or finished', PATIENCE, (messages, timing) => {
    expect(kinds(messages, timing)).toEqual(['livelock', 'error queue.Empty', 'finished']);
  });

  test('4 messages, ideal time: finished, as the naive search says too', PATIENCE, () => {
    expect(kinds(4, 'ideal')).toEqual(['finished']);
    expect(disagreements(programFrom('demo', 'odd-even', 4), 'ideal', 5000)).toEqual([]);
  });

  test('every schedule given for an outcome ends in it', PATIENCE, () => {
    for (const timing of ['ideal', 'any'] as const) {
      const program = programFrom('demo', 'odd-even', 3);
      for (const outcome of explored(program, timing).outcomes)
        expect(replayed(program, outcome)).toEqual([]);
    }
  });

  test('mended, it is clean', PATIENCE, () => {
    for (const timing of ['ideal', 'any'] as const)
      expect(explored(programFrom('demo', 'odd-even.fixed', 3), timing).clean).toBe(true);
  });
});
