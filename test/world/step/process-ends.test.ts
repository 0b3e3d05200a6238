/** How processes end: exit codes, terminate, and what an end waits for. */

import { describe, expect, test } from 'vitest';
import { trace } from '../../../src/schedule/index.js';
import { endsOf, programOf, stdoutOf } from '../../running.js';

const printed = (text: string): string => stdoutOf(trace(programOf(text)));

describe('exit codes', () => {
  test.each([
    ['pass', 0],
    ['raise ValueError', 1],
    ['sys.exit(3)', 3],
    ['sys.exit()', 0],
    ['sys.exit(None)', 0],
    ['sys.exit("text")', 1],
    ['sys.exit(-1)', 255],
    ['sys.exit(257)', 1],
    ['sys.exit(True)', 1],
    ['os._exit(7)', 7],
    ['os._exit(256)', 0],
  ])('%s gives %i', (statement, code) => {
    const program = `
      import os, sys
      from multiprocessing import Process
      def work():
          ${statement}
      p = Process(target=work)
      print(p.exitcode)
      p.start()
      p.join()
      print(p.exitcode)
    `;
    expect(printed(program)).toBe(`None\n${code}\n`);
  });

  test.each([
    ['terminate', -15],
    ['kill', -9],
  ])('after %s(): %i', (method, code) => {
    const text = `
      import time
      from multiprocessing import Process
      p = Process(target=time.sleep, args=(100,))
      p.start()
      p.${method}()
      p.join()
      print(p.exitcode, p.is_alive())
    `;
    expect(endsOf(programOf(text))).toEqual([`${code} False\nfinished`]);
  });
});

describe('terminate() takes effect at any later moment', () => {
  test('the process may still be alive right after, and may end by itself first', () => {
    const program = programOf(`
      from multiprocessing import Process
      def work():
          print("a")
      p = Process(target=work)
      p.start()
      p.terminate()
      print(p.is_alive())
      p.join()
      print(p.exitcode)
    `);
    expect(endsOf(program)).toEqual(
      [
        'False\n-15\n', // killed before it printed
        'True\n-15\n',
        'a\nFalse\n-15\n',
        'a\nFalse\n0\n',
        'a\nTrue\n-15\n',
        'a\nTrue\n0\n',
        'True\na\n-15\n',
        'True\na\n0\n',
      ]
        .map((each) => `${each}finished`)
        .sort(),
    );
  });

  test('in ideal time it does so before the clock moves', () => {
    const program = programOf(`
      import time
      from multiprocessing import Process
      def work():
          time.sleep(1)
          print("never")
      p = Process(target=work)
      p.start()
      p.terminate()
      time.sleep(2)
      print(p.exitcode)
    `);
    expect(endsOf(program)).toEqual(['-15\nfinished']);
  });

  test('terminating one that has ended is nothing', () => {
    const program = programOf(`
      from multiprocessing import Process
      p = Process(target=int)
      p.start()
      p.join()
      p.terminate()
      print(p.exitcode)
    `);
    expect(endsOf(program)).toEqual(['0\nfinished']);
  });
});

describe("the program's end", () => {
  test('waits for children that are no daemons, and ends daemonic ones', () => {
    const program = programOf(`
      import time
      from multiprocessing import Process
      def work(name, seconds):
          time.sleep(seconds)
          print(name)
      Process(target=work, args=("child", 2)).start()
      Process(target=work, args=("daemon", 1), daemon=True).start()
      print("main")
    `);
    expect(endsOf(program)).toEqual(['main\nchild\nfinished']);
  });

  test('a child waits for its own children', () => {
    const program = programOf(`
      import time
      from multiprocessing import Process
      def inner():
          time.sleep(1)
          print("inner")
      def outer():
          Process(target=inner).start()
          print("outer")
      p = Process(target=outer)
      p.start()
      p.join()
      print("main")
    `);
    expect(endsOf(program)).toEqual(['outer\ninner\nmain\nfinished']);
  });

  test("a child's threads end before it does; its children are waited for first", () => {
    const program = programOf(`
      import threading, time
      from multiprocessing import Process
      def late():
          time.sleep(1)
          print("thread")
      def work():
          threading.Thread(target=late).start()
          print("work")
      p = Process(target=work)
      p.start()
      p.join()
      print("main")
    `);
    expect(endsOf(program)).toEqual(['work\nthread\nmain\nfinished']);
  });
});
