/** Every event that was performed has its row, and what a step did to others is seen from the views. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Trace } from '../../src/model.js';
import { rowsOf, type TraceRow } from '../../src/show/trace/rows.js';
import { wordsFor } from '../../src/show/words/catalog.js';
import { anyTrace } from './any-trace.js';
import { oddEvenEmpty } from './fixtures/odd-even.js';
import { counter, twoQueues } from './fixtures/others.js';
import { queue } from './fixtures/queue.js';
import { because, Story } from './fixtures/story.js';

const words = wordsFor('en').trace;

const rows = (trace: Trace, detail = false): readonly TraceRow[] =>
  rowsOf(trace, words, detail).steps.flatMap((step) => step.rows);

/** Each cell as `actor: text`. */
const cells = (trace: Trace, detail = false): readonly string[] =>
  rows(trace, detail).flatMap((row) => row.cells.map((cell) => `${cell.actor.name}: ${cell.text}`));

describe('cells', () => {
  it('name an operation as it was called', () => {
    const told = cells(twoQueues());
    expect(told).toContain('MainThread: jobs.put 1');
    expect(told).toContain('Thread-1 (work): jobs.get -> 1');
    expect(told).toContain('MainThread: lock.acquire -> True');
    expect(told).toContain('MainThread: print "2"');
    expect(told).toContain('Thread-1 (work): BLOCKED jobs.get: jobs is empty');
  });

  it('need no name for an only queue', () => {
    expect(cells(queue())).toContain("Process-2: get -> 'a'");
  });

  it('tell reads and writes of contended memory', () => {
    const told = cells(counter());
    expect(told).toContain('Thread-1 (work): read counter -> 0');
    expect(told).toContain('Thread-2 (work): write counter = 1');
  });

  it('tell what a step did to others', () => {
    const told = cells(queue());
    expect(told).toContain('Process-2: woken');
    expect(told).toContain('Process-2: KILLED');
  });

  it('tell exceptions, and whose time is up', () => {
    const told = cells(oddEvenEmpty());
    expect(told).toContain('Thread-3: get raises Empty');
    expect(told).toContain('Thread-3: ENDED by Empty');
    const across = rows(oddEvenEmpty()).map((row) => row.across?.text);
    expect(across).toContain('2.0s later, time is up for Thread-3');
    expect(across).toContain('stderr| _queue.Empty');
  });

  it('show local lines in detail only', () => {
    expect(cells(queue()).some((cell) => cell.includes('. print('))).toBe(false);
    expect(cells(queue(), true)).toContain('Process-1: . print("put {0} to queue".format(i))');
  });

  it('count most of a long output instead of showing it', () => {
    const output = cells(counter()).filter((cell) => cell.startsWith('MainThread: print "line'));
    expect(output.at(0)).toBe('MainThread: print "line 1"');
    expect(output.at(-1)).toBe('MainThread: print "line 40"');
    expect(rows(counter()).some((row) => row.across?.text === `(${40 - output.length} more lines)`)).toBe(
      true,
    );
  });
});

describe('contents', () => {
  const contentsOf = (detail: boolean) =>
    rowsOf(queue(), words, detail).steps.map((step) => {
      const first = step.rows[0]?.contents[0];
      return first?.kind === 'content' ? first : undefined;
    });

  it('tell the pipe from the buffer, and what moves between them is no change', () => {
    const contents = contentsOf(true);
    const fed = contents.find((content) => content?.messages.texts.length === 1);
    expect(fed).toMatchObject({
      messages: { texts: ["'a'"] },
      buffer: { texts: ["'b'"] },
      added: [],
      removed: [],
      touched: true,
    });
  });

  it('mark what came and what went', () => {
    const contents = contentsOf(false);
    expect(contents.map((content) => content?.added).filter((added) => added?.length)).toHaveLength(4);
    expect(contents.flatMap((content) => content?.removed ?? [])).toEqual(["'a'", "'b'"]);
  });
});

describe('any trace', () => {
  it('has a cell for every event of an actor in a lane', () => {
    fc.assert(
      fc.property(anyTrace, fc.boolean(), (trace, detail) => {
        const told = rowsOf(trace, words, detail);
        const lanes = new Set(told.actors.map(({ key }) => key));
        for (const { step, events } of trace.steps) {
          const acting = events.flatMap((event) =>
            event.actor !== null && lanes.has(event.actor.key) ? [event.actor.key] : [],
          );
          const shown = told.steps.find((each) => each.step === step)?.rows.flatMap((row) => row.cells) ?? [];
          for (const actor of new Set(acting)) {
            const needed = acting.filter((each) => each === actor).length;
            expect(shown.filter((cell) => cell.actor.key === actor).length).toBeGreaterThanOrEqual(needed);
          }
        }
      }),
    );
  });
});

describe('a call of several steps', () => {
  const story = (): Story => {
    const told = new Story('p.py', 'q.get()', { name: 'MainProcess', process: 'MainProcess' });
    told.object('q', 'ProcessQueue');
    told.object('ready', 'ProcessEvent');
    return told;
  };

  it('goes by the name that the program gives it', () => {
    const told = story();
    told.tells('MainProcess', 'get', { object: 'q', part: 'read-lock' });
    const receive = { call: 'get', part: 'receive', object: 'q' } as const;
    told.blocks('MainProcess', 'receive', receive, because('empty')).done('MainProcess');
    told.tells('MainProcess', 'receive', { ...receive, result: 'None' }).done('MainProcess');
    told
      .tells('MainProcess', 'woken', { call: 'set', part: 'woken', object: 'ready', args: ['2'] })
      .done('MainProcess');
    expect(cells(told.trace({ kind: 'finished' }))).toEqual([
      'MainProcess: q.get: read lock',
      'MainProcess: BLOCKED q.get: q is empty',
      'MainProcess: q.get -> None',
      'MainProcess: ready.set',
    ]);
  });
});
