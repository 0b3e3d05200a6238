/** The table of operations, and the calls that some of them are parts of. */

import { expect, test } from 'vitest';
import { callOf, create, createPipe, factsOf, isPart } from '../../src/core/index.js';
import { OPERATIONS } from '../../src/core/operations.js';
import type { OperationName } from '../../src/model.js';

const names = Object.keys(OPERATIONS) as OperationName[];

const queue = create('ProcessQueue', 'q', { maxsize: 0, joinable: true, process: 0 });
const [, end] = createPipe('pipe', false, { pipe: 1, first: 2, second: 3 }, 0);

test.each([
  [queue, 'receive', 'get'],
  [queue, 'rest', 'get'],
  [queue, 'joining', 'join'],
  [queue, 'put', 'put'],
  [create('ProcessSimpleQueue', 'q', { process: 0 }), 'written', 'put'],
  [end, 'written', 'send'],
  [end, 'rest', 'recv'],
  [create('ProcessEvent', 'e', {}), 'woken', 'set'],
  [create('ProcessEvent', 'e', {}), 'look', 'wait'],
  [create('ProcessCondition', 'c', { lock: 1 }), 'woken', 'notify'],
  [create('Condition', 'c', { lock: 1 }), 'reacquire', 'wait'],
  [null, 'print', 'print'],
] as const)('%o: %s belongs to %s', (state, op, call) => {
  expect(callOf(state, op)).toBe(call);
});

test('a part is never a part of a part', () => {
  const calls = names.flatMap((name) => factsOf(name).partOf ?? []);
  expect(calls.filter(isPart)).toEqual([]);
});

test('what is quiet, or asks after another, is known by itself', () => {
  const quiet = names.filter((name) => factsOf(name).quiet !== undefined);
  expect(quiet.filter((name) => factsOf(name).about === undefined)).toEqual([]);
});

test('what has a time-out may wait', () => {
  const timed = names.filter((name) => factsOf(name).timeout !== undefined);
  expect(timed.filter((name) => !factsOf(name).waits)).toEqual([]);
});
