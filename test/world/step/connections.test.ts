/** A connection closes when nothing in its process refers to it any more; a pipe ends when every copy has closed. */

import { describe, expect, test } from 'vitest';
import { trace } from '../../../src/schedule/index.js';
import { plainOutcome } from '../../../src/show/trace/jsonl.js';
import { hasCPython, runText } from '../../cpython.js';
import { endsOf, outputsOf, programOf, stdoutOf } from '../../running.js';

/** What a program prints whose only other actor, if any, it waits for. */
const printed = (text: string): string => stdoutOf(trace(programOf(text)));

/** `recv()` as a word: the message, `EOF`, or nothing where it would wait. */
const LOOK = `
def look(r):
    try:
        print(r.recv() if r.poll() else "waits")
    except EOFError:
        print("EOF")
`;

const programFor = (body: string): string => `from multiprocessing import Pipe, Process\n${LOOK}\n${body}\n`;
const looking = (body: string): string => printed(programFor(body));

const CLOSES = [
  ['close()', 'r, w = Pipe(False)\nw.close()\nlook(r)'],
  ['del', 'r, w = Pipe(False)\ndel w\nlook(r)'],
  ['a rebinding', 'r, w = Pipe(False)\nw = None\nlook(r)'],
  ['a return', 'def f():\n    r, w = Pipe(False)\n    return r\nlook(f())'],
  [
    'an exception that is over',
    'r, w = Pipe(False)\ndef f(w):\n    raise OSError\nc = [w]\ndel w\ntry:\n    f(c.pop())\nexcept OSError:\n    pass\nlook(r)',
  ],
  ['popping it from a list', 'r, w = Pipe(False)\nends = [w]\ndel w\nends.pop()\nlook(r)'],
  ['an attribute set anew', 'class A: pass\na = A()\nr, a.w = Pipe(False)\na.w = 0\nlook(r)'],
  ['a dict cleared', 'r, w = Pipe(False)\nd = {1: w}\ndel w\nd.clear()\nlook(r)'],
  ['the end of a with', 'r, w = Pipe(False)\nwith w:\n    pass\nlook(r)'],
] as const;

const KEEPS = [
  ['a name', 'r, w = Pipe(False)\nlook(r)'],
  ['a second name', 'r, w = Pipe(False)\nx = w\ndel w\nlook(r)'],
  ['a tuple', 'ends = Pipe(False)\nr, w = ends\ndel w\nlook(r)'],
  ['a closure', 'def f():\n    r, w = Pipe(False)\n    return r, lambda: w\nr, g = f()\nlook(r)'],
  ['a default', 'r, w = Pipe(False)\ndef f(x=w): pass\ndel w\nlook(r)'],
  ['a bound method', 'r, w = Pipe(False)\nsend = w.send\ndel w\nlook(r)'],
  ['a message in a queue', 'import queue\nq = queue.Queue()\nr, w = Pipe(False)\nq.put(w)\ndel w\nlook(r)'],
  [
    'a generator',
    'def g(w):\n    yield 1\n    print(w)\nr, w = Pipe(False)\nx = g(w)\nnext(x)\ndel w\nlook(r)',
  ],
  ["a Process's arguments", 'r, w = Pipe(False)\np = Process(target=print, args=(w,))\ndel w\nlook(r)'],
] as const;

describe('the last reference closes', () => {
  test.each(CLOSES)('%s', (_, body) => {
    expect(looking(body)).toBe('EOF\n');
  });

  test.each(KEEPS)('but %s keeps it open', (_, body) => {
    expect(looking(body)).toBe('waits\n');
  });

  test('what was sent before is received first', () => {
    expect(
      looking('r, w = Pipe(False)\nw.send(1)\nw.send(2)\ndel w\nlook(r)\nlook(r)\nlook(r)\nlook(r)'),
    ).toBe('1\n2\nEOF\nEOF\n');
  });
});

describe.skipIf(!hasCPython)('CPython counts the same', () => {
  test.concurrent.each([...CLOSES, ...KEEPS])('%s', async (_, body) => {
    const { stdout } = await runText(programFor(body));
    expect(stdout).toBe(looking(body));
  });
});

