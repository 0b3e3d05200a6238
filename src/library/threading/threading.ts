/** The module `threading`: threads, and what can be asked about them. */

import { editAs } from '../../heap/expected.js';
import { isRef } from '../../heap/kinds.js';
import { native } from '../../language/contract/arguments.js';
import { python } from '../../language/contract/binding.js';
import {
  builtin,
  float,
  inPython,
  type Machine,
  type Result,
  tuple,
} from '../../language/contract/machine.js';
import type { Library, Native, TypeSpec } from '../../language/contract/native.js';
import type { Vm } from '../../language/contract/vm.js';
import { addressOf } from '../../language/text/object-texts.js';
import type { ObjectId, Value } from '../../model.js';
import { ask, createCore, knownCore, made, nanoseconds, OWN, store, stored } from '../cores.js';
import { lockTypes, THREADS } from './locks.js';
import { PYTHON } from './threading.py.js';

/** The core object that stands for a process's main thread, in every process. */
const MAIN_THREAD = 1;

/** The core object behind a thread; where `Thread.__init__` was never called, that raises. */
function threadCore(m: Machine, self: Value, type = 'AssertionError', of = 'Thread'): ObjectId {
  return knownCore(m, self) ?? m.fail(type, `${of}.__init__() not called`);
}

const THREAD_INIT = 'Thread.__init__(group=, target=, name=, args=, kwargs=, *, daemon=)';

/** `Thread-1 (work)`, `Thread-2`: CPython 3.11 counts all of them, and names the target behind. */
function nextName(m: Machine, target: Value): string {
  const count = Number(m.moduleState('threading.count') ?? 0) + 1;
  m.setModuleState('threading.count', count);
  if (target === null) return `Thread-${count}`;
  const name = m.callNow(builtin('getattr'), [target, '__name__', null]);
  return name === null ? `Thread-${count}` : `Thread-${count} (${String(name)})`;
}

const init: Native = python(THREAD_INIT, (m, self, group, target, name, args, kwargs, daemon) => {
  if (group !== undefined && group !== null) m.fail('AssertionError', 'group argument must be None for now');
  const given = name !== undefined && m.truth(name) ? m.str(name) : nextName(m, target ?? null);
  createCore(m, self, { kind: 'Thread', options: { name: given } }, OWN);
  const attributes: readonly [string, Value][] = [
    ['_target', target ?? null],
    ['_name', given],
    ['_args', args ?? tuple([])],
    ['_kwargs', kwargs === undefined || kwargs === null ? m.dict([]) : kwargs],
    ['_daemonic', daemon === undefined || daemon === null ? isDaemon(m) : m.truth(daemon)],
  ];
  const object = editAs(m, self, 'instance');
  for (const [key, value] of attributes) object.attributes.set(key, value);
  if (kwargs !== undefined && kwargs !== null)
    m.setModuleState(`threading.keywords.${threadCore(m, self)}`, true);
  return null;
});

/** A thread is a daemon if the one that makes it is. */
function isDaemon(m: Machine): boolean {
  const object = isRef(m.current) ? m.get(m.current) : null;
  return object?.t === 'instance' && object.attributes.get('_daemonic') === true;
}

const setDaemon = (m: Machine, self: Value, value: Value): Value => {
  const core = threadCore(m, self, 'RuntimeError');
  if (m.moduleState(`threading.started.${core}`) === true) {
    m.fail('RuntimeError', 'cannot set daemon status of active thread');
  }
  store(m, self, '_daemonic', m.truth(value));
  return null;
};

const setName = (m: Machine, self: Value, value: Value): Value => {
  threadCore(m, self);
  store(m, self, '_name', m.str(value));
  return null;
};

const start: Native = python('Thread.start()', (m, self) => {
  const core = threadCore(m, self, 'RuntimeError', 'thread');
  if (m.moduleState(`threading.started.${core}`) === true)
    m.fail('RuntimeError', 'threads can only be started once');
  m.setModuleState(`threading.started.${core}`, true);
  return ask(m, self, 'start', [self]);
});

const join: Native = python('Thread.join(timeout=)', (m, self, timeout) => {
  const core = threadCore(m, self, 'RuntimeError');
  if (core !== MAIN_THREAD && m.moduleState(`threading.started.${core}`) !== true) {
    m.fail('RuntimeError', 'cannot join thread before it is started');
  }
  if (m.same(self, currentThread(m))) m.fail('RuntimeError', 'cannot join current thread');
  const nanos = nanoseconds(
    m,
    timeout,
    (type) => `'>' not supported between instances of 'int' and '${type}'`,
  );
  return ask(m, self, 'join', [], nanos === null ? null : Math.max(nanos, 0));
});

