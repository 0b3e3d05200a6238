/** `--watch`: a file runs again at each save, however it is saved, and whatever is wrong with it. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'queue-demo-'));
const file = path.join(folder, 'program.py');
let child: ChildProcess | null = null;

afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** What it says from now on, up to these words. */
function hears(from: ChildProcess, words: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const hear = (chunk: unknown): void => {
      heard += String(chunk);
      if (!heard.includes(words)) return;
      for (const stream of [from.stdout, from.stderr]) stream?.off('data', hear);
      resolve(heard);
    };
    for (const stream of [from.stdout, from.stderr]) stream?.on('data', hear);
  });
}

test('each save is run, and Ctrl-C ends it', async () => {
  writeFileSync(file, "print('first')\n");
  const args = ['dist/bin/queue-demo.cjs', 'explore', file, '--watch', '--outputs', '--lang', 'en'];
  const watching = spawn(process.execPath, args);
  child = watching;
  expect(await hears(watching, 'the next save')).toMatch(/first[\s\S]*Proved/);

  // As an editor saves that writes the file anew.
  const again = hears(watching, 'the next save');
  writeFileSync(path.join(folder, 'new.py'), "print('second')\n");
  renameSync(path.join(folder, 'new.py'), file);
  expect(await again).toMatch(/second[\s\S]*Proved/);

  const wrong = hears(watching, 'the next save');
  writeFileSync(file, "print('third'\n");
  expect(await wrong).toContain("'(' was never closed");

  const ended = new Promise((resolve) => watching.on('close', (code, signal) => resolve(signal ?? code)));
  watching.kill('SIGINT');
  expect(await ended).toBe('SIGINT');
});
