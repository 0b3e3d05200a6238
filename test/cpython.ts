/** The real Python, where there is a CPython 3.11: what a program prints there. */

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  /** null where it was killed because it took too long. */
  readonly status: number | null;
}

/** Nobody's settings: with PYTHONUNBUFFERED or PYTHONHASHSEED Python prints something else. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PYTHON')));

/** Is `python3` a CPython 3.11, whose words and ways the model follows? */
export const hasCPython = /^Python 3\.11\./.test(
  spawnSync('python3', ['--version'], { encoding: 'utf8', env }).stdout ?? '',
);

/**
 * What `python3` prints, given these arguments and this input; `settings` join the environment. An Error where it fails, or
 * has not ended after ten minutes: a test that waits for ever tells nothing.
 */
export function answerOf(args: readonly string[], input = '', settings: NodeJS.ProcessEnv = {}): string {
  const { stdout, stderr, status, error } = spawnSync('python3', args, {
    input,
    encoding: 'utf8',
    env: { ...env, ...settings },
    maxBuffer: 1e9,
    timeout: 600_000,
    killSignal: 'SIGKILL',
  });
  if (status !== 0) throw error ?? new Error(`python3 ${args.join(' ').slice(0, 200)}: ${status}\n${stderr}`);
  return stdout;
}

/** Runs a file under `python3 -u`, in the file's own folder. It is killed after so many seconds. */
export const runFile = (file: string, seconds = 30): Promise<Ran> =>
  run(['-u', path.basename(file)], path.dirname(file), seconds);

const BY_LINE = `
import runpy, sys
sys.stdout.reconfigure(line_buffering=True)
runpy.run_path(sys.argv[1], run_name="__main__")
`;

/**
 * The same with whole lines, as on a terminal: under -u a line and its newline are two writes, which others tear.
 * Not in the file's own folder, where a program named `queue.py` hides the module.
 */
export const runByLine = (file: string, seconds = 30): Promise<Ran> =>
  run(['-c', BY_LINE, file], tmpdir(), seconds);

async function run(args: readonly string[], cwd: string, seconds: number): Promise<Ran> {
  // A group of its own: what it forked can outlive it, and has to end with it.
  const child = spawn('python3', args, { cwd, env, detached: true });
  const timer = setTimeout(() => process.kill(-(child.pid as number), 'SIGKILL'), seconds * 1000);
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  clearTimeout(timer);
  return { stdout, stderr, status };
}

/** Runs a program that is given as text. */
export async function runText(source: string, seconds = 30): Promise<Ran> {
  const folder = mkdtempSync(path.join(tmpdir(), 'queue-demo-'));
  try {
    const file = path.join(folder, 'program.py');
    writeFileSync(file, source);
    return await runFile(file, seconds);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
