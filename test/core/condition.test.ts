/** Waits in several parts: conditions, events and barriers, of threads and of processes. */

import { beforeEach, describe, expect, test } from 'vitest';
import type { Operation, OperationName, Reply } from '../../src/model.js';
import { Table, told, who } from './table.js';

const [C, L] = [1, 2];
let table: Table;

/** An actor who may be in the midst of an operation. */
class Actor {
  private next: Operation | null = null;

  constructor(private readonly actor: number) {}

  /** Begins an operation on the object and goes as far as it can; says what came back or what it stands before. */
  does(op: OperationName, args: readonly number[] = [], timeout: number | null = null): unknown {
    this.next = table.operation(C, op, args, { timeout });
    return this.goes();
  }

  /** Goes on from where it stood. */
  goes(): unknown {
    let reply: Reply | null = null;
    for (const once = () => table.once(this.standing(), { who: who(this.actor) }); ; ) {
      const after = once();
      if (after === null) return reply === null ? 'waits' : told(reply);
      reply = after;
      if (reply.kind !== 'next') return told(reply);
      this.next = reply.operation;
    }
  }

  private standing(): Operation {
    if (!this.next) throw new Error('stands before nothing');
    return this.next;
  }
}

let [a, b, c] = [new Actor(1), new Actor(2), new Actor(3)];
const fresh = () => {
  table = new Table();
  [a, b, c] = [new Actor(1), new Actor(2), new Actor(3)];
};

function waitIn(...actors: readonly Actor[]): void {
  for (const actor of actors) {
    actor.does('acquire');
    expect(actor.does('wait')).toBe('stands before waiting');
  }
}

describe('threading.Condition', () => {
  beforeEach(() => {
    fresh();
    table.add(L, { kind: 'RLock', options: {} });
    table.add(C, { kind: 'Condition', options: { lock: L } });
  });

  test('without its lock', () => {
    expect(a.does('wait')).toBe('RuntimeError: cannot wait on un-acquired lock');
    expect(a.does('notify')).toBe('RuntimeError: cannot notify on un-acquired lock');
    expect(a.does('notify_all')).toBe('RuntimeError: cannot notify on un-acquired lock');
  });

  test('wait lets all levels go and takes them back', () => {
    a.does('acquire');
    a.does('acquire');
    expect(a.does('wait')).toBe('stands before waiting');
    expect(b.does('acquire')).toBe(true);
    b.does('notify');
    expect(a.goes()).toBe('stands before reacquire');
    b.does('release');
    expect(a.goes()).toBe(true);
    expect([a.does('release'), a.does('release')]).toEqual([null, null]);
    expect(a.does('release')).toBe('RuntimeError: cannot release un-acquired lock');
  });

  test('who came first is notified first', () => {
    waitIn(a, b);
    c.does('acquire');
    c.does('notify');
    c.does('release');
    expect([b.goes(), a.goes()]).toEqual(['waits', true]);
  });

  test('notify takes a number, and notify_all takes all', () => {
    waitIn(a, b);
    c.does('acquire');
    c.does('notify', [0]);
    expect(a.goes()).toBe('waits');
    c.does('notify_all');
    c.does('release');
    expect([a.goes(), a.does('release'), b.goes()]).toEqual([true, null, true]);
  });

  test('a notification may be spent on one that has timed out and has no lock yet', () => {
    a.does('acquire');
    const waiting = table.once(table.operation(C, 'wait', [], { timeout: 5 }), { who: who(1) });
    waitIn(b);
    c.does('acquire');
    const timedOut = table.once((waiting as { operation: Operation }).operation, { who: who(1) });
    c.does('notify');
    c.does('release');
    expect(told(timedOut)).toBe('stands before reacquire');
    expect(told(table.once((timedOut as { operation: Operation }).operation, { who: who(1) }))).toBe(false);
    a.does('release');
    expect(b.goes()).toBe('waits');
  });

  test('no time to wait: False', () => {
    a.does('acquire');
    expect([a.does('wait', [], 0), a.does('wait', [], -1)]).toEqual([false, false]);
    expect(a.does('release')).toBe(null);
  });
});

test('a condition of a plain Lock takes any holder for its own', () => {
  fresh();
  table.add(L, { kind: 'Lock', options: {} });
  table.add(C, { kind: 'Condition', options: { lock: L } });
  b.does('acquire');
  expect(a.does('notify')).toBe(null);
});

