/**
 * The module `queue`: each method is one operation on a core queue. A queue whose class has hooks of its own runs them, by the
 * Python beside this file; so does one with messages that only Python code can compare, and one whose inside the program
 * reached for. Which it is the core knows: it answers an operation with what has to run.
 */

import { isRef } from '../../heap/kinds.js';
import { method } from '../../language/contract/arguments.js';
import { python } from '../../language/contract/binding.js';
import { builtin, inPython, type Result } from '../../language/contract/machine.js';
import type { Library, Native, TypeSpec } from '../../language/contract/native.js';
import type { Vm } from '../../language/contract/vm.js';
import { numberOf } from '../../language/numbers/numbers.js';
import { orderKey } from '../../language/operators/order-key.js';
import type { Value } from '../../model.js';
import {
  ask,
  asked,
  coreOf,
  createCore,
  knownCore,
  NOT_GREATER,
  NOT_LESS,
  neverPickled,
  OWN,
  patience,
  simple,
  simpleNative,
  store,
  stored,
} from '../cores.js';
import { lacks } from '../uninitialised.js';
import { comparesByCode } from './compares.js';
import { type Hook, hasHooks, INSIDE, INSIDE_FUNCTIONS, inner, reach, replace } from './inside.js';
import { PYTHON } from './queue.py.js';

function putInto(m: Vm, self: Value, item: Value, timeout: number | null): Result {
  if (!m.isInstance(self, builtin('queue.PriorityQueue'))) return ask(m, self, 'put', [item], timeout);
  // What has no order goes by its number, which has to be the one that others know it by.
  const known = m.draft.publish(item);
  if (comparesByCode(m, known)) return inPython('_queue_put_compared', [self, known, timeout]);
  return ask(m, self, 'put', [known], timeout, orderKey(m, known));
}

const put: Native = python('Queue.put(item, block=, timeout=)', (m, self, item, block, timeout) =>
  putInto(m, self as Value, item as Value, roomPatience(m, self, block, timeout)),
);
/** An unbounded queue never looks at the time-out. */
function roomPatience(
  m: Vm,
  self: Value,
  block: Value | undefined,
  timeout: Value | undefined,
): number | null {
  return isBounded(m, self) ? patience(m, block, timeout, NOT_LESS) : null;
}

/** What `put` asks first; raises where its size is no number. */
function isBounded(m: Vm, self: Value): boolean {
  coreOf(m, self, 'put');
  const maxsize = m.attribute(self, 'maxsize');
  return Number(numberOf(maxsize) ?? m.fail('TypeError', NOT_GREATER(m.typeName(maxsize)))) > 0;
}

const putNoWait: Native = python('Queue.put_nowait(item)', (m, self, item) => {
  isBounded(m, self);
  return putInto(m, self, item, 0);
});
const get: Native = python('Queue.get(block=, timeout=)', (m, self, block, timeout) =>
  ask(m, self as Value, 'get', [], patience(m, block, timeout, NOT_LESS)),
);
const getNoWait: Native = python('Queue.get_nowait()', (m, self) => ask(m, self as Value, 'get', [], 0));
const shutdown: Native = python('Queue.shutdown(immediate=)', (m, self, immediate) =>
  ask(m, self, 'shutdown', immediate !== undefined && m.truth(immediate) ? [true] : []),
);

const full: Native = python('Queue.full()', (m, self) => {
  coreOf(m, self, 'full');
  const maxsize = m.attribute(self, 'maxsize');
  if (numberOf(maxsize) === undefined)
    m.fail('TypeError', `'<' not supported between instances of 'int' and '${m.typeName(maxsize)}'`);
  return ask(m, self, 'full');
});

const KINDS = ['PriorityQueue', 'LifoQueue'] as const;

/** As its class says, whichever `__init__` was called. */
const kindOf = (m: Vm, self: Value): (typeof KINDS)[number] | 'Queue' =>
  KINDS.find((kind) => m.isInstance(self, builtin(`queue.${kind}`))) ?? 'Queue';

const init: Native = python('Queue.__init__(maxsize=)', (m, self, maxsize = 0) => {
  // What is no number is only found out when it is compared with one.
  const size = numberOf(maxsize) ?? 0;
  const hooked = hasHooks(m, self);
  const object = m.draft.publish(self);
  const options = { maxsize: Number(size), self: hooked && isRef(object) ? object.id : null };
  createCore(m, self, { kind: kindOf(m, self), options }, OWN);
  store(m, self, 'maxsize', maxsize);
  return hooked ? inPython('_inside_init', [self, maxsize]) : null;
});

