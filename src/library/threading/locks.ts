/** Locks, conditions, semaphores, events and barriers: the same for threads and for processes but for their kinds. */

import { editAs } from '../../heap/expected.js';
import { method } from '../../language/contract/arguments.js';
import { python } from '../../language/contract/binding.js';
import { inPython, type Machine, NO_KEYWORDS, type Result } from '../../language/contract/machine.js';
import type { Native, TypeSpec } from '../../language/contract/native.js';
import type { Vm } from '../../language/contract/vm.js';
import { intOf, numberOf } from '../../language/numbers/numbers.js';
import type { Value } from '../../model.js';
import {
  ask,
  asked,
  coreOf,
  createCore,
  flag,
  inherited,
  made,
  NO_INTEGER,
  NOT_ADDED,
  NOT_GREATER,
  NOT_LESS,
  NOT_REAL,
  nanoseconds,
  neverPickled,
  newCores,
  notNegative,
  semaphorePatience,
  simple,
  simpleNative,
  store,
  stored,
} from '../cores.js';

/** Which of the two modules a type belongs to. */
interface LockFamily {
  readonly module: 'threading' | 'multiprocessing';
  readonly prefix: '' | 'Process';
  readonly shared: boolean;
}
export const THREADS: LockFamily = { module: 'threading', prefix: '', shared: false };
export const PROCESSES: LockFamily = { module: 'multiprocessing', prefix: 'Process', shared: true };

const SECOND = 1e9;

/** `acquire(blocking, timeout)`: threads take -1 for "for ever", processes None. */
function acquireTimeout(
  m: Machine,
  side: LockFamily,
  blocking: Value | undefined,
  timeout: Value | undefined,
): number | null {
  if (side.shared) return semaphorePatience(m, blocking, timeout);
  const waits = flag(m, blocking);
  if (timeout === null) m.fail('TypeError', NO_INTEGER('NoneType'));
  const nanos = timeout === undefined ? null : nanoseconds(m, timeout);
  if (!waits && nanos !== null && nanos !== -SECOND) {
    m.fail('ValueError', "can't specify a timeout for a non-blocking call");
  }
  if (!waits) return 0;
  if (nanos === null || nanos === -SECOND) return null;
  return nanos < 0 ? m.fail('ValueError', 'timeout value must be positive') : nanos;
}

function acquire(side: LockFamily): Native {
  const signature = side.shared ? 'acquire(block=, timeout=)' : 'acquire(blocking=, timeout=)';
  return method(signature, (m, self, blocking, timeout) =>
    ask(m, self, 'acquire', [], acquireTimeout(m, side, blocking, timeout)),
  );
}

const enter: Native = (m, [self = null]) => ask(m, self, 'acquire');
const leave: Native = (m, [self = null]) => ask(m, self, 'release');
const CONTEXT = { __enter__: enter, __exit__: leave };

/** `__init__` of what needs nothing but its kind. */
function createNothing(m: Vm, self: Value, name: 'Lock' | 'RLock' | 'Event', side: LockFamily): Value {
  createCore(m, self, { kind: `${side.prefix}${name}`, options: {} }, side);
  return null;
}

/** The base of a class is asked for its type, and that is called (`__build_class__`, 3.11): `allocate_lock` is built in, `RLock` is not. */
const NOT_BASES = {
  Lock: "cannot create 'builtin_function_or_method' instances",
  RLock: "function() argument 'code' must be code, not str",
} as const;

function lockType(side: LockFamily, name: 'Lock' | 'RLock'): TypeSpec {
  const owner = side.shared ? 'SemLock' : name === 'Lock' ? 'lock' : name;
  return {
    name: side.shared ? name : name === 'Lock' ? 'lock' : 'RLock',
    unpicklable: side.shared
      ? inherited
      : () => neverPickled(`_thread.${name === 'Lock' ? 'lock' : 'RLock'}`),
    module: side.shared ? 'multiprocessing.synchronize' : '_thread',
    ...(side.shared ? {} : { notABase: NOT_BASES[name] }),
    methods: {
      __init__: lockInit(side, name),
      acquire: acquire(side),
      release: simpleNative(owner, 'release'),
      _state: simpleNative(owner, 'state', '_state'),
      __repr__: `${side.shared ? '_process' : ''}_${name.toLowerCase()}_text`,
      ...(name === 'Lock' && !side.shared ? { locked: simpleNative(owner, 'locked') } : {}),
      ...CONTEXT,
    },
  };
}

