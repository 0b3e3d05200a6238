/** Real runs of a program under stress: what CPython 3.11 printed, and how it ended, each different way once. */

import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';

/** One way in which runs went. */
export interface Seen {
  readonly text: string;
  /** The types of the exceptions that nobody caught, sorted; null where the run had to be ended. */
  readonly errors: readonly string[] | null;
  readonly count: number;
}

export interface Stress {
  readonly runs: number;
  readonly seed: number;
  /** Seconds after which a run is ended. */
  readonly limit: number;
  /** Runs at a time: they keep each other, and all cores, busy. */
  readonly jobs: number;
}

/** What stressed/ tells of a run. */
export interface Told {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

/** From the top: scripts are bundled, and don't stand where this file does. */
const STRESSED = 'test/interleavings/stressed';
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PYTHON')));

/** Runs a file again and again; the ways in which it went, the most frequent first. */
export async function stressed(file: string, { runs, seed, limit, jobs }: Stress): Promise<Seen[]> {
  const args = ['-P', STRESSED, path.resolve(file), ...[runs, seed, limit, jobs].map(String)];
  const child = spawn('python3', args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [told, code] = await Promise.all([text(child.stdout), ended]);
  if (code !== 0) throw new Error(`stressed ${file}: exit code ${code}`);
  return different(
    told
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Told),
  );
}

export function different(runs: readonly Told[]): Seen[] {
  const found = new Map<string, Seen>();
  for (const { out, err, code } of runs) {
    const errors = code === null ? null : uncaught(err);
    const key = JSON.stringify([out, errors]);
    found.set(key, { text: out, errors, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

/** The last line of a traceback: the full name of a type, and maybe a message. */
const LAST = /^([A-Za-z_][\w.]*)(: .*)?$/;
const CHAIN = /^(During handling of the above|The above) exception/;

/**
 * The types that standard error names at the end of its tracebacks; of a chain of exceptions the last one counts. Threads may
 * tear each other's tracebacks apart between lines.
 */
export function uncaught(err: string): string[] {
  const types: string[] = [];
  let open = 0;
  for (const line of err.split('\n')) {
    if (line.startsWith('Traceback ')) open += 1;
    else if (CHAIN.test(line)) types.pop();
    else if (open > 0 && LAST.test(line)) {
      open -= 1;
      types.push(line.replace(LAST, '$1').replace(/^.*\./, ''));
    }
  }
  return types.sort();
}
