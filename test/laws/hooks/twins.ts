/**
 * Small random programs with queues, each twice: over plain queues, and over queues that run Python code of the program
 * (hooks of a subclass, an order of the messages) to the same effect. Both have the same operations on the same lines.
 */

import fc from 'fast-check';
import { hookedClass, KINDS, type Kind } from './classes.js';
import { DECOYS, type Decoy } from './decoys.js';
import { type Ordered, orders } from './orders.js';

/** The texts of two programs that must do the same. */
export interface Twins {
  readonly plain: string;
  readonly hooked: string;
}

/** `Q` stands for a queue, `X` and `Y` for messages, `S` for a second, `DECOY` for the use of one. */
const STATEMENTS: readonly (readonly [weight: number, statements: readonly string[]])[] = [
  [8, ['Q.put(X)', 'Q.put(X); Q.put(Y)', 'Q.put(X, timeout=S)', 'Q.put_nowait(X)', 'give(Q, X)']],
  [2, ['Q.put(X, False)', 'Q.put(block=True, item=X)', 'for _ in range(2): Q.put(X)', 'Q.put(None)']],
  [8, ['print(Q.get())', 'Q.get()', 'print(Q.get(timeout=S))', 'print(Q.get_nowait())', 'got(Q)']],
  [3, ['while not Q.empty(): print(Q.get())', 'while (item := Q.get()) is not None: print(item)']],
  [3, ['if not Q.empty(): print(Q.get_nowait())', 'Q.get(block=False)', 'if not Q.full(): Q.put_nowait(X)']],
  [4, ['Q.task_done()', 'Q.join()', 'Q.get(); Q.task_done()', 'print(Q.get()); Q.task_done()']],
  [3, ['print(Q.empty(), Q.qsize(), Q.full())', 'print(Q.qsize())', 'print(Q.maxsize)']],
  [2, ['print("hello")', 'time.sleep(S)', 'DECOY']],
  [1, ['raise ValueError(1)', 'print(Q.unfinished_tasks)', 'Q.get(timeout=-S)', 'Q.put(X, timeout=-S)']],
  [1, ['while Q.empty(): pass', 'while not Q.empty(): Q.put(Q.get())', 'while Q.full(): time.sleep(S)']],
  [1, ['Q.shutdown()', 'Q.shutdown(immediate=True)']],
];

const HELPERS = `
def got(q):
    try:
        print(q.get(timeout=S))
    except queue.Empty:
        print("Empty")
def give(q, message):
    try:
        q.put(message, timeout=S)
    except queue.Full:
        print("Full")
`.trim();

interface Statement {
  readonly text: string;
  /** Which of the queues. */
  readonly queue: number;
  readonly ranks: readonly [number, number];
}

const statement: fc.Arbitrary<Statement> = fc.record({
  text: fc.oneof(
    ...STATEMENTS.map(([weight, statements]) => ({ weight, arbitrary: fc.constantFrom(...statements) })),
  ),
  queue: fc.nat(1),
  ranks: fc.tuple(fc.nat(3), fc.nat(3)),
});

type ItemStyle = 'int' | 'str' | 'tuple' | 'ordered';

interface QueuePlan {
  readonly kind: Kind;
  readonly size: number;
  readonly items: ItemStyle;
  /** The text of its class; null where the queue is a plain one in both. */
  readonly hooks: readonly string[] | null;
}

const queueNamed = (name: string): fc.Arbitrary<QueuePlan> =>
  fc.constantFrom(...KINDS).chain((kind) =>
    fc
      .constantFrom<ItemStyle>(
        'int',
        'str',
        'tuple',
        ...(kind === 'PriorityQueue' ? (['ordered', 'ordered'] as const) : []),
      )
      .chain((items) =>
        fc.record({
          kind: fc.constant(kind),
          size: fc.constantFrom(0, 0, 1, 2),
          items: fc.constant(items),
          hooks: fc.option(hookedClass(name, kind), { freq: items === 'ordered' ? 1 : 4 }),
        }),
      ),
  );

interface Worker {
  readonly body: readonly Statement[];
  readonly daemon: boolean;
  readonly joined: boolean;
}

interface Plan {
  readonly queues: readonly [QueuePlan, ...QueuePlan[]];
  readonly order: Ordered;
  readonly decoys: readonly Decoy[];
  readonly workers: readonly Worker[];
  readonly main: readonly Statement[];
}