/** `threading.RLock` takes any arguments and does nothing with them. */
function lockInit(side: LockFamily, name: 'Lock' | 'RLock'): Native {
  if (side.shared) return python(`BaseContext.${name}()`, (m, self) => createNothing(m, self, name, side));
  const free: Native = (m, [self = null]) => createNothing(m, self, name, side);
  return name === 'RLock'
    ? free
    : method('_thread.allocate_lock()', (m, self) => free(m, [self], NO_KEYWORDS));
}

/** How CPython names what makes these objects, where it complains: for processes a method of the context. */
const maker = (side: LockFamily, name: string): string =>
  side.shared ? `BaseContext.${name}` : `${name}.__init__`;

function conditionType(side: LockFamily): TypeSpec {
  const init: Native = python(`${maker(side, 'Condition')}(lock=)`, (m, self, lock) => {
    const none = lock === undefined || lock === null || (side.shared && !m.truth(lock));
    const given = none ? newLock(m, side) : lock;
    m.attribute(given, 'acquire');
    const options = { lock: coreOf(m, given) };
    createCore(m, self, { kind: `${side.prefix}Condition`, options }, side);
    editAs(m, self, 'instance').attributes.set('_lock', given);
    return null;
  });
  const wait = python('Condition.wait(timeout=)', (m, self, timeout) =>
    ask(m, self, 'wait', [], waitPatience(m, side, timeout)),
  );
  const notify = python('Condition.notify(n=)', (m, self, n) => ask(m, self, 'notify', [n ?? 1]));
  const notifyAll = python('Condition.notify_all()', (m, self) => ask(m, self, 'notify_all'));
  return {
    name: 'Condition',
    ...(side.shared ? { unpicklable: inherited } : {}),
    module: side.shared ? 'multiprocessing.synchronize' : 'threading',
    methods: {
      __init__: init,
      acquire: acquire(side),
      release: simple('Condition', 'release'),
      wait,
      wait_for: side.shared ? '_process_wait_for' : '_wait_for',
      notify,
      notify_all: notifyAll,
      ...(side.shared ? {} : { notifyAll }),
      _waiting: simple('Condition', 'waiters', '_waiting'),
      __repr__: '_condition_text',
      ...CONTEXT,
      __enter__: (m, [self = null]) => {
        coreOf(m, self, 'wait');
        return ask(m, self, 'acquire');
      },
    },
  };
}

/** How a condition takes its time-out, and so all that is made from one. */
function waitPatience(m: Machine, side: LockFamily, timeout: Value | undefined): number | null {
  return notNegative(nanoseconds(m, timeout, side.shared ? NOT_REAL : NOT_GREATER));
}

/** A condition without a lock of the program's makes its own. */
function newLock(m: Vm, side: LockFamily): Value {
  const asked = { kind: `${side.prefix}RLock`, options: {} } as const;
  const [id = null] = newCores(m, asked, { ...side, part: 'lock' });
  return made(m, `${side.module}.RLock`, id);
}

function semaphoreType(side: LockFamily, name: 'Semaphore' | 'BoundedSemaphore'): TypeSpec {
  const init: Native = python(`${maker(side, name)}(value=)`, (m, self, value) => {
    const permits = value === undefined ? 1 : side.shared ? cInt(m, value) : comparable(m, value);
    if (permits < 0 && side.shared) m.fail('OSError', 22, 'Invalid argument');
    if (permits < 0) m.fail('ValueError', 'semaphore initial value must be >= 0');
    createCore(m, self, { kind: `${side.prefix}${name}`, options: { permits } }, side);
    if (name === 'BoundedSemaphore') store(m, self, '_initial_value', permits);
    return null;
  });
  return {
    name,
    ...(side.shared ? { unpicklable: inherited } : {}),
    module: side.shared ? 'multiprocessing.synchronize' : 'threading',
    methods: {
      __init__: init,
      acquire: side.shared ? acquire(side) : acquireSemaphore,
      ...(side.shared
        ? { release: simpleNative('SemLock', 'release'), get_value: simple('Semaphore', 'get_value') }
        : { release: releaseSemaphore(name) }),
      __repr__: `${side.shared ? '_process' : ''}${name === 'Semaphore' ? '' : '_bounded'}_semaphore_text`,
      ...CONTEXT,
    },
    getters: {
      ...(side.shared ? {} : { _value: asked('get_value') }),
      ...(name === 'Semaphore' ? {} : { _initial_value: stored('_initial_value') }),
    },
  };
}