describe('fork copies both ends', () => {
  const reader = (close: string): string => `
    from multiprocessing import Pipe, Process
    def read(r, w):
        ${close}
        try:
            while True:
                print(r.recv())
        except EOFError:
            print("EOF")
    r, w = Pipe(False)
    p = Process(target=read, args=(r, w))
    p.start()
    w.send("x")
    w.close()
    p.join()
  `;

  test('the reader that closes its own copy sees the end', () => {
    expect(outputsOf(programOf(reader('w.close()')), 20)).toEqual(['x\nEOF\n']);
  });

  test('the reader that does not waits for itself for ever', () => {
    const program = programOf(reader('pass'));
    expect(endsOf(program)).toEqual(['x\ndeadlock']);
    const { blocked } = plainOutcome(trace(program).outcome);
    expect(blocked).toMatchObject([
      { actor: 'MainThread', op: 'join', object: 'Process-1' },
      { actor: 'Process-1', op: 'recv', why: { reason: 'empty-open', holders: ['Process-1'] } },
    ]);
  });

  test("del of a parameter is not enough: the parent's frame was copied too", () => {
    expect(endsOf(programOf(reader('del w')))).toEqual(['x\ndeadlock']);
  });

  test("a tuple held by the parent's frame keeps both ends open in the child", () => {
    const program = programOf(`
      from multiprocessing import Pipe, Process
      def read(r):
          print(r.recv())
          print(r.recv())
      def write(w):
          w.send(1)
      def main():
          ends = Pipe(duplex=False)
          a = Process(target=write, args=(ends[1],))
          b = Process(target=read, args=(ends[0],))
          a.start()
          b.start()
      main()
    `);
    expect(endsOf(program)).toEqual(['1\ndeadlock']);
    const { blocked } = plainOutcome(trace(program).outcome);
    expect(blocked.find(({ op }) => op === 'recv')?.why?.holders).toEqual(['Process-2']);
  });

  test('a writer that is killed closes its copy', () => {
    const program = programOf(`
      import time
      from multiprocessing import Pipe, Process
      r, w = Pipe(False)
      p = Process(target=time.sleep, args=(100,))
      p.start()
      w.close()
      p.kill()
      try:
          r.recv()
      except EOFError:
          print("EOF")
    `);
    expect(endsOf(program)).toEqual(['EOF\nfinished']);
  });

  test('send() without any reader left: BrokenPipeError', () => {
    const program = programOf(`
      from multiprocessing import Pipe, Process
      def write(w):
          global r
          r.close()
          try:
              while True:
                  w.send(1)
          except BrokenPipeError as error:
              print(error)
      r, w = Pipe(False)
      p = Process(target=write, args=(w,))
      p.start()
      r.close()
      p.join()
    `);
    expect(outputsOf(program, 10)).toEqual(['[Errno 32] Broken pipe\n']);
  });
});

describe('what CPython says of wrong uses', () => {
  test.each([
    ['w.recv()', 'OSError connection is write-only'],
    ['r.send(1)', 'OSError connection is read-only'],
    ['w.close(); w.close(); w.send(1)', 'OSError handle is closed'],
    ['r.close(); r.recv()', 'OSError handle is closed'],
    ['r.close(); r.poll()', 'OSError handle is closed'],
  ])('%s', (statement, expected) => {
    const text = `
      from multiprocessing import Pipe
      r, w = Pipe(False)
      try:
          ${statement}
      except Exception as error:
          print(type(error).__name__, error)
    `;
    expect(printed(text)).toBe(`${expected}\n`);
  });

  test('a closed peer of a duplex pipe', () => {
    expect(
      looking(
        'a, b = Pipe()\na.send(1)\na.close()\nlook(b)\nlook(b)\ntry:\n    b.send(2)\nexcept OSError as e:\n    print(type(e).__name__)',
      ),
    ).toBe('1\nEOF\nBrokenPipeError\n');
  });

  test('poll() is True at the end', () => {
    expect(
      printed(
        'from multiprocessing import Pipe\nr, w = Pipe(False)\nprint(r.poll())\nw.close()\nprint(r.poll())',
      ),
    ).toBe('False\nTrue\n');
  });
});

test.each([
  'a.send(1)\n    b.recv_bytes()',
  'a.send_bytes(b"1")\n    b.recv()',
  'a.send_bytes(b"123")\n    b.recv_bytes(2)',
])('what is sent in one way and received in another is refused: %s', (calls) => {
  const text = `
    from multiprocessing import Pipe
    a, b = Pipe()
    ${calls}
    `;
  expect(() => endsOf(programOf(text))).toThrow(/is not supported/);
});
