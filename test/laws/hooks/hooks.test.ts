/**
 * Queues that run Python code of the program are queues like all others: random programs and their plain twins.
 * PROGRAMS=1000 tries so many; SHRINK=1 makes the first that is wrong as small as it gets; `npm run fuzz:hooks` tells all.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../../src/python/index.js';
import { hasCPython, runByLine } from '../../cpython.js';
import { explored } from '../../explore/judges/agree.js';
import { differences } from './compare.js';
import { type Twins, twins } from './twins.js';

const PROGRAMS = Number(process.env.PROGRAMS ?? 100);
const SEED = 20_240_607;
/** Programs with more are left to the script. */
const STATES = 400;

for (const timing of ['ideal', 'any'] as const) {
  test(`twins do the same, in ${timing} time`, { timeout: 60_000 + 1000 * PROGRAMS }, () => {
    let compared = 0;
    fc.assert(
      fc.property(twins(), (each) => {
        const wrong = differences(each, timing, STATES);
        if (wrong !== null) compared += 1;
        expect(wrong ?? [], each.hooked).toEqual([]);
      }),
      { numRuns: PROGRAMS, seed: SEED, endOnFailure: process.env.SHRINK === undefined },
    );
    expect(compared).toBeGreaterThan(PROGRAMS / 2);
  });
}

// ── the twins themselves ──

/** Short, so that nobody waits long; a machine that is busy is late, and that is one of all the ways that it can go. */
const SECONDS = 0.05;
const TEXTS = 300;

/** All that the plain twin can print; null where it may not end, or CPython 3.11 doesn't know what it uses. */
function textsOf({ plain }: Twins): string[] | null {
  if (plain.includes('shutdown')) return null;
  const { complete, outcomes, outputs } = explored(compile(plain, 'twin.py', 'twin.py'), 'any', TEXTS, 2000);
  const ends = outcomes.every(({ kind }) => kind === 'finished' || kind === 'error');
  return complete && ends && outputs?.complete ? outputs.list.map(({ text }) => text) : null;
}

test.runIf(hasCPython)(
  'under CPython, both print what the plain one can',
  { timeout: 60_000 + 1000 * PROGRAMS },
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'queue-demo-'));
    const file = path.join(folder, 'twin.py');
    let ran = 0;
    for (const each of fc.sample(twins(SECONDS), { numRuns: PROGRAMS / 2, seed: SEED })) {
      const texts = textsOf(each);
      if (texts === null) continue;
      for (const text of [each.plain, each.hooked]) {
        writeFileSync(file, text);
        expect(texts, text).toContain((await runByLine(file)).stdout);
      }
      ran += 1;
    }
    rmSync(folder, { recursive: true });
    expect(ran).toBeGreaterThan(PROGRAMS / 10);
  },
);
