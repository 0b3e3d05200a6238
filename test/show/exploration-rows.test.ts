/** A screen of 24 rows and 80 columns shows three outcomes with the worst one's causes; more rows never show less. */

import { expect, test } from 'vitest';
import { reportOf } from '../../src/cli/commands/exploring.js';
import { LIMITS } from '../../src/cli/options.js';
import { load } from '../../src/cli/programs/laboratory.js';
import { searching } from '../../src/cli/terminal/slices.js';
import { renderExploration } from '../../src/show/exploration/exploration.js';
import type { ExplorationReport } from '../../src/show/exploration/report.js';
import type { Lang } from '../../src/show/index.js';
import { explored } from '../explore/judges/agree.js';

async function reportFor(name: string): Promise<ExplorationReport> {
  const program = await load(name, {});
  return reportOf(
    program,
    { exploration: explored(program, 'ideal'), stopped: null },
    searching(LIMITS, 'en'),
  );
}

const shown = (report: ExplorationReport, lang: Lang, rows?: number): string =>
  renderExploration(report, { width: 80, color: 0, lang, rows });

const rowsOf = (text: string): number => text.split('\n').length;

test.each(['odd-even', 'pipe', 'queue', 'queue-module'])('%s', async (name) => {
  const report = await reportFor(name);
  for (const lang of ['en', 'zh'] as const) {
    const whole = shown(report, lang);
    expect(shown(report, lang, rowsOf(whole))).toBe(whole);
    const texts = Array.from({ length: rowsOf(whole) }, (_, rows) => shown(report, lang, rows));
    const sizes = texts.map(rowsOf);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    for (const text of texts) expect(text.split('\n').at(-2)).toBe(whole.split('\n').at(-2));
    for (const [rows, size] of sizes.entries()) if (rows >= 24) expect(size).toBeLessThanOrEqual(rows);
  }
});

test.each([
  [24, 1, 1],
  [30, 1, 3],
  [60, 2, 3],
])(
  'odd-even on %i rows: how it came to %i of the ends, and commands for %i',
  async (rows, explained, commands) => {
    const text = shown(await reportFor('odd-even'), 'en', rows);
    expect(text.match(/How it came to this/g)).toHaveLength(explained);
    expect(text.match(/queue-demo run odd-even --outcome/g)).toHaveLength(commands);
  },
);
