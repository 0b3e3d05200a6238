/** The model beside real Python: the same operations, the same answers, exceptions and texts. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  drain,
  emptyPages,
  emptySocket,
  fill,
  isRoomy,
  isSettled,
} from '../../src/core/multiprocessing/pipe-capacity.js';
import { queueFamily } from '../../src/core/queue/queue.js';
import type { Asked, OperationName, OrderKey, Reply, Value } from '../../src/model.js';
import { message, Table } from './table.js';

const script = fileURLToPath(new URL('./cpython.py', import.meta.url));
const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython) console.warn('python3 is missing: the model is not compared with it');

/** A value as it goes to Python: ints as decimal text, plain objects by number. */
type Coded =
  | null
  | boolean
  | string
  | { readonly int: string }
  | { readonly float: string }
  | { readonly tuple: readonly Coded[] }
  | { readonly list: readonly Coded[] }
  | { readonly plain: number };

interface Step {
  readonly end: number;
  /** `items`: as they lie in the queue. */
  readonly op: OperationName | 'items';
  readonly args: readonly Coded[];
  /** In seconds. */
  readonly timeout: number | null;
}
interface Case {
  readonly kind: string;
  readonly n: number;
  readonly steps: readonly Step[];
}
interface Answer {
  readonly value?: Coded;
  readonly raises?: string;
  readonly args?: readonly Coded[];
  readonly size: number | null;
}

const int: fc.Arbitrary<Coded> = fc
  .oneof(fc.integer({ min: -3, max: 3 }), fc.bigInt({ min: 2n ** 53n - 1n, max: 2n ** 53n + 2n }))
  .map((n) => ({ int: String(n) }));
const float: fc.Arbitrary<Coded> = fc
  .constantFrom('0.5', '1.0', '-2.5', '9007199254740992.0')
  .map((text) => ({ float: text }));
const text = fc.constantFrom('', 'a', 'b', 'ab', 'é', '\u{1F600}', '\uFFFD');
const picklable: fc.Arbitrary<Coded> = fc.oneof(
  { weight: 6, arbitrary: int },
  { weight: 2, arbitrary: text },
  { weight: 1, arbitrary: float },
  { weight: 1, arbitrary: fc.constantFrom<Coded[]>(null, true, false) },
);
const simple: fc.Arbitrary<Coded> = fc.oneof(
  { weight: 9, arbitrary: picklable },
  { weight: 1, arbitrary: fc.constantFrom<Coded[]>({ plain: 0 }, { plain: 1 }) },
);
const tuple: fc.Arbitrary<Coded> = fc.array(simple, { maxLength: 3 }).map((items) => ({ tuple: items }));
const list: fc.Arbitrary<Coded> = fc.array(int, { maxLength: 3 }).map((items) => ({ list: items }));
const item = fc.oneof(
  { weight: 3, arbitrary: simple },
  { weight: 2, arbitrary: tuple },
  { weight: 1, arbitrary: list },
);

/** Items of one sort, so that most comparisons succeed and queues grow, or of all. */
const itemSorts = [int, text, tuple, fc.oneof(int, float), item];

function step(
  op: Step['op'],
  args: fc.Arbitrary<Coded[]>,
  timeouts: readonly (number | null)[],
): fc.Arbitrary<Step> {
  return fc.record({ end: fc.nat(1), op: fc.constant(op), args, timeout: fc.constantFrom(...timeouts) });
}

const none = fc.constant<Coded[]>([]);
/** A short wait stands for any other: nothing else happens meanwhile. */
const waits = [0, 0.001, -1, -0.5];

function ask(...ops: Step['op'][]): fc.Arbitrary<Step> {
  return fc.oneof(...ops.map((op) => step(op, none, [null])));
}

function queueSteps(items: fc.Arbitrary<Coded>, more: readonly Step['op'][]): fc.Arbitrary<Step> {
  const args = items.map((each) => [each]);
  return fc.oneof(
    { weight: 8, arbitrary: step('put', args, waits) },
    { weight: 4, arbitrary: step('get', none, waits) },
    { weight: 3, arbitrary: ask('qsize', 'empty', ...more) },
  );
}

