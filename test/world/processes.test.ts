/** Processes: memory of their own, fork, exit codes, daemons, and what a process's end waits for. */

import { describe, expect, test } from 'vitest';
import { trace } from '../../src/schedule/index.js';
import { endsOf, outputsOf, programOf, stdoutOf } from '../running.js';

const printed = (text: string): string => stdoutOf(trace(programOf(text)));

describe('each process has its own memory', () => {
  test('a global set in a child stays there', () => {
    const program = programOf(`
      from multiprocessing import Process
      n = 0
      def work():
          global n
          n += 1
          print("child", n)
      p = Process(target=work)
      p.start()
      p.join()
      print("parent", n)
    `);
    expect(endsOf(program)).toEqual(['child 1\nparent 0\nfinished']);
  });

  test('a fork copies what was there at start(), not what came later', () => {
    const program = programOf(`
      from multiprocessing import Process
      def work():
          print(names)
      names = ["a"]
      p = Process(target=work)
      names.append("b")
      p.start()
      names.append("c")
      p.join()
      print(names)
    `);
    expect(endsOf(program)).toEqual(["['a', 'b']\n['a', 'b', 'c']\nfinished"]);
  });

  test('a queue.Queue in a child is a copy: its parent waits for ever', () => {
    const program = programOf(`
      from multiprocessing import Process
      from queue import Queue
      q = Queue()
      q.put("before")
      p = Process(target=lambda: q.put("in the child"))
      p.start()
      print(q.get())
      print(q.get())
    `);
    const { outcome } = trace(program);
    expect(endsOf(program)).toEqual(['before\ndeadlock']);
    expect(outcome.blocked).toMatchObject([{ actor: 'MainThread', op: 'get', line: 8 }]);
    // Of what the fork copied nothing counts as unread; the child's own message does.
    expect(outcome.unread).toEqual({ 'q (Process-1)': ["'in the child'"] });
  });

  test("the starter's frames are copied, closures included", () => {
    expect(
      printed(`
        from multiprocessing import Process
        def main():
            box = {"n": 1}
            def work():
                box["n"] += 1
                print("child", box)
            p = Process(target=work)
            p.start()
            p.join()
            print("parent", box)
        main()
      `),
    ).toBe("child {'n': 2}\nparent {'n': 1}\n");
  });

  test('only the thread that forked goes on in the child', () => {
    const text = `
      import threading
      from multiprocessing import Process
      def work():
          print(threading.active_count(), threading.current_thread() is threading.main_thread())
      def other():
          done.wait()
      done = threading.Event()
      t = threading.Thread(target=other)
      t.start()
      p = Process(target=work)
      p.start()
      p.join()
      print(threading.active_count())
      done.set()
    `;
    expect(outputsOf(programOf(text), 20)).toEqual(['1 True\n2\n']);
  });

  test('a lock held by another thread at the fork stays locked in the child', () => {
    const program = programOf(`
      import threading
      from multiprocessing import Process
      lock = threading.Lock()
      lock.acquire()
      def work():
          print(lock.acquire(timeout=1))
      p = Process(target=work)
      p.start()
      lock.release()
      p.join()
      print(lock.acquire(False))
    `);
    expect(endsOf(program)).toEqual(['False\nTrue\nfinished']);
  });
});

describe('shared objects are shared', () => {
  test('Value, Event and Lock of multiprocessing', () => {
    const program = programOf(`
      from multiprocessing import Event, Lock, Process, Value
      def work(n, lock, ready):
          ready.wait()
          with lock:
              n.value += 1
      n, lock, ready = Value("i", 0), Lock(), Event()
      both = [Process(target=work, args=(n, lock, ready)) for _ in range(2)]
      for p in both:
          p.start()
      ready.set()
      for p in both:
          p.join()
      print(n.value)
    `);
    expect(outputsOf(program, 30)).toEqual(['2\n']);
  });
});

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
