/**
 * `multiprocessing.Event` (CPython 3.11). Unlike threading's, who wakes looks at the flag again: `set` and then
 * `clear` may let `wait` return False. While `set` waits for the sleepers to wake, it keeps all others out.
 */

import type { Operation, OperationName } from '../../model.js';
import { type Family, family, type NoOptions, type Rule, type Rules } from '../family.js';
import type { CoreState, Performed } from '../object.js';
import { because, next, now, value } from '../reply.js';
import { allAwake, fallAsleep, noSleepers, rouse, type Sleepers, wake } from './sleepers.js';

export interface ProcessEventState extends CoreState {
  readonly kind: 'ProcessEvent';
  readonly isSet: boolean;
  readonly sleepers: Sleepers;
  /** A `set` has roused sleepers and waits for them. */
  readonly isBusy: boolean;
}

declare module '../../model/kinds.js' {
  interface Kinds {
    ProcessEvent: NoOptions;
  }
}

type Perform<Next extends OperationName> = (
  event: ProcessEventState,
  operation: Operation,
) => Performed<Next>;

type Locked<Next extends OperationName> = Pick<Rule<ProcessEventState, Next>, 'enabled' | 'why'> & {
  perform: Perform<Next>;
};

/** What needs the event's inner lock. */
function locked<Next extends OperationName>(perform: Perform<Next>): Locked<Next> {
  return { enabled: (event) => !event.isBusy, perform, why: () => because('locked') };
}

type Named = 'is_set' | 'set' | 'clear' | 'woken' | 'wait' | 'enter' | 'waiting' | 'look';

const rules: Rules<ProcessEventState, Named> = {
  is_set: locked((event) => value(event.isSet)),
  clear: locked((event, operation) => value(null, change(operation, event, { isSet: false }))),
  set: locked(set),
  woken: {
    enabled: (event, operation) => event.sleepers.woken >= Number(operation.args[0]),
    perform: (event, operation) => {
      const sleepers = allAwake(event.sleepers, Number(operation.args[0]));
      return value(null, change(operation, event, { sleepers, isBusy: false }));
    },
    why: (event, operation) =>
      because('not-notified', { count: Number(operation.args[0]) - event.sleepers.woken }),
  },
  /** Its time-out only begins once it sleeps. */
  wait: {
    ...locked(wait),
    expire: (_, operation) => next(operation, { op: 'enter', args: [operation.timeout], timeout: null }),
  },
  enter: locked((event, operation) => wait(event, { ...operation, timeout: operation.args[0] as number })),
  waiting: {
    enabled: (event) => event.sleepers.permits > 0,
    perform: (event, operation) => awake(event, operation, true),
    expire: (event, operation) => awake(event, operation, false),
    why: () => because('not-set'),
  },
  look: locked((event) => value(event.isSet)),
};

function change(operation: Operation, event: ProcessEventState, part: Partial<ProcessEventState>) {
  return now(operation, { ...event, ...part });
}

function set(event: ProcessEventState, operation: Operation): Performed<'woken'> {
  const { count, sleepers } = rouse(event.sleepers, Infinity);
  const changed = change(operation, event, { isSet: true, sleepers, isBusy: count > 0 });
  return count === 0
    ? value(null, changed)
    : next(operation, { op: 'woken', args: [count], timeout: null }, changed);
}

function wait(event: ProcessEventState, operation: Operation): Performed<'waiting'> {
  if (event.isSet) return value(true);
  return next(
    operation,
    { op: 'waiting' },
    change(operation, event, { sleepers: fallAsleep(event.sleepers) }),
  );
}

function awake(event: ProcessEventState, operation: Operation, byPermit: boolean): Performed<'look'> {
  const sleepers = wake(event.sleepers, byPermit);
  return next(operation, { op: 'look', timeout: null }, change(operation, event, { sleepers }));
}

export const processEventFamily: Family<ProcessEventState> = family({
  kinds: { ProcessEvent: 'event' },
  create: ({ kind }, { name }) => [{ kind, name, isSet: false, sleepers: noSleepers, isBusy: false }],
  rules,
  describe: (event) => ({ detail: { set: event.isSet, sleeping: event.sleepers.sleeping } }),
});
