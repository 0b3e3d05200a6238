/** CPython's own verdicts, where there is a CPython 3.11. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Verdict = readonly [line: number, column: number, message: string] | null;

/** What `python3` says of each program; null where there is none, or where it is not the version the tables follow. */
export function verdicts(sources: readonly string[]): readonly Verdict[] | null {
  const script = fileURLToPath(new URL('judge.py', import.meta.url));
  const run = spawnSync('python3', ['-I', script], { input: JSON.stringify(sources), encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (run.status !== 0) return null;
  const answer = JSON.parse(run.stdout) as { version: [number, number]; verdicts: Verdict[] };
  return answer.version.join('.') === '3.11' ? answer.verdicts : null;
}
