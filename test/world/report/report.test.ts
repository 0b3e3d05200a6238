/** What is told of a step: who and what by identity, the parts of calls, and what changed in queues and pipes. */

import { describe, expect, test } from 'vitest';
import type { Change, Event, Trace } from '../../../src/model.js';
import { trace } from '../../../src/schedule/index.js';
import { plainOutcome } from '../../../src/show/trace/jsonl.js';
import { programOf } from '../../running.js';

const run = (text: string): Trace => trace(programOf(text));

const eventsOf = ({ steps }: Trace): Event[] => steps.flatMap(({ events }) => events);

const performed = (text: string): Event[] => eventsOf(run(text)).filter(({ blocked }) => !blocked);

/** Each change shortly: `q +0:'a'`, `q -1:3`, `q fed 1`. */
const changesOf = (text: string): string[] =>
  eventsOf(run(text)).flatMap(({ changes }) => changes.map(short));

function short({ object, put, taken, fed }: Change): string {
  const come = put.map(({ at, text }) => `+${at}:${text}`);
  const gone = taken.map(({ at, text }) => `-${at}:${text}`);
  return [object.name, ...come, ...gone, ...(fed > 0 ? [`fed ${fed}`] : [])].join(' ');
}

describe('what changed', () => {
  test('is put in at one end and taken out at the other', () => {
    const text = 'import queue\nq = queue.Queue()\nq.put(1)\nq.put(1)\nq.put(2)\nq.get()\nq.get()';
    expect(changesOf(text)).toEqual(['q +0:1', 'q +1:1', 'q +2:2', 'q -0:1', 'q -0:1']);
  });

  test('has its place by the order in which messages come out', () => {
    const lifo = 'import queue\nq = queue.LifoQueue()\nq.put(1)\nq.put(2)\nq.get()';
    expect(changesOf(lifo)).toEqual(['q +0:1', 'q +0:2', 'q -0:2']);
    const ordered = "import queue\nq = queue.PriorityQueue()\nfor x in 'bca': q.put(x)\nq.get()";
    expect(changesOf(ordered)).toEqual(["q +0:'b'", "q +1:'c'", "q +0:'a'", "q -0:'a'"]);
  });

  test('is not that a message looks different now', () => {
    const text = 'import queue\nq = queue.Queue()\nl = []\nq.put(l)\nl.append(1)\nq.put(2)\nq.get()';
    expect(changesOf(text)).toEqual(['q +0:[]', 'q +1:2', 'q -0:[1]']);
  });

  test('on the way from a buffer into its pipe is neither', () => {
    const text = `
      from multiprocessing import Queue
      q = Queue()
      q.put(1)
      q.put(None)
      print(q.get(), q.get())
    `;
    const changes = changesOf(text);
    expect(changes.filter((each) => each === 'q fed 1')).toHaveLength(2);
    expect(changes.filter((each) => each !== 'q fed 1')).toEqual([
      'q +0:1',
      'q +1:None',
      'q -0:1',
      'q -0:None',
    ]);
  });

  test('by a message that cannot be pickled is that it is gone', () => {
    const text = `
      from multiprocessing import Queue
      q = Queue()
      q.put(lambda: 1)
    `;
    const dropped = eventsOf(run(text)).find(({ op }) => op === 'feed');
    expect(dropped?.changes).toMatchObject([{ put: [], taken: [{ at: 0 }], fed: 0 }]);
  });
});

