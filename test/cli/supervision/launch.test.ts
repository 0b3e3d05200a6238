/** How the built command begins: with bytecode that V8 takes, and in which thread. */
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { beginsInThread } from '../../../src/cli/supervision/at-once.js';
import { queueDemo } from '../process.js';

test.each([
  ['main', 'main'],
  ['main', 'search'],
  ['supervisor', 'supervisor'],
])('%s.cjs begins with the bytecode of %s.cache', (bundle, cache) => {
  const cachedData = readFileSync(`dist/cli/${cache}.cache`);
  const script = new Script(readFileSync(`dist/cli/${bundle}.cjs`, 'latin1'), { cachedData });
  expect(script.cachedDataRejected).toBe(false);
});

test.each([
  [true, 'explore queue --verdict'],
  [true, 'explain queue out.txt'],
  [false, 'explore queue --watch'],
  [false, 'explore --help'],
  [false, 'explain -h'],
  [false, 'run queue --outcome deadlock'],
  [false, ''],
])('%s: %s begins in the thread that does it', (begins, line) => {
  expect(beginsInThread(line.split(' '))).toBe(begins);
});

test('a command that begins in its thread refuses as any other does', async () => {
  for (const args of [['explore', 'queue', '--nothing'], ['explain']]) {
    const { code, stdout, stderr } = await queueDemo(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: .*\n`queue-demo --help` shows the commands/);
  }
});

test('what looks like an option and is a value changes nothing but where it begins', async () => {
  const args = ['explore', 'queue', '--verdict', '--prints'];
  const [plain, apart] = await Promise.all([queueDemo([...args, 'x']), queueDemo([...args, '--watch'])]);
  expect(apart).toEqual({ ...plain, stdout: plain.stdout.replace(/\bx\b/g, '--watch') });
});
