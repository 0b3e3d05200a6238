/** Programs that no one should run: each gets a clear answer, soon and in little memory. */
import { describe, expect, test } from 'vitest';
import { type Ended, file, queueDemo } from './process.js';

const SOON = 10_000;
/** What node may take for its heap, so that all in all it stays below a gigabyte. */
const LITTLE = ['--max-old-space-size=768'];
// biome-ignore lint/suspicious/noControlCharactersInRegex: what must never reach a terminal
const RAW = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/;

function run(content: string | Uint8Array): Promise<Ended> {
  return queueDemo(['run', file('program.py', content)], { node: LITTLE });
}

describe('refused, with where and why', () => {
  test.each([
    ['a binary file', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 255, 254]), /program\.py/],
    ['5,000 nested parentheses', `x = ${'('.repeat(5000)}1${')'.repeat(5000)}\n`, /program\.py:1:\d+/],
    ['full-width colon', 'while True：\n    pass\n', /program\.py:1:11: .*：/],
    ['Python 2', 'print "hello"\n', /program\.py:1:\d+: /],
    ['async', 'async def f():\n    pass\n', /program\.py:1:1: .*async/],
  ])('%s', { timeout: SOON }, async (_name, content, says) => {
    const { code, stdout, stderr } = await run(content);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(RAW);
  });
});

describe('run all the same', () => {
  test.each([
    ['an empty file', ''],
    ['only a comment', '# nothing'],
    ['a byte order mark', '\ufeffprint("it ran")\n'],
    ['CRLF', 'if True:\r\n    print("it ran")\r\n'],
    ['tabs', 'if True:\n\tprint("it ran")\n'],
  ])('%s', { timeout: SOON }, async (_name, content) => {
    const { code, stdout, stderr } = await run(content);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    if (content.includes('print')) expect(stdout).toContain('it ran');
  });
});

describe('stopped before it takes too much', () => {
  test.each([
    ['a loop that does nothing', 'while True: pass\n'],
    ['endless recursion', 'def f():\n    return f()\nf()\n'],
    ['a string of 10 GB', "s = 'a' * 10**10\n"],
    ['a list of 10 G items', 's = [0] * 10**10\n'],
    ['a number without end', 'x = 10\nwhile True:\n    x = x * x\n'],
    ['a power tower', 'x = 9 ** 9 ** 9 ** 9\n'],
    ['a list that grows for ever', "l = []\nwhile True:\n    l.append('x')\n"],
    // Thousands take longer than anybody waits: `npm run hostile` has those.
    ['200 threads', THREADS()],
  ])('%s', { timeout: 60_000 }, async (_name, content) => {
    const { code, stdout, stderr } = await run(content);
    expect([0, 2]).toContain(code);
    expect(stdout + stderr).not.toBe('');
    expect(stderr).not.toMatch(/^ +at |FATAL|mistake in queue-demo/m);
  });

  function THREADS(): string {
    return [
      'import threading, time',
      'for i in range(200):',
      '    threading.Thread(target=time.sleep, args=(1,)).start()',
      '',
    ].join('\n');
  }
});

test('what a program prints never steers the terminal', { timeout: SOON }, async () => {
  const { code, stdout } = await run(
    'print("\\x1b[2J\\x07\\x9b31m\\u202e", "\\r")\nraise ValueError("\\x1b]0;title\\x07")\n',
  );
  expect(code).toBe(0);
  expect(stdout).not.toMatch(RAW);
});
