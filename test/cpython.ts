/** The real Python, where there is a CPython 3.11: what a program prints there. */

import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

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

/** Runs a file under `python3 -u`, in the file's own folder so that tracebacks name it as it is called. */
export function runFile(file: string, seconds = 30): Promise<Ran> {
  const args = ['-u', path.basename(file)];
  // What it forked may outlive it, and is ended with it by the group's number.
  const options = { cwd: path.dirname(file), env, timeout: seconds * 1000, killSignal: 'SIGKILL' } as const;
  return new Promise((resolve) => {
    execFile('python3', args, options, (error, stdout, stderr) => {
      const status = error ? (typeof error.code === 'number' ? error.code : null) : 0;
      resolve({ stdout, stderr, status });
    });
  });
}

/** Runs a program that is given as text. */
export async function runText(text: string, seconds = 30): Promise<Ran> {
  const folder = mkdtempSync(path.join(tmpdir(), 'queue-demo-'));
  try {
    const file = path.join(folder, 'program.py');
    writeFileSync(file, text);
    return await runFile(file, seconds);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
