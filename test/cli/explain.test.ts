/** `queue-demo explain` as a process: answers, exit codes, JSON, limits, and what learners paste. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expectGolden } from '../golden.js';
import { file, queueDemo } from './process.js';

const OUTPUTS = new URL('./outputs/', import.meta.url);
const output = (name: string): string => readFileSync(new URL(`${name}.txt`, OUTPUTS), 'utf8');

const LATE = `
import threading, time
def a():
    time.sleep(1)
    print('a')
def b():
    print('b')
threading.Thread(target=a, name='A').start()
threading.Thread(target=b, name='B').start()
`;
/** Goes on for ever, each time in another world, until the other has printed. */
const RESTLESS = `
import threading
stop = threading.Event()
def count():
    n = 0
    while not stop.is_set():
        n += 1
    print('counted' if n else 'nothing')
threading.Thread(target=count).start()
print('stop')
stop.set()
`;

async function explain(source: string, text: string, ...options: readonly string[]) {
  return queueDemo(['explain', file('program.py', source), '-', ...options], { input: text });
}

async function data(source: string, text: string, ...options: readonly string[]) {
  const { code, stdout, stderr } = await explain(source, text, '--json', ...options);
  expect(stderr).toBe('');
  return { code, ...JSON.parse(stdout) };
}

describe('what is seen', () => {
  test.each([
    ['pipe', 'pipe-hung', '--prefix', 0],
    ['odd-even', 'odd-even-late', '', 0],
    ['odd-even', 'odd-even-shuffled', '', 1],
    ['pipe', 'pipe-hung', '', 1],
  ])('explain %s %s %s', { timeout: 120_000 }, async (program, text, option, exit) => {
    for (const view of ['80 en', '100 zh']) {
      const [width = '', lang = ''] = view.split(' ');
      const options = ['--width', width, '--lang', lang, ...option.split(' ').filter(Boolean)];
      const { code, stdout } = await queueDemo(['explain', program, '-', ...options], {
        input: output(text),
      });
      expect(code).toBe(exit);
      const name = `explain.${text}${option.replace('--', '.')}.${lang}.txt`;
      expectGolden(new URL(`golden/${name}`, import.meta.url).pathname, stdout);
    }
  });
});

describe('possible', () => {
  test('a schedule that prints it, with and without a delay', async () => {
    const source = file('program.py', LATE);
    for (const [text, ideal] of [
      ['b\na\n', true],
      ['a\nb\n', false],
    ] as const) {
      const { schedule, ...rest } = await data(LATE, text);
      expect(rest).toEqual({ code: 0, possible: true, ideal });
      const { stdout } = await queueDemo(['run', source, '--schedule', schedule, '--json']);
      const events = stdout.trimEnd().split('\n').slice(0, -1);
      expect(events.map((line) => JSON.parse(line).output ?? '').join('')).toBe(text);
    }
  });

  test('who was held up, and for how long', async () => {
    const { code, stdout } = await explain(LATE, 'a\nb\n');
    expect(code).toBe(0);
    expect(stdout).toContain(
      'B was held up for at least 1.0s: it could go on after step 2, and did in step 6.',
    );
  });

  test.each([
    ['Windows ends of lines', 'b\r\na\r\n'],
    ['no last newline', 'b\na'],
  ])('%s', async (_name, text) => {
    expect((await data(LATE, text)).possible).toBe(true);
  });

  test('a last line that the program does not end, pasted with a newline', async () => {
    expect((await data("print('a', end='')\n", 'a\n')).possible).toBe(true);
    expect((await data("print('a', end='')\n", 'a\n\n')).possible).toBe(false);
  });

  test('UTF-16, as the shell of Windows writes it', async () => {
    const text = file('output.txt', Buffer.from('\ufeffb\na\n', 'utf16le'));
    const { code } = await queueDemo(['explain', file('program.py', LATE), text]);
    expect(code).toBe(0);
  });

  test('an empty output of a program that prints nothing', async () => {
    expect((await data('x = 1\n', '')).possible).toBe(true);
  });

  test('where the simplest schedule is out of reach', async () => {
    const { code, stdout } = await explain(RESTLESS, 'stop\ncounted\n');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Possible\. This is an order that prints this/);
  });
});

describe('impossible', () => {
  test('the line, and what could have come', async () => {
    expect(await data(LATE, 'b\nc\n')).toEqual({
      code: 1,
      possible: false,
      matched: 1,
      instead: ['a'],
      hangs: false,
    });
  });

  test('only with a delay, and none is allowed', async () => {
    const { code, stdout } = await explain(LATE, 'a\nb\n', '--timing', 'ideal');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^Impossible: no order of \S+ prints this without a delay\.\nThe very first line/);
  });

  test('it would have gone on', async () => {
    const { code, stdout } = await explain(LATE, 'b\n');
    expect(code).toBe(1);
    expect(stdout).toContain(
      'The line can be printed, but the program does not end there. Next would come:\n  a\n',
    );
    expect(stdout).toContain('--prefix');
    expect((await data(LATE, 'b\n', '--prefix')).possible).toBe(true);
  });

  test('a traceback in the paste', async () => {
    const { stdout } = await explain(LATE, 'b\nException in thread A:\nTraceback (most recent call last):\n');
    expect(stdout).toContain('From line 2 on there is a traceback.');
  });

  test('a line that differs in blanks', async () => {
    const { stdout } = await explain(LATE, 'b \na\n');
    expect(stdout).toContain('Line 1 differs from one of these only in blanks.');
  });

  test('lines of several processes: they may come in blocks', async () => {
    const source = `import multiprocessing\n${LATE}`;
    expect((await explain(source, 'c\n')).stdout).toContain('wrote the lines of each process in blocks');
    expect((await explain(LATE, 'c\n')).stdout).not.toContain('in blocks');
  });

  test('nothing in the text controls the terminal', async () => {
    const { stdout } = await explain(LATE, '\u001b[2Jb\n');
    expect(stdout).not.toContain('\u001b');
  });
});

describe('not known', () => {
  test('at a limit: exit code 3, and how to search further', async () => {
    const { code, stdout } = await explain(RESTLESS, 'stop\nsomething\n', '--max-states', '1000');
    expect(code).toBe(3);
    expect(stdout).toContain('Not known: the search stopped at its limit of 1,000 states.');
    expect(stdout).toContain('prints the first line.');
    expect(stdout).toContain('--max-states 10000');
    expect(await data(RESTLESS, 'stop\nsomething\n', '--max-states', '1000')).toMatchObject({
      code: 3,
      possible: null,
    });
  });
});

describe('what can not be asked', () => {
  test.each([
    ['no such file', ['queue', 'nowhere.txt'], 'there is no such file'],
    ['a directory', ['queue', '.'], 'it is a directory'],
    ['both from standard input', ['-', '-'], 'only one of the two'],
    ['no output', ['queue'], 'OUTPUT'],
    ['no such demo', ['quque', '-'], 'Did you mean queue?'],
  ])('%s', async (_name, args, says) => {
    const { code, stdout, stderr } = await queueDemo(['explain', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
  });

  test.each([
    ['bytes that are no text', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 0, 0xff])],
    ['zero bytes', 'a\0b\n'],
    ['too much', 'line\n'.repeat(300_000)],
  ])('%s', async (_name, content) => {
    const { code, stderr } = await queueDemo(['explain', 'queue', file('output.txt', content)]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: .*output\.txt is/);
  });
});
