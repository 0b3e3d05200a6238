/** Threads: names, ends, daemons, uncaught exceptions, and who is alive. */

import { describe, expect, test } from 'vitest';
import { trace } from '../../../src/schedule/index.js';
import { plainOutcome } from '../../../src/show/trace/jsonl.js';
import { endsOf, outputsOf, programOf, stderrOf, stdoutOf } from '../../running.js';

const printed = (text: string): string => stdoutOf(trace(programOf(text)));

describe('names and counts', () => {
  test('as CPython 3.11 gives them', () => {
    const text = `
      import threading
      from multiprocessing import Process, current_process
      from threading import Thread, current_thread
      class Mine(Thread): pass
      def work(): pass
      print(Thread(target=work).name, Mine().name, Thread(name="n", target=work).name, Thread(target=print).name)
      print(current_thread().name, current_process().name, Process(target=work).name, Process(name="p").name)
      print(Process().name, threading.main_thread().name, Thread(target=lambda: 0).name)
    `;
    expect(printed(text)).toBe(
      'Thread-1 (work) Thread-2 n Thread-3 (print)\nMainThread MainProcess Process-1 p\nProcess-3 MainThread Thread-4 (<lambda>)\n',
    );
  });

  test('active_count() and enumerate() count the feeders of process queues, from the first put to the end after close()', () => {
    const program = programOf(`
      import multiprocessing, threading
      q, r = multiprocessing.Queue(), multiprocessing.Queue()
      print(threading.active_count())
      q.put(1)
      r.put(2)
      ts = threading.enumerate()
      print(threading.active_count(), [t.name for t in ts], ts[1].daemon, ts[1].is_alive(), ts[1].ident is None)
      print(q.get(), r.get())
      q.close()
      q.join_thread()
      print(threading.active_count(), [t.name for t in threading.enumerate()])
    `);
    expect(endsOf(program)).toEqual([
      "1\n3 ['MainThread', 'QueueFeederThread', 'QueueFeederThread'] True True False\n1 2\n" +
        "2 ['MainThread', 'QueueFeederThread']\nfinished",
    ]);
  });

  test('active_count() and enumerate() count from start() to the end', () => {
    const text = `
      import threading
      go = threading.Event()
      t = threading.Thread(target=go.wait, name="waiter")
      print(threading.active_count(), t.is_alive())
      t.start()
      print(threading.active_count(), [each.name for each in threading.enumerate()], t.is_alive())
      go.set()
      t.join()
      print(threading.active_count(), t.is_alive())
    `;
    expect(endsOf(programOf(text))).toEqual(["1 False\n2 ['MainThread', 'waiter'] True\n1 False\nfinished"]);
  });

  test('the same name twice is told apart in a trace', () => {
    const run = trace(
      programOf(`
        from threading import Thread
        for _ in range(2):
            Thread(target=print, name="twin").start()
      `),
    );
    expect(run.steps.at(-1)?.view.actors.map(({ name }) => name)).toEqual(['MainThread', 'twin', 'twin#2']);
  });
});

describe('ends', () => {
  test('the main thread waits for threads that are no daemons, and cuts off those that are', () => {
    const program = programOf(`
      import threading, time
      def work(name, seconds):
          time.sleep(seconds)
          print(name)
      threading.Thread(target=work, args=("thread", 2)).start()
      threading.Thread(target=work, args=("early daemon", 1), daemon=True).start()
      threading.Thread(target=work, args=("late daemon", 3), daemon=True).start()
      print("main")
    `);
    expect(endsOf(program)).toEqual(['main\nearly daemon\nthread\nfinished']);
  });

  test('a daemon that waits for ever is no deadlock', () => {
    const program = programOf(`
      import threading
      from queue import Queue
      threading.Thread(target=Queue().get, daemon=True).start()
    `);
    expect(endsOf(program)).toEqual(['finished']);
  });

  test('a daemon may be cut off before it has done anything', () => {
    const program = programOf(`
      import threading
      threading.Thread(target=print, args=("daemon",), daemon=True).start()
    `);
    expect(endsOf(program)).toEqual(['daemon\nfinished', 'finished']);
  });

  test('sys.exit() ends a thread alone, in main it waits for the others', () => {
    const program = programOf(`
      import sys, threading, time
      def leave():
          sys.exit(3)
      def work():
          time.sleep(1)
          print("work")
      threading.Thread(target=leave).start()
      threading.Thread(target=work).start()
      print("main")
      sys.exit("bye")
    `);
    expect(endsOf(program)).toEqual(['main\nwork\nfinished']);
    expect(stderrOf(trace(program))).toBe('bye\n');
  });

  test('os._exit() ends the process at once, whatever its threads do', () => {
    const program = programOf(`
      import os, threading, time
      threading.Thread(target=time.sleep, args=(1,)).start()
      print("last words")
      print("lost", end="")
      os._exit(0)
    `);
    expect(endsOf(program)).toEqual(['last words\nfinished']);
  });

  test('join(timeout) goes on when time is up, or when the thread has ended', () => {
    const text = `
      import threading, time
      t = threading.Thread(target=time.sleep, args=(2,))
      t.start()
      print(t.join(1), t.is_alive())
      print(t.join(5), t.is_alive(), round(time.monotonic()))
    `;
    expect(endsOf(programOf(text))).toEqual(['None True\nNone False 2\nfinished']);
  });

  test('a deadlock names those who wait, and for what', () => {
    const program = programOf(`
      import threading
      a, b = threading.Lock(), threading.Lock()
      def work(first, second):
          with first:
              with second:
                  pass
      for locks in (a, b), (b, a):
          threading.Thread(target=work, args=locks).start()
    `);
    expect(endsOf(program)).toEqual(['deadlock', 'finished']);
  });
});

