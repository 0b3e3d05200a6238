/** The public API: what a program of one's own can do with the package. */
import { expect, test } from 'vitest';
import { compile, ProgramError, renderJson, renderTrace, ScheduleMismatch, trace } from '../src/index.js';

const SOURCE = `
import queue
q = queue.Queue()
q.put('a')
print(q.get())
`;

test('from source text to a trace, and back again by its schedule', () => {
  const program = compile(SOURCE, 'letters', 'letters.py');
  const first = trace(program, { seed: 7, timing: 'ideal', maxSteps: 100 });
  expect(first.outcome).toMatchObject({ kind: 'finished', unread: [] });
  expect(first.steps.flatMap(({ events }) => events.map(({ output }) => output)).join('')).toContain('a\n');
  const again = trace(program, { schedule: first.schedule, maxSteps: 100 });
  expect(again.steps).toEqual(first.steps);
  expect(renderJson(again)).toBe(renderJson(first));
});

test('as text', () => {
  const shown = trace(compile(SOURCE, 'letters', 'letters.py'), { seed: 7, timing: 'ideal', maxSteps: 100 });
  const text = renderTrace(shown, { width: 80, color: 0, lang: 'en', plain: false, detail: false });
  expect(text).toContain('q.put');
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});

test('what can go wrong is named', () => {
  expect(() => compile('x = (', 'broken', 'broken.py')).toThrow(ProgramError);
  const program = compile(SOURCE, 'letters', 'letters.py');
  expect(() => trace(program, { schedule: 'no code at all', maxSteps: 100 })).toThrow(ScheduleMismatch);
});