const body = (least: number, most: number): fc.Arbitrary<Statement[]> =>
  fc.array(statement, { minLength: least, maxLength: most });

const worker: fc.Arbitrary<Worker> = fc.record({
  body: body(1, 4),
  daemon: fc.integer({ min: 0, max: 7 }).map((n) => n === 7),
  joined: fc.boolean(),
});

const plan: fc.Arbitrary<Plan> = fc.record({
  queues: fc.oneof(
    { weight: 2, arbitrary: fc.tuple(queueNamed('Q')) },
    { weight: 1, arbitrary: fc.tuple(queueNamed('Q'), queueNamed('R')) },
  ),
  order: orders,
  decoys: fc.subarray([...DECOYS], { maxLength: 2 }),
  workers: fc.oneof(
    { weight: 1, arbitrary: fc.constant([]) },
    { weight: 3, arbitrary: fc.tuple(worker) },
    { weight: 3, arbitrary: fc.tuple(worker, worker) },
  ),
  main: body(1, 4),
});

/** Twins whose time-outs and sleeps take so many seconds. */
export const twins = (seconds = 1): fc.Arbitrary<Twins> =>
  plan.map((each) => twinsOf(each, seconds)).filter(({ plain, hooked }) => plain !== hooked);

function twinsOf(plan: Plan, seconds: number): Twins {
  const { queues, order, decoys } = plan;
  const isOrdered = queues.some(({ items }) => items === 'ordered');
  const preamble = [
    ...queues.flatMap(({ hooks }) => hooks ?? []),
    ...(isOrdered ? order.lines : []),
    ...decoys.flatMap(({ lines }) => lines),
  ];
  const text = (isHooked: boolean): string =>
    [
      'import collections, heapq, queue, threading, time',
      ...preamble.map((line) => (isHooked ? line : '#')),
      ...queues.map((each, index) => made(each, index, isHooked)),
      HELPERS,
      ...rest(plan, isHooked),
      '',
    ]
      .join('\n')
      .replaceAll(/\bS\b/g, String(seconds));
  return { plain: text(false), hooked: text(true) };
}

function made({ kind, size, hooks }: QueuePlan, index: number, isHooked: boolean): string {
  const cls = isHooked && hooks ? NAMES[index]?.toUpperCase() : `queue.${kind}`;
  return `${NAMES[index]} = ${cls}(${size === 0 ? '' : size})`;
}

const NAMES = ['q', 'r'];

/** What the threads do. */
function rest(plan: Plan, isHooked: boolean): string[] {
  const { workers, main } = plan;
  const write = (each: Statement): string => written(each, plan, isHooked);
  return [
    ...workers.flatMap(({ body }, index) => [
      `def work${index}():`,
      ...body.map((each) => `    ${write(each)}`),
    ]),
    ...workers.map(
      ({ daemon }, index) =>
        `t${index} = threading.Thread(target=work${index}${daemon ? ', daemon=True' : ''})`,
    ),
    ...plan.decoys.map(({ use }) => (isHooked ? use : 'pass')),
    ...workers.map((_, index) => `t${index}.start()`),
    ...main.map(write),
    ...workers.flatMap(({ joined }, index) => (joined ? [`t${index}.join()`] : [])),
  ];
}

function written({ text, queue, ranks }: Statement, plan: Plan, isHooked: boolean): string {
  const { queues, order, decoys } = plan;
  const at = queue % queues.length;
  const { items: style, kind, hooks } = queues[at] ?? queues[0];
  const item = (rank: number): string => itemText(style, rank, isHooked ? order : null);
  const use = isHooked ? decoys[0]?.use : undefined;
  // What can't be compared fails in the line of a hook, and there is no hook in the plain one.
  const fails = kind === 'PriorityQueue' && hooks !== null;
  return (fails ? text.replace('put(None)', 'put(X)') : text)
    .replaceAll(/\bQ\b/g, NAMES[at] ?? '')
    .replaceAll(/\bX\b/g, item(ranks[0]))
    .replaceAll(/\bY\b/g, item(ranks[1]))
    .replaceAll('DECOY', use ?? 'pass');
}

function itemText(style: ItemStyle, rank: number, order: Ordered | null): string {
  const name = 'abcd'.charAt(rank);
  if (style === 'ordered' && order) return order.item(rank, name);
  return { int: `${rank}`, str: `"${name}"`, tuple: `(${rank}, "${name}")`, ordered: `(${rank}, "${name}")` }[
    style
  ];
}
