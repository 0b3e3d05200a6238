/** Every program of this folder prints here what its `.out` file holds, and that is what CPython 3.11 prints. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/python/index.js';
import { trace } from '../../src/schedule/index.js';
import { hasCPython, runFile } from '../cpython.js';
import { stderrOf, stdoutOf } from '../running.js';

const FOLDER = new URL('./', import.meta.url);
/** What the tests themselves need, and no program of its own. */
const OTHERS = ['expect.py'];

const programs = readdirSync(FOLDER).filter((name) => name.endsWith('.py') && !OTHERS.includes(name));
const textOf = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
const expected = (name: string): string => textOf(name.replace(/\.py$/, '.out'));

test('there are at least 150 programs', () => {
  expect(programs.length).toBeGreaterThanOrEqual(150);
});

test.each(programs)('%s prints the same here', (name) => {
  const run = trace(compile(textOf(name), name, name));
  const stdout = stdoutOf(run);
  expect(stdout, stderrOf(run)).toBe(expected(name));
});

describe.skipIf(!hasCPython)('under CPython 3.11', () => {
  test.concurrent.each(programs)('%s prints the same', { timeout: 60_000 }, async (name) => {
    const { stdout } = await runFile(fileURLToPath(new URL(name, FOLDER)));
    expect(stdout).toBe(expected(name));
  });
});
