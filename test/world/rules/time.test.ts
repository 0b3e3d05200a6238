/** The clock, in ideal time and in any time. */

import { describe, expect, test } from 'vitest';
import { trace } from '../../../src/schedule/index.js';
import { endsOf, outputsOf, programOf, stdoutOf, tracesOf } from '../../running.js';

describe('ideal time', () => {
  test('steps take no time; sleeps end in their order', () => {
    const program = programOf(`
      import threading, time
      def work(seconds):
          time.sleep(seconds)
          print(seconds, time.monotonic())
      for seconds in 3, 1, 2:
          threading.Thread(target=work, args=(seconds,)).start()
    `);
    expect(endsOf(program)).toEqual(['1 1.0\n2 2.0\n3 3.0\nfinished']);
  });

  test('what happens at one instant happens in any order', () => {
    const program = programOf(`
      import threading, time
      def work(name):
          time.sleep(1)
          print(name)
      for name in "abc":
          threading.Thread(target=work, args=(name,)).start()
    `);
    expect(outputsOf(program, 60)).toEqual([
      'a\nb\nc\n',
      'a\nc\nb\n',
      'b\na\nc\n',
      'b\nc\na\n',
      'c\na\nb\n',
      'c\nb\na\n',
    ]);
  });

  test('a put and a time-out at one instant: either', () => {
    const program = programOf(`
      import threading, time
      from queue import Empty, Queue
      q = Queue()
      def work():
          time.sleep(1)
          q.put("in time")
      threading.Thread(target=work).start()
      try:
          print(q.get(timeout=1))
      except Empty:
          print("Empty")
    `);
    expect(endsOf(program)).toEqual(['Empty\nfinished with unread', 'in time\nfinished']);
  });

  test('a message that comes before the time is over is always got', () => {
    const program = programOf(`
      import threading, time
      from queue import Queue
      q = Queue()
      def work():
          time.sleep(1)
          q.put("in time")
      threading.Thread(target=work).start()
      print(q.get(timeout=1.5))
    `);
    expect(endsOf(program)).toEqual(['in time\nfinished']);
  });

  test.each([
    ['an empty loop on a flag', 'while not stop:\n              pass'],
    ['a loop on an Event', 'while not event.is_set():\n              pass'],
    [
      'a poll with get_nowait()',
      'while not stop:\n              try:\n                  q.get_nowait()\n              except Empty:\n                  pass',
    ],
    ['a loop that counts', 'n = 0\n          while not stop:\n              n += 1'],
  ])('one that spins does not hold the clock back: %s', (_, loop) => {
    const program = programOf(`
      import threading, time
      from queue import Empty, Queue
      stop, event, q = False, threading.Event(), Queue()
      def spin():
          ${loop}
          print("seen", time.monotonic())
      threading.Thread(target=spin).start()
      time.sleep(2)
      stop = True
      event.set()
    `);
    const ended = tracesOf(program, 10).filter(({ outcome }) => outcome.kind === 'finished');
    expect(ended.length).toBeGreaterThan(0);
    expect(new Set(ended.map(stdoutOf))).toEqual(new Set(['seen 2.0\n']));
  });

  test('one that has something left to do does', () => {
    const program = programOf(`
      import threading, time
      def work():
          for i in range(3):
              print(i)
      threading.Thread(target=work).start()
      time.sleep(0.000001)
      print("later")
    `);
    expect(endsOf(program)).toEqual(['0\n1\n2\nlater\nfinished']);
  });

  test('sleep(0) ends at once, and lets others go', () => {
    const program = programOf(`
      import threading, time
      def work(name):
          time.sleep(0)
          print(name)
      threading.Thread(target=work, args=("a",)).start()
      work("b")
    `);
    expect(endsOf(program)).toEqual(['a\nb\nfinished', 'b\na\nfinished']);
  });
});

describe('any time', () => {
  test('a sleep ends at any moment', () => {
    const program = programOf(`
      import threading, time
      def work():
          time.sleep(1)
          print("work")
      threading.Thread(target=work).start()
      time.sleep(100)
      print("main")
    `);
    expect(endsOf(program, 'ideal')).toEqual(['work\nmain\nfinished']);
    expect(endsOf(program, 'any')).toEqual(['main\nwork\nfinished', 'work\nmain\nfinished']);
  });

  test('a time-out fires at any moment at which its operation can not go, and never when it can', () => {
    const program = (before: string): string => `
      import threading
      from queue import Empty, Queue
      q = Queue()
      ${before}
      threading.Thread(target=q.put, args=("x",)).start()
      try:
          print(q.get(timeout=100))
      except Empty:
          print("Empty")
    `;
    expect(endsOf(programOf(program('pass')), 'any')).toEqual(['Empty\nfinished with unread', 'x\nfinished']);
    expect(endsOf(programOf(program('q.put("x")')), 'any')).toEqual(['x\nfinished with unread']);
  });

  test('the clock shows at least what was slept', () => {
    const program = programOf(`
      import time
      time.sleep(2)
      print(time.monotonic() >= 2)
    `);
    expect(endsOf(program, 'any')).toEqual(['True\nfinished']);
  });

  test('there is no step of the clock', () => {
    const program = programOf('import time\nfor _ in range(3):\n    time.sleep(1)\n');
    const { steps } = trace(program, { timing: 'any' });
    expect(steps.every(({ transition }) => transition.kind === 'act')).toBe(true);
    expect(steps.at(-1)?.view.time).toBe(3_000_000_000);
  });
});

describe('reading the clock', () => {
  test('program time since the start', () => {
    const program = programOf(`
      import time
      a, b, c = time.time(), time.monotonic(), time.perf_counter()
      time.sleep(1.5)
      print(time.time() - a, time.monotonic() - b, time.perf_counter() - c, time.monotonic_ns())
    `);
    expect(endsOf(program)).toEqual(['1.5 1.5 1.5 1500000000\nfinished']);
  });
});
