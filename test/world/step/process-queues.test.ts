/** multiprocessing.Queue: its feeders, its read lock, and what ends of processes do to it. */

import { describe, expect, test } from 'vitest';
import { trace } from '../../../src/schedule/index.js';
import { plainOutcome } from '../../../src/show/trace/jsonl.js';
import { endsOf, programOf, stdoutOf } from '../../running.js';

const printed = (text: string): string => stdoutOf(trace(programOf(text)));

describe('put() fills a buffer, and a feeder moves it', () => {
  test('right after put() the queue may still be empty', () => {
    const program = programOf(`
      from multiprocessing import Queue
      q = Queue()
      q.put(1)
      print(q.empty(), q.get())
    `);
    expect(endsOf(program)).toEqual(['False 1\nfinished', 'True 1\nfinished']);
  });

  test('get_nowait() right after put() may raise Empty', () => {
    const program = programOf(`
      import queue
      from multiprocessing import Queue
      q = Queue()
      q.put(1)
      try:
          print(q.get_nowait())
      except queue.Empty:
          print("Empty")
    `);
    expect(endsOf(program)).toEqual(['1\nfinished', 'Empty\nfinished with unread']);
  });

  test('pickling happens in the feeder: what is changed after put() may be delivered', () => {
    const program = programOf(`
      from multiprocessing import Queue
      q, l = Queue(), [1]
      q.put(l)
      print(l)
      l.append(2)
      print(q.get())
    `);
    expect(endsOf(program)).toEqual(['[1]\n[1, 2]\nfinished', '[1]\n[1]\nfinished']);
  });

  test('what a full queue waits for is a get()', () => {
    const program = programOf(`
      import queue
      from multiprocessing import Queue
      q = Queue(1)
      q.put(1)
      try:
          q.put(2, timeout=1)
      except queue.Full:
          print("Full", q.full())
      print(q.get())
      q.put(3)
      print(q.get())
    `);
    expect(endsOf(program)).toEqual(['Full True\n1\n3\nfinished']);
  });

  test('a process ends only when its buffer is in the pipe', () => {
    const program = programOf(`
      from multiprocessing import Process, Queue
      def work(q):
          for i in range(3):
              q.put(i)
      q = Queue()
      p = Process(target=work, args=(q,))
      p.start()
      p.join()
      print([q.get_nowait() for _ in range(3)])
    `);
    expect(endsOf(program)).toEqual(['[0, 1, 2]\nfinished']);
  });

  test('joining before draining hangs where the message is larger than the pipe', () => {
    const joined = (size: number): string => `
      from multiprocessing import Process, Queue
      def work(q):
          q.put("x" * ${size})
      q = Queue()
      p = Process(target=work, args=(q,))
      p.start()
      p.join()
      print("joined")
    `;
    expect(endsOf(programOf(joined(65_436)))).toEqual(['joined\nfinished with unread']);
    expect(endsOf(programOf(joined(65_536)))).toEqual(['deadlock']);
  });

  test('after cancel_join_thread() messages can be lost', () => {
    const program = programOf(`
      from multiprocessing import Process, Queue
      def work(q):
          q.cancel_join_thread()
          q.put(1)
      q = Queue()
      p = Process(target=work, args=(q,))
      p.start()
      p.join()
      print(q.qsize(), q.empty())
    `);
    const outputs = endsOf(program);
    expect(outputs).toContain('1 True\nfinished with unread');
    expect(outputs).toContain('1 False\nfinished with unread');
  });

  test('os._exit() loses what is in the buffer', () => {
    const program = programOf(`
      import os
      from multiprocessing import Process, Queue
      def work(q):
          q.put(1)
          os._exit(0)
      q = Queue()
      p = Process(target=work, args=(q,))
      p.start()
      p.join()
      print(q.empty())
    `);
    expect(endsOf(program)).toContain('True\nfinished with unread');
  });
});

describe('the read lock', () => {
  const killed = (then: string): string => `
    import queue, time
    from multiprocessing import Process, Queue
    q = Queue()
    p = Process(target=q.get)
    p.start()
    time.sleep(1)
    p.terminate()
    p.join()
    q.put("late")
    time.sleep(1)
    ${then}
  `;

  test('a reader killed in get() leaves it held: get(timeout) raises Empty', () => {
    const text = killed(`
    try:
        q.get(timeout=3)
    except queue.Empty:
        print("Empty", q.qsize())`);
    expect(endsOf(programOf(text))).toEqual(['Empty 1\nfinished with unread']);
  });

  test('and the next get() waits for ever', () => {
    const program = programOf(killed('q.get()'));
    expect(endsOf(program)).toEqual(['deadlock']);
    expect(plainOutcome(trace(program).outcome).blocked).toMatchObject([
      { actor: 'MainThread', op: 'get', why: { reason: 'read-lock', holders: ['Process-1'] } },
    ]);
  });

  test('two readers share it: each message goes to one of them', () => {
    const program = programOf(`
      from multiprocessing import Process, Queue
      def read(q, name):
          print(name, q.get())
      q = Queue()
      both = [Process(target=read, args=(q, name)) for name in "ab"]
      for p in both:
          p.start()
      q.put(1)
      q.put(2)
      for p in both:
          p.join()
    `);
    const printed = ['a 1\nb 2\n', 'a 2\nb 1\n', 'b 1\na 2\n', 'b 2\na 1\n'];
    expect(endsOf(program, 'ideal', 100_000)).toEqual(printed.map((each) => `${each}finished`));
  });
});

describe('what CPython says', () => {
  test('get(timeout=-1) raises Empty, other than queue.Queue', () => {
    const text = `
      import queue
      from multiprocessing import Queue
      for make in Queue, queue.Queue:
          try:
              make().get(timeout=-1)
          except (queue.Empty, ValueError) as error:
              print(type(error).__name__, error)
    `;
    expect(printed(text)).toBe("Empty \nValueError 'timeout' must be a non-negative number\n");
  });

  test('a closed Queue', () => {
    const text = `
      from multiprocessing import Queue
      q = Queue()
      q.close()
      try:
          q.put(1)
      except ValueError as error:
          print(str(error).startswith("Queue <multiprocessing.queues.Queue object at 0x"), str(error).endswith("is closed"))
    `;
    expect(printed(text)).toBe('True True\n');
  });

  test('what can not be pickled gives a traceback, and its slot is free again', () => {
    const run = trace(
      programOf(`
        from multiprocessing import Queue
        q = Queue(1)
        q.put(lambda: 1)
        q.put(2)
        print(q.get())
      `),
    );
    expect(stdoutOf(run)).toBe('2\n');
    const text = run.steps.flatMap(({ events }) => events.map((event) => event.errorOutput ?? '')).join('');
    expect(text).toMatch(
      /^Traceback \(most recent call last\):\n.*PicklingError: Can't pickle <function <lambda> at 0x\w+>: attribute lookup <lambda> on __main__ failed\n$/,
    );
  });

  test('JoinableQueue.join() waits for one task_done() per put()', () => {
    const program = programOf(`
      from multiprocessing import JoinableQueue, Process
      def work(q):
          while True:
              print(q.get())
              q.task_done()
      q = JoinableQueue()
      Process(target=work, args=(q,), daemon=True).start()
      q.put(1)
      q.put(2)
      q.join()
      print("done")
    `);
    expect(endsOf(program)).toEqual(['1\n2\ndone\nfinished']);
  });
});