describe('an uncaught exception', () => {
  test('ends that thread alone, at its end', () => {
    const program = programOf(`
      import threading
      def fail():
          raise ValueError("no")
      t = threading.Thread(target=fail)
      t.start()
      t.join()
      print("main", t.is_alive())
    `);
    expect(endsOf(program)).toEqual(['main False\nerror ValueError']);
    expect(plainOutcome(trace(program).outcome).errors).toEqual([
      { actor: 'Thread-1 (fail)', type: 'ValueError', message: 'no', line: 3 },
    ]);
    const told = trace(program).steps.flatMap(({ events }) => events.filter((each) => each.errorOutput));
    expect(told).toMatchObject([
      { actor: { name: 'Thread-1 (fail)' }, op: 'exit', raised: { type: 'ValueError', message: 'no' } },
    ]);
  });

  test('in the main thread is told before the others are waited for', () => {
    const program = programOf(`
      import threading, time
      def work():
          time.sleep(1)
          print("work")
      threading.Thread(target=work).start()
      raise KeyError("gone")
    `);
    const events = trace(program).steps.flatMap((step) => step.events);
    const texts = events.map(({ output, errorOutput }) => output ?? errorOutput).filter(Boolean);
    expect(texts.map((text) => text?.split('\n').at(-2))).toEqual(["KeyError: 'gone'", 'work']);
  });

  test('before anything visible has happened is told too', () => {
    const run = trace(programOf('1 // 0'));
    expect(run.outcome.kind).toBe('error');
    expect(stderrOf(run)).toMatch(
      /^Traceback.*\n.*line 1.*\n(.*\n)*ZeroDivisionError: integer division or modulo by zero\n$/,
    );
  });
});

describe('start and join, used wrongly', () => {
  test.each([
    ['t.start(); t.start()', 'RuntimeError: threads can only be started once'],
    ['t.join()', 'RuntimeError: cannot join thread before it is started'],
    ['threading.current_thread().join()', 'RuntimeError: cannot join current thread'],
    ['p.start(); p.start()', 'AssertionError: cannot start a process twice'],
    ['p.join()', 'AssertionError: can only join a started process'],
    ['t.start(); t.daemon = True', 'RuntimeError: cannot set daemon status of active thread'],
    ['p.start(); p.daemon = True', 'AssertionError: process has already started'],
  ])('%s', (statement, expected) => {
    const text = `
      import threading, time
      from multiprocessing import Process
      t, p = threading.Thread(target=time.sleep, args=(1,)), Process(target=int)
      try:
          ${statement}
      except (RuntimeError, AssertionError) as error:
          print(f"{type(error).__name__}: {error}")
    `;
    expect(outputsOf(programOf(text), 3)).toEqual([`${expected}\n`]);
  });

  test('a daemonic process has no children', () => {
    const text = `
      from multiprocessing import Process
      def work():
          try:
              Process(target=int).start()
          except AssertionError as error:
              print(error)
      p = Process(target=work, daemon=True)
      p.start()
      p.join()
    `;
    expect(printed(text)).toBe('daemonic processes are not allowed to have children\n');
  });
});

test('whoever fails in no line of the program is where it was started', () => {
  const { outcome } = trace(
    programOf(`
      import threading
      t = threading.Thread(target=int, args=('x',))

      t.start()
      t.join()
    `),
  );
  expect(outcome.errors).toMatchObject([{ type: 'ValueError', line: 4 }]);
});
