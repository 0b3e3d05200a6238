/** On every way out the terminal is as it was: its settings, its cursor and the screen that was there before. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { file } from '../process.js';

const PROGRAM = 'print(1)\nprint(2)\nprint(3)\n';
const hasPty = spawnSync('python3', ['-c', 'import pty, termios']).status === 0;

interface Left {
  readonly code: number;
  readonly same: boolean;
  readonly output: string;
}

/** The command on a terminal on which these things happen. */
function onStage(actions: string, { command = 'dist/bin/queue-demo.cjs' }, ...args: readonly string[]): Left {
  const line = [process.execPath, command, 'step', ...args];
  const env = { PATH: process.env.PATH, LANG: 'C.UTF-8', TERM: 'xterm' };
  const { stdout } = spawnSync('python3', ['test/cli/step/terminal.py', actions, ...line], {
    env,
    timeout: 120_000,
  });
  return JSON.parse(String(stdout));
}

/** The command, built so that its background fails. */
function broken(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'queue-demo-'));
  for (const part of ['dist', 'demos']) cpSync(part, path.join(folder, part), { recursive: true });
  writeFileSync(path.join(folder, 'dist/cli/worker.cjs'), "throw new Error('broken on purpose');");
  return path.join(folder, 'dist/bin/queue-demo.cjs');
}

const ENTERED = '\x1b[?1049h\x1b[?25l\x1b[?7l';
const LEFT = '\x1b[?7h\x1b[?25h\x1b[?1049l';

describe.skipIf(!hasPty)('the terminal is left as it was', () => {
  test.each([
    ['q', 'type:q', 0],
    ['Ctrl-C', 'type:\\x03', 130],
    ['Ctrl-C behind 3,000 keys that were pasted', `type:${'1b'.repeat(1500)}\\x03`, 130],
    ['q in the help', 'type:?,type:q', 0],
    ['SIGTERM', 'signal:TERM', 143],
    ['SIGHUP', 'signal:HUP', 129],
    ['SIGINT from outside', 'type:1,signal:INT', 130],
  ])('%s', (_name, actions, code) => {
    const left = onStage(actions, {}, 'queue');
    expect({ code: left.code, same: left.same }).toEqual({ code, same: true });
    expect(left.output).toContain(ENTERED);
    expect(left.output.split(LEFT)).toHaveLength(2);
    expect(left.output.split(LEFT)[1]).not.toContain('\x1b[H');
  });

  test('a mistake in queue-demo itself', () => {
    const left = onStage('type:0', { command: broken() }, 'queue');
    expect({ code: left.code, same: left.same }).toEqual({ code: 70, same: true });
    expect(left.output.split(LEFT)[1]).toContain('broken on purpose');
  });

  test('what was walked stands below as a command', () => {
    const { output } = onStage('type:0,type:\\r,type:q', {}, file('three.py', PROGRAM), '--no-color');
    expect(output.split(LEFT)[1]).toMatch(/^queue-demo step .*three\.py --schedule \S+\r\n$/);
  });

  test('another size is drawn at once', () => {
    const { output } = onStage('resize:100x30,type:q', {}, 'queue', '--no-color');
    const last = output.split(LEFT)[0]?.split('\x1b[H').at(-1) ?? '';
    expect(last.split('\r\n')).toHaveLength(30);
  });
});
