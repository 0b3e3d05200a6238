/** `queue.Queue` and its relatives: what each operation does, and laws that hold over any sequence of them. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describe as describeState, familyOf } from '../../src/core/index.js';
import { queueFamily } from '../../src/core/queue/queue.js';
import type { QueueKind } from '../../src/core/queue/state.js';
import type { Value } from '../../src/model.js';
import { Table, told } from './table.js';

const Q = 1;

function queue(kind: QueueKind, maxsize = 0): Table {
  const table = new Table();
  table.add(Q, { kind, options: { maxsize } });
  return table;
}

function put(table: Table, item: Value, timeout: number | null = null): unknown {
  return told(table.run(Q, 'put', [item], { key: item as number, timeout }));
}

function get(table: Table, timeout: number | null = null): unknown {
  return told(table.run(Q, 'get', [], { timeout }));
}

function values(table: Table): readonly unknown[] {
  return queueFamily
    .contents(queueFamily.at(table, Q))
    .map((each) => (each.kind === 'value' ? each.value : each.message));
}

describe('waiting', () => {
  test('get waits on an empty queue and says so', () => {
    const table = queue('Queue');
    expect(table.can(Q, 'get')).toBe(false);
    expect(get(table)).toBe('waits');
    expect(get(table, 0)).toBe('queue.Empty');
    expect(get(table, 5)).toBe('queue.Empty');
  });

  test('put waits on a full queue, and for ever on none that is unbounded', () => {
    const table = queue('Queue', 1);
    expect(put(table, 'a')).toBe(null);
    expect(put(table, 'b')).toBe('waits');
    expect(put(table, 'b', 0)).toBe('queue.Full');
    expect(values(table)).toEqual(['a']);
    const unbounded = queue('Queue', -1);
    for (let n = 0; n < 50; n += 1) expect(put(unbounded, n)).toBe(null);
    expect(told(unbounded.run(Q, 'full'))).toBe(false);
  });

  test('a negative time-out is refused even where an item is ready, but not by put without a limit', () => {
    const error = "ValueError: 'timeout' must be a non-negative number";
    const table = queue('Queue', 1);
    expect(put(table, 1, -1)).toBe(error);
    put(table, 1);
    expect(get(table, -1)).toBe(error);
    expect(put(queue('Queue'), 1, -1)).toBe(null);
    expect(get(queue('SimpleQueue'), -1)).toBe(error);
  });

  test('join waits for a task_done per put, not for emptiness', () => {
    const table = queue('Queue');
    put(table, 1);
    get(table);
    expect(told(table.run(Q, 'join'))).toBe('waits');
    expect(told(table.run(Q, 'task_done'))).toBe(null);
    expect(told(table.run(Q, 'join'))).toBe(null);
    expect(told(table.run(Q, 'task_done'))).toBe('ValueError: task_done() called too many times');
  });
});

describe('order', () => {
  test.each([
    ['Queue', [3, 1, 2]],
    ['SimpleQueue', [3, 1, 2]],
    ['LifoQueue', [2, 1, 3]],
    ['PriorityQueue', [1, 2, 3]],
  ] as const)('%s', (kind, expected) => {
    const table = queue(kind);
    for (const item of [3, 1, 2]) put(table, item);
    expect(values(table)).toEqual(expected);
    expect([get(table), get(table), get(table)]).toEqual(expected);
  });

  test('a failed comparison leaves the item in, and no task to do', () => {
    const table = queue('PriorityQueue');
    put(table, 1);
    expect(put(table, 'a')).toBe("TypeError: '<' not supported between instances of 'str' and 'int'");
    expect(told(table.run(Q, 'qsize'))).toBe(2);
    expect(told(table.run(Q, 'unfinished_tasks'))).toBe(1);
    expect(values(table)).toEqual([1, 'a']);
  });

  test('a failed comparison in get loses the item that would have come', () => {
    const table = queue('PriorityQueue');
    for (const item of [1, 5, 'x', 7]) put(table, item);
    expect(get(table)).toMatch(/^TypeError/);
    expect(values(table)).not.toContain(1);
    expect(told(table.run(Q, 'qsize'))).toBe(3);
  });
});

describe('shutdown, as in 3.13', () => {
  test('get drains what is there, then raises', () => {
    const table = queue('Queue');
    put(table, 1);
    table.run(Q, 'shutdown', [false]);
    expect(put(table, 2)).toBe('queue.ShutDown');
    expect(get(table)).toBe(1);
    expect(get(table)).toBe('queue.ShutDown');
    expect(told(table.run(Q, 'join'))).toBe('waits');
  });

  test('at once: items are dropped and count as done', () => {
    const table = queue('Queue', 2);
    for (const item of [1, 2]) put(table, item);
    get(table);
    put(table, 3);
    table.run(Q, 'shutdown', [true]);
    expect(get(table)).toBe('queue.ShutDown');
    expect(told(table.run(Q, 'unfinished_tasks'))).toBe(1);
    expect(told(table.run(Q, 'shutdown', [true]))).toBe(null);
  });

  test('at once: a comparison that fails ends it, with the rest still in', () => {
    const table = queue('PriorityQueue');
    for (const item of [1, 'x', 7]) put(table, item);
    expect(told(table.run(Q, 'shutdown', [true]))).toMatch(/^TypeError/);
    expect(told(table.run(Q, 'qsize'))).toBe(2);
    expect(told(table.run(Q, 'unfinished_tasks'))).toBe(2);
    expect(put(table, 2)).toBe('queue.ShutDown');
  });
});

test('a forked copy keeps apart what it was born with', () => {
  const table = queue('Queue');
  put(table, 'parent');
  table.change(Q, (state) => familyOf(state).inherit(state, 1, 2, []));
  put(table, 'child');
  expect(values(table)).toEqual(['parent', 'child']);
  const unread = queueFamily.unread(queueFamily.at(table, Q));
  expect(unread).toMatchObject([{ kind: 'value', value: 'child', process: null }]);
});

test('it describes itself', () => {
  const table = queue('Queue', 3);
  put(table, 1);
  expect(describeState(table.get(Q))).toEqual({
    capacity: 3,
    detail: { unfinished: 1 },
    actors: {},
    processes: {},
  });
});

describe('laws', () => {
  const steps = fc.array(fc.oneof(fc.constant('get' as const), fc.integer()), { maxLength: 60 });

  function play(kind: QueueKind, maxsize: number, given: readonly ('get' | number)[]) {
    const table = queue(kind, maxsize);
    const [went, came]: [number[], unknown[]] = [[], []];
    for (const step of given) {
      if (step === 'get') {
        if (table.can(Q, 'get')) came.push(get(table));
      } else if (table.can(Q, 'put', [step], { key: step })) {
        put(table, step);
        went.push(step);
      }
      const { length } = values(table);
      expect(maxsize <= 0 || length <= maxsize).toBe(true);
      expect(length).toBe(went.length - came.length);
    }
    return { went, came, left: values(table) };
  }

  test('first in, first out; nothing is lost or doubled; never more than maxsize', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: -1, max: 4 }), (given, maxsize) => {
        const { went, came, left } = play('Queue', maxsize, given);
        expect([...came, ...left]).toEqual(went);
      }),
    );
  });

  test.each(['LifoQueue', 'PriorityQueue', 'SimpleQueue'] as const)(
    '%s loses and doubles nothing',
    (kind) => {
      const sorted = (items: readonly unknown[]) => [...items].sort((a, b) => Number(a) - Number(b));
      fc.assert(
        fc.property(steps, fc.integer({ min: 0, max: 4 }), (given, maxsize) => {
          const { went, came, left } = play(kind, kind === 'SimpleQueue' ? 0 : maxsize, given);
          expect(sorted([...came, ...left])).toEqual(sorted(went));
          if (kind === 'PriorityQueue') expect(left).toEqual(sorted(left));
        }),
      );
    },
  );

  test('no state is ever changed in place', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const table = queue('PriorityQueue');
        for (const step of given) {
          const before = table.get(Q);
          const copy = structuredClone(before);
          if (step === 'get') get(table, 0);
          else put(table, step);
          expect(before).toEqual(copy);
        }
      }),
    );
  });
});
