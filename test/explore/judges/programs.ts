/** Small random programs, as Python source text: two or three actors that share a queue, a pipe, a lock and more. */

import fc from 'fast-check';

const HEAD = [
  'import multiprocessing, queue, random, threading, time',
  'from multiprocessing import Process',
  'from threading import Thread',
];

/** What a statement uses is made only where it is used. */
const OBJECTS: Readonly<Record<string, string>> = {
  q: 'queue.Queue()',
  b: 'queue.Queue(1)',
  s: 'queue.LifoQueue()',
  m: 'multiprocessing.Queue()',
  n: 'multiprocessing.Queue(1)',
  j: 'multiprocessing.JoinableQueue()',
  w: 'multiprocessing.SimpleQueue()',
  lock: 'threading.Lock()',
  rlock: 'threading.RLock()',
  c: 'threading.Condition()',
  e: 'threading.Event()',
  sem: 'threading.Semaphore(1)',
  bar: 'threading.Barrier(2)',
  mlock: 'multiprocessing.Lock()',
  me: 'multiprocessing.Event()',
  mc: 'multiprocessing.Condition()',
  v: "multiprocessing.Value('i', 0)",
};

const QUEUES = ['q', 'b', 's', 'm', 'n', 'j', 'w'];
const oneOf = fc.constantFrom;
const time = oneOf('1', '2');
const item = oneOf('1', '2');

/** A statement; an inner one is indented by the writer. */
const statement: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(oneOf(...QUEUES), item).map(([q, x]) => `${q}.put(${x})`) },
  { weight: 3, arbitrary: oneOf(...QUEUES).map((q) => `print(${q}.get())`) },
  { weight: 2, arbitrary: oneOf(...QUEUES).map((q) => `${q}.get()`) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(oneOf('q', 'b', 'm', 'n', 'j'), time)
      .map(([q, t]) => `print(${q}.get(timeout=${t}))`),
  },
  { weight: 1, arbitrary: oneOf('b', 'n').map((q) => `${q}.put(3, timeout=1)`) },
  {
    weight: 1,
    arbitrary: oneOf('q', 'b', 'm', 'n').map((q) => `if not ${q}.empty(): print(${q}.get_nowait())`),
  },
  { weight: 1, arbitrary: oneOf('q', 'm').map((q) => `print(${q}.qsize())`) },
  { weight: 1, arbitrary: oneOf('q', 'j').map((q) => `${q}.task_done()`) },
  { weight: 1, arbitrary: oneOf('q', 'j').map((q) => `${q}.join()`) },
  { weight: 2, arbitrary: item.map((x) => `out.send(${x})`) },
  { weight: 2, arbitrary: oneOf('print(into.recv())', 'if into.poll(1): into.recv()', 'print(into.poll())') },
  { weight: 1, arbitrary: oneOf('out.close()', 'into.close()') },
  { weight: 2, arbitrary: oneOf('x += 1', 'x = x * 2 + 1', 'print(x)', 'assert x < 2', 'd["k"] = x') },
  { weight: 2, arbitrary: oneOf('lock', 'rlock', 'sem', 'mlock').map((l) => `${l}.acquire()`) },
  { weight: 2, arbitrary: oneOf('lock', 'rlock', 'sem', 'mlock').map((l) => `${l}.release()`) },
  { weight: 1, arbitrary: oneOf('lock', 'sem', 'mlock').map((l) => `print(${l}.acquire(timeout=1))`) },
  { weight: 2, arbitrary: oneOf('lock', 'rlock', 'sem', 'c', 'mlock', 'mc').map((l) => `with ${l}: x += 1`) },
  {
    weight: 2,
    arbitrary: oneOf('with c: c.wait()', 'with c: c.wait(1)', 'with c: c.notify()', 'with c: c.notify_all()'),
  },
  {
    weight: 1,
    arbitrary: oneOf('with mc: mc.wait(1)', 'with mc: mc.notify()', 'with c: c.wait_for(lambda: x > 0, 1)'),
  },
  {
    weight: 1,
    arbitrary: oneOf(
      'e.set()',
      'e.wait()',
      'e.wait(1)',
      'e.clear()',
      'me.set()',
      'me.wait(1)',
      'print(e.is_set())',
    ),
  },
  { weight: 1, arbitrary: oneOf('bar.wait()', 'bar.wait(1)', 'bar.abort()') },
  { weight: 1, arbitrary: oneOf('v.value += 1', 'print(v.value)', 'with v.get_lock(): v.value += 1') },
  { weight: 2, arbitrary: oneOf('1', '2', '0').map((t) => `time.sleep(${t})`) },
  {
    weight: 1,
    arbitrary: oneOf(
      'print(random.randint(0, 1))',
      'if random.random() < 0.5: x = 5',
      'time.sleep(random.random())',
    ),
  },
  {
    weight: 1,
    arbitrary: oneOf('print("a", end="")', 'print("b")', 'print("c\\nd")', 'print("e", flush=True, end=" ")'),
  },
  { weight: 1, arbitrary: oneOf('print(time.monotonic())', 'x = time.time()') },
  { weight: 1, arbitrary: oneOf('raise ValueError(1)', 'raise SystemExit(2)') },
  {
    weight: 1,
    arbitrary: oneOf(
      'while not e.is_set(): pass',
      'while q.empty(): pass',
      'while m.empty(): q.put(q.get())',
    ),
  },
  {
    weight: 1,
    arbitrary: oneOf(
      'for i in range(2): q.put(i)',
      'for i in range(2): m.put(i)',
      'k = [1]; q.put(k); k.append(2)',
    ),
  },
);

