/** What programs print, on both streams: lines, flushes, and tracebacks as CPython 3.11 shows them. */

import { describe, expect, test } from 'vitest';
import { trace } from '../../../src/schedule/index.js';
import { hasCPython, runText } from '../../cpython.js';
import { endsOf, programOf, stderrOf, stdoutOf } from '../../running.js';
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
      'a\nb',
      'c\n',
    ]);
  });

  test('a newline or a carriage return brings out all that is written with it', () => {
    expect(outputs('print("a", end="")\nprint("b\\rc", end="")\nprint("d", end="")')).toEqual(['ab\rc', 'd']);
  });

  test.each([
    ['print("x\\n")', ['x\n', '\n']],
    ['print("a\\nb")', ['a\nb', '\n']],
    ['print("a\\nb", end="")', ['a\nb']],
    ['print("a\\n", "b", "c\\n", end="!")', ['a\n', ' b c\n', '!']],
    ['print("a", "b", sep="\\n")', ['a\n', 'b\n']],
    ['print(*"ab", sep=", ")', ['a, b\n']],
    ['print("a", end="\\n\\n")', ['a\n\n']],
    ['import sys\nsys.stdout.write("a\\nb\\n")', ['a\nb\n']],
  ])('%s is written in parts, each up to a text with a newline', (text, parts) => {
    expect(outputs(text)).toEqual(parts);
  });

  test('between two parts others may come', () => {
    const program = programOf(`
      import threading
      def work(name): print(name + "\\n--")
      for name in "ab": threading.Thread(target=work, args=(name,)).start()
    `);
    expect(endsOf(program)).toEqual(
      ['a\n--\nb\n--\n', 'a\n--b\n--\n\n', 'b\n--\na\n--\n', 'b\n--a\n--\n\n']
        .map((each) => `${each}finished`)
        .sort(),
    );
  });

  test('what comes before a text that Python code makes is written before that runs', () => {
    const program = programOf(`
      import threading
      class Item:
          def __str__(self):
              met.wait()
              return 'item'
      met = threading.Barrier(2)
      def work(name): print(name, Item())
      for name in "ab": threading.Thread(target=work, args=(name,)).start()
    `);
    expect(endsOf(program)).toEqual(['a b item\nitem\nfinished', 'b a item\nitem\nfinished']);
  });

  test('an error in making a text leaves what came before it', () => {
    const program = programOf(`
      class Item:
          def __str__(self): raise ValueError
      try: print("a\\n", "b", Item(), "c")
      except ValueError: print("!")
    `);
    expect(endsOf(program)).toEqual(['a\n b !\nfinished']);
  });

  test('the main program brings it out before it waits for others, a child only at its end', () => {
    const program = programOf(`
      from multiprocessing import Process, Event
      def child(go): go.wait(); print("child")
      def parent(go):
          Process(target=child, args=(go,)).start()
          print("parent", end=" ")
          go.set()
      go = Event()
      Process(target=parent, args=(go,)).start()
      go.wait()
      print("main", end=" ")
    `);
    expect(endsOf(program)).toEqual([
      'child\nmain parent finished',
      'child\nparent main finished',
      'main child\nparent finished',
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
