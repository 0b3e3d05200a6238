/** Tries one hostile program as a process of its own. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Hostile } from './program.js';

const COMMAND = path.resolve('dist/bin/queue-demo.cjs');
const HEAP = '--max-old-space-size=1024';
/** Milliseconds: it has to end by then, and is ended later. */
const SOON = 10_000;
const LATE = 40_000;

export interface Attempt {
  readonly code: number | null;
  readonly milliseconds: number;
  readonly stdout: string;
  readonly stderr: string;
}

const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));

export function tried({ text, args, input = '' }: Hostile): Attempt {
  const file = path.join(folder, 'program.py');
  writeFileSync(file, text);
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [HEAP, COMMAND, ...args.map((arg) => (arg === 'PROGRAM' ? file : arg))],
    { input, timeout: LATE, killSignal: 'SIGKILL', maxBuffer: 1 << 30, encoding: 'utf8' },
  );
  return { code: status, milliseconds: performance.now() - began, stdout, stderr };
}

/** What is wrong with it, but for the time; null for nothing. */
export function misconduct({ code, stdout, stderr }: Attempt): string | null {
  if (code === null || ![0, 1, 2, 3].includes(code)) return `exit ${code}: ${stderr.slice(0, 200)}`;
  return stdout + stderr === '' ? 'says nothing' : null;
}

/** The same, with the time. */
export function complaint(attempt: Attempt): string | null {
  return misconduct(attempt) ?? (attempt.milliseconds > SOON ? 'takes too long' : null);
}
