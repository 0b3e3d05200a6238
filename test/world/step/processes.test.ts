/** Processes: memory of their own, fork, shared objects, and what can be asked of them. */

import { describe, expect, test } from 'vitest';
import { trace } from '../../../src/schedule/index.js';
import { plainOutcome } from '../../../src/show/trace/jsonl.js';
import { endsOf, outputsOf, programOf, stdoutOf } from '../../running.js';

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
    const { blocked, unread } = plainOutcome(outcome);
    expect(blocked).toMatchObject([{ actor: 'MainThread', op: 'get', line: 8 }]);
    // Of what the fork copied nothing counts as unread; the child's own message does.
    expect(unread).toEqual({ 'q (Process-1)': ["'in the child'"] });
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

describe('Process objects', () => {
  test('a child knows itself, and its parent', () => {
    const text = `
      import multiprocessing as mp, os
      def work():
          me = mp.current_process()
          print(me.name, me.pid == os.getpid(), me.is_alive(), me.exitcode)
          print(mp.parent_process().name, mp.parent_process().pid == os.getppid())
          print(mp.active_children())
      p = mp.Process(target=work)
      p.start()
      p.join()
      print(p.pid == os.getpid(), mp.active_children())
    `;
    expect(printed(text)).toBe('Process-1 True True None\nMainProcess True\n[]\nFalse []\n');
  });

  test.each([
    ['p.join()', 'AssertionError: can only join a child process'],
    ['p.is_alive()', 'AssertionError: can only test a child process'],
    ['mp.current_process().join()', 'AssertionError: can only join a child process'],
  ])('in a sister: %s', (statement, expected) => {
    const text = `
      import multiprocessing as mp, time
      def work():
          try:
              ${statement}
          except AssertionError as error:
              print(f"{type(error).__name__}: {error}")
      p = mp.Process(target=time.sleep, args=(1,))
      p.start()
      mp.Process(target=work).start()
    `;
    expect(printed(text)).toBe(`${expected}\n`);
  });

  test('after close() nothing can be asked', () => {
    const text = `
      from multiprocessing import Process
      p = Process(target=int)
      p.start()
      try:
          p.close()
      except ValueError as error:
          print(error)
      p.join()
      p.close()
      p.close()
      for ask in p.is_alive, p.join, p.terminate, lambda: p.exitcode:
          try:
              ask()
          except ValueError as error:
              print(error)
    `;
    const closed = 'process object is closed\n'.repeat(4);
    expect(endsOf(programOf(text))).toContain(
      `Cannot close a process while it is still running. You should first call join() or terminate().\n${closed}finished`,
    );
  });
});
