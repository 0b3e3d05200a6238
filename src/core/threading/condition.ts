/**
 * `threading.Condition` (CPython 3.11). `wait` lets its lock go and stands in `waiting` until notified, then in
 * `reacquire` until it has the lock back.
 *
 * Waiters are notified in the order in which they came. Who has timed out is on the list until it has its lock
 * back: a notification that falls into that gap is spent on it.
 */

import type { ActorId, ObjectId, Operation } from '../../model.js';
import { type Family, family, type Rule, type Rules } from '../family.js';
import type { CoreState, Objects, Performed, Reason, Who } from '../object.js';
import { because, next, now, raises, value } from '../reply.js';
import { freed, isAvailable, isOwned, type LockName, type LockState, lockFamily, taken } from './lock.js';

/** What the conditions of threading and of multiprocessing have in common: a lock, and the way back to it. */
export interface OfLock extends CoreState {
  readonly lock: ObjectId;
}

export function lockOf(condition: OfLock, objects: Objects): LockState {
  return lockFamily.at(objects, condition.lock);
}

/** The same operation, done to the condition's lock. */
function onLock(condition: OfLock, operation: Operation): Operation {
  return { ...operation, object: condition.lock };
}

const lockRule: Rule<OfLock, LockName> = {
  enabled: (condition, operation, who, objects) =>
    lockFamily.enabled(lockOf(condition, objects), onLock(condition, operation), who, objects),
  perform: (condition, operation, who, objects) =>
    lockFamily.perform(lockOf(condition, objects), onLock(condition, operation), who, objects),
  expire: (condition, operation, who, objects) =>
    lockFamily.expire(lockOf(condition, objects), onLock(condition, operation), who, objects),
  why: whyLocked,
};

/** Waiting for a notification. */
export type WaitName = 'wait' | 'waiting' | 'reacquire';

/** What is done to a condition's lock. */
export const lockRules: Rules<OfLock, LockName> = {
  acquire: lockRule,
  release: lockRule,
  locked: lockRule,
  state: lockRule,
};

export function whyLocked(condition: OfLock, _: Operation, __: Who, objects: Objects): Reason {
  const { holder } = lockOf(condition, objects);
  return because('locked', { actors: holder === null ? [] : [holder] });
}

/** Its lock let go at all levels, and the part of `wait` that remembers how many there were. */
export function letGo(
  condition: OfLock,
  operation: Operation,
  objects: Objects,
  changed: CoreState,
): Performed<'waiting'> {
  const lock = lockOf(condition, objects);
  return next(operation, { op: 'waiting', args: [lock.depth] }, now(operation, changed), [
    condition.lock,
    freed(lock),
  ]);
}

/** On to the last part, with what `wait` will return; it has no time-out. */
export function onToReacquire(
  operation: Operation,
  result: boolean,
  changed: CoreState,
): Performed<'reacquire'> {
  const args = [result, operation.args[0] ?? 1];
  return next(operation, { op: 'reacquire', args, timeout: null }, now(operation, changed));
}

export function canReacquire(condition: OfLock, _: Operation, who: Who, objects: Objects): boolean {
  return isAvailable(lockOf(condition, objects), who);
}

/** The lock is back at all its levels; `wait` returns. */
export function reacquired(condition: OfLock, operation: Operation, who: Who, objects: Objects): Performed {
  const [result = null, depth] = operation.args;
  return value(result, now(operation, condition), [
    condition.lock,
    taken(lockOf(condition, objects), who, Number(depth)),
  ]);
}

export interface ConditionState extends OfLock {
  readonly kind: 'Condition';
  /** In the order of their coming. */
  readonly waiters: readonly ActorId[];
  /** Told to go on, and not gone on yet. */
  readonly notified: readonly ActorId[];
}

declare module '../../model/kinds.js' {
  interface Kinds {
    Condition: { readonly lock: ObjectId };
  }
}

type Named = LockName | WaitName | 'notify' | 'notify_all' | 'waiters';

const rules: Rules<ConditionState, Named> = {
  ...lockRules,
  wait: {
    perform: (condition, operation, who, objects) => {
      const isAllowed = isOwned(lockOf(condition, objects), who);
      if (!isAllowed) return raises('RuntimeError', ['cannot wait on un-acquired lock']);
      return letGo(condition, operation, objects, waiting(condition, who));
    },
  },
  waiting: {
    enabled: (condition, _, who) => condition.notified.includes(who.actor),
    perform: (condition, operation, who) => onToReacquire(operation, true, without(condition, who.actor)),
    expire: (condition, operation) => onToReacquire(operation, false, condition),
    why: () => because('not-notified'),
  },
  reacquire: {
    enabled: canReacquire,
    perform: (condition, operation, who, objects) =>
      reacquired(without(condition, who.actor), operation, who, objects),
    why: whyLocked,
  },
  waiters: { perform: (condition) => value(condition.waiters.length) },
  notify: {
    perform: (c, operation, who, objects) =>
      notify(c, operation, who, objects, Number(operation.args[0] ?? 1)),
  },
  notify_all: {
    perform: (c, operation, who, objects) => notify(c, operation, who, objects, c.waiters.length),
  },
};

/** The actor waits, behind all others. */
export function waiting(condition: ConditionState, who: Who): ConditionState {
  return { ...condition, waiters: [...condition.waiters, who.actor] };
}

/** The actor waits no more. */
export function without(condition: ConditionState, actor: ActorId): ConditionState {
  const others = (actors: readonly ActorId[]) => actors.filter((each) => each !== actor);
  return { ...condition, waiters: others(condition.waiters), notified: others(condition.notified) };
}

function notify(
  condition: ConditionState,
  operation: Operation,
  who: Who,
  objects: Objects,
  n: number,
): Performed {
  const isAllowed = isOwned(lockOf(condition, objects), who);
  if (!isAllowed) return raises('RuntimeError', ['cannot notify on un-acquired lock']);
  return value(null, now(operation, notified(condition, Math.max(0, n))));
}

/** The first so many who wait are told to go on. */
export function notified(condition: ConditionState, count: number): ConditionState {
  const told = [...condition.notified, ...condition.waiters.slice(0, count)].sort((a, b) => a - b);
  return { ...condition, notified: told, waiters: condition.waiters.slice(count) };
}

/** Behind who was in line when the process was forked, nobody is: see queue/hooks.ts. */
const isSomebody = (actor: ActorId): boolean => actor >= 0;

export const conditionFamily: Family<ConditionState> = family({
  kinds: { Condition: 'condition' },
  create: ({ kind, options: { lock } }, { name }) => [{ kind, name, lock, waiters: [], notified: [] }],
  rules,
  links: ({ lock }) => [lock],
  describe: ({ waiters, notified: told }) => ({
    actors: { waiters: waiters.filter(isSomebody), notified: told },
  }),
});
