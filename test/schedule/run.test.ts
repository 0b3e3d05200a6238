/** Runs: seeds that decide the same way for ever, the step limit, and worlds from which nothing ends any more. */

import { describe, expect, test } from 'vitest';
import { trace } from '../../src/schedule/index.js';
import { plainOutcome } from '../../src/show/trace/jsonl.js';
import { endsOf, programOf, stdoutOf, tracesOf } from '../running.js';

describe('seeds', () => {
  const program = programOf(`
    import threading
    def work(name):
        for i in range(2):
            print(name + str(i), end=" ")
    threads = [threading.Thread(target=work, args=(name,)) for name in "abc"]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
  `);

  test('decide the same way for ever', () => {
    const seeds = [0, 1, 2, 3, 4, 7, 42, 1000, 2 ** 32, 2 ** 53 - 1];
    const outputs = seeds.map((seed) => `${seed}: ${stdoutOf(trace(program, { seed }))}`);
    expect(outputs).toMatchInlineSnapshot(`
      [
        "0: a0 b0 b1 c0 a1 c1 ",
        "1: a0 b0 b1 c0 a1 c1 ",
        "2: b0 c0 b1 a0 c1 a1 ",
        "3: a0 c0 b0 b1 a1 c1 ",
        "4: a0 a1 b0 c0 b1 c1 ",
        "7: b0 b1 a0 a1 c0 c1 ",
        "42: b0 b1 a0 c0 c1 a1 ",
        "1000: a0 a1 b0 c0 c1 b1 ",
        "4294967296: a0 b0 b1 c0 a1 c1 ",
        "9007199254740991: a0 b0 b1 c0 a1 c1 ",
      ]
    `);
  });

  test('the default one is 1', () => {
    expect(trace(program)).toEqual(trace(program, { seed: 1 }));
  });

  test('every transition that is enabled is as likely', () => {
    const race = programOf(`
      import threading
      for name in "ab":
          threading.Thread(target=print, args=(name,)).start()
      threading.Event().wait()
    `);
    const first = tracesOf(race, 400).filter((run) => stdoutOf(run).startsWith('a')).length;
    // Thread a is alone until b is started: it is first in 3 of 4 runs.
    expect(first).toBeGreaterThan(260);
    expect(first).toBeLessThan(340);
  });
});

describe('the step limit', () => {
  const program = programOf('print(1)\nprint(2)\nprint(3)');

  test('cuts a run off', () => {
    const run = trace(program, { maxSteps: 2 });
    expect(run.outcome.kind).toBe('cut');
    expect([run.steps.length, stdoutOf(run)]).toEqual([2, '1\n2\n']);
  });

  test('says nothing where the program has just ended', () => {
    expect(trace(program, { maxSteps: 4 }).outcome.kind).toBe('finished');
    expect(trace(program, { maxSteps: 3 }).outcome.kind).toBe('cut');
  });

  test('no step at all', () => {
    expect(trace(program, { maxSteps: 0 })).toMatchObject({ steps: [], outcome: { kind: 'cut' } });
  });

  test('a program that grows for ever is cut', () => {
    const growing = programOf('n = 0\nwhile True:\n    n += 1\n    print(n)');
    expect(trace(growing, { maxSteps: 500 }).outcome.kind).toBe('cut');
  });
});

