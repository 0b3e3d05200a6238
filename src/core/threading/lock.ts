/**
 * `threading.Lock` and `RLock`, `multiprocessing.Lock` and `RLock` (CPython 3.11). A plain lock may be let go by
 * anyone; its holder is kept to say who it was. A process that ends keeps what it holds.
 */

import type { ActorId, Operation } from '../../model.js';
import { type Family, family, type NoOptions, type Rules } from '../family.js';
import type { CoreState, Performed, Who } from '../object.js';
import { because, isNegative, next, now, raises, value } from '../reply.js';

export type LockKind = 'Lock' | 'RLock' | 'ProcessLock' | 'ProcessRLock';

declare module '../../model/kinds.js' {
  interface Kinds extends Record<LockKind, NoOptions> {}
}

export interface LockState extends CoreState {
  readonly kind: LockKind;
  readonly holder: ActorId | null;
  /** How often its holder has acquired it; 0 where it is free. */
  readonly depth: number;
}

/** Could this actor have it without waiting? */
export function isAvailable(lock: LockState, who: Who): boolean {
  return lock.holder === null || (isReentrant(lock) && lock.holder === who.actor);
}

/** May this actor wait on and notify a condition of this lock? For a plain thread lock, anybody while it is held. */
export function isOwned(lock: LockState, who: Who): boolean {
  return lock.kind === 'Lock' ? lock.holder !== null : lock.holder === who.actor;
}

/** Held by this actor, `depth` times more. */
export function taken(lock: LockState, who: Who, depth = 1): LockState {
  return { ...lock, holder: who.actor, depth: lock.depth + depth };
}

/** Let go at all its levels at once. */
export function freed(lock: LockState): LockState {
  return { ...lock, holder: null, depth: 0 };
}

function isReentrant(lock: LockState): boolean {
  return lock.kind === 'RLock' || lock.kind === 'ProcessRLock';
}

export type LockName = 'acquire' | 'release' | 'locked' | 'state';

const rules: Rules<LockState, LockName> = {
  acquire: {
    enabled: (lock, operation, who) => isAvailable(lock, who) || isRefused(lock, operation),
    perform: (lock, operation, who) =>
      isRefused(lock, operation)
        ? raises('ValueError', ['timeout value must be positive'])
        : value(true, now(operation, taken(lock, who))),
    expire: (lock, operation) =>
      isOfThreading(lock) && operation.timeout === FOREVER
        ? next(operation, { op: 'acquire', timeout: null })
        : value(false),
    why: (lock) => because('locked', { actors: lock.holder === null ? [] : [lock.holder] }),
  },
  release: { perform: release },
  locked: { perform: (lock) => value(lock.holder !== null) },
  /** What its text tells: how often it is held, and by the one who asks, by another, or by nobody. */
  state: { perform: (lock, _, who) => value({ t: 'tuple', items: [lock.depth, holderFor(lock, who)] }) },
};

function holderFor({ holder }: LockState, who: Who): boolean | null {
  return holder === null ? null : holder === who.actor;
}

/** `acquire(timeout=-1)` of threading waits for ever. */
const FOREVER = -1_000_000_000;

/** Only the locks of threading mind any other negative time-out; the others don't wait. */
function isRefused(lock: LockState, { timeout }: Operation): boolean {
  return isOfThreading(lock) && isNegative(timeout) && timeout !== FOREVER;
}

function isOfThreading({ kind }: LockState): boolean {
  return kind === 'Lock' || kind === 'RLock';
}

function release(lock: LockState, operation: Operation, who: Who): Performed {
  const allowed = isReentrant(lock) ? lock.holder === who.actor : lock.holder !== null;
  if (!allowed) return refusals[lock.kind];
  const rest = lock.depth > 1 ? { ...lock, depth: lock.depth - 1 } : freed(lock);
  return value(null, now(operation, rest));
}

const refusals: Readonly<Record<LockKind, Performed>> = {
  Lock: raises('RuntimeError', ['release unlocked lock']),
  RLock: raises('RuntimeError', ['cannot release un-acquired lock']),
  ProcessLock: raises('ValueError', ['semaphore or lock released too many times']),
  ProcessRLock: raises('AssertionError', ['attempt to release recursive lock not owned by thread']),
};

export const lockFamily: Family<LockState, LockName> = family({
  kinds: { Lock: 'lock', RLock: 'rlock', ProcessLock: 'lock', ProcessRLock: 'rlock' },
  create: ({ kind }, { name }) => [{ kind, name, holder: null, depth: 0 }],
  rules,
  inherit: (lock, forker, child) => (lock.holder === forker ? { ...lock, holder: child } : lock),
  owner: {
    of: (lock) => (isReentrant(lock) ? lock.holder : null),
    pass: (lock, from, to) => (isReentrant(lock) && lock.holder === from ? { ...lock, holder: to } : lock),
  },
  describe: (lock) => ({
    detail: { locked: lock.holder !== null, ...(isReentrant(lock) && { depth: lock.depth }) },
    actors: { holder: lock.holder === null ? [] : [lock.holder] },
  }),
});
