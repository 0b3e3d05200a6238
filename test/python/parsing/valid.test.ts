import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/python/parsing/parse.js';
import { library, verdicts } from '../judge.js';
import { table } from '../tables.js';

const cases = table('valid');

describe('programs that are Python', () => {
  it.each(cases)('$head', ({ source }) => {
    expect(parse(source).nodeType).toBe('Module');
  });

  const judged = verdicts(cases.map(({ source }) => source));
  it.skipIf(judged === null)('are taken by CPython 3.11', () => {
    expect(judged).toEqual(cases.map(() => null));
  });
});

describe("CPython's own modules", () => {
  const folder = library();
  const files = [
    'queue',
    'threading',
    'heapq',
    'random',
    'collections/__init__',
    'functools',
    'contextlib',
    'dataclasses',
  ];
  it.skipIf(folder === null).each(files)('%s', (file) => {
    const source = readFileSync(join(folder ?? '', `${file}.py`), 'utf8');
    expect(parse(source).body.length).toBeGreaterThan(5);
  });
});
