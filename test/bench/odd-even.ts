/** The document's odd-even program in several sizes, as files to explore. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { measured } from './measure.js';
import type { Searched, Size } from './spin.js';

const COMMAND = path.resolve('dist/bin/queue-demo.cjs');
const MOST_WORLDS = 1_000_000_000;

/** Whether `explore` takes `--verdict`. */
export function hasVerdict(): boolean {
  return measured([process.execPath, COMMAND, 'explore', '--help']).stdout.includes('--verdict');
}

/** The demo with other numbers, written into `folder`; a third consumer takes odd numbers, too. */
export function oddEven({ messages, consumers }: Size, folder: string): string {
  const file = path.join(folder, `odd-even-${messages}-${consumers}.py`);
  const demo = readFileSync('demos/odd-even.py', 'utf8');
  const sized = replaced(demo, 'range(1, 10)', `range(1, ${messages + 1})`);
  writeFileSync(file, consumers === 2 ? sized : withThird(sized));
  return file;
}

function withThird(text: string): string {
  const lines = ['c2 = Consumer_even(queue=queue)', 'c2.start()', 'c2.join()'];
  return lines.reduce((changed, line) => {
    const third = line.replace('c2', 'c3').replace('even', 'odd');
    return replaced(changed, `    ${line}\n`, `    ${line}\n    ${third}\n`);
  }, text);
}

/** The last place: the header at the top quotes lines of the program. */
function replaced(text: string, old: string, by: string): string {
  const at = text.lastIndexOf(old);
  if (at < 0) throw new Error(`odd-even has no \`${old}\` any more`);
  return text.slice(0, at) + by + text.slice(at + old.length);
}

/**
 * Goes through every schedule of a file, in a process of its own.
 * @throws Error where it stopped at a limit, or missed one of the three kinds in which odd-even ends
 */
export function explored(file: string, options: readonly string[]): Searched {
  const limits = ['--max-states', String(MOST_WORLDS), '--max-time', '3600'];
  const command = [process.execPath, COMMAND, 'explore', file, '--timing', 'any', ...options, ...limits];
  const { time, memory, stdout } = measured([...command, '--json'], '.', [1]);
  const { complete, states, outcomes } = JSON.parse(stdout);
  const kinds = new Set(outcomes.map(({ kind }: { kind: string }) => kind));
  if (!complete || kinds.size !== 3)
    throw new Error(
      `${file}: ${complete ? 'all of' : 'only'} ${states} worlds, with ${[...kinds].join(', ')}`,
    );
  return { states, whole: time, search: null, memory };
}
