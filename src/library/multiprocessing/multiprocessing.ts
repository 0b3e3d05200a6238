/** The module `multiprocessing`: processes, queues and pipes between them, shared values. */

import { behind } from '../../heap/kinds.js';
import { native } from '../../language/contract/arguments.js';
import { python } from '../../language/contract/binding.js';
import { builtin, inPython, type Machine, type Result, tuple } from '../../language/contract/machine.js';
import type { Library, Native, TypeSpec } from '../../language/contract/native.js';
import type { Vm } from '../../language/contract/vm.js';
import { intOf, numberOf } from '../../language/numbers/numbers.js';
import type { ObjectId, Value } from '../../model.js';
import { unsupported } from '../../program.js';
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
  nanoseconds,
  newCores,
  SHARED,
  semaphorePatience,
  simple,
  store,
} from '../cores.js';
import { lockTypes, PROCESSES } from '../threading/locks.js';
import { currentProcess, PROCESS } from './processes.js';
import { arrayType, CELLS, guard, VALUE } from './shared-values.js';

// ── queues ──

function queueType(name: 'Queue' | 'JoinableQueue', bases: readonly string[]): TypeSpec {
  const joinable = name === 'JoinableQueue';
  return {
    name,
    module: 'multiprocessing.queues',
    bases,
    unpicklable: inherited,
    methods: {
      __init__: python(`BaseContext.${name}(maxsize=)`, (m, self, maxsize) => {
        const size = maxsize === undefined ? 0 : slots(m, maxsize);
        const options = { maxsize: size, joinable };
        createCore(m, self, { kind: 'ProcessQueue', options }, SHARED);
        store(m, self, '_maxsize', maxsize ?? 0);
        return null;
      }),
      put: python(`${name}.put(obj, block=, timeout=)`, (m, self, item, block, timeout) =>
        ask(m, self, 'put', [item], semaphorePatience(m, block, timeout)),
      ),
      put_nowait: python('Queue.put_nowait(obj)', (m, self, item) => ask(m, self, 'put', [item], 0)),
      get: python('Queue.get(block=, timeout=)', (m, self, block, timeout) =>
        ask(m, self, 'get', [], readPatience(m, block, timeout)),
      ),
      get_nowait: python('Queue.get_nowait()', (m, self) => ask(m, self, 'get', [], 0)),
      qsize: simple('Queue', 'qsize'),
      empty: simple('Queue', 'empty'),
      full: simple('Queue', 'full'),
      close: simple('Queue', 'close'),
      join_thread: simple('Queue', 'join_thread'),
      cancel_join_thread: simple('Queue', 'cancel_join_thread'),
      ...(joinable
        ? { task_done: simple('JoinableQueue', 'task_done'), join: simple('JoinableQueue', 'join') }
        : {}),
    },
  };
}

/** A queue's size becomes the value of a semaphore, unless it is 0 or less. */
function slots(m: Machine, maxsize: Value): number {
  const size = numberOf(maxsize);
  if (size === undefined)
    return m.fail('TypeError', `'<=' not supported between instances of '${m.typeName(maxsize)}' and 'int'`);
  if (intOf(maxsize) === undefined && size > 0) m.fail('TypeError', NO_INTEGER(m.typeName(maxsize)));
  return Number(size);
}

/** `Queue.get` reckons with the time-out itself before it comes to the read lock, which takes the same arguments. */
function readPatience(m: Machine, block: Value | undefined, timeout: Value | undefined): number | null {
  const waits = block === undefined || m.truth(block);
  if (waits && (timeout ?? null) === null) return null;
  const nanos = waits ? nanoseconds(m, timeout, NOT_ADDED) : null;
  return flag(m, block) ? nanos : semaphorePatience(m, block, timeout);
}

const SIMPLE_QUEUE: TypeSpec = {
  name: 'SimpleQueue',
  module: 'multiprocessing.queues',
  unpicklable: inherited,
  methods: {
    __init__: python('BaseContext.SimpleQueue()', (m, self) => {
      createCore(m, self, { kind: 'ProcessSimpleQueue', options: {} }, SHARED);
      return null;
    }),
    put: python('SimpleQueue.put(obj)', (m, self, item) => ask(m, self, 'put', [item])),
    get: simple('SimpleQueue', 'get'),
    empty: simple('SimpleQueue', 'empty'),
    close: simple('SimpleQueue', 'close'),
  },
};

