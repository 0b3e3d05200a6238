/** Locks and semaphores: who may have them, and the exact texts. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { familyOf, why } from '../../src/core/index.js';
import type { LockKind } from '../../src/core/threading/lock.js';
import type { OperationName } from '../../src/model.js';
import { Table, told, who } from './table.js';

const L = 1;

function lock(kind: LockKind): Table {
  const table = new Table();
  table.add(L, { kind, options: {} });
  return table;
}

const run = (table: Table, op: OperationName, actor = 1, timeout: number | null = null) =>
  told(table.run(L, op, [], { who: who(actor), timeout }));

describe('locks', () => {
  test.each(['Lock', 'ProcessLock'] as const)('%s: held by one, let go by anybody', (kind) => {
    const table = lock(kind);
    expect(run(table, 'acquire')).toBe(true);
    expect([run(table, 'acquire'), run(table, 'acquire', 2)]).toEqual(['waits', 'waits']);
    expect(run(table, 'acquire', 2, 0)).toBe(false);
    expect(why(table, table.operation(L, 'acquire', [], {}), who(2))).toMatchObject({
      reason: 'locked',
      actors: [1],
    });
    expect(run(table, 'release', 2)).toBe(null);
    expect(run(table, 'acquire', 2)).toBe(true);
  });

  test.each(['RLock', 'ProcessRLock'] as const)('%s: as often as its holder likes', (kind) => {
    const table = lock(kind);
    expect([run(table, 'acquire'), run(table, 'acquire')]).toEqual([true, true]);
    expect(run(table, 'acquire', 2)).toBe('waits');
    expect([
      run(table, 'release'),
      run(table, 'locked'),
      run(table, 'release'),
      run(table, 'locked'),
    ]).toEqual([null, true, null, false]);
  });

  test.each([
    ['Lock', 'RuntimeError: release unlocked lock'],
    ['RLock', 'RuntimeError: cannot release un-acquired lock'],
    ['ProcessLock', 'ValueError: semaphore or lock released too many times'],
    ['ProcessRLock', 'AssertionError: attempt to release recursive lock not owned by thread'],
  ] as const)('%s: release without acquire', (kind, error) => {
    expect(run(lock(kind), 'release')).toBe(error);
    const table = lock(kind);
    run(table, 'acquire');
    expect(run(table, 'release', 2)).toBe(kind.endsWith('RLock') ? error : null);
  });

  test('negative time-outs: an error, but for -1 second, which is for ever; in multiprocessing they do not wait', () => {
    expect(run(lock('Lock'), 'acquire', 1, -5e8)).toBe('ValueError: timeout value must be positive');
    const held = lock('Lock');
    expect(run(held, 'acquire', 1, -1e9)).toBe(true);
    expect(run(held, 'acquire', 2, -1e9)).toBe('stands before acquire');
    const shared = lock('ProcessLock');
    run(shared, 'acquire');
    expect(run(shared, 'acquire', 2, -1e9)).toBe(false);
  });

  test('a lock held by the thread that forks is held by it in the child', () => {
    const table = lock('RLock');
    run(table, 'acquire');
    table.change(L, (state) => familyOf(state).inherit(state, 1, 7, []));
    expect(run(table, 'release', 1)).toMatch('RuntimeError');
    expect(run(table, 'release', 7)).toBe(null);
  });

  test('law: never two holders', () => {
    const steps = fc.array(
      fc.record({ actor: fc.integer({ min: 1, max: 3 }), op: fc.constantFrom('acquire', 'release') }),
    );
    fc.assert(
      fc.property(steps, fc.constantFrom<LockKind>('RLock', 'ProcessRLock'), (given, kind) => {
        const table = lock(kind);
        const depth = [0, 0, 0, 0];
        for (const { actor, op } of given) {
          const result = run(table, op, actor, 0);
          if (result === true) depth[actor] = (depth[actor] ?? 0) + 1;
          if (result === null) depth[actor] = (depth[actor] ?? 0) - 1;
          expect(depth.filter((each) => each > 0).length).toBeLessThanOrEqual(1);
          expect(Math.min(...depth)).toBe(0);
        }
      }),
    );
  });
});

describe('semaphores', () => {
  function semaphore(kind: 'Semaphore' | 'BoundedSemaphore' | 'ProcessBoundedSemaphore', permits: number) {
    const table = new Table();
    table.add(L, { kind, options: { permits } });
    return table;
  }

  test('as many acquires as permits', () => {
    const table = semaphore('Semaphore', 2);
    expect([run(table, 'acquire'), run(table, 'acquire', 2), run(table, 'acquire', 3)]).toEqual([
      true,
      true,
      'waits',
    ]);
    expect([run(table, 'acquire', 3, 0), run(table, 'acquire', 3, -1)]).toEqual([false, false]);
    expect(told(table.run(L, 'release', [2]))).toBe(null);
    expect(run(table, 'get_value')).toBe(2);
    expect(told(table.run(L, 'release', [0]))).toBe('ValueError: n must be one or more');
  });

  test('bounded: not more than at first', () => {
    expect(run(semaphore('BoundedSemaphore', 1), 'release')).toBe(
      'ValueError: Semaphore released too many times',
    );
    expect(run(semaphore('ProcessBoundedSemaphore', 1), 'release')).toBe(
      'ValueError: semaphore or lock released too many times',
    );
  });

  test('law: permits are what was there, less the acquires, plus the releases', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.array(fc.constantFrom('acquire', 'release')), (permits, ops) => {
        const table = semaphore('Semaphore', permits);
        let expected = permits;
        for (const op of ops) {
          const result = run(table, op, 1, 0);
          expected += result === true ? -1 : result === null ? 1 : 0;
          expect(expected).toBeGreaterThanOrEqual(0);
          expect(run(table, 'get_value')).toBe(expected);
        }
      }),
    );
  });
});