const identity = (m: Machine, self: Value): Value => {
  const core = threadCore(m, self);
  const started = core === MAIN_THREAD || m.moduleState(`threading.started.${core}`) === true;
  return started ? 139_000_000_000_000 + core * 4096 : null;
};

/** An attribute that `__init__` stored. */
const once =
  (name: string) =>
  (m: Machine, self: Value): Result => {
    threadCore(m, self);
    return stored(name)(m, self);
  };

const THREAD: TypeSpec = {
  name: 'Thread',
  module: 'threading',
  methods: {
    __init__: init,
    start,
    run: python('Thread.run()', (_m, self) => inPython('_run_target', [self])),
    join,
    is_alive: python('Thread.is_alive()', (m, self) => {
      threadCore(m, self);
      return ask(m, self, 'is_alive');
    }),
    getName: python('Thread.getName()', (m, self) => once('_name')(m, self)),
    setName: python('Thread.setName(name)', (m, self, name) => setName(m, self, name)),
    isDaemon: python('Thread.isDaemon()', (m, self) => once('_daemonic')(m, self)),
    setDaemon: python('Thread.setDaemon(daemonic)', (m, self, value) => setDaemon(m, self, value)),
    __repr__: '_thread_text',
    _ident: python('Thread._ident()', (m, self) =>
      knownCore(m, self) === null
        ? m.fail('AssertionError', 'Thread.__init__() was not called')
        : identity(m, self),
    ),
  },
  getters: {
    name: once('_name'),
    daemon: once('_daemonic'),
    ident: identity,
    native_id: identity,
  },
  setters: { name: setName, daemon: setDaemon },
};

/** The object of the thread that asks; the main thread's is made when it is first asked for. */
export function currentThread(m: Machine): Value {
  return m.current ?? mainThread(m);
}

function mainThread(m: Machine): Value {
  const known = m.moduleState('threading.main');
  if (known !== null) return known;
  const object = made(m, 'threading._MainThread', MAIN_THREAD, [
    ['_name', 'MainThread'],
    ['_daemonic', false],
  ]);
  m.setModuleState('threading.main', object);
  return m.moduleState('threading.main');
}

/** The object of the thread that feeds a process queue (`Queue._start_thread` of multiprocessing, 3.11). */
function feederThread(m: Vm, actor: Value): Value {
  const name = 'QueueFeederThread';
  const [core = 0] = m.create(
    { kind: 'Thread', options: { name, actor: Number(actor), isFeeder: true } },
    OWN,
  );
  m.setModuleState(`threading.started.${core}`, true);
  return made(m, 'threading.Thread', core, [
    ['_name', name],
    ['_daemonic', true],
  ]);
}

const current: Native = native('current_thread()', (m) => currentThread(m));
const count: Native = native('active_count()', (m) => ask(m, mainThread(m), 'active_count'));

export const THREADING: Library = {
  python: PYTHON,
  isLocked: true,
  types: {
    'threading.Thread': THREAD,
    'threading._MainThread': { name: '_MainThread', module: 'threading', bases: ['threading.Thread'] },
    ...lockTypes(THREADS),
  },
  functions: {
    'threading.current_thread': current,
    'threading.currentThread': current,
    'threading.main_thread': native('main_thread()', (m) => mainThread(m)),
    'threading.active_count': count,
    'threading.activeCount': count,
    'threading.enumerate': native('enumerate()', (m) => {
      return inPython('_enumerate_threads', [mainThread(m)]);
    }),
    'threading.get_ident': native('get_ident()', (m) => identity(m, currentThread(m))),
    'threading.get_native_id': native('get_native_id()', (m) => identity(m, currentThread(m))),
    'threading.stack_size': () => 0,
    _address: native('_address(obj)', (_m, object) => addressOf(object)),
    _feeder_thread: (m, [actor = null]) => feederThread(m, actor),
    _alive_threads: native('_alive_threads(main)', (m, main) => ask(m, main, 'alive_threads')),
  },
  constants: {
    'threading.TIMEOUT_MAX': float(9223372036.0),
    'threading.ThreadError': builtin('RuntimeError'),
    'threading.local': builtin('library._local'),
  },
};