function cases(kind: string, n: fc.Arbitrary<number>, steps: fc.Arbitrary<Step>): fc.Arbitrary<Case> {
  return fc.record({ kind: fc.constant(kind), n, steps: fc.array(steps, { minLength: 5, maxLength: 40 }) });
}

const zero = fc.constant(0);
const counts = fc.constantFrom<Coded[][]>([], [{ int: '2' }], [{ int: '0' }], [{ int: '1' }]);
const numbers = fc.oneof(
  picklable,
  fc.constantFrom<Coded[]>({ int: '300' }, { int: '4294967297' }, { int: '-129' }),
);
const lockSteps = (timeouts: readonly number[], ...more: OperationName[]) =>
  fc.oneof(step('acquire', none, timeouts), ask('release', ...more));
const eventSteps = fc.oneof(ask('set', 'clear', 'is_set'), step('wait', none, [0, 0.001, -1]));
const barrierSteps = fc.oneof(
  ask('reset', 'n_waiting', 'broken'),
  ask('abort'),
  step('wait', none, [0, 0.001, -1]),
);
const conditionSteps = fc.oneof(
  step('acquire', none, [0]),
  ask('release', 'notify', 'notify_all'),
  step('notify', fc.constant([{ int: '0' }]), [null]),
  step('wait', none, [0, 0.001, -1]),
);
const pipeSteps = fc.oneof(
  {
    weight: 6,
    arbitrary: step(
      'send',
      picklable.map((each) => [each]),
      [null],
    ),
  },
  { weight: 6, arbitrary: ask('recv') },
  { weight: 4, arbitrary: step('poll', none, [0, 0.001, -1]) },
  { weight: 1, arbitrary: ask('close', 'closed') },
);

const sorts: readonly fc.Arbitrary<Case>[] = [
  ...itemSorts.map((items) =>
    cases('PriorityQueue', fc.nat(4), queueSteps(items, ['full', 'items', 'task_done', 'unfinished_tasks'])),
  ),
  cases('PriorityQueue', zero, queueSteps(int, ['items'])),
  ...['Queue', 'LifoQueue'].map((kind) =>
    cases(
      kind,
      fc.integer({ min: -1, max: 3 }),
      queueSteps(item, ['full', 'items', 'task_done', 'unfinished_tasks']),
    ),
  ),
  cases('SimpleQueue', zero, queueSteps(item, [])),
  cases('Lock', zero, lockSteps([0, 0.001, -0.5, -2], 'locked')),
  cases('RLock', zero, lockSteps([0, 0.001, -0.5, -2])),
  cases('ProcessLock', zero, lockSteps([0, 0.001, -1])),
  cases('ProcessRLock', zero, lockSteps([0, 0.001, -1])),
  ...['Semaphore', 'BoundedSemaphore'].map((kind) =>
    cases(kind, fc.nat(3), fc.oneof(step('acquire', none, [0, 0.001, -1]), step('release', counts, [null]))),
  ),
  ...['ProcessSemaphore', 'ProcessBoundedSemaphore'].map((kind) =>
    cases(kind, fc.nat(3), fc.oneof(step('acquire', none, [0, 0.001, -1]), ask('release', 'get_value'))),
  ),
  ...['Event', 'ProcessEvent'].map((kind) => cases(kind, zero, eventSteps)),
  ...['Barrier', 'ProcessBarrier'].map((kind) => cases(kind, fc.integer({ min: 1, max: 2 }), barrierSteps)),
  ...['Condition', 'ProcessCondition'].map((kind) => cases(kind, zero, conditionSteps)),
  ...['Pipe', 'DuplexPipe'].map((kind) => cases(kind, zero, pipeSteps)),
  ...['b', 'B', 'i', 'Q', 'd', 'f'].map((code) =>
    cases(
      `Value:${code}`,
      zero,
      fc.oneof(
        ask('read'),
        step(
          'write',
          numbers.map((each) => [each]),
          [null],
        ),
      ),
    ),
  ),
];

// ── Between Python's values and the model's ───────────────────────────────────────────────────────

