/**
 * `multiprocessing.Condition` (CPython 3.11). Unlike threading's, a notification goes to any sleeper, and
 * `notify` itself waits in `woken` until as many as it called have woken.
 */

import type { Operation } from '../../model.js';
import { type Family, family, type Rules } from '../family.js';
import type { Objects, Performed, Who } from '../object.js';
import { because, next, now, raises, value } from '../reply.js';
import {
  canReacquire,
  letGo,
  lockOf,
  lockRules,
  type OfLock,
  onToReacquire,
  reacquired,
  type WaitName,
  whyLocked,
} from '../threading/condition.js';
import { isOwned, type LockName } from '../threading/lock.js';
import { allAwake, fallAsleep, noSleepers, rouse, type Sleepers, wake } from './sleepers.js';

export interface ProcessConditionState extends OfLock {
  readonly kind: 'ProcessCondition';
  readonly sleepers: Sleepers;
}

declare module '../../model/kinds.js' {
  interface Kinds {
    ProcessCondition: { readonly lock: ObjectId };
  }
}

type Named = LockName | WaitName | 'notify' | 'notify_all' | 'woken' | 'waiters';

const rules: Rules<ProcessConditionState, Named> = {
  ...lockRules,
  wait: {
    perform: (condition, operation, who, objects) => {
      const isAllowed = isOwned(lockOf(condition, objects), who);
      if (!isAllowed) return raises('AssertionError', ['must acquire() condition before using wait()']);
      return letGo(condition, operation, objects, change(condition, fallAsleep(condition.sleepers)));
    },
  },
  waiting: {
    enabled: (condition) => condition.sleepers.permits > 0,
    perform: (condition, operation) => awake(condition, operation, true),
    expire: (condition, operation) => awake(condition, operation, false),
    why: () => because('not-notified'),
  },
  reacquire: { enabled: canReacquire, perform: reacquired, why: whyLocked },
  waiters: { perform: ({ sleepers }) => value(sleepers.sleeping - sleepers.woken) },
  notify: {
    perform: (c, operation, who, objects) =>
      notify(c, operation, who, objects, Number(operation.args[0] ?? 1)),
  },
  notify_all: { perform: (c, operation, who, objects) => notify(c, operation, who, objects, Infinity) },
  woken: {
    enabled: (condition, operation) => condition.sleepers.woken >= Number(operation.args[0]),
    perform: (condition, operation) =>
      value(null, now(operation, change(condition, allAwake(condition.sleepers, Number(operation.args[0]))))),
    why: (condition, operation) =>
      because('not-notified', { count: Number(operation.args[0]) - condition.sleepers.woken }),
  },
};

function change(condition: ProcessConditionState, sleepers: Sleepers): ProcessConditionState {
  return { ...condition, sleepers };
}

function awake(
  condition: ProcessConditionState,
  operation: Operation,
  byPermit: boolean,
): Performed<'reacquire'> {
  return onToReacquire(operation, byPermit, change(condition, wake(condition.sleepers, byPermit)));
}

function notify(
  condition: ProcessConditionState,
  operation: Operation,
  who: Who,
  objects: Objects,
  n: number,
): Performed<'woken'> {
  const isAllowed = isOwned(lockOf(condition, objects), who);
  if (!isAllowed) return raises('AssertionError', ['lock is not owned']);
  const { count, sleepers } = rouse(condition.sleepers, n);
  const changed = now(operation, change(condition, sleepers));
  return count === 0
    ? value(null, changed)
    : next(operation, { op: 'woken', args: [count], timeout: null }, changed);
}

export const processConditionFamily: Family<ProcessConditionState> = family({
  kinds: { ProcessCondition: 'condition' },
  create: ({ kind, options: { lock } }, { name }) => [{ kind, name, lock, sleepers: noSleepers }],
  rules,
  links: ({ lock }) => [lock],
  describe: ({ sleepers }) => ({ detail: { sleeping: sleepers.sleeping, permits: sleepers.permits } }),
});
