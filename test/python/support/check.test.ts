import { describe, expect, it } from 'vitest';
import { ProgramError } from '../../../src/program.js';
import { parse } from '../../../src/python/parsing/parse.js';
import { admit } from '../../../src/python/support/admit.js';
import { check } from '../../../src/python/support/check.js';
import { table } from '../tables.js';

describe('what is not supported', () => {
  it.each(table('unsupported'))('$head', ({ notes, source }) => {
    const problems = check(parse(source), source);
    const found = problems.map(({ span, message }) => `${span?.line}:${(span?.column ?? 0) + 1} ${message}`);
    expect(found).toEqual(notes['='] ?? []);
    const advice = problems.map((problem) => problem.advice);
    for (const expected of notes['?'] ?? []) expect(advice).toContain(expected);
  });
});

describe('admit', () => {
  it('tells of wrong characters and of what is behind them at once', () => {
    const source = 'import asyncio\nwhile True：\n    x = xrange（3）\n';
    const problems = refusals(source);
    expect(problems.map(({ span }) => [span?.line, span?.column])).toEqual([
      [1, 7],
      [2, 10],
      [3, 8],
      [3, 14],
      [3, 16],
    ]);
  });

  it('tells of the next syntax error behind a wrong character', () => {
    expect(refusals('print（1）\nif x\n    y\n').map(({ message }) => message)).toContain("expected ':'");
  });

  it('gives the tree of a program that can run', () => {
    expect(admit('x = 1\n').body).toHaveLength(1);
    expect(admit('').body).toHaveLength(0);
  });
});

function refusals(source: string) {
  try {
    admit(source);
  } catch (error) {
    if (error instanceof ProgramError) return error.problems;
    throw error;
  }
  return [];
}