describe('a livelock', () => {
  test('one that waits for a flag that nobody sets', () => {
    const program = programOf(`
      import threading
      ready = False
      def spin():
          while not ready:
              pass
      def never():
          global ready
          ready = True
      t = threading.Thread(target=spin, name="spinner")
      t.start()
      t.join()
    `);
    const { outcome, cycleStart, steps } = trace(program);
    expect(plainOutcome(outcome)).toMatchObject({
      kind: 'livelock',
      running: ['spinner'],
      blocked: [{ actor: 'MainThread', op: 'join', object: 'spinner', line: 11 }],
    });
    expect(cycleStart).toBeGreaterThan(0);
    expect(steps.length).toBeLessThan(50);
  });

  test('a loop without anything visible', () => {
    const program = programOf(`
      import threading
      def spin():
          while True:
              pass
      threading.Thread(target=spin).start()
      print("main")
    `);
    const outcome = plainOutcome(trace(program).outcome);
    expect(outcome).toMatchObject({ kind: 'livelock', running: ['Thread-1 (spin)'] });
    expect(outcome.blocked).toMatchObject([{ actor: 'MainThread', op: 'exit' }]);
  });

  test('in the only thread', () => {
    expect(plainOutcome(trace(programOf('while True: pass')).outcome)).toMatchObject({
      kind: 'livelock',
      running: ['MainThread'],
    });
  });

  test('two that pass a token for ever', () => {
    const program = programOf(`
      import threading
      from queue import Queue
      def work(mine, other):
          while True:
              other.put(mine.get())
      a, b = Queue(), Queue()
      for queues in (a, b), (b, a):
          threading.Thread(target=work, args=queues).start()
      a.put("token")
    `);
    for (const timing of ['ideal', 'any'] as const) {
      const outcome = plainOutcome(trace(program, { timing }).outcome);
      expect(outcome.kind).toBe('livelock');
      expect([...outcome.running].sort()).toEqual(['Thread-1 (work)', 'Thread-2 (work)']);
      expect(Object.values(outcome.unread).flat()).toEqual(["'token'"]);
    }
  });

  test('one that sleeps between looks, with the clock going on', () => {
    const program = programOf(`
      import time, threading
      done = threading.Event()
      while not done.is_set():
          time.sleep(1)
    `);
    expect(plainOutcome(trace(program).outcome)).toMatchObject({
      kind: 'livelock',
      running: ['MainThread'],
    });
  });

  test('what it blocks, and what it leaves unread', () => {
    const program = programOf(`
      import threading
      from queue import Queue
      q = Queue()
      never = Queue()
      q.put("lost")
      def spin():
          flag = threading.Event()
          while not flag.is_set():
              pass
      threading.Thread(target=spin).start()
      never.get()
    `);
    const outcome = plainOutcome(trace(program).outcome);
    expect(outcome.unread).toEqual({ q: ["'lost'"] });
    expect(outcome.blocked).toMatchObject([{ actor: 'MainThread', op: 'get', object: 'never' }]);
  });

  test('replaying its schedule ends in it too, with the same cycle', () => {
    const program = programOf('import threading\ne = threading.Event()\nwhile not e.is_set():\n    pass\n');
    const run = trace(program);
    const again = trace(program, { schedule: run.schedule });
    expect([again.outcome, again.cycleStart]).toEqual([run.outcome, run.cycleStart]);
  });
});

describe('no livelock', () => {
  test('a spin that some schedule ends', () => {
    const program = programOf(`
      import threading
      ready = False
      def spin():
          while not ready:
              pass
      t = threading.Thread(target=spin)
      t.start()
      ready = True
      t.join()
      print("done")
    `);
    expect(endsOf(program)).toEqual(['done\nfinished']);
    for (const run of tracesOf(program, 40)) expect(run.outcome.kind).toBe('finished');
  });

  test('a spin that a sleeper ends', () => {
    const program = programOf(`
      import threading, time
      done = threading.Event()
      threading.Timer(5, done.set).start()
      while not done.is_set():
          pass
    `);
    for (const run of tracesOf(program, 20)) expect(run.outcome.kind).toBe('finished');
  });

  test('a daemon that spins is cut off', { timeout: 30_000 }, () => {
    const program = programOf(`
      import threading
      def spin():
          while True:
              pass
      threading.Thread(target=spin, daemon=True).start()
      print("main")
    `);
    for (const run of tracesOf(program, 1)) expect(run.outcome.kind).toBe('finished');
  });

  test('a killed one that spins', { timeout: 30_000 }, () => {
    const program = programOf(`
      from multiprocessing import Process
      def spin():
          while True:
              pass
      p = Process(target=spin)
      p.start()
      p.terminate()
      p.join()
    `);
    for (const run of tracesOf(program, 1)) expect(run.outcome.kind).toBe('finished');
  });
});
