/** `multiprocessing.Queue`, `JoinableQueue` and `SimpleQueue`. */

import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type CoreState, familyOf, why } from '../../src/core/index.js';
import { type ProcessQueueState, processQueueFamily } from '../../src/core/multiprocessing/process-queue.js';
import type { Operation, Value } from '../../src/model.js';
import { message, type Part, Table, told, who } from './table.js';

const Q = 1;
let table: Table;
const child: Part = { who: who(2) };

function make(maxsize = 0, joinable = false): void {
  table = new Table();
  table.add(Q, { kind: 'ProcessQueue', options: { maxsize, joinable } });
  table.change(Q, (q) => familyOf(q).fork(q, 1, 2));
}

function feedingOf() {
  const { feeding } = processQueueFamily;
  if (!feeding) throw new Error('it has feeders');
  return feeding;
}

const feeding = feedingOf();

/** The feeder of process 1 ends. */
function shut(): void {
  expect(feeding.mayShut(state(), 1)).toBe(true);
  table.change(Q, () => feeding.shut(state(), 1));
  expect(feeding.hasEnded(state(), 1)).toBe(true);
}

function state(): ProcessQueueState {
  return processQueueFamily.at(table, Q);
}

const contents = () => familyOf(table.get(Q)).contents(table.get(Q));
const endProcess = (process: number, how: 'exit' | 'killed') => (q: CoreState) =>
  familyOf(q).endProcess(q, process, how);

function put(item: Value, part: Part = {}): unknown {
  return told(table.run(Q, 'put', [item], part));
}

function get(part: Part = {}): unknown {
  return told(table.run(Q, 'get', [], part));
}

function feedOne(process: number, size = 9): boolean {
  if (!feeding.isEnabled(state(), process)) return false;
  const text = String(feeding.next(state(), process));
  table.change(Q, () => feeding.feed(state(), process, message(text, size)));
  return true;
}

describe('multiprocessing.Queue', () => {
  beforeEach(() => make());

  test('what is put is only there once the feeder has moved it', () => {
    put('a');
    expect([told(table.run(Q, 'qsize')), told(table.run(Q, 'empty'))]).toEqual([1, true]);
    expect(get({ timeout: 0 })).toBe('queue.Empty');
    expect([feeding.next(state(), 1), feeding.isFlushed(state(), 1)]).toEqual(['a', false]);
    feedOne(1);
    expect([feeding.next(state(), 1), feeding.isFlushed(state(), 1)]).toEqual([undefined, true]);
    expect(get(child)).toBe('a');
    expect(told(table.run(Q, 'qsize'))).toBe(0);
  });

  test('slots count from put to get', () => {
    make(1);
    put('a');
    expect(put('b')).toBe('waits');
    feedOne(1);
    expect([put('b', { timeout: 0 }), put('b', { timeout: -1 })]).toEqual(['queue.Full', 'queue.Full']);
    get();
    expect(put('b', { timeout: -1 })).toBe(null);
  });

  test('get has two steps, and who stands in between keeps others out', () => {
    const asks = table.operation(Q, 'get', [], {});
    expect(told(table.once(asks))).toBe('stands before receive');
    expect(get(child)).toBe('waits');
    expect(get({ ...child, timeout: 3 })).toBe('queue.Empty');
    expect(why(table, asks, who(2))).toEqual({
      reason: 'read-lock',
      actors: [1],
      processes: [],
      count: null,
    });
    put('a');
    feedOne(1);
    expect(told(table.once({ ...asks, op: 'receive' }))).toBe('a');
    expect(state().reader).toBe(null);
  });

  test('a receive that gives up lets the lock go; a negative time-out takes what is ready', () => {
    expect(get({ timeout: 5 })).toBe('queue.Empty');
    expect(state().reader).toBe(null);
    expect(get({ timeout: -1 })).toBe('queue.Empty');
    put('a');
    feedOne(1);
    expect(get({ timeout: -1 })).toBe('a');
  });

  test('a killed reader has the lock for ever', () => {
    get(child);
    table.change(Q, endProcess(2, 'killed'));
    put('a');
    feedOne(1);
    expect(get()).toBe('waits');
    expect(get({ timeout: 3 })).toBe('queue.Empty');
    expect(told(table.run(Q, 'qsize'))).toBe(1);
  });

  test('what a killed process had not fed stays to be seen', () => {
    put('lost', child);
    put('kept');
    feedOne(1);
    table.change(Q, endProcess(2, 'killed'));
    expect(contents()).toEqual([
      { kind: 'message', message: message('kept') },
      { kind: 'value', value: 'lost', process: 2 },
    ]);
  });

  test('after close', () => {
    put('a');
    expect(told(table.run(Q, 'join_thread'))).toMatch(
      /^AssertionError: Queue <multiprocessing\.queues\.Queue .*> not closed$/,
    );
    table.run(Q, 'close');
    expect(put('b')).toMatch(/^ValueError: Queue <multiprocessing\.queues\.Queue object at .*> is closed$/);
    expect(get()).toMatch(/^ValueError: Queue <.*> is closed$/);
    expect(told(table.run(Q, 'empty'))).toBe(true);
    expect(told(table.run(Q, 'join_thread'))).toBe('waits');
    expect(feeding.mayShut(state(), 1)).toBe(false);
    feedOne(1);
    expect(told(table.run(Q, 'join_thread'))).toBe('waits');
    expect(told(table.run(Q, 'empty'))).toBe(false);
    shut();
    expect(told(table.run(Q, 'join_thread'))).toBe(null);
    expect(told(table.run(Q, 'empty'))).toBe('OSError: handle is closed');
    expect(put('c', child)).toBe(null);
  });

  test('cancel_join_thread: its end need not wait', () => {
    put('a');
    table.run(Q, 'cancel_join_thread');
    expect(feeding.isFlushed(state(), 1)).toBe(true);
  });

  test('what can not be pickled frees its slot', () => {
    make(1);
    put('a');
    table.change(Q, () => feeding.drop(state(), 1));
    expect(told(table.run(Q, 'qsize'))).toBe(0);
    expect(put('b')).toBe(null);
  });

  test('feeding fails once every process has closed its reading end', () => {
    table.change(Q, endProcess(2, 'exit'));
    put('a');
    expect(feeding.isBroken(state())).toBe(false);
    feedOne(1);
    table.run(Q, 'close');
    expect(feeding.isBroken(state())).toBe(false);
    shut();
    expect(feeding.isBroken(state())).toBe(true);
  });

  test('a process has done its part when its large message has been read', () => {
    put('fits', child);
    feedOne(2, 65_454 + 4);
    expect(feeding.isFlushed(state(), 2)).toBe(true);
    get();
    put('large', child);
    feedOne(2, 65_550 + 4);
    expect(feeding.isFlushed(state(), 2)).toBe(false);
    put('other');
    expect(feedOne(1)).toBe(false);
    expect(get()).toBe('large');
    expect(feeding.isFlushed(state(), 2)).toBe(true);
    expect(feedOne(1)).toBe(true);
  });

  test('a feeder killed in mid-message holds other feeders and readers for ever', () => {
    put('large', child);
    feedOne(2, 200_000);
    table.change(Q, endProcess(2, 'killed'));
    put('a');
    expect(feedOne(1)).toBe(false);
    expect(get({ timeout: 1 })).toBe('stands before rest');
    expect(contents()).toHaveLength(2);
  });

  test('a process that was there before the queue has no part in it', () => {
    expect(feeding.isFlushed(state(), 9)).toBe(true);
    expect(feeding.isEnabled(state(), 9)).toBe(false);
    expect(processQueueFamily.fork(state(), 9, 10)).toEqual(state());
    expect(endProcess(9, 'exit')(state())).toEqual(state());
  });
});

