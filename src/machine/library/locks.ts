/** Locks, conditions, semaphores, events and barriers: the same for threads and for processes but for their kinds. */

import type { Ref, Value } from '../../model.js';
import { method } from '../arguments.js';
import { python } from '../binding.js';
import type { Instance } from '../heap.js';
import { builtin, type Machine, type Native, type Result, TailCall, type TypeSpec } from '../native.js';
import { numberOf } from '../numbers.js';
import { ask, asked, coreOf, createCore, made, nanoseconds, simple, simpleNative, stored } from './cores.js';

/** Which of the two modules a type belongs to. */
export interface Side {
  readonly module: 'threading' | 'multiprocessing';
  readonly prefix: '' | 'Process';
  readonly shared: boolean;
}
export const THREADS: Side = { module: 'threading', prefix: '', shared: false };
export const PROCESSES: Side = { module: 'multiprocessing', prefix: 'Process', shared: true };

const SECOND = 1e9;

/** `acquire(blocking, timeout)`: threads take -1 for "for ever", processes None. */
function acquireTimeout(
  m: Machine,
  side: Side,
  blocking: Value | undefined,
  timeout: Value | undefined,
): number | null {
  const waits = blocking === undefined || m.truth(blocking);
  if (side.shared) return waits ? notNegative(nanoseconds(m, timeout)) : 0;
  const nanos = timeout === undefined ? null : nanoseconds(m, timeout);
  if (!waits && nanos !== null && nanos !== -SECOND) {
    m.fail('ValueError', "can't specify a timeout for a non-blocking call");
  }
  if (!waits) return 0;
  if (nanos === null && timeout !== undefined)
    m.fail('TypeError', "'NoneType' object cannot be interpreted as an integer");
  if (nanos === null || nanos === -SECOND) return null;
  return nanos < 0 ? m.fail('ValueError', 'timeout value must be positive') : nanos;
}

const notNegative = (nanos: number | null): number | null => (nanos === null ? null : Math.max(nanos, 0));

function acquire(side: Side): Native {
  const signature = side.shared ? 'acquire(block=, timeout=)' : 'acquire(blocking=, timeout=)';
  return method(signature, (m, self, blocking, timeout) =>
    ask(m, self as Value, 'acquire', [], acquireTimeout(m, side, blocking, timeout)),
  );
}

const enter: Native = (m, [self]) => ask(m, self as Value, 'acquire');
const leave: Native = (m, [self]) => ask(m, self as Value, 'release');
const CONTEXT = { __enter__: enter, __exit__: leave };

/** `__init__` of what needs nothing but its kind. */
function createNothing(m: Machine, self: Value, kind: string, side: Side): Value {
  createCore(m, self, kind, side.shared);
  return null;
}

function lockType(side: Side, name: 'Lock' | 'RLock'): TypeSpec {
  const kind = `${side.prefix}${name}`;
  const owner = side.shared ? '_multiprocessing.SemLock' : `_thread.${name === 'Lock' ? 'lock' : name}`;
  return {
    name: side.shared ? name : name === 'Lock' ? 'lock' : 'RLock',
    module: side.shared ? 'multiprocessing.synchronize' : '_thread',
    methods: {
      __init__: method(`${name}()`, (m, self) => createNothing(m, self as Value, kind, side)),
      acquire: acquire(side),
      release: simpleNative(`${owner}.release`),
      ...(name === 'Lock' && !side.shared ? { locked: simpleNative(`${owner}.locked`) } : {}),
      ...CONTEXT,
    },
  };
}

function conditionType(side: Side): TypeSpec {
  const init: Native = python('Condition.__init__(lock=)', (m, self, lock) => {
    const given = lock === undefined || lock === null ? newLock(m, side) : lock;
    createCore(m, self as Value, `${side.prefix}Condition`, side.shared, { lock: coreOf(m, given) });
    (m.edit(self as Ref) as Instance).attributes.set('_lock', given);
    return null;
  });
  const wait = python('Condition.wait(timeout=)', (m, self, timeout) =>
    ask(m, self as Value, 'wait', [], notNegative(nanoseconds(m, timeout))),
  );
  const notify = python('Condition.notify(n=)', (m, self, n) => ask(m, self as Value, 'notify', [n ?? 1]));
  const notifyAll = python('Condition.notify_all()', (m, self) => ask(m, self as Value, 'notify_all'));
  return {
    name: 'Condition',
    module: side.shared ? 'multiprocessing.synchronize' : 'threading',
    methods: {
      __init__: init,
      acquire: acquire(side),
      release: simple('Condition.release'),
      wait,
      wait_for: '_wait_for',
      notify,
      notify_all: notifyAll,
      ...(side.shared ? {} : { notifyAll }),
      ...CONTEXT,
    },
  };
}

