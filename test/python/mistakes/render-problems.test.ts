import { readFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { type Problem, ProgramError } from '../../../src/program.js';
import { renderProblems } from '../../../src/python/mistakes/render-problems.js';
import { decode } from '../../../src/python/reading/decode.js';
import { admit } from '../../../src/python/support/admit.js';

const at = (
  line: number,
  column: number,
  endColumn: number,
  message = 'wrong',
  advice: string | null = null,
): Problem => ({
  kind: 'syntax',
  span: { line, column, endLine: line, endColumn },
  message,
  advice,
});
const render = (problems: readonly Problem[], lines: readonly string[]) =>
  renderProblems(new ProgramError(problems), 'a.py', lines);

describe('renderProblems', () => {
  it('shows place, message, line, mark and advice', () => {
    expect(render([at(2, 4, 7, 'no such thing', 'Take another.')], ['x', 'y = foo(1)'])).toBe(
      ['a.py:2:5: no such thing', '    y = foo(1)', '        ^^^', '  Take another.'].join('\n'),
    );
  });

  it('puts the mark under the place by display width', () => {
    const [, line, mark] = render([at(1, 5, 6)], ['"中文" ？']).split('\n');
    expect(line).toBe('    "中文" ？');
    expect(mark).toBe(`    ${' '.repeat(stringWidth('"中文" '))}^^`);
  });

  it('shows tabs as blanks', () => {
    expect(
      render([at(1, 1, 2)], ['\tx'])
        .split('\n')
        .slice(1),
    ).toEqual(['        x', '        ^']);
  });

  it('never lets control characters through', () => {
    const nasty = 'x = "\u001b[31m\u009b\u0007\u202e\u200b\u2028"';
    const text = render([at(1, 4, 5, 'wrong \u001b[2J', 'Do \u0007 this.')], [nasty]);
    expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}](?<!\n)/u);
    expect(text).toContain('\\x1b[31m\\x9b\\x07\\u202e\\u200b\\u2028');
  });

  it('marks a place behind the end of the line', () => {
    expect(render([at(1, 4, 5)], ['if x']).split('\n')[2]).toBe(`${' '.repeat(8)}^`);
  });

  it('marks up to the end of the first line of several', () => {
    const span = { line: 1, column: 4, endLine: 3, endColumn: 1 };
    expect(render([{ ...at(1, 4, 5), span }], ['x = (1,', '2', ')']).split('\n')[2]).toBe('        ^^^');
  });

  it('cuts long lines around the place', () => {
    const [, line = '', mark = ''] = render(
      [at(1, 500, 503)],
      [`${'a'.repeat(500)}foo${'b'.repeat(500)}`],
    ).split('\n');
    expect(stringWidth(line)).toBeLessThan(120);
    expect(line.slice(mark.indexOf('^'), mark.indexOf('^') + 3)).toBe('foo');
  });

  it('shows ten of many and counts the others', () => {
    const text = render(
      Array.from({ length: 13 }, (_, i) => at(1, i, i + 1)),
      ['x'.repeat(20)],
    );
    expect(text.match(/wrong/g)).toHaveLength(10);
    expect(text).toMatch(/… and 3 more problems\.$/);
  });

  it('tells of the whole file without a line', () => {
    expect(
      render([{ kind: 'unreadable', span: null, message: 'a.py is in UTF-16', advice: 'Save it.' }], []),
    ).toBe('a.py is in UTF-16\n  Save it.');
  });
});

describe("the document's programs, unmended", () => {
  it.each(['queue', 'pipe', 'odd-even'])('%s', async (name) => {
    const file = new URL(`document/${name}.py`, import.meta.url);
    const source = decode(readFileSync(file), `${name}.py`);
    const error = refusal(source);
    await expect(renderProblems(error, `${name}.py`, source.split('\n'))).toMatchFileSnapshot(
      `document/${name}.txt`,
    );
  });
});

function refusal(source: string): ProgramError {
  try {
    admit(source);
  } catch (error) {
    if (error instanceof ProgramError) return error;
    throw error;
  }
  throw new Error('the program was admitted');
}
