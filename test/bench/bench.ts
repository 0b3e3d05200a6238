/** Measures what the page on performance claims: `npm run bench` (ROUNDS=1); with `-- --write` the figures go into it, too. */
import { readFileSync, writeFileSync } from 'node:fs';
import { exploring } from './explore.js';
import { PAGES, report, rewritten, targetText } from './report.js';
import { startup } from './startup.js';

const parts = [startup(), ...exploring()];
const figures = report(parts, new Date());
console.log(`${figures}\n\n${targetText(parts)}`);
if (process.argv.includes('--write')) {
  // All or none: the pages must have the same figures.
  const pages = PAGES.map(({ file, words }) => ({
    file,
    text: rewritten(readFileSync(file, 'utf8'), words(figures)),
  }));
  for (const { file, text } of pages) writeFileSync(file, text);
}
process.exitCode = parts.every(({ targets }) => targets.every(({ reached }) => reached)) ? 0 : 1;
