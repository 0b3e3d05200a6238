/** The demos do what their headers say, under every seed tried here and under the real Python. */

import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Timing } from '../../src/model.js';
import { trace } from '../../src/schedule/index.js';
import { messageCount } from '../../src/show/naming.js';
import { plainOutcome } from '../../src/show/trace/jsonl.js';
import { hasCPython, runByLine } from '../cpython.js';
import { outputsOf, stdoutOf, tracesOf } from '../running.js';
import { complaint, complaintOf, DEMOS, demo, FOLDER, isMended } from './rules.js';

const FIXED = DEMOS.filter(isMended);
const OTHERS = DEMOS.filter((name) => !isMended(name));

describe.each([
  ['ideal', 400],
  ['any', 60],
] as [Timing, number][])('in %s time', (timing, seeds) => {
  test.each(FIXED)('%s finishes with nothing unread', { timeout: 300_000 }, (name) => {
    const program = demo(name);
    for (let seed = 1; seed <= seeds; seed += 1) {
      const run = trace(program, { seed, timing });
      expect(run.outcome, `seed ${seed}`).toEqual({
        kind: 'finished',
        running: [],
        blocked: [],
        errors: [],
        unread: [],
      });
      expect(complaintOf(name, run)).toBeNull();
    }
  });

  test.each(OTHERS)('%s keeps its rules', { timeout: 300_000 }, (name) => {
    for (const run of tracesOf(demo(name), 50, timing)) expect(complaintOf(name, run)).toBeNull();
  });
});

describe('pipe', () => {
  test('hangs in the tenth recv(), with its own write end open', () => {
    for (const run of tracesOf(demo('pipe'), 50)) {
      const events = run.steps.flatMap((step) => step.events);
      expect(events.filter(({ op, blocked }) => op === 'recv' && !blocked).length).toBe(9);
      const { blocked } = plainOutcome(run.outcome);
      expect(blocked.map(({ calls: _, ...rest }) => rest)).toContainEqual({
        actor: 'Process-2',
        op: 'recv',
        object: 'pipe',
        line: 31,
        why: { reason: 'empty-open', holders: ['Process-2'], count: null },
      });
      expect(run.outcome.unread).toEqual([]);
    }
  });
});

describe('queue', () => {
  test('loses messages under some seeds, any number of them', () => {
    const unread = tracesOf(demo('queue'), 300).map(({ outcome }) => messageCount(outcome.unread));
    expect([...new Set(unread)].sort()).toEqual([0, 1, 2, 3, 4]);
  });

  test('what was read and what was not make up all that was put', () => {
    for (const run of tracesOf(demo('queue'), 100)) {
      const events = run.steps.flatMap((step) => step.events);
      const got = events.filter(
        ({ op, process, result }) => op === 'receive' && process?.name === 'Process-2' && result,
      );
      const all = [...got.map(({ result }) => result), ...(plainOutcome(run.outcome).unread.q ?? [])];
      expect(all).toEqual(["'a'", "'b'", "'c'", "'d'"]);
    }
  });
});

describe('odd-even', () => {
  const runs = tracesOf(demo('odd-even'), 400);

  test('puts messages back', () => {
    const putBack = runs.filter(({ steps }) => {
      const puts = steps.flatMap(({ events }) =>
        events.filter(({ op, blocked }) => op === 'put' && !blocked),
      );
      return puts.length > 9;
    });
    expect(putBack.length).toBeGreaterThan(100);
  });

  test('its livelock: one consumer and its message, and main that waits', () => {
    const livelocks = runs.filter(({ outcome }) => outcome.kind === 'livelock');
    expect(livelocks.length).toBeGreaterThan(0);
    for (const { outcome, cycleStart } of livelocks) {
      expect(outcome.running.length).toBe(1);
      expect(outcome.blocked).toMatchObject([
        { actor: { name: 'MainThread' }, op: 'join', object: outcome.running[0] },
      ]);
      expect(plainOutcome(outcome).unread.queue?.length).toBe(1);
      expect(cycleStart).toBeGreaterThan(0);
    }
  });

  test('its Empty ends the consumer that raised it', () => {
    const failed = runs.filter(({ outcome }) => outcome.kind === 'error');
    expect(failed.length).toBeGreaterThan(0);
    for (const { outcome } of failed)
      expect(outcome.errors).toMatchObject([{ type: 'queue.Empty', message: '' }]);
  });
});

describe('queue-module', () => {
  test('prints the same under every seed', () => {
    expect(outputsOf(demo('queue-module'), 100).length).toBe(1);
  });
});

describe.skipIf(!hasCPython)('under CPython 3.11', () => {
  const real = (name: string, seconds?: number) => runByLine(path.join(FOLDER, `${name}.py`), seconds);

  test.concurrent.each(['queue', 'queue.fixed', 'pipe.fixed'] as const)(
    '%s',
    { timeout: 300_000 },
    async (name) => {
      for (let run = 0; run < 5; run += 1) {
        const { stdout, status } = await real(name);
        expect([status, complaint(name, stdout, true)]).toEqual([0, null]);
      }
    },
  );

  test.concurrent('pipe hangs after all nine', { timeout: 300_000 }, async () => {
    const { stdout, status } = await real('pipe', 2);
    expect([status, complaint('pipe', stdout, false)]).toEqual([null, null]);
  });

  test.concurrent.each(['odd-even', 'odd-even.fixed'] as const)('%s', { timeout: 300_000 }, async (name) => {
    const { stdout } = await real(name);
    expect(complaint(name, stdout, stdout.includes('All threads'))).toBeNull();
  });

  test.concurrent('queue-module prints the same', { timeout: 300_000 }, async () => {
    const { stdout } = await real('queue-module');
    expect(stdout).toBe(stdoutOf(trace(demo('queue-module'))));
  });
});