function queueType(name: string, bases: readonly string[], hooks: Readonly<Record<Hook, string>>): TypeSpec {
  const own = name === 'Queue' ? METHODS : {};
  return {
    name,
    module: 'queue',
    bases,
    methods: { ...own, ...hooks },
    ...(name === 'Queue' && { getters: GETTERS, setters: SETTERS, reach }),
  };
}

const METHODS: NonNullable<TypeSpec['methods']> = {
  __init__: init,
  put,
  get,
  put_nowait: putNoWait,
  get_nowait: getNoWait,
  qsize: simple('Queue', 'qsize'),
  empty: simple('Queue', 'empty'),
  full,
  task_done: simple('Queue', 'task_done'),
  join: simple('Queue', 'join'),
  shutdown,
};

/** What `__init__` makes. */
const once =
  (name: string, getter: (m: Vm, self: Value) => Result) =>
  (m: Vm, self: Value): Result =>
    knownCore(m, self) === null ? lacks(m, self, name) : getter(m, self);

const GETTERS: NonNullable<TypeSpec['getters']> = {
  maxsize: stored('maxsize'),
  unfinished_tasks: once('unfinished_tasks', asked('unfinished_tasks')),
  is_shutdown: once('is_shutdown', asked('is_shutdown')),
  ...Object.fromEntries(INSIDE.map((name) => [name, once(name, inner(name))])),
};

const SETTERS: NonNullable<TypeSpec['setters']> = {
  maxsize: (_m, self, value) => inPython('_queue_resize', [self, value]),
  unfinished_tasks: (_m, self, value) => inPython('_queue_recount', [self, value]),
  ...Object.fromEntries(
    INSIDE.map((name) => [name, (m: Vm, self: Value, value: Value) => replace(m, self, name, value)]),
  ),
};

const SIMPLE: TypeSpec = {
  name: 'SimpleQueue',
  module: '_queue',
  unpicklable: () => neverPickled('_queue.SimpleQueue'),
  methods: {
    __init__: (m, [self, ...given], keywords) => {
      if (given.length > 0) m.fail('TypeError', 'SimpleQueue() takes no positional arguments');
      if (keywords.size > 0) m.fail('TypeError', 'SimpleQueue() takes no keyword arguments');
      createCore(m, self as Value, { kind: 'SimpleQueue', options: { maxsize: 0 } }, OWN);
      return null;
    },
    put: method('put(item, block=, timeout=)', (m, self, item) =>
      ask(m, self as Value, 'put', [item as Value]),
    ),
    put_nowait: method('put_nowait(item)', (m, self, item) => ask(m, self as Value, 'put', [item as Value])),
    get: method('get(block=, timeout=)', (m, self, block, timeout) =>
      ask(m, self as Value, 'get', [], patience(m, block, timeout)),
    ),
    get_nowait: (m, args) => {
      if (args.length > 1) m.fail('TypeError', 'get_nowait() takes no arguments');
      return ask(m, args[0] as Value, 'get', [], 0);
    },
    qsize: simpleNative('SimpleQueue', 'qsize'),
    empty: simpleNative('SimpleQueue', 'empty'),
  },
};

export const QUEUE: Library = {
  python: PYTHON,
  isLocked: true,
  types: {
    'queue.Queue': queueType('Queue', [], {
      _init: '_fifo_init',
      _qsize: '_queue_qsize',
      _put: '_queue_append',
      _get: '_fifo_get',
    }),
    'queue.LifoQueue': queueType('LifoQueue', ['queue.Queue'], {
      _init: '_list_init',
      _qsize: '_queue_qsize',
      _put: '_queue_append',
      _get: '_lifo_get',
    }),
    'queue.PriorityQueue': queueType('PriorityQueue', ['queue.Queue'], {
      _init: '_list_init',
      _qsize: '_queue_qsize',
      _put: '_priority_put',
      _get: '_priority_get',
    }),
    'queue.SimpleQueue': SIMPLE,
  },
  functions: INSIDE_FUNCTIONS,
};
