/** Where output goes, and what happens when nobody reads it or the user has had enough. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { file, onTerminal, queueDemo, shell } from './process.js';

const LONG = `
import queue
q = queue.Queue()
for i in range(3000):
    q.put(i)
    print(q.get())
`;
const SLOW = `
import time
for i in range(1000):
    print('tick', i)
    time.sleep(1)
`;
// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with one
const ESCAPE = /\x1b/;
const hasScript = existsSync('/usr/bin/script');

describe('output', () => {
  test('data goes to stdout, and nothing else does', async () => {
    const { code, stdout, stderr } = await queueDemo(['odd-even', '--json', '--seed', 'random']);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => typeof JSON.parse(line))).toEqual(lines.map(() => 'object'));
    expect(stderr).toMatch(/^seed \d+\n$/);
  });

  test('standard input is a program', async () => {
    const { code, stdout } = await queueDemo(['run', '-'], { input: 'print("from stdin")\n' });
    expect(code).toBe(0);
    expect(stdout).toContain('from stdin');
  });

  test('the same command prints the same', async () => {
    const [once, again] = await Promise.all([queueDemo(['odd-even']), queueDemo(['odd-even'])]);
    expect(once.stdout).toBe(again.stdout);
  });

  test('a reader that leaves is no error', async () => {
    const program = file('long.py', LONG);
    for (const format of ['', '--json']) {
      const { code, stdout, stderr } = await shell(`queue-demo run ${program} ${format} | head -1`);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout.split('\n')).toHaveLength(2);
    }
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk is named', async () => {
    const { code, stderr } = await shell('queue-demo list > /dev/full');
    expect(code).toBe(2);
    expect(stderr).toMatch(/can't write the output: .*ENOSPC/);
  });

  test('--speed plays on a terminal only', async () => {
    const { code, stderr, stdout } = await queueDemo(['odd-even', '--speed', '0.001']);
    expect(code).toBe(0);
    expect(stderr).toContain('Only a terminal can play');
    expect(stdout).toBe((await queueDemo(['odd-even'])).stdout);
  });
});

describe('colour', () => {
  const colored = async (args: readonly string[], env: Record<string, string>) =>
    ESCAPE.test((await queueDemo(['odd-even', ...args], { env })).stdout);

  test.each([
    ['a pipe', [], {}, false],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['NO_COLOR', [], { NO_COLOR: '1' }, false],
    ['--no-color, whatever is forced', ['--no-color'], { FORCE_COLOR: '1' }, false],
  ] as const)('%s', async (_name, args, env, expected) => {
    expect(await colored(args, env)).toBe(expected);
  });

  test.skipIf(!hasScript)('on a terminal, unless it is told not to', async () => {
    expect((await onTerminal('odd-even')).stdout).toMatch(ESCAPE);
    expect((await onTerminal('odd-even --no-color')).stdout).not.toMatch(ESCAPE);
  });
});

describe.skipIf(!hasScript)('Ctrl-C', () => {
  test('ends a trace that is being played, and the terminal is as it was', async () => {
    const { code, stdout } = await onTerminal(
      `run ${file('slow.py', SLOW)} --speed 1 --no-color`,
      'tick 1',
      '\x03',
    );
    expect(code).toBe(130);
    expect(stdout).not.toContain('tick 9');
    expect(stdout).not.toMatch(ESCAPE);
  });

  test('ends the wait for a program to be typed', async () => {
    const { code } = await onTerminal('run -', 'Ctrl-D', '\x03');
    expect(code).toBe(130);
  });
});
