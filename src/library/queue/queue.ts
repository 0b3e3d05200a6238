/** The module `queue`: each method is one operation on a core queue. */

import { method } from '../../language/contract/arguments.js';
import { python } from '../../language/contract/binding.js';
import { builtin, inPython, type Machine, type Result } from '../../language/contract/machine.js';
import type { Library, Native, TypeSpec } from '../../language/contract/native.js';
import type { Vm } from '../../language/contract/vm.js';
import { numberOf } from '../../language/numbers/numbers.js';
import { orderKey } from '../../language/operators/compare.js';
import type { Value } from '../../model.js';
import { type Code, Op, type Program } from '../../program.js';
import {
  ask,
  asked,
  createCore,
  NOT_LESS,
  neverPickled,
  OWN,
  patience,
  simple,
  simpleNative,
  store,
  stored,
} from '../cores.js';
import { PYTHON } from './queue.py.js';

function putInto(m: Machine, self: Value, item: Value, timeout: number | null): Result {
  const ordered = m.isInstance(self, builtin('queue.PriorityQueue'));
  // What has no order goes by its number, which has to be the one that others know it by.
  const known = (m as Vm).draft.publish(item);
  return ask(m, self, 'put', [known], timeout, ordered ? orderKey(m, known) : undefined);
}

const put: Native = python('Queue.put(item, block=, timeout=)', (m, self, item, block, timeout) =>
  putInto(m, self as Value, item as Value, roomPatience(m, self, block, timeout)),
);
/** An unbounded queue never looks at the time-out. */
function roomPatience(
  m: Machine,
  self: Value,
  block: Value | undefined,
  timeout: Value | undefined,
): number | null {
  const isBounded = Number(numberOf(m.attribute(self, 'maxsize'))) > 0;
  return isBounded ? patience(m, block, timeout, NOT_LESS) : null;
}
const putNoWait: Native = python('Queue.put_nowait(item)', (m, self, item) =>
  putInto(m, self as Value, item as Value, 0),
);
const get: Native = python('Queue.get(block=, timeout=)', (m, self, block, timeout) =>
  ask(m, self as Value, 'get', [], patience(m, block, timeout, NOT_LESS)),
);
const getNoWait: Native = python('Queue.get_nowait()', (m, self) => ask(m, self as Value, 'get', [], 0));
const shutdown: Native = python('Queue.shutdown(immediate=)', (m, self, immediate) =>
  ask(m, self, 'shutdown', immediate !== undefined && m.truth(immediate) ? [true] : []),
);

function queueType(name: 'Queue' | 'LifoQueue' | 'PriorityQueue', bases: readonly string[]): TypeSpec {
  const items = name === 'Queue' ? '_queue_items' : '_list_items';
  const init: Native = python('Queue.__init__(maxsize=)', (m, self, maxsize) => {
    const size = maxsize === undefined ? 0 : numberOf(maxsize);
    if (size === undefined)
      return m.fail(
        'TypeError',
        `'>' not supported between instances of '${m.typeName(maxsize as Value)}' and 'int'`,
      );
    const options = { maxsize: Number(size), counted: countsTasks(m) };
    createCore(m, self as Value, { kind: name, options }, OWN);
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
      qsize: simple('Queue', 'qsize'),
      empty: simple('Queue', 'empty'),
      full: simple('Queue', 'full'),
      task_done: simple('Queue', 'task_done'),
      join: simple('Queue', 'join'),
      shutdown,
      _items: simple('Queue', 'items'),
    },
    getters: {
      maxsize: stored('maxsize'),
      unfinished_tasks: asked('unfinished_tasks'),
      is_shutdown: asked('is_shutdown'),
      queue: (_m, self) => inPython(items, [self]),
    },
  };
}

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

/** Does the program ever count a task down, or look at the count? A shutdown may count down what it drops. */
function countsTasks(m: Machine): boolean {
  const counting = ['task_done', 'unfinished_tasks', 'shutdown'];
  return (m as Vm).program.codes.some(({ names, consts }) =>
    counting.some((name) => names.includes(name) || consts.includes(name)),
  );
}

/** Does the program give a queue code of its own to run: hooks of a subclass, or an order of its own? */
function usesHooks({ codes }: Program, names: readonly string[]): boolean {
  const ordered = names.includes('__lt__');
  return codes.some((code) => mentions(code, names) || (ordered && makesOrder(code)));
}

/** Defines it, or stores it in a class later. */
const mentions = (code: Code, names: readonly string[]): boolean =>
  names.some((name) => name === code.name || code.names.includes(name) || code.consts.includes(name));

/** `@total_ordering`, and `order=True` of a dataclass. */
function makesOrder({ names, consts }: Code): boolean {
  const isOrder = (value: Value): boolean =>
    typeof value === 'object' && value?.t === 'tuple' && value.items.includes('order');
  return names.includes('total_ordering') || consts.some(isOrder);
}

const INSIDE = ['mutex', 'not_empty', 'not_full', 'all_tasks_done'];
const CHANGING =
  'append appendleft clear extend extendleft insert pop popleft remove reverse rotate sort'.split(' ');

/** Does the program take hold of a queue's lock, or change its content behind its back (`q.queue.clear()`)? */
function reachesInside({ codes }: Program): boolean {
  return codes.some(({ names, instructions }) => {
    if (INSIDE.some((name) => names.includes(name))) return true;
    const loads = (at: number, wanted: readonly string[]): boolean =>
      instructions[at] === Op.LOAD_ATTR && wanted.includes(names[instructions[at + 1] as number] as string);
    return (
      names.includes('queue') &&
      instructions.some((_, at) => at % 2 === 0 && loads(at, ['queue']) && loads(at + 2, CHANGING))
    );
  });
}

/** The core never calls back and keeps its lock to itself, so such queues run as Python code of ours over a lock and conditions. */
const hooked =
  (type: string, names: readonly string[]) =>
  (m: Machine): Value =>
    builtin(runsAsPython((m as Vm).program, names) ? `library.${type}` : `queue.${type}`);

/** Asked at every use of the name, and the same for the whole program. */
function runsAsPython(program: Program, names: readonly string[]): boolean {
  const known = answers.get(program) ?? new Map<readonly string[], boolean>();
  answers.set(program, known);
  const answer = known.get(names) ?? (usesHooks(program, names) || reachesInside(program));
  known.set(names, answer);
  return answer;
}
const answers = new WeakMap<Program, Map<readonly string[], boolean>>();

const HOOKS = ['_init', '_qsize', '_put', '_get'];
const ORDERS = [...HOOKS, '__lt__', '__gt__', '__eq__'];

export const QUEUE: Library = {
  python: PYTHON,
  types: {
    'queue.Queue': queueType('Queue', []),
    'queue.LifoQueue': queueType('LifoQueue', ['queue.Queue']),
    'queue.PriorityQueue': queueType('PriorityQueue', ['queue.Queue']),
    'queue.SimpleQueue': SIMPLE,
  },
  constants: {
    'queue.Queue': hooked('Queue', HOOKS),
    'queue.LifoQueue': hooked('LifoQueue', HOOKS),
    'queue.PriorityQueue': hooked('PriorityQueue', ORDERS),
  },
};
