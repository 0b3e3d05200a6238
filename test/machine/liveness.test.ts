/** Names that are not read again leave the state; what one could tell from their absence stays. */
import { describe, expect, test } from 'vitest';
import { liveNames } from '../../src/machine/liveness.js';
import { Op } from '../../src/program.js';
import { outputsOf, programOf } from '../running.js';

/** The live names before the first instruction of this kind in the function `f`. */
function liveAt(text: string, op: number): string[] {
  const code = programOf(text).codes.find(({ name }) => name === 'f');
  if (!code) throw new Error('no function f');
  const at = code.instructions.findIndex((each, index) => index % 2 === 0 && each === op) / 2;
  const live = liveNames(code)[at] as bigint;
  return code.locals.filter((_, index) => (live >> BigInt(index)) & 1n);
}

describe('what may still be read', () => {
  test.each([
    ['a name that is bound again first is not', 'def f(q):\n    x = 1\n    q.a\n    x = 2\n    return x', []],
    ['a name that only one branch reads is', 'def f(q, x):\n    if q.a:\n        return x', ['x']],
    [
      'a loop reads what its next round reads',
      'def f(q):\n    n = 1\n    while n:\n        q.a\n',
      ['q', 'n'],
    ],
    [
      'a handler reads it, if this should fail',
      'def f(q):\n    x = 1\n    try:\n        x = q.a\n    except ValueError:\n        print(x)',
      ['x'],
    ],
    ['`del` looks whether it is bound', 'def f(q, x):\n    q.a\n    del x', ['x']],
  ])('%s', (_name, text, live) => {
    expect(liveAt(text, Op.LOAD_ATTR)).toEqual(live);
  });
});

describe('programs notice nothing', () => {
  test('a connection stays open as long as its name could be read', () => {
    const program = programOf(`
      import multiprocessing, threading

      def read(reader):
          try:
              reader.recv()
          except EOFError:
              print('closed')

      def main():
          reader, writer = multiprocessing.Pipe(False)
          thread = threading.Thread(target=read, args=(reader,))
          thread.start()
          thread.join(1)
          print('still open')

      main()
    `);
    expect(outputsOf(program, 20)).toEqual(['still open\nclosed\n']);
  });

  test('locals() has all names', () => {
    const program = programOf(`
      import time

      def f():
          number = 3
          time.sleep(1)
          print(locals())

      f()
    `);
    expect(outputsOf(program, 1)).toEqual(["{'number': 3}\n"]);
  });
});
