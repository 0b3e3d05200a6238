/** What is true of every run of a demo, whoever runs it and in whichever order: shared by the tests and the script. */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Trace } from '../../src/model.js';
import type { Program } from '../../src/program.js';
import { compile } from '../../src/python/index.js';
import { listed, outcomeText, stdoutOf } from '../running.js';

export const FOLDER = path.resolve('demos');

/** Every demo by its name, the mended twins and those in folders too: `odd-even`, `odd-even.fixed`. */
export const DEMOS: readonly string[] = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.py'))
  .map((file) => file.slice(0, -'.py'.length))
  .sort();

export const isMended = (name: string): boolean => name.endsWith('.fixed');

export const sourceOf = (name: string): string => readFileSync(path.join(FOLDER, `${name}.py`), 'utf8');
export const demo = (name: string): Program => compile(sourceOf(name), name, `${name}.py`);

/** The outcomes that a demo's header lists. */
export const outcomesOf = (name: string): string[] => listed(sourceOf(name)) ?? [];

/** What is wrong with this output of the demo; null where nothing is. */
export function complaint(name: string, stdout: string, ended: boolean): string | null {
  const lines = stdout.split('\n').slice(0, -1);
  const broken = (RULES[name] ?? []).find(({ holds, whenEnded }) => (ended || !whenEnded) && !holds(lines));
  return broken ? `${broken.says}:\n${stdout}` : null;
}

/** What is wrong with this run: its output, or an outcome that the header doesn't list. */
export function complaintOf(name: string, run: Trace): string | null {
  const outcome = outcomeText(run.outcome);
  if (!outcomesOf(name).includes(outcome)) return `seed ${run.seed} ends in ${outcome}`;
  return complaint(name, stdoutOf(run), run.outcome.kind === 'finished');
}

interface Rule {
  readonly says: string;
  readonly holds: (lines: readonly string[]) => boolean;
  /** Only of runs that came to their end. */
  readonly whenEnded?: boolean;
}

/** The words behind a word, of each line that begins with it. */
const after = (lines: readonly string[], word: string): string[] =>
  lines.flatMap((line) => (line.startsWith(`${word} `) ? [line.split(' ')[1] as string] : []));

const startsWith = (all: string, some: readonly string[]): boolean =>
  all.split(' ').join().startsWith(some.join());
const isAll = (all: string, some: readonly string[]): boolean => some.join(' ') === all;

/** Each of `later` is printed after the one of `earlier` that stands before it in the order of messages. */
function follows(lines: readonly string[], earlier: string, later: string, messages: string): boolean {
  const at = (word: string, message: string | undefined): number =>
    lines.findIndex((line) => line.startsWith(`${word} ${message} `));
  const all = messages.split(' ');
  // The put (or send) of a message is printed after it has been handed over, but before the next one is.
  return all.every((message, index) => {
    const got = at(later, message);
    const put = at(earlier, all[index - 1]);
    return index === 0 || got < 0 || (put >= 0 && put < got);
  });
}

const LETTERS = 'a b c d';
const NUMBERS = '1 2 3 4 5 6 7 8 9';

const QUEUE: readonly Rule[] = [
  { says: 'all are put, in order', holds: (lines) => isAll(LETTERS, after(lines, 'put')), whenEnded: true },
  { says: 'the gets are a prefix of a b c d', holds: (lines) => startsWith(LETTERS, after(lines, 'get')) },
  { says: 'no get before the put before it', holds: (lines) => follows(lines, 'put', 'get', LETTERS) },
];
const PIPE: readonly Rule[] = [
  { says: 'the first line', holds: ([first]) => first === "<class 'tuple'>" },
  { says: 'all are sent, in order', holds: (lines) => isAll(NUMBERS, after(lines, 'send')) },
  { says: 'all are received, in order', holds: (lines) => isAll(NUMBERS, after(lines, 'recv')) },
  { says: 'no recv before the send before it', holds: (lines) => follows(lines, 'send', 'recv', NUMBERS) },
];
const isOdd = (text: string): boolean => Number(text) % 2 === 1;
const parity = (lines: readonly string[]): boolean =>
  lines.every(
    (line) => !line.startsWith('get') || isOdd(line.split(' ')[1] as string) === line.endsWith('ODD'),
  );
const ODD_EVEN: readonly Rule[] = [
  {
    says: 'first all puts, in order',
    holds: (lines) =>
      lines.slice(0, 9).every((line, index) => line === `put data is : ${index + 1} to queue`),
  },
  { says: 'each gets its own kind', holds: parity },
  {
    says: 'no number twice',
    holds: (lines) => new Set(after(lines, 'get')).size === after(lines, 'get').length,
  },
];
const ALL_PRINTED: Rule = {
  says: 'all nine are printed, then the last line',
  holds: (lines) => isAll(NUMBERS, after(lines, 'get').sort()) && lines.at(-1) === 'All threads terminate ! ',
  whenEnded: true,
};

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  queue: QUEUE,
  'queue.fixed': [
    ...QUEUE,
    { says: 'all are got', holds: (lines) => isAll(LETTERS, after(lines, 'get')), whenEnded: true },
  ],
  pipe: PIPE,
  'pipe.fixed': PIPE,
  'odd-even': [...ODD_EVEN, ALL_PRINTED],
  'odd-even.fixed': [...ODD_EVEN, ALL_PRINTED],
  'queue-module': [{ says: 'the last line', holds: (lines) => lines.at(-1) === 'joined' }],
};
