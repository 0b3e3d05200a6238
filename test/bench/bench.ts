/** Measures what the README claims: `npm run bench` (ROUNDS=1); with `-- --write` the figures go into the README, too. */
import { readFileSync, writeFileSync } from 'node:fs';
import { exploring } from './explore.js';
import { report, rewritten, targetText } from './report.js';
import { startup } from './startup.js';

const README = 'README.md';

const parts = [startup(), exploring()];
const figures = report(parts, new Date());
console.log(`${figures}\n\n${targetText(parts)}`);
if (process.argv.includes('--write')) writeFileSync(README, rewritten(readFileSync(README, 'utf8'), figures));
process.exitCode = parts.every(({ targets }) => targets.every(({ reached }) => reached)) ? 0 : 1;
