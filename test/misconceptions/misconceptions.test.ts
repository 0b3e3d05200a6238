/**
 * What learners get wrong about queues, each belief as a program that follows it. None is called clean, and one screen of a class says
 * why: a line that its header has as `# told:`. `# timing: any` where it takes a delay to see it.
 */

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { queueDemo } from '../cli/process.js';

const FOLDER = path.join('test', 'misconceptions');
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.py'));
const LONGEST = 30;

const header = (source: string, word: string): string | undefined =>
  source.match(new RegExp(`^# ${word}: (.*)$`, 'm'))?.[1];

test('there are twelve', () => expect(names).toHaveLength(12));

describe.each(names)('%s', (name) => {
  const file = path.join(FOLDER, name);
  const source = readFileSync(file, 'utf8');
  const timing = header(source, 'timing') ?? 'ideal';

  test('is short, and says what is believed', () => {
    const code = source.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
    expect(code.length).toBeLessThanOrEqual(20);
    expect(header(source, 'belief')).toBeDefined();
  });

  test('is not clean, and a screen says why', async () => {
    const { code, stdout } = await queueDemo(['explore', file, '--timing', timing, '--width', '80']);
    expect(code).toBe(1);
    expect(stdout).toContain(header(source, 'told'));
    expect(stdout.split('\n').length).toBeLessThanOrEqual(LONGEST + 2);
    if (timing !== 'any') return;
    const exact = await queueDemo(['explore', file]);
    expect(exact.stdout).toMatch(/--timing any[\s\S]*Proved for every order \(ideal time\)/);
  });
});
