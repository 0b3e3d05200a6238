/** The module `queue`: each method is one operation on a core queue. */

import type { Value } from '../../model.js';
import { method } from '../arguments.js';
import { python } from '../binding.js';
import { orderKey } from '../compare.js';
import { builtin, type Library, type Machine, type Native, type Result, TailCall, type TypeSpec } from '../native.js';
import { numberOf } from '../numbers.js';
import type { Vm } from '../vm.js';
import { ask, asked, createCore, patience, simple, store, stored } from './cores.js';

function putInto(m: Machine, self: Value, item: Value, timeout: number | null): Result {
  const ordered = m.isInstance(self, builtin('queue.PriorityQueue'));
  return ask(m, self, 'put', [item], timeout, ordered ? orderKey(m, item) : undefined);
}

const put: Native = python('Queue.put(item, block=, timeout=)', (m, self, item, block, timeout) =>
  putInto(m, self as Value, item as Value, patience(m, block, timeout)),
);
const putNoWait: Native = python('Queue.put_nowait(item)', (m, self, item) => putInto(m, self as Value, item as Value, 0));
const get: Native = python('Queue.get(block=, timeout=)', (m, self, block, timeout) =>
  ask(m, self as Value, 'get', [], patience(m, block, timeout)),
);
const getNoWait: Native = python('Queue.get_nowait()', (m, self) => ask(m, self as Value, 'get', [], 0));
const shutdown: Native = python('Queue.shutdown(immediate=)', (m, self, immediate) =>
  ask(m, self as Value, 'shutdown', [immediate !== undefined && m.truth(immediate)]),
);

function queueType(name: string, bases: readonly string[]): TypeSpec {
  const init: Native = python('Queue.__init__(maxsize=)', (m, self, maxsize) => {
    const size = maxsize === undefined ? 0 : numberOf(maxsize);
    if (size === undefined) return m.fail('TypeError', `'<' not supported between instances of 'int' and '${m.typeName(maxsize as Value)}'`);
    createCore(m, self as Value, name, false, { maxsize: Number(size), counted: countsTasks(m) });
    store(m, self as Value, 'maxsize', maxsize ?? 0);
    return null;
  });
  return {
    name,
    module: 'queue',
    bases,
    methods: {
      __init__: init,
      put,
      get,
      put_nowait: putNoWait,
      get_nowait: getNoWait,
      qsize: simple('Queue.qsize'),
      empty: simple('Queue.empty'),
      full: simple('Queue.full'),
      task_done: simple('Queue.task_done'),
      join: simple('Queue.join'),
      shutdown,
      _items: simple('Queue.items'),
    },
    getters: {
      maxsize: stored('maxsize'),
      unfinished_tasks: asked('unfinished_tasks'),
      queue: (_m, self) => new TailCall(builtin('prelude._queue_items'), [self]),
    },
  };
}

const SIMPLE: TypeSpec = {
  name: 'SimpleQueue',
  module: '_queue',
  methods: {
    __init__: method('SimpleQueue()', (m, self) => {
      createCore(m, self as Value, 'SimpleQueue', false, { maxsize: 0 });
      return null;
    }),
    put: method('put(item, block=, timeout=)', (m, self, item) => ask(m, self as Value, 'put', [item as Value])),
    put_nowait: method('put_nowait(item)', (m, self, item) => ask(m, self as Value, 'put', [item as Value])),
    get,
    get_nowait: getNoWait,
    qsize: simple('qsize'),
    empty: simple('empty'),
  },
};

/** Does the program ever count a task down, or look at the count? */
function countsTasks(m: Machine): boolean {
  const counting = ['task_done', 'unfinished_tasks'];
  return (m as Vm).program.codes.some(({ names, consts }) => counting.some((name) => names.includes(name) || consts.includes(name)));
}

/** Does the program give a queue code of its own to run: hooks of a subclass, or an order of its own? */
function usesHooks(m: Machine, names: readonly string[]): boolean {
  return (m as Vm).program.codes.some(({ name }) => names.includes(name));
}

/** The core never calls back, so such queues run as Python code of ours over a lock and conditions. */
const hooked =
  (type: string, names: readonly string[]) =>
  (m: Machine): Value =>
    builtin(usesHooks(m, names) ? `prelude.${type}` : `queue.${type}`);

const HOOKS = ['_init', '_qsize', '_put', '_get'];

export const QUEUE: Library = {
  types: {
    'queue.Queue': queueType('Queue', []),
    'queue.LifoQueue': queueType('LifoQueue', ['queue.Queue']),
    'queue.PriorityQueue': queueType('PriorityQueue', ['queue.Queue']),
    'queue.SimpleQueue': SIMPLE,
  },
  constants: {
    'queue.Queue': hooked('Queue', HOOKS),
    'queue.LifoQueue': hooked('LifoQueue', HOOKS),
    'queue.PriorityQueue': hooked('PriorityQueue', [...HOOKS, '__lt__', '__gt__']),
  },
};
