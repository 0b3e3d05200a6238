/** CPython's own verdicts, where there is a CPython 3.11. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Verdict = readonly [line: number, column: number, message: string] | null;

interface Answer {
  readonly version: readonly [number, number];
  /** The folder of its own modules. */
  readonly library: string;
  readonly verdicts: readonly Verdict[];
}

/** What `python3` says of each program; null where there is none, or where it is not the version the tables follow. */
export function verdicts(sources: readonly string[]): readonly Verdict[] | null {
  return ask(sources)?.verdicts ?? null;
}

/** The folder of CPython's own modules; null where there is no CPython 3.11. */
export function library(): string | null {
  return ask([])?.library ?? null;
}

function ask(sources: readonly string[]): Answer | null {
  const script = fileURLToPath(new URL('judge.py', import.meta.url));
  const input = JSON.stringify(sources);
  const run = spawnSync('python3', ['-I', script], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    timeout: 120_000,
  });
  if (run.status !== 0) return null;
  const answer = JSON.parse(run.stdout) as Answer;
  return answer.version.join('.') === '3.11' ? answer : null;
}