// ── pipes ──

const CONNECTION = 'multiprocessing.connection.Connection';

/** Three core objects: the pipe itself, then its two ends. */
const makePipe: Native = python('BaseContext.Pipe(duplex=)', (m, _context, duplex) => {
  const both = duplex === undefined || m.truth(duplex);
  const [, ...ends] = newCores(m, { kind: 'Pipe', options: { duplex: both } }, SHARED, 3);
  return tuple(ends.map((id, end) => connection(m, id, both || end === 0, both || end === 1)));
});

const pipe: Native = (m, args, keywords) => makePipe(m, [null, ...args], keywords);

function connection(m: Machine, id: ObjectId, readable: boolean, writable: boolean): Value {
  return made(m, CONNECTION, id, [
    ['readable', readable],
    ['writable', writable],
  ]);
}

/** `Connection.send_bytes` (3.11), which takes a part of the bytes where it is told to. */
function sendBytes(m: Machine, self: Value, buffer: Value, offset?: Value, size?: Value): Result {
  const bytes = behind(m, buffer);
  if (typeof bytes !== 'object' || bytes?.t !== 'bytes')
    return m.fail('TypeError', `memoryview: a bytes-like object is required, not '${m.typeName(buffer)}'`);
  const from = offset === undefined ? 0 : whole(m, offset);
  const { length } = bytes.data;
  if (from < 0) m.fail('ValueError', 'offset is negative');
  if (length < from) m.fail('ValueError', 'buffer length < offset');
  const count = size === undefined || size === null ? length - from : whole(m, size);
  if (count < 0) m.fail('ValueError', 'size is negative');
  if (from + count > length) m.fail('ValueError', 'buffer length < offset + size');
  return ask(m, self, 'send_bytes', [{ t: 'bytes', data: bytes.data.slice(from, from + count) }]);
}

function whole(m: Machine, value: Value): number {
  const number = numberOf(value);
  return number === undefined
    ? m.fail('TypeError', `'<' not supported between instances of '${m.typeName(value)}' and 'int'`)
    : Number(number);
}

const CONNECTION_TYPE: TypeSpec = {
  name: 'Connection',
  module: 'multiprocessing.connection',
  unpicklable: () => [
    'TypeError',
    'sending a connection through a connection is not supported by queue-demo',
  ],
  methods: {
    send: python('_ConnectionBase.send(obj)', (m, self, item) => ask(m, self, 'send', [item])),
    recv: simple('_ConnectionBase', 'recv'),
    send_bytes: python('_ConnectionBase.send_bytes(buf, offset=, size=)', sendBytes),
    recv_bytes: python('_ConnectionBase.recv_bytes(maxlength=)', (m, self, most) =>
      ask(m, self, 'recv_bytes', most === undefined || most === null ? [] : [whole(m, most)]),
    ),
    poll: python('_ConnectionBase.poll(timeout=)', (m, self, timeout) => {
      const nanos = timeout === undefined ? 0 : nanoseconds(m, timeout, NOT_ADDED);
      return ask(m, self, 'poll', [], nanos === null ? null : Math.max(nanos, 0));
    }),
    close: simple('_ConnectionBase', 'close'),
    fileno: python('_ConnectionBase.fileno()', (m, self) => Math.abs(coreOf(m, self)) + 2),
    __enter__: (_m, [self = null]) => self,
    __exit__: (m, [self = null]) => ask(m, self, 'close'),
  },
  getters: { closed: asked('closed') },
};

// ── the module's functions ──

const context: Native = native('get_context(method=)', (m, name) => {
  refuseMethod(m, name ?? null);
  if (m.moduleState('multiprocessing.context') === null && (name ?? null) === null)
    m.setModuleState('multiprocessing.context', 'fork');
  return builtin('multiprocessing.fork');
});

/** What the context `fork` has as the module itself has it; its processes are called by another name. */
const IN_CONTEXT = (
  'Queue JoinableQueue SimpleQueue Pipe Lock RLock Condition Semaphore BoundedSemaphore Event Barrier Value ' +
  'current_process parent_process active_children cpu_count freeze_support get_context get_start_method ' +
  'set_start_method ProcessError TimeoutError'
).split(' ');

