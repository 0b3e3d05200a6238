/** The module `multiprocessing`: processes, queues and pipes between them, shared values. */

import type { ObjectId, Ref, Tuple, Value } from '../../model.js';
import { method, native } from '../arguments.js';
import { python } from '../binding.js';
import type { Instance } from '../heap.js';
import {
  builtin,
  type Library,
  type Machine,
  type Native,
  TailCall,
  type TypeSpec,
  tuple,
} from '../native.js';
import { numberOf } from '../numbers.js';
import type { Vm } from '../vm.js';
import {
  ask,
  asked,
  coreOf,
  createCore,
  made,
  nanoseconds,
  patience,
  simple,
  store,
  stored,
} from './cores.js';
import { lockTypes, PROCESSES } from './locks.js';

// ── processes ──

/** This process's own Process object. */
function currentProcess(m: Machine): Value {
  const known = m.counter('multiprocessing.current');
  if (known !== null) return known;
  const object = made(m, 'multiprocessing._MainProcess', 0, [
    ['_name', 'MainProcess'],
    ['_daemonic', false],
    ['_identity', tuple([])],
  ]);
  createCore(m, object, 'Process', false, { name: 'MainProcess', main: true });
  m.setCounter('multiprocessing.current', object);
  return m.counter('multiprocessing.current');
}

const attribute = (m: Machine, self: Value, name: string): Value =>
  (m.get(self as Ref) as Instance).attributes.get(name) ?? null;

const PROCESS_INIT = 'BaseProcess.__init__(group=, target=, name=, args=, kwargs=, *, daemon=)';

const init: Native = python(PROCESS_INIT, (m, self, group, target, name, args, kwargs, daemon) => {
  if (group !== undefined && group !== null) m.fail('AssertionError', 'group argument must be None for now');
  const parent = currentProcess(m);
  const count = Number(m.counter('multiprocessing.count') ?? 0) + 1;
  m.setCounter('multiprocessing.count', count);
  const identity = [...(attribute(m, parent, '_identity') as { items: readonly Value[] }).items, count];
  const given =
    name !== undefined && m.truth(name) ? m.str(name) : `${m.typeName(self)}-${identity.join(':')}`;
  createCore(m, self as Value, 'Process', false, { name: given });
  store(m, self as Value, '_identity', tuple(identity));
  store(m, self as Value, '_name', given);
  store(m, self as Value, '_target', target ?? null);
  store(m, self as Value, '_args', args === undefined ? tuple([]) : tuple(m.elements(args)));
  store(m, self as Value, '_kwargs', kwargs === undefined || kwargs === null ? m.dict([]) : kwargs);
  const inherited = attribute(m, parent, '_daemonic');
  store(m, self as Value, '_daemonic', daemon === undefined || daemon === null ? inherited : m.truth(daemon));
  return null;
});

const start: Native = python('BaseProcess.start()', (m, self) => {
  if (attribute(m, self as Value, '_started') === true)
    m.fail('AssertionError', 'cannot start a process twice');
  if (attribute(m, currentProcess(m), '_daemonic') === true) {
    m.fail('AssertionError', 'daemonic processes are not allowed to have children');
  }
  if (m.counter('multiprocessing.context') === null) m.setCounter('multiprocessing.context', 'fork');
  const operation = ask(m, self as Value, 'start', [self as Value]);
  store(m, self as Value, '_started', true);
  // Nobody else may know of the object when `active_children` is asked for it.
  if ((m as Vm).program.codes.some(({ names }) => names.includes('active_children'))) {
    const known = m.counter('multiprocessing.children') as Tuple | null;
    m.setCounter('multiprocessing.children', tuple([...(known?.items ?? []), self]));
  }
  return operation;
});

function started(m: Machine, self: Value): boolean {
  return attribute(m, self, '_started') === true;
}

const join: Native = python('BaseProcess.join(timeout=)', (m, self, timeout) => {
  if (!started(m, self as Value)) m.fail('AssertionError', 'can only join a started process');
  const nanos = nanoseconds(m, timeout);
  return ask(m, self as Value, 'join', [], nanos === null ? null : Math.max(nanos, 0));
});

/** A signal for a process: there is nobody to get it before the start. */
const signal = (name: 'terminate' | 'kill'): Native =>
  python(`BaseProcess.${name}()`, (m, self) => {
    if (!started(m, self as Value)) m.fail('AttributeError', `'NoneType' object has no attribute '${name}'`);
    return ask(m, self as Value, name);
  });

const setDaemon = (m: Machine, self: Value, value: Value): Value => {
  if (started(m, self)) m.fail('AssertionError', 'process has already started');
  store(m, self, '_daemonic', m.truth(value));
  return null;
};

const whenStarted =
  (op: string) =>
  (m: Machine, self: Value): ReturnType<Native> =>
    started(m, self) || attribute(m, self, '_name') === 'MainProcess' ? ask(m, self, op) : null;