describe('multiprocessing.Condition', () => {
  beforeEach(() => {
    fresh();
    table.add(L, { kind: 'ProcessRLock', options: {} });
    table.add(C, { kind: 'ProcessCondition', options: { lock: L } });
  });

  test('without its lock', () => {
    expect(a.does('wait')).toBe('AssertionError: must acquire() condition before using wait()');
    expect(a.does('notify')).toBe('AssertionError: lock is not owned');
  });

  test('any sleeper may wake, and the notifier waits for it', () => {
    waitIn(a, b);
    c.does('acquire');
    expect(c.does('notify')).toBe('stands before woken');
    expect(b.goes()).toBe('stands before reacquire');
    expect(a.goes()).toBe('waits');
    expect(c.goes()).toBe(null);
    c.does('release');
    expect(b.goes()).toBe(true);
  });

  test('a sleeper that was killed lets the notifier wait for ever', () => {
    waitIn(a);
    c.does('acquire');
    expect(c.does('notify_all')).toBe('stands before woken');
    expect(c.goes()).toBe('waits');
  });

  test('one that timed out is no sleeper any more', () => {
    a.does('acquire');
    expect(a.does('wait', [], 5)).toBe(false);
    expect(a.does('notify_all')).toBe(null);
  });
});

describe('events', () => {
  test('threading: who was waiting when set came returns True even after clear', () => {
    fresh();
    table.add(C, { kind: 'Event', options: {} });
    expect([a.does('is_set'), a.does('wait', [], 0)]).toEqual([false, false]);
    expect(a.does('wait')).toBe('stands before waiting');
    b.does('set');
    b.does('clear');
    expect([a.goes(), a.does('wait')]).toEqual([true, 'stands before waiting']);
  });

  test('threading: a wait whose time is over leaves no trace', () => {
    fresh();
    table.add(C, { kind: 'Event', options: {} });
    const before = table.get(C);
    expect(a.does('wait', [], 5)).toBe(false);
    expect(table.get(C)).toEqual(before);
  });

  test('multiprocessing: who wakes looks again', () => {
    fresh();
    table.add(C, { kind: 'ProcessEvent', options: {} });
    expect(a.does('wait')).toBe('stands before waiting');
    expect(b.does('set')).toBe('stands before woken');
    expect(c.does('is_set')).toBe('waits');
    expect(a.goes()).toBe('stands before look');
    expect([b.goes(), c.goes(), b.does('clear'), a.goes()]).toEqual([null, true, null, false]);
    expect([b.does('set'), a.does('wait'), a.does('wait', [], 0)]).toEqual([null, true, true]);
  });
});

describe.each(['Barrier', 'ProcessBarrier'] as const)('%s', (kind) => {
  const broken = 'threading.BrokenBarrierError';
  beforeEach(() => {
    fresh();
    table.add(C, { kind, options: { parties: 2, timeout: null } });
  });

  test('gives indices by arrival; a new round begins when all have left', () => {
    expect(a.does('wait')).toBe('stands before waiting');
    expect(b.does('n_waiting')).toBe(1);
    expect(b.does('wait')).toBe(1);
    expect(c.does('wait')).toBe('waits');
    expect(a.goes()).toBe(0);
    expect(c.goes()).toBe('stands before waiting');
  });

  test('a time-out breaks it for all', () => {
    table.add(C, { kind, options: { parties: 3, timeout: null } });
    a.does('wait');
    expect(b.does('wait', [], 5)).toBe(broken);
    expect([a.goes(), c.does('wait'), c.does('broken')]).toEqual([broken, broken, true]);
  });

  test('abort breaks it, reset mends it', () => {
    a.does('wait');
    b.does('abort');
    expect([a.goes(), b.does('wait'), b.does('broken')]).toEqual([broken, broken, true]);
    b.does('reset');
    expect([b.does('broken'), b.does('wait', [], 0), b.does('broken')]).toEqual([false, broken, true]);
  });

  test('reset sends those inside away, and keeps others out until they are gone', () => {
    a.does('wait');
    c.does('reset');
    expect(b.does('wait')).toBe('waits');
    expect([a.goes(), b.goes()]).toEqual([broken, 'stands before waiting']);
  });

  test('has a time-out of its own for those who bring none', () => {
    table.add(C, { kind, options: { parties: 2, timeout: 7 } });
    const reply = table.once(table.operation(C, 'wait', [], {}));
    expect(reply).toMatchObject({ kind: 'next', operation: { op: 'waiting', timeout: 7 } });
  });
});