/** From the first use on the way of starting processes is settled. */
const startMethod: Native = native('get_start_method(allow_none=)', (m, allowNone) => {
  const known = m.moduleState('multiprocessing.context');
  if (known !== null || (allowNone !== undefined && m.truth(allowNone))) return known;
  m.setModuleState('multiprocessing.context', 'fork');
  return 'fork';
});

const setStartMethod: Native = native('set_start_method(method, force=)', (m, name, force) => {
  const forced = force !== undefined && m.truth(force);
  if (m.moduleState('multiprocessing.context') !== null && !forced)
    m.fail('RuntimeError', 'context has already been set');
  refuseMethod(m, name ?? null);
  m.setModuleState('multiprocessing.context', name ?? null);
  return null;
});

function refuseMethod(m: Vm, name: Value): void {
  if (name === null || name === 'fork') return;
  if (name === 'spawn' || name === 'forkserver')
    throw unsupported(m.span(), [
      `to start processes by '${name}' is not supported: here they are forked.`,
      "Leave it out, or ask for 'fork': what does not depend on it is the same.",
    ]);
  m.fail('ValueError', `cannot find context for ${m.repr(name)}`);
}

/** The same names in a module within. */
const among = (module: string, names: readonly string[]): Record<string, Value> =>
  Object.fromEntries(
    names.map((name) => [`multiprocessing.${module}.${name}`, builtin(`multiprocessing.${name}`)]),
  );

export const MULTIPROCESSING: Library = {
  types: {
    'multiprocessing.Process': PROCESS,
    'multiprocessing.context.ForkProcess': {
      name: 'ForkProcess',
      module: 'multiprocessing.context',
      bases: ['multiprocessing.Process'],
    },
    'multiprocessing._MainProcess': {
      name: '_MainProcess',
      module: 'multiprocessing.process',
      bases: ['multiprocessing.Process'],
    },
    'multiprocessing.Queue': queueType('Queue', []),
    'multiprocessing.JoinableQueue': queueType('JoinableQueue', ['multiprocessing.Queue']),
    'multiprocessing.SimpleQueue': SIMPLE_QUEUE,
    'multiprocessing.Value': VALUE,
    ...lockTypes(PROCESSES),
    [CONNECTION]: CONNECTION_TYPE,
    'multiprocessing._Cells': CELLS,
  },
  functions: {
    'multiprocessing.Pipe': pipe,
    'multiprocessing.current_process': native('current_process()', (m) => currentProcess(m)),
    'multiprocessing.parent_process': native('parent_process()', (m) =>
      m.moduleState('multiprocessing.parent'),
    ),
    'multiprocessing.active_children': native('active_children()', (m) => {
      return inPython('_active_children', [currentProcess(m)]);
    }),
    'multiprocessing._guard': guard,
    _refuse_raw: (m) => {
      throw unsupported(m.span(), [
        'to receive bytes as an object, an object as bytes, or more bytes than fit, is not supported.',
        'Receive with recv() what was sent with send(), and with recv_bytes() what was sent with send_bytes().',
      ]);
    },
    'multiprocessing._array_type': arrayType,
    'multiprocessing.cpu_count': () => 2,
    'multiprocessing.freeze_support': () => null,
    'multiprocessing.get_context': context,
    'multiprocessing.get_start_method': startMethod,
    'multiprocessing.set_start_method': setStartMethod,
    _alive_children: native('_alive_children(current)', (m, current) => ask(m, current, 'alive_children')),
  },
  constants: {
    'multiprocessing.Array': builtin('library.SynchronizedArray'),
    ...among('fork', IN_CONTEXT),
    'multiprocessing.fork.Process': builtin('multiprocessing.context.ForkProcess'),
    'multiprocessing.fork.Array': builtin('library.SynchronizedArray'),
    ...among('queues', ['Queue', 'JoinableQueue', 'SimpleQueue']),
    ...among('process', ['current_process', 'active_children', 'parent_process']),
    ...among('synchronize', [
      'Lock',
      'RLock',
      'Condition',
      'Semaphore',
      'BoundedSemaphore',
      'Event',
      'Barrier',
    ]),
    'multiprocessing.process.BaseProcess': builtin('multiprocessing.Process'),
    'multiprocessing.queues.Empty': builtin('queue.Empty'),
    'multiprocessing.queues.Full': builtin('queue.Full'),
  },
};
