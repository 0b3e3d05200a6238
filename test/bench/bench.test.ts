/** What the benchmark measures: odd-even in other sizes is still odd-even; and where its figures go in the help. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/python/index.js';
import { trace } from '../../src/schedule/index.js';
import { stdoutOf } from '../running.js';
import { oddEven } from './odd-even.js';
import { BEGIN, END, PAGES, report, rewritten } from './report.js';

describe('odd-even', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'queue-demo-'));
  const run = (messages: number, consumers: number) => {
    const file = oddEven({ messages, consumers }, folder);
    return trace(compile(readFileSync(file, 'utf8'), file, file), { seed: 1 });
  };

  test('has as many messages as it should', () => {
    for (const messages of [3, 11])
      expect(stdoutOf(run(messages, 2)).match(/put data/g)).toHaveLength(messages);
  });

  test('has a third consumer, which is started and joined', () => {
    const { start, steps, outcome } = run(5, 3);
    const last = steps.at(-1)?.view ?? start;
    expect(last.actors.map(({ name }) => name)).toContain('Thread-4');
    const joined = steps.flatMap(({ events }) => events.filter(({ op }) => op === 'join'));
    expect(new Set(joined.map(({ object }) => object?.name))).toContain('Thread-4');
    expect(outcome.kind).not.toBe('cut');
  });
});

describe.each(PAGES)('$file', ({ file, words }) => {
  const page = readFileSync(file, 'utf8');
  const figuresOf = (text: string): string => text.slice(text.indexOf(BEGIN), text.indexOf(END));

  test('gets new figures, and stays as it was around them', () => {
    const [before, after] = [page.split(BEGIN)[0], page.split(END)[1]];
    const once = rewritten(page, 'FIGURES');
    expect(once).toBe(`${before}${BEGIN}\n\nFIGURES\n\n${END}${after}`);
    expect(rewritten(once, 'FIGURES')).toBe(once);
  });

  test('has the same figures as the first', () => {
    const first = figuresOf(readFileSync(PAGES[0]?.file ?? '', 'utf8'));
    expect(figuresOf(page)).toBe(words(first));
    expect(words(first).match(/[\d.,]+(?= +\|)/g)).toEqual(first.match(/[\d.,]+(?= +\|)/g));
  });

  test('is left alone without the marks', () => {
    expect(() => rewritten(page.replace(END, ''), 'FIGURES')).toThrow('has no');
  });
});

test('a table stands in columns, numbers to the right', () => {
  const part = {
    title: 'Start',
    notes: ['Medians.'],
    rows: [
      ['command', 'ms'],
      ['`node -e 0`', '41.0'],
    ],
    targets: [],
  };
  const [head, , title, , ...table] = report([part], new Date(0)).split('\n');
  expect(head).toMatch(/^1970-01-01, /);
  expect(title).toBe('**Start.** Medians.');
  expect(table).toEqual(['| command     |   ms |', '| ----------- | ---: |', '| `node -e 0` | 41.0 |']);
});