interface ActorPlan {
  readonly kind: string;
  readonly daemon: boolean;
  readonly body: readonly string[];
}

const actor: fc.Arbitrary<ActorPlan> = fc.record({
  kind: oneOf('Thread', 'Thread', 'Process'),
  daemon: oneOf(false, false, false, true),
  body: fc.array(statement, { minLength: 1, maxLength: 3 }),
});

const last = oneOf('', '', '.join()', '.join(1)', '.join()', '.terminate()', '.is_alive()', '.kill()');

/** A program's text. */
export const programText: fc.Arbitrary<string> = fc
  .record({
    actors: fc.array(actor, { minLength: 1, maxLength: 2 }),
    between: fc.array(statement, { maxLength: 1 }),
    after: fc.array(statement, { maxLength: 2 }),
    ends: fc.array(last, { minLength: 2, maxLength: 2 }),
  })
  .filter(
    ({ actors, ...rest }) =>
      !actors.some(({ kind }) => kind === 'Thread') || !JSON.stringify([actors, rest]).includes('v.'),
  )
  .map(({ actors, between, after, ends }) => {
    const functions = actors.flatMap(({ body }, index) => [
      `def f${index}():`,
      ...indented(['global x', ...body]),
    ]);
    const starts = actors.map(
      ({ kind, daemon }, index) =>
        `t${index} = ${kind}(target=f${index}${daemon ? ', daemon=True' : ''}); t${index}.start()`,
    );
    const joins = actors.flatMap(({ kind }, index) => {
      const end = ends[index] as string;
      if (end === '' || (kind === 'Thread' && /terminate|kill/.test(end))) return [];
      return [end === '.is_alive()' ? `print(t${index}${end})` : `t${index}${end}`];
    });
    const [first = '', ...more] = starts;
    const code = [...functions, first, ...between, ...more, ...after, ...joins];
    return [...HEAD, 'x = 0', 'd = {}', ...objectsFor(code.join('\n')), ...code].join('\n');
  });

function objectsFor(code: string): string[] {
  const used = (name: string): boolean => new RegExp(`(?<![.\\w"])${name}(?![\\w"'(])`).test(code);
  const made = Object.entries(OBJECTS).flatMap(([name, text]) => (used(name) ? [`${name} = ${text}`] : []));
  const pipe = used('into') || used('out') ? ['into, out = multiprocessing.Pipe(False)'] : [];
  return [...made, ...pipe];
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`);
