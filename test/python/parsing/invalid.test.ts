import { describe, expect, it } from 'vitest';
import { type Problem, ProgramError } from '../../../src/program.js';
import { parse } from '../../../src/python/parsing/parse.js';
import { verdicts } from '../judge.js';
import { table } from '../tables.js';

const cases = table('invalid');

/** The first problem as `line:column message`, and its advice. */
function refusal(source: string): { text: string; advice: string | null } {
  try {
    parse(source);
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    const { span, message, advice } = error.problems[0] as Problem;
    return { text: `${span?.line}:${(span?.column ?? 0) + 1} ${message}`, advice };
  }
  return { text: 'accepted', advice: null };
}

describe('programs that are no Python', () => {
  it.each(cases)('$source', ({ head, notes, source }) => {
    const { text, advice } = refusal(source);
    expect(text).toBe(notes['=']?.[0] ?? head);
    expect(advice).toBe(notes['?']?.[0] ?? null);
    expect(text.split(':')[0], 'the line is that of CPython').toBe(head.split(':')[0]);
  });

  it('point mostly at the column of CPython', () => {
    const elsewhere = cases.filter(
      ({ head, notes }) => notes['='] && notes['='][0]?.split(' ')[0] !== head.split(' ')[0],
    );
    expect(elsewhere.length / cases.length).toBeLessThan(0.1);
  });

  const judged = verdicts(cases.map(({ source }) => source));
  it.skipIf(judged === null)('are refused by CPython 3.11 in the words of the table', () => {
    const said = judged?.map((verdict) => verdict && `${verdict[0]}:${verdict[1]} ${verdict[2]}`);
    expect(said).toEqual(cases.map(({ head }) => head));
  });
});

describe('input that is hard on a parser', () => {
  const deep: Readonly<Record<string, string>> = {
    '5,000 parentheses': `x = ${'('.repeat(5000)}1${')'.repeat(5000)}\n`,
    '20,000 minus signs': `x = ${'-'.repeat(20000)}1\n`,
    '20,000 sums': `x = 1${' + 1'.repeat(20000)}\n`,
    '20,000 elifs': `if x:\n    y\n${'elif x:\n    y\n'.repeat(20000)}`,
    '20,000 calls': `x${'()'.repeat(20000)}\n`,
    '150 blocks': `${Array.from({ length: 150 }, (_, i) => `${' '.repeat(i)}if x:\n`).join('')}${' '.repeat(150)}y\n`,
  };
  it.each(Object.entries(deep))('%s', (_, source) => {
    const { text } = refusal(source);
    expect(text).toMatch(/too many nested parentheses|nested too deeply|too many levels of indentation/);
  });

  it('takes an expression of 500 terms', () => {
    expect(parse(`x = 1${' + 1'.repeat(500)}\n`).body).toHaveLength(1);
  });
});