describe('JoinableQueue', () => {
  beforeEach(() => make(0, true));

  test('join waits for task_done, and once told returns whatever comes', () => {
    expect(told(table.run(Q, 'join'))).toBe(null);
    put('a');
    const joining = table.once(table.operation(Q, 'join', [], {}));
    expect(told(joining)).toBe('stands before joining');
    const operation = (joining as { readonly operation: Operation }).operation;
    expect(table.once(operation)).toBe(null);
    expect(told(table.run(Q, 'task_done'))).toBe(null);
    put('b');
    expect(told(table.once(operation))).toBe(null);
    table.run(Q, 'task_done');
    expect(told(table.run(Q, 'task_done'))).toBe('ValueError: task_done() called too many times');
  });
});

describe('multiprocessing.SimpleQueue', () => {
  beforeEach(() => {
    table = new Table();
    table.add(Q, { kind: 'ProcessSimpleQueue', options: {} });
  });

  test('put writes at once, and waits for room itself', () => {
    const send = (text: string, size = 9) => told(table.run(Q, 'put', [], { message: message(text, size) }));
    expect(send('a')).toBe(null);
    expect(send('large', 100_000)).toBe('stands before written');
    expect(send('b')).toBe('waits');
    expect([get(), get(), get()]).toEqual(['a', 'large', 'stands before receive']);
  });

  test('after close', () => {
    table.run(Q, 'close');
    for (const op of ['get', 'empty'] as const)
      expect(told(table.run(Q, op))).toBe('OSError: handle is closed');
    expect(told(table.run(Q, 'put', [], { message: message('a') }))).toBe('OSError: handle is closed');
  });
});

test('law: each process keeps its order, nothing is lost or doubled, and slots are counted right', () => {
  const step = fc.record({
    process: fc.constantFrom(1, 2),
    act: fc.constantFrom('put', 'put', 'feed', 'get'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 0, max: 3 }), (steps, maxsize) => {
      make(maxsize);
      const [went, came]: [number[], number[]] = [[], []];
      for (const [index, { process, act }] of steps.entries()) {
        const number = index * 10 + process;
        if (act === 'put' && put(number, { who: who(process), timeout: 0 }) === null) went.push(number);
        if (act === 'feed') feedOne(process);
        const got = act === 'get' ? get({ who: who(process), timeout: 0 }) : 'queue.Empty';
        if (got !== 'queue.Empty') came.push(Number(got));
        expect(state().used).toBe(went.length - came.length);
        expect(maxsize <= 0 || state().used <= maxsize).toBe(true);
      }
      const left = contents().map((each) => Number(each.kind === 'message' ? each.message.text : each.value));
      const of = (process: number, all: readonly number[]) => all.filter((number) => number % 10 === process);
      for (const process of [1, 2]) expect(of(process, [...came, ...left])).toEqual(of(process, went));
    }),
  );
});
