/** What programs print, on both streams: lines, flushes, and tracebacks as CPython 3.11 shows them. */

import { describe, expect, test } from 'vitest';
import { trace } from '../../src/schedule/index.js';
import { hasCPython, runText } from '../cpython.js';
import { endsOf, programOf, stderrOf, stdoutOf } from '../running.js';
import { UNCAUGHT } from './uncaught.js';

/** The texts that the steps of a run put on standard output. */
const outputs = (text: string): string[] =>
  trace(programOf(text)).steps.flatMap(({ events }) => events.flatMap(({ output }) => output ?? []));

describe('the line buffer', () => {
  test('what is printed without a newline comes with the rest of its line', () => {
    expect(outputs('print("a", end="")\nprint("b", end=" ")\nprint("c")')).toEqual(['ab c\n']);
  });

  test('flush=True, or the end, brings it out', () => {
    expect(outputs('print("a", end="", flush=True)\nprint("b", end="")')).toEqual(['a', 'b']);
  });

  test('sys.stdout.flush() and write()', () => {
    expect(outputs('import sys\nsys.stdout.write("a\\nb")\nsys.stdout.flush()\nprint("c")')).toEqual([
      'a\n',
      'b',
      'c\n',
    ]);
  });

  test('threads share the buffer of their process: their lines mix', () => {
    const program = programOf(`
      import threading
      def work(name):
          print(name, end="")
          print(name)
      for name in "ab":
          threading.Thread(target=work, args=(name,)).start()
    `);
    expect(endsOf(program)).toEqual(
      ['aa\nbb\n', 'bb\naa\n', 'aba\nb\n', 'abb\na\n', 'baa\nb\n', 'bab\na\n']
        .map((each) => `${each}finished`)
        .sort(),
    );
  });

  test('processes have one each', () => {
    const program = programOf(`
      from multiprocessing import Process
      def work(name):
          print(name, end="")
          print(name)
      for name in "ab":
          Process(target=work, args=(name,)).start()
    `);
    expect(endsOf(program)).toEqual(['aa\nbb\nfinished', 'bb\naa\nfinished']);
  });

  test('a fork with a partial line in the buffer prints it once', () => {
    const program = programOf(`
      from multiprocessing import Process
      print("partial", end=" ")
      p = Process(target=print, args=("child",))
      p.start()
      p.join()
      print("parent")
    `);
    expect(endsOf(program)).toEqual(['partial child\nparent\nfinished']);
  });

  test('a kill loses what has no newline yet', () => {
    const program = programOf(`
      import time
      from multiprocessing import Process
      def work():
          print("whole")
          print("lost", end="")
          time.sleep(100)
      p = Process(target=work)
      p.start()
      time.sleep(1)
      p.terminate()
      p.join()
      print("end")
    `);
    expect(endsOf(program)).toEqual(['whole\nend\nfinished']);
  });

  test('standard error is not buffered, and no part of the output', () => {
    const run = trace(
      programOf('import sys\nprint("a", end="")\nprint("b", end="", file=sys.stderr)\nprint("c")'),
    );
    expect([stdoutOf(run), stderrOf(run)]).toEqual(['ac\n', 'b']);
  });
});

/** Frames of the program alone: those of Python's own modules are not shown here, and addresses differ. */
function ownFrames(text: string): string {
  const lines: string[] = [];
  let own = true;
  for (const line of text.split('\n')) {
    const frame = line.match(/^ {2}File "(.*)", line/);
    if (frame) own = (frame[1] as string).endsWith('program.py');
    else if (!line.startsWith('    ')) own = true;
    if (own) lines.push(line);
  }
  return lines
    .join('\n')
    .replace(/File ".*program\.py"/g, 'File "program.py"')
    .replace(/ at 0x\w+/g, '');
}

/** Not told from each other here: where in `a + b` the operator stands. */
const withoutAnchors = (text: string): string => text.replace(/^ +[~^]+\n/gm, '');

describe('an uncaught exception is told as CPython tells it', () => {
  test.skipIf(!hasCPython).concurrent.each(Object.entries(UNCAUGHT))('%s', async (_, text) => {
    const run = trace(programOf(text));
    const real = await runText(text);
    expect(stdoutOf(run)).toBe(real.stdout);
    expect(withoutAnchors(ownFrames(stderrOf(run)))).toBe(withoutAnchors(ownFrames(real.stderr)));
  });
});