function toValue(coded: Coded): Value {
  if (coded === null || typeof coded !== 'object') return coded;
  if ('int' in coded) return Number.isSafeInteger(Number(coded.int)) ? Number(coded.int) : BigInt(coded.int);
  if ('float' in coded) return { t: 'float', value: Number(coded.float) };
  if ('tuple' in coded) return { t: 'tuple', items: coded.tuple.map(toValue) };
  // Lists live in a heap that this room does not see: the number stands for the list.
  return 'plain' in coded ? { t: 'ref', id: coded.plain + 1 } : { t: 'bytes', data: JSON.stringify(coded) };
}

function toCoded(value: Value): Coded {
  if (typeof value === 'number' || typeof value === 'bigint') return { int: String(value) };
  if (value === null || typeof value !== 'object') return value;
  if (value.t === 'float') return { float: pythonFloat(value.value) };
  if (value.t === 'tuple') return { tuple: value.items.map(toCoded) };
  if (value.t === 'ref') return { plain: value.id - 1 };
  if (value.t === 'bytes') return JSON.parse(value.data) as Coded;
  throw new Error(`unexpected ${value.t}`);
}

function pythonFloat(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e16 ? value.toFixed(1) : String(value);
}

function toKey(coded: Coded): OrderKey {
  if (coded === null) return { type: 'NoneType', id: 0 };
  if (typeof coded === 'boolean') return Number(coded);
  if (typeof coded === 'string') return coded;
  if ('tuple' in coded) return { type: 'tuple', sequence: 'tuple', items: coded.tuple.map(toKey) };
  if ('list' in coded) return { type: 'list', sequence: 'list', items: coded.list.map(toKey) };
  if ('float' in coded) return Number(coded.float);
  return 'plain' in coded ? { type: 'Plain', id: coded.plain + 1 } : (toValue(coded) as number);
}

// ── The model's answers ───────────────────────────────────────────────────────────────────────────

type Asking = (step: Step, size: number | null) => Reply | null;

const OBJECT = 1;

function make(kind: string, n: number): Asking {
  const table = new Table();
  if (kind.endsWith('Pipe')) return makePipe(table, kind === 'DuplexPipe');
  if (kind.startsWith('Value:')) {
    const lock = table.add(2, { kind: 'ProcessRLock', options: {} });
    table.add(OBJECT, { kind: 'Value', options: { typecode: kind.slice(6), values: [0], lock } });
  } else if (kind.endsWith('Condition')) {
    const lock = table.add(2, { kind: kind === 'Condition' ? 'RLock' : 'ProcessRLock', options: {} });
    table.add(OBJECT, { kind: kind as 'Condition' | 'ProcessCondition', options: { lock } });
  } else {
    const options = { maxsize: n, permits: n, parties: n, timeout: null };
    table.add(OBJECT, { kind, options } as Asked);
  }
  return (each) => run(table, OBJECT, each);
}

function makePipe(table: Table, duplex: boolean): Asking {
  table.add(1, { kind: 'Pipe', options: { duplex } }, 2, 3);
  return (each, size) => {
    const sent = each.op === 'send' ? { message: { ...message('', size ?? 0), data: each.args[0] } } : {};
    return run(table, 2 + each.end, each, sent);
  };
}

function run(
  table: Table,
  object: number,
  { op, args, timeout }: Step,
  sent: { message?: ReturnType<typeof message> } = {},
) {
  if (op === 'items') return itemsIn(table, object);
  const key = op === 'put' && args[0] !== undefined ? { key: toKey(args[0]) } : {};
  const values = op === 'write' ? [null, ...args.map(toValue)] : args.map(toValue);
  return table.run(object, op, values, { timeout: timeout === null ? null : timeout * 1e9, ...key, ...sent });
}

function itemsIn(table: Table, object: number): Reply {
  const { entries } = queueFamily.at(table, object);
  return { kind: 'value', value: { t: 'tuple', items: entries.map((entry) => entry.value) } };
}

