/**
 * `threading.Barrier` and `multiprocessing.Barrier` (CPython 3.11), without an action. Each wait looks at the
 * barrier's phase again after waking, so the phase and the number of those inside say all.
 */

import type { Operation } from '../../model.js';
import { type Family, family, type Rules } from '../family.js';
import type { CoreState, Performed } from '../object.js';
import { because, next, now, raises, value } from '../reply.js';

interface BarrierOptions {
  readonly parties: number;
  /** For a `wait` without a time-out of its own, in nanoseconds. */
  readonly timeout: number | null;
}

declare module '../../model/kinds.js' {
  interface Kinds extends Record<BarrierState['kind'], BarrierOptions> {}
}

export interface BarrierState extends CoreState, BarrierOptions {
  readonly kind: 'Barrier' | 'ProcessBarrier';
  /** `draining`: all came and are leaving; `resetting`: they are leaving with an error. */
  readonly phase: 'filling' | 'draining' | 'resetting' | 'broken';
  /** How many are inside. */
  readonly count: number;
}

type Named = 'wait' | 'enter' | 'waiting' | 'reset' | 'abort' | 'n_waiting' | 'broken';

const rules: Rules<BarrierState, Named> = {
  /** Its time-out only begins inside: who comes while others are leaving waits for that without one. */
  wait: {
    enabled: mayEnter,
    perform: (barrier, operation) => enter(barrier, operation, operation.timeout),
    expire: (_, operation) => next(operation, { op: 'enter', args: [operation.timeout], timeout: null }),
    why: whyClosed,
  },
  enter: {
    enabled: mayEnter,
    perform: (barrier, operation) => enter(barrier, operation, operation.args[0] as number),
    why: whyClosed,
  },
  waiting: {
    enabled: (barrier) => barrier.phase !== 'filling',
    perform: leave,
    expire: (barrier, operation) => leave({ ...barrier, phase: 'broken' }, operation),
    why: ({ parties, count }) => because('barrier', parties > count ? { count: parties - count } : {}),
  },
  reset: {
    perform: (barrier, operation) => value(null, now(operation, { ...barrier, phase: resetPhase(barrier) })),
  },
  abort: {
    perform: (barrier, operation) => value(null, now(operation, { ...barrier, phase: 'broken' })),
  },
  n_waiting: { perform: (barrier) => value(barrier.phase === 'filling' ? barrier.count : 0) },
  broken: { perform: (barrier) => value(barrier.phase === 'broken') },
};

function mayEnter({ phase }: BarrierState): boolean {
  return phase === 'filling' || phase === 'broken';
}

function whyClosed({ count }: BarrierState) {
  return because('barrier', { count });
}

/** The number of those who came before is the index; the one who makes it full opens it. */
function enter(barrier: BarrierState, operation: Operation, timeout: number | null): Performed<'waiting'> {
  if (barrier.phase === 'broken') return brokenBarrier;
  const index = barrier.count;
  const inside: BarrierState = { ...barrier, count: index + 1 };
  if (index + 1 === barrier.parties)
    return leave({ ...inside, phase: 'draining' }, { ...operation, args: [index] });
  return next(
    operation,
    { op: 'waiting', args: [index], timeout: timeout ?? barrier.timeout },
    now(operation, inside),
  );
}

const brokenBarrier = raises('threading.BrokenBarrierError', []);

/** The last one out makes it ready again, unless it is broken. */
function leave(barrier: BarrierState, operation: Operation): Performed {
  const count = barrier.count - 1;
  const isReady = count === 0 && barrier.phase !== 'broken';
  const changed = now(operation, {
    ...barrier,
    count,
    phase: isReady ? 'filling' : barrier.phase,
  });
  if (barrier.phase === 'draining') return value(operation.args[0] ?? null, changed);
  return { ...brokenBarrier, changed: [changed] };
}

function resetPhase({ count, phase }: BarrierState): BarrierState['phase'] {
  if (count === 0) return 'filling';
  return phase === 'draining' ? 'draining' : 'resetting';
}

export const barrierFamily: Family<BarrierState> = family({
  kinds: { Barrier: 'barrier', ProcessBarrier: 'barrier' },
  create: ({ kind, options: { parties, timeout } }, { name }) => [
    { kind, name, parties, timeout, phase: 'filling', count: 0 },
  ],
  rules,
  describe: (barrier) => ({
    detail: { parties: barrier.parties, inside: barrier.count, broken: barrier.phase === 'broken' },
  }),
});