const PROCESS: TypeSpec = {
  name: 'Process',
  module: 'multiprocessing.context',
  methods: {
    __init__: init,
    start,
    run: '_run_target',
    join,
    is_alive: python('BaseProcess.is_alive()', (m, self) =>
      started(m, self as Value) ? ask(m, self as Value, 'is_alive') : false,
    ),
    terminate: signal('terminate'),
    kill: signal('kill'),
    close: python('BaseProcess.close()', (m, self) => ask(m, self as Value, 'close')),
    __repr__: '_process_repr',
  },
  getters: {
    name: stored('_name'),
    daemon: stored('_daemonic'),
    exitcode: whenStarted('exitcode'),
    pid: whenStarted('pid'),
    ident: whenStarted('pid'),
  },
  setters: {
    daemon: setDaemon,
    name: (m, self, value) => {
      store(m, self, '_name', m.str(value));
      return null;
    },
  },
};

// ── queues ──

function queueType(name: 'Queue' | 'JoinableQueue', bases: readonly string[]): TypeSpec {
  const joinable = name === 'JoinableQueue';
  return {
    name,
    module: 'multiprocessing.queues',
    bases,
    methods: {
      __init__: python('Queue.__init__(maxsize=)', (m, self, maxsize) => {
        const size = maxsize === undefined ? 0 : Number(numberOf(maxsize) ?? 0);
        createCore(m, self as Value, 'ProcessQueue', true, { maxsize: size, joinable });
        store(m, self as Value, '_maxsize', maxsize ?? 0);
        return null;
      }),
      put: python('Queue.put(obj, block=, timeout=)', (m, self, item, block, timeout) =>
        ask(m, self as Value, 'put', [item as Value], patience(m, block, timeout)),
      ),
      put_nowait: python('Queue.put_nowait(obj)', (m, self, item) =>
        ask(m, self as Value, 'put', [item as Value], 0),
      ),
      get: python('Queue.get(block=, timeout=)', (m, self, block, timeout) =>
        ask(m, self as Value, 'get', [], patience(m, block, timeout)),
      ),
      get_nowait: python('Queue.get_nowait()', (m, self) => ask(m, self as Value, 'get', [], 0)),
      qsize: simple('Queue.qsize'),
      empty: simple('Queue.empty'),
      full: simple('Queue.full'),
      close: simple('Queue.close'),
      join_thread: simple('Queue.join_thread'),
      cancel_join_thread: simple('Queue.cancel_join_thread'),
      ...(joinable ? { task_done: simple('Queue.task_done'), join: simple('Queue.join') } : {}),
    },
  };
}

const SIMPLE_QUEUE: TypeSpec = {
  name: 'SimpleQueue',
  module: 'multiprocessing.queues',
  methods: {
    __init__: python('SimpleQueue.__init__()', (m, self) => {
      createCore(m, self as Value, 'ProcessSimpleQueue', true);
      return null;
    }),
    put: python('SimpleQueue.put(obj)', (m, self, item) => ask(m, self as Value, 'put', [item as Value])),
    get: simple('SimpleQueue.get'),
    empty: simple('SimpleQueue.empty'),
    close: simple('SimpleQueue.close'),
  },
};

// ── pipes ──

const CONNECTION = 'multiprocessing.connection.Connection';

/** Three core objects: the pipe itself, then its two ends. */
const pipe: Native = native('Pipe(duplex=)', (m, duplex) => {
  const both = duplex === undefined || m.truth(duplex);
  const vm = m as Vm;
  vm.create('Pipe', true, { duplex: both });
  const ends: ObjectId[] = [
    vm.create('Connection', true, { end: 0 }),
    vm.create('Connection', true, { end: 1 }),
  ];
  return tuple(ends.map((id, end) => connection(m, id, both || end === 0, both || end === 1)));
});

function connection(m: Machine, id: ObjectId, readable: boolean, writable: boolean): Value {
  return made(m, CONNECTION, id, [
    ['readable', readable],
    ['writable', writable],
  ]);
}

const CONNECTION_TYPE: TypeSpec = {
  name: 'Connection',
  module: 'multiprocessing.connection',
  methods: {
    send: python('_ConnectionBase.send(obj)', (m, self, item) =>
      ask(m, self as Value, 'send', [item as Value]),
    ),
    recv: simple('_ConnectionBase.recv'),
    poll: python('_ConnectionBase.poll(timeout=)', (m, self, timeout) => {
      const nanos = timeout === undefined ? 0 : nanoseconds(m, timeout);
      return ask(m, self as Value, 'poll', [], nanos === null ? null : Math.max(nanos, 0));
    }),
    close: simple('_ConnectionBase.close'),
    fileno: python('_ConnectionBase.fileno()', (m, self) => Math.abs(coreOf(m, self as Value)) + 2),
    __enter__: (_m, [self]) => self as Value,
    __exit__: (m, [self]) => ask(m, self as Value, 'close'),
  },
  getters: { closed: asked('closed') },
};

// ── shared values ──

const TYPECODES = new Set([...'bBhHiIlLqQfd']);

