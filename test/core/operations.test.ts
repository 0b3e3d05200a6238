/** The table of operations, and the calls that some of them are parts of. */

import { expect, test } from 'vitest';
import { callOf, factsOf, isPart } from '../../src/core/index.js';
import { OPERATIONS } from '../../src/core/operations.js';
import type { OperationName } from '../../src/model.js';

const names = Object.keys(OPERATIONS) as OperationName[];

test.each([
  ['ProcessQueue', 'receive', 'get'],
  ['ProcessQueue', 'rest', 'get'],
  ['ProcessQueue', 'joining', 'join'],
  ['ProcessQueue', 'put', 'put'],
  ['ProcessSimpleQueue', 'written', 'put'],
  ['Connection', 'written', 'send'],
  ['Connection', 'rest', 'recv'],
  ['ProcessEvent', 'woken', 'set'],
  ['ProcessEvent', 'look', 'wait'],
  ['ProcessCondition', 'woken', 'notify'],
  ['Condition', 'reacquire', 'wait'],
  [null, 'print', 'print'],
] as const)('%s: %s belongs to %s', (kind, op, call) => {
  expect(callOf(kind && { kind }, op)).toBe(call);
});

test('a part is never a part of a part', () => {
  const calls = names.flatMap((name) => factsOf(name).partOf ?? []);
  expect(calls.filter(isPart)).toEqual([]);
});

test('what has a time-out may wait', () => {
  const timed = names.filter((name) => factsOf(name).timeout !== undefined);
  expect(timed.filter((name) => !factsOf(name).waits)).toEqual([]);
});