function answerOf(reply: Reply | null): Omit<Answer, 'size'> | 'waits' {
  if (reply === null || reply.kind === 'next') return 'waits';
  if (reply.kind === 'message') return { value: reply.message.data as Coded };
  if (reply.kind === 'value') return { value: toCoded(reply.value) };
  if (reply.kind === 'call') throw new Error(`these queues run no ${reply.func}`);
  return { raises: reply.type, args: reply.args.map(toCoded) };
}

// ── Both side by side ─────────────────────────────────────────────────────────────────────────────

/** CPython 3.13 says a few things in other words than 3.11, which the model speaks. */
function olderWords(_: string, value: unknown): unknown {
  return value === 'timeout value must be a non-negative number' ? 'timeout value must be positive' : value;
}

function python(given: unknown): { sequences: Answer[][]; rooms: { sent: number; read: number | null }[] } {
  const { stdout, stderr, status } = spawnSync('python3', [script], {
    input: JSON.stringify(given),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 60_000,
  });
  if (status !== 0) throw new Error(`python3 ended with ${status}: ${stderr}`);
  return JSON.parse(stdout, olderWords) as ReturnType<typeof python>;
}

/** Python must not wait for ever: what would, as the model sees it, is left out where it has no time-out. */
function withoutEndlessWaits({ kind, n, steps }: Case): Case {
  const asked = make(kind, n);
  return {
    kind,
    n,
    steps: steps.filter((each) => answerOf(asked(each, 9)) !== 'waits' || each.timeout !== null),
  };
}

const SEED = Number(process.env.CPYTHON_SEED ?? 1);
const RUNS = Number(process.env.CPYTHON_RUNS ?? 40);

describe.skipIf(!hasPython)(`as python3 (seed ${SEED})`, () => {
  test('every sequence of operations gives the same answers', { timeout: 60_000 }, () => {
    const all = sorts
      .flatMap((sort) => fc.sample(sort, { seed: SEED, numRuns: RUNS }))
      .map(withoutEndlessWaits);
    const { sequences } = python({ sequences: all });
    const seen = new Set<string>();
    for (const [index, { kind, n, steps }] of all.entries()) {
      const asked = make(kind, n);
      const answers = sequences[index] ?? [];
      expect(answers).toHaveLength(steps.length);
      for (const [at, { size, ...answer }] of answers.entries()) {
        const each = steps[at] as Step;
        const mine = answerOf(asked(each, size));
        const before = steps.slice(0, at + 1).map(({ end, op, args, timeout }) => [end, op, args, timeout]);
        expect(mine, `${kind}(${n}) ${JSON.stringify(before)}`).toEqual(answer);
        seen.add(`${kind} ${answer.raises ?? ''}`);
      }
    }
    for (const each of ['PriorityQueue TypeError', 'Queue queue.Full', 'DuplexPipe ConnectionResetError'])
      expect(seen).toContain(each);
  });

  test.skipIf(process.platform !== 'linux')(
    'as much fits into a pipe, and as much must be read before it goes on',
    () => {
      const sizes = [
        4, 5, 60, 100, 188, 189, 500, 700, 1000, 3000, 3772, 3773, 4000, 4092, 5000, 10_000, 16_384, 20_000,
        65_500,
      ];
      const all = [false, true].flatMap((duplex) => sizes.map((n) => ({ duplex, n })));
      const { rooms } = python({ rooms: all });
      for (const [index, { duplex, n }] of all.entries()) {
        const real = rooms[index];
        // A write of several parts that got stuck half-way is not polled for; it has no number to compare.
        const mine = roomFor(duplex, n + 4);
        const expected = real?.read === null ? { ...mine, sent: real.sent } : real;
        expect(mine, `${duplex ? 'duplex' : 'one-way'}, ${n} bytes`).toEqual(expected);
      }
    },
  );
});

function roomFor(duplex: boolean, size: number): { sent: number; read: number } {
  let room = duplex ? emptySocket : emptyPages;
  let sent = 0;
  for (; isRoomy(room) && isSettled(fill(room, size)); sent += 1) room = fill(room, size);
  if (isRoomy(room)) room = fill(room, size);
  let read = 0;
  for (; !isRoomy(room) || !isSettled(room); read += 1) room = drain(room, size);
  return { sent, read };
}