describe('calls and their parts', () => {
  const parts = (text: string): (string | null)[][] =>
    performed(text).flatMap(({ op, call, part }) => (part === null ? [] : [[op, call, part]]));

  test("a process queue's get takes the read lock, then receives", () => {
    const text = 'from multiprocessing import Queue\nq = Queue()\nq.put(1)\nq.get(timeout=3)';
    expect(parts(text)).toEqual([
      ['get', 'get', 'read-lock'],
      ['receive', 'get', 'receive'],
    ]);
    const [first] = performed(text).filter(({ call }) => call === 'get');
    expect(first).toMatchObject({ args: [], timeout: 3e9 });
  });

  test('a wait sleeps, then takes its lock back', () => {
    const text = `
      import threading
      c = threading.Condition()
      with c:
          c.wait(timeout=1)
    `;
    expect(parts(text)).toEqual([
      ['waiting', 'wait', 'waiting'],
      ['reacquire', 'wait', 'reacquire'],
    ]);
  });

  test('what may not wait at all has a time-out of 0, what may wait for ever none', () => {
    const text = `
      import queue, time
      q = queue.Queue(1)
      q.put(1)
      try:
          q.put(2, block=False)
      except queue.Full:
          time.sleep(2)
    `;
    const told = performed(text).filter(({ op }) => op === 'put' || op === 'sleep');
    expect(told.map(({ args, timeout }) => [args, timeout])).toEqual([
      [['1'], null],
      [['2'], 0],
      [['2'], null],
    ]);
  });
});

describe('who and what is meant', () => {
  const twins = `
    import multiprocessing, queue
    q = queue.Queue()
    def f(n):
        for i in range(n): q.put(i)
    for n in (1, 2):
        multiprocessing.Process(target=f, args=(n,), name='w').start()
  `;

  test('two processes of one name, and their copies of a queue, are two', () => {
    const told = run(twins);
    const processes = new Map(
      eventsOf(told).flatMap(({ process }) => (process ? [[process.key, process.name]] : [])),
    );
    expect([...processes.values()].sort()).toEqual(['MainProcess', 'w', 'w#2']);
    expect(plainOutcome(told.outcome).unread).toEqual({ 'q (w)': ['0'], 'q (w#2)': ['0', '1'] });
  });

  test('so are their threads and feeders', () => {
    const told = run(`
      import multiprocessing, threading
      q = multiprocessing.Queue()
      def f():
          t = threading.Thread(target=q.put, args=(1,), name='t')
          t.start()
      for n in (1, 2):
          multiprocessing.Process(target=f, name='w').start()
      q.get()
      q.get()
    `);
    const actors = told.steps.at(-1)?.view.actors ?? [];
    const names = actors.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['w#2', 'w#2/t', 'w#2/feeder of q']));
  });

  test('every key is of one name, and of each name there is one', () => {
    const views = [run(twins).start, ...run(twins).steps.map(({ view }) => view)];
    for (const all of [views.flatMap(({ actors }) => actors), views.flatMap(({ objects }) => objects)]) {
      const pairs = new Set(all.map(({ key, name }) => JSON.stringify([key, name])));
      expect(pairs.size).toBe(new Set(all.map(({ key }) => key)).size);
      expect(pairs.size).toBe(new Set(all.map(({ name }) => name)).size);
    }
  });

  test.each(['__proto__', 'constructor', 'toString'])('a queue may be called %s', (name) => {
    const { outcome } = run(`import queue\n${name} = queue.Queue()\n${name}.put(1)`);
    expect(outcome.unread).toMatchObject([{ object: { name }, messages: ['1'] }]);
    expect(Object.entries(plainOutcome(outcome).unread)).toEqual([[name, ['1']]]);
  });

  test('an end of a pipe is its pipe, a thread the actor that it became', () => {
    const told = run(`
      import threading
      from multiprocessing import Pipe
      r, w = Pipe(duplex=False)
      t = threading.Thread(target=r.recv)
      t.start()
      w.send(1)
      t.join()
    `);
    const view = told.steps.at(-1)?.view;
    const keyOf = (op: string) => eventsOf(told).find((event) => event.op === op)?.object?.key;
    expect(keyOf('send')).toBe(keyOf('recv'));
    expect(keyOf('send')).toBe(view?.objects.find(({ kind }) => kind === 'Pipe')?.key);
    expect(keyOf('start')).toBe(view?.actors[1]?.key);
    expect(keyOf('join')).toBe(keyOf('start'));
  });

  test('who stands before a pipe waits for it', () => {
    const told = run(`
      import threading
      from multiprocessing import Pipe
      r, w = Pipe(duplex=False)
      threading.Thread(target=r.recv, name='reader').start()
      w.send(1)
    `);
    const waiting = told.steps.flatMap(({ view }) => view.objects.flatMap((object) => object.waiting));
    expect(waiting.map(({ name }) => name)).toContain('reader');
  });
});
