import { describe, expect, it } from 'vitest';
import { parse } from '../../src/python/parse.js';
import { verdicts } from './judge.js';
import { table } from './tables.js';

const cases = table('valid');
/** Valid in CPython, but beyond the parser. */
const BEYOND = new Set<string>();

describe('programs that are Python', () => {
  it.each(cases.filter(({ head }) => !BEYOND.has(head)))('$head', ({ source }) => {
    expect(parse(source).nodeType).toBe('Module');
  });

  const judged = verdicts(cases.map(({ source }) => source));
  it.skipIf(judged === null)('are taken by CPython 3.11', () => {
    expect(judged).toEqual(cases.map(() => null));
  });
});