/** A condition without a lock of the program's makes its own. */
function newLock(m: Machine, side: Side): Value {
  const lock = made(m, `${side.module}.RLock`, 0);
  createCore(m, lock, `${side.prefix}RLock`, side.shared, { part: 'lock' });
  return lock;
}

function semaphoreType(side: Side, name: 'Semaphore' | 'BoundedSemaphore'): TypeSpec {
  const init: Native = python('Semaphore.__init__(value=)', (m, self, value) => {
    const permits =
      value === undefined ? 1 : Number(numberOf(value) ?? m.fail('TypeError', 'an integer is required'));
    if (permits < 0)
      m.fail(
        'ValueError',
        side.shared ? 'semaphore or lock released too many times' : 'semaphore initial value must be >= 0',
      );
    createCore(m, self as Value, `${side.prefix}${name}`, side.shared, { permits });
    return null;
  });
  return {
    name,
    module: side.shared ? 'multiprocessing.synchronize' : 'threading',
    methods: {
      __init__: init,
      acquire: side.shared ? acquire(side) : acquireSemaphore,
      release: python('Semaphore.release(n=)', (m, self, n) => ask(m, self as Value, 'release', [n ?? 1])),
      ...CONTEXT,
    },
    getters: side.shared ? {} : { _value: asked('value') },
  };
}

const acquireSemaphore: Native = python(
  'Semaphore.acquire(blocking=, timeout=)',
  (m, self, blocking, timeout) => ask(m, self, 'acquire', [], semaphoreTimeout(m, blocking, timeout)),
);

function semaphoreTimeout(
  m: Machine,
  blocking: Value | undefined,
  timeout: Value | undefined,
): number | null {
  const waits = blocking === undefined || m.truth(blocking);
  const nanos = nanoseconds(m, timeout);
  if (!waits && nanos !== null) m.fail('ValueError', "can't specify timeout for non-blocking acquire");
  return waits ? notNegative(nanos) : 0;
}

function eventType(side: Side): TypeSpec {
  return {
    name: 'Event',
    module: side.shared ? 'multiprocessing.synchronize' : 'threading',
    methods: {
      __init__: python('Event.__init__()', (m, self) =>
        createNothing(m, self as Value, `${side.prefix}Event`, side),
      ),
      set: simple('Event.set'),
      clear: simple('Event.clear'),
      is_set: simple('Event.is_set'),
      ...(side.shared ? {} : { isSet: simple('Event.is_set') }),
      wait: python('Event.wait(timeout=)', (m, self, timeout) =>
        ask(m, self as Value, 'wait', [], notNegative(nanoseconds(m, timeout))),
      ),
    },
  };
}

/** A barrier with an action runs as Python code of ours; this one is a core object. */
function barrierType(side: Side): TypeSpec {
  const init: Native = python(
    'Barrier.__init__(parties, action=, timeout=)',
    (m, self, parties, _action, timeout) => {
      const count = Number(numberOf(parties as Value) ?? m.fail('TypeError', 'an integer is required'));
      createCore(m, self as Value, `${side.prefix}Barrier`, side.shared, {
        parties: count,
        timeout: nanoseconds(m, timeout),
      });
      (m.edit(self as Ref) as Instance).attributes.set('_parties', count);
      return null;
    },
  );
  return {
    name: 'Barrier',
    module: side.shared ? 'multiprocessing.synchronize' : 'threading',
    construct: (m, cls, args, keywords): Result => {
      const action = args[1] ?? keywords.get('action') ?? null;
      if (action !== null) return new TailCall(builtin('prelude._ActionBarrier'), args, keywords);
      const self = m.alloc({ t: 'instance', cls, attributes: new Map(), core: null, payload: undefined });
      init(m, [self, ...args], keywords);
      return self;
    },
    methods: {
      __init__: init,
      wait: python('Barrier.wait(timeout=)', (m, self, timeout) =>
        ask(m, self as Value, 'wait', [], nanoseconds(m, timeout)),
      ),
      reset: simple('Barrier.reset'),
      abort: simple('Barrier.abort'),
    },
    getters: { parties: stored('_parties'), n_waiting: asked('n_waiting'), broken: asked('broken') },
  };
}

/** The types of one of the two modules, by full name. */
export function lockTypes(side: Side): Record<string, TypeSpec> {
  return {
    [`${side.module}.Lock`]: lockType(side, 'Lock'),
    [`${side.module}.RLock`]: lockType(side, 'RLock'),
    [`${side.module}.Condition`]: conditionType(side),
    [`${side.module}.Semaphore`]: semaphoreType(side, 'Semaphore'),
    [`${side.module}.BoundedSemaphore`]: semaphoreType(side, 'BoundedSemaphore'),
    [`${side.module}.Event`]: eventType(side),
    [`${side.module}.Barrier`]: barrierType(side),
  };
}