const valueInit: Native = method(
  'Value(typecode_or_type, value=, *, lock=)',
  (m, self, typecode, value, lock) => {
    if (typeof typecode !== 'string' || !TYPECODES.has(typecode)) {
      m.fail(
        'TypeError',
        "this type needs an underlying type: queue-demo takes the typecodes 'b', 'h', 'i', 'l', 'q', 'f' and 'd'",
      );
    }
    const vm = m as Vm;
    const own = lock === undefined || lock === null || lock === true;
    const guard = own ? made(m, 'multiprocessing.RLock', vm.create('ProcessRLock', true)) : lock;
    const id = guard === false ? null : coreOf(m, guard as Value);
    createCore(m, self as Value, 'Value', true, {
      typecode: typecode as string,
      lock: id,
      value: Number(numberOf(value ?? 0)),
    });
    store(m, self as Value, '_lock', guard as Value);
    return null;
  },
);

const VALUE: TypeSpec = {
  name: 'Synchronized',
  module: 'multiprocessing.sharedctypes',
  methods: {
    __init__: valueInit,
    get_lock: method('get_lock()', (m, self) => stored('_lock')(m, self as Value)),
    get_obj: method('get_obj()', (_m, self) => self as Value),
    acquire: (m, [self]) => ask(m, attribute(m, self as Value, '_lock'), 'acquire'),
    release: (m, [self]) => ask(m, attribute(m, self as Value, '_lock'), 'release'),
    __enter__: (m, [self]) => ask(m, attribute(m, self as Value, '_lock'), 'acquire'),
    __exit__: (m, [self]) => ask(m, attribute(m, self as Value, '_lock'), 'release'),
  },
  getters: { value: (m, self) => ask(m, self, 'read', [null]) },
  setters: { value: (m, self, value) => ask(m, self, 'write', [null, value]) },
};

/** The cells behind `multiprocessing.Array`: prelude code gives them list's look. */
const CELLS: TypeSpec = {
  name: '_Cells',
  module: 'multiprocessing',
  methods: {
    __init__: method('_Cells(typecode, values, lock)', (m, self, typecode, values, lock) => {
      const numbers = m.elements(values as Value).map((each) => String(numberOf(each)));
      const id = lock === null ? null : coreOf(m, lock as Value);
      createCore(m, self as Value, 'Array', true, {
        typecode: typecode as string,
        lock: id,
        values: numbers.join(' '),
      });
      return null;
    }),
    read: method('read(index)', (m, self, index) => ask(m, self as Value, 'read', [index as Value])),
    write: method('write(index, value)', (m, self, index, value) =>
      ask(m, self as Value, 'write', [index as Value, value as Value]),
    ),
  },
};

// ── the module's functions ──

const context: Native = native('get_context(method=)', (m, name) => {
  refuseMethod(m, name ?? null);
  return builtin('multiprocessing');
});

/** From the first use on the way of starting processes is settled. */
const startMethod: Native = native('get_start_method(allow_none=)', (m, allowNone) => {
  const known = m.counter('multiprocessing.context');
  if (known !== null || (allowNone !== undefined && m.truth(allowNone))) return known;
  m.setCounter('multiprocessing.context', 'fork');
  return 'fork';
});

const setStartMethod: Native = native('set_start_method(method, force=)', (m, name, force) => {
  const forced = force !== undefined && m.truth(force);
  if (m.counter('multiprocessing.context') !== null && !forced)
    m.fail('RuntimeError', 'context has already been set');
  refuseMethod(m, name ?? null);
  m.setCounter('multiprocessing.context', name ?? null);
  return null;
});

function refuseMethod(m: Machine, name: Value): void {
  if (name === null || name === 'fork') return;
  if (name === 'spawn' || name === 'forkserver') {
    m.fail('ValueError', `queue-demo starts processes by fork only, not by '${name}'`);
  }
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
    'multiprocessing._MainProcess': {
      name: '_MainProcess',
      module: 'multiprocessing.process',
      bases: ['multiprocessing.Process'],
    },
    'multiprocessing.Queue': queueType('Queue', []),
    'multiprocessing.JoinableQueue': queueType('JoinableQueue', ['multiprocessing.Queue']),
    'multiprocessing.SimpleQueue': SIMPLE_QUEUE,
    [CONNECTION]: CONNECTION_TYPE,
    'multiprocessing.Value': VALUE,
    'multiprocessing._Cells': CELLS,
    ...lockTypes(PROCESSES),
  },
  functions: {
    'multiprocessing.Pipe': pipe,
    'multiprocessing.current_process': native('current_process()', (m) => currentProcess(m)),
    'multiprocessing.parent_process': native('parent_process()', (m) => m.counter('multiprocessing.parent')),
    'multiprocessing.active_children': native('active_children()', (m) => {
      return new TailCall(builtin('prelude._active_children'), [currentProcess(m)]);
    }),
    'multiprocessing.cpu_count': () => 2,
    'multiprocessing.freeze_support': () => null,
    'multiprocessing.get_context': context,
    'multiprocessing.get_start_method': startMethod,
    'multiprocessing.set_start_method': setStartMethod,
    _alive_children: native('_alive_children(current)', (m, current) =>
      ask(m, current as Value, 'alive_children'),
    ),
  },
  constants: {
    'multiprocessing.Array': builtin('prelude.Array'),
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