const releaseSemaphore = (name: string): Native =>
  python(`${name}.release(n=)`, (m, self, n) =>
    ask(m, self, 'release', [n === undefined ? 1 : comparable(m, n)]),
  );

/** A number that CPython compares with another. */
function comparable(m: Machine, value: Value): number {
  return Number(numberOf(value) ?? m.fail('TypeError', NOT_LESS(m.typeName(value))));
}

/** A number that becomes a C int. */
function cInt(m: Machine, value: Value): number {
  const number = Number(intOf(value) ?? m.fail('TypeError', NO_INTEGER(m.typeName(value))));
  if (number >= 2 ** 31 || number < -(2 ** 31))
    m.fail('OverflowError', 'Python int too large to convert to C int');
  return number;
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
  if (!waits && timeout !== undefined && timeout !== null)
    m.fail('ValueError', "can't specify timeout for non-blocking acquire");
  const nanos = nanoseconds(m, timeout, NOT_ADDED);
  return waits ? notNegative(nanos) : 0;
}

/** What is made of a condition is refused by that one. */
const conditionInside = () => inherited('Condition');

function eventType(side: LockFamily): TypeSpec {
  return {
    name: 'Event',
    ...(side.shared ? { unpicklable: conditionInside } : {}),
    module: side.shared ? 'multiprocessing.synchronize' : 'threading',
    methods: {
      __init__: python(`${maker(side, 'Event')}()`, (m, self) => createNothing(m, self, 'Event', side)),
      set: simple('Event', 'set'),
      clear: simple('Event', 'clear'),
      is_set: simple('Event', 'is_set'),
      ...(side.shared ? {} : { isSet: simple('Event', 'is_set') }),
      __repr__: side.shared ? '_process_event_text' : '_event_text',
      wait: python('Event.wait(timeout=)', (m, self, timeout) =>
        ask(m, self, 'wait', [], waitPatience(m, side, timeout)),
      ),
    },
  };
}

/** A barrier with an action runs as Python code of ours; this one is a core object. */
function barrierType(side: LockFamily): TypeSpec {
  const init: Native = python(
    `${maker(side, 'Barrier')}(parties, action=, timeout=)`,
    (m, self, parties, _action, timeout) => {
      const count = Number(numberOf(parties) ?? m.fail('TypeError', 'an integer is required'));
      const options = { parties: count, timeout: nanoseconds(m, timeout) };
      createCore(m, self, { kind: `${side.prefix}Barrier`, options }, side);
      editAs(m, self, 'instance').attributes.set('_parties', count);
      return null;
    },
  );
  return {
    name: 'Barrier',
    ...(side.shared ? { unpicklable: conditionInside } : {}),
    module: side.shared ? 'multiprocessing.synchronize' : 'threading',
    construct: (m, cls, args, keywords): Result => {
      const action = args[1] ?? keywords.get('action') ?? null;
      if (action !== null) return inPython(`${side.prefix}Barrier`, args, keywords);
      const self = m.alloc({ t: 'instance', cls, attributes: new Map(), core: null, payload: undefined });
      init(m, [self, ...args], keywords);
      return self;
    },
    methods: {
      __init__: init,
      wait: python('Barrier.wait(timeout=)', (m, self, timeout) =>
        ask(m, self, 'wait', [], nanoseconds(m, timeout, NOT_ADDED)),
      ),
      __repr__: '_barrier_text',
      reset: simple('Barrier', 'reset'),
      abort: simple('Barrier', 'abort'),
    },
    getters: { parties: stored('_parties'), n_waiting: asked('n_waiting'), broken: asked('broken') },
  };
}

/** The types of one of the two modules, by full name. */
export function lockTypes(side: LockFamily): Record<string, TypeSpec> {
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
