/** Exceptions as they are read out of what CPython 3.11 wrote on standard error. */
import { describe, expect, test } from 'vitest';
import { uncaught } from '../../../src/cli/python3/tracebacks.js';

const frame = (file: string, line: number): string => `  File "${file}", line ${line}, in f`;
const HEADER = 'Traceback (most recent call last):';
const CAUSE = 'The above exception was the direct cause of the following exception:';

const read = (...lines: readonly string[]) => uncaught(`${lines.join('\n')}\n`, 'e.py');

describe('uncaught', () => {
  test('of a thread, by the innermost line of the program', () => {
    const thread = ['Exception in thread Thread-1 (f):', HEADER, frame('threading.py', 9), frame('e.py', 7)];
    expect(read(...thread, frame('queue.py', 179), '    raise Empty', '_queue.Empty')).toEqual([
      { type: 'queue.Empty', line: 7 },
    ]);
  });

  test('with marks below the lines, and a message of many lines', () => {
    expect(
      read(
        HEADER,
        frame('e.py', 3),
        '    1/0',
        '    ~^~',
        'ValueError: a',
        'b',
        '',
        'Process Process-1:',
        HEADER,
        frame('e.py', 5),
        'My',
      ),
    ).toEqual([
      { type: 'ValueError', line: 3 },
      { type: 'My', line: 5 },
    ]);
  });

  test('only the last one of a chain', () => {
    const first = [HEADER, frame('e.py', 3), 'KeyError: 1', '', CAUSE, ''];
    expect(read(...first, HEADER, frame('e.py', 4), 'ValueError')).toEqual([{ type: 'ValueError', line: 4 }]);
  });

  test('none that is not of the program, and none in other text', () => {
    expect(
      read(HEADER, frame('queues.py', 244), 'TypeError: no', 'done', 'ValueError: no traceback'),
    ).toEqual([]);
    expect(read('')).toEqual([]);
  });
});
