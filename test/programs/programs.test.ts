/**
 * Programs as they are found in tutorials run unchanged to their ends, under many seeds and both models of time.
 * What else than `finished` can come of one by design, its header says: `# outcomes:` in ideal time,
 * `# outcomes in any time:` where delays add to that.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Timing } from '../../src/model.js';
import { compile } from '../../src/python/index.js';
import { listed, outcomeText, stderrOf, tracesOf } from '../running.js';

const FOLDER = new URL('./', import.meta.url);
const SEEDS = 20;

function allowed(source: string, timing: Timing): string[] {
  const ideal = listed(source) ?? ['finished'];
  return timing === 'ideal' ? ideal : [...ideal, ...(listed(source, 'outcomes in any time') ?? [])];
}

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.py')))('%s', (name) => {
  const source = readFileSync(new URL(name, FOLDER), 'utf8');

  test.each(['ideal', 'any'] as const)('ends as it should in %s time', (timing) => {
    const expected = allowed(source, timing);
    for (const run of tracesOf(compile(source, name, name), SEEDS, timing)) {
      expect(expected, `seed ${run.seed}: ${stderrOf(run)}`).toContain(outcomeText(run.outcome));
    }
  });
});
