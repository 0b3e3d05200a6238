/** Subclasses of queues whose hooks, written in Python, do just what a plain queue does. */

import fc from 'fast-check';

export type Kind = 'Queue' | 'LifoQueue' | 'PriorityQueue';
export const KINDS: readonly Kind[] = ['Queue', 'LifoQueue', 'PriorityQueue'];

type Hook = '_init' | '_qsize' | '_put' | '_get';
const HOOKS: readonly Hook[] = ['_init', '_qsize', '_put', '_get'];
const PARAMETERS: Readonly<Record<Hook, string>> = {
  _init: 'self, maxsize',
  _qsize: 'self',
  _put: 'self, item',
  _get: 'self',
};

/** A way to keep messages: what it must define over a base to be the same as a plain queue, and what it may. */
interface Storage {
  readonly base: Kind;
  readonly must: readonly Hook[];
  /** `@_put(item)` stands for the hook of the class above. */
  readonly hooks: Readonly<Record<Hook, string>>;
}

const DEQUE = 'self.queue = collections.deque()';
const LIST = 'self.queue = []';

function storage(base: Kind, must: readonly Hook[], init: string, put: string, get: string): Storage {
  return { base, must, hooks: { _init: init, _qsize: 'return len(self.queue)', _put: put, _get: get } };
}

/** Under a name of its own, so that nothing of the base can be left. */
function apart({ base, hooks }: Storage): Storage {
  const own = HOOKS.map((hook) => [hook, hooks[hook].replaceAll('self.queue', 'self.stuff')]);
  return { base, must: HOOKS, hooks: Object.fromEntries(own) };
}

/** Asks the class above for all, or for some. */
function passedOn(base: Kind): Storage {
  const hooks = {
    _init: '@_init(maxsize)',
    _qsize: 'return @_qsize()',
    _put: '@_put(item)',
    _get: 'return @_get()',
  };
  return { base, must: [], hooks };
}

const [APPEND, POP, FIRST] = [
  'self.queue.append(item)',
  'return self.queue.pop()',
  'return self.queue.pop(0)',
];
const [PUSH, PULL] = ['heapq.heappush(self.queue, item)', 'return heapq.heappop(self.queue)'];
const LEAST = 'least = min(self.queue); self.queue.remove(least); return least';
const BOXED = 'self.queue.append((item,))';
const HEAP = storage('PriorityQueue', [], LIST, PUSH, PULL);
const DEFAULT = storage('Queue', [], DEQUE, APPEND, 'return self.queue.popleft()');

const STORAGES: Readonly<Record<Kind, readonly Storage[]>> = {
  Queue: [
    DEFAULT,
    apart(DEFAULT),
    passedOn('Queue'),
    storage('Queue', ['_init', '_get'], LIST, APPEND, FIRST),
    storage('Queue', ['_put', '_get'], DEQUE, 'self.queue.appendleft(item)', POP),
    storage('Queue', ['_put', '_get'], DEQUE, BOXED, 'return self.queue.popleft()[0]'),
    storage('LifoQueue', ['_get'], LIST, APPEND, FIRST),
    storage('PriorityQueue', ['_put', '_get'], LIST, APPEND, FIRST),
  ],
  LifoQueue: [
    storage('LifoQueue', [], LIST, APPEND, POP),
    passedOn('LifoQueue'),
    storage('Queue', ['_get'], DEQUE, APPEND, POP),
    apart(storage('Queue', [], LIST, 'self.queue.insert(0, item)', FIRST)),
    storage('LifoQueue', ['_put', '_get'], LIST, BOXED, 'return self.queue.pop()[0]'),
    storage('PriorityQueue', ['_put', '_get'], LIST, APPEND, POP),
  ],
  PriorityQueue: [
    HEAP,
    apart(HEAP),
    passedOn('PriorityQueue'),
    storage('Queue', ['_init', '_put', '_get'], LIST, PUSH, PULL),
    storage('LifoQueue', ['_put', '_get'], LIST, PUSH, PULL),
    storage('PriorityQueue', ['_put', '_get'], LIST, `${APPEND}; self.queue.sort()`, FIRST),
    storage('PriorityQueue', ['_put', '_get'], LIST, APPEND, LEAST),
  ],
};

/** Names under which a program knows the base, each with the line that it needs; `K` stands for the kind. */
const SPELLINGS: readonly (readonly [name: string, line: string])[] = [
  ['queue.K', ''],
  ['K', 'from queue import K'],
  ['FIFO', 'from queue import K as FIFO'],
  ['Base', 'Base = queue.K'],
  ['qq.K', 'import queue as qq'],
  ['getattr(queue, "K")', ''],
];

const WAYS = ['class', 'subclass', 'mixin', 'stored later', 'setattr', 'type', 'made in a function'] as const;

interface Plan {
  readonly chosen: Storage;
  readonly optional: readonly Hook[];
  readonly spelling: readonly [name: string, line: string];
  readonly way: (typeof WAYS)[number];
  /** Does the class have an `__init__` of its own? */
  readonly init: boolean;
}

/** The text of a class of that name, as good as a plain queue of that kind. */
export function hookedClass(name: string, kind: Kind): fc.Arbitrary<readonly string[]> {
  const plan: fc.Arbitrary<Plan> = fc.record({
    chosen: fc.constantFrom(...STORAGES[kind]),
    optional: fc.subarray([...HOOKS]),
    spelling: fc.constantFrom(...SPELLINGS),
    way: fc.constantFrom(...WAYS),
    init: fc.boolean(),
  });
  return plan.map((each) => classText(name, each));
}

const INIT = [
  '    def __init__(self, maxsize=0):',
  '        super().__init__(maxsize)',
  '        self.label = "till"',
];

function classText(name: string, { chosen, optional, spelling, way, init }: Plan): string[] {
  const [base, line] = spelling.map((text) => text.replaceAll('K', chosen.base)) as [string, string];
  const hooks = HOOKS.filter((hook) => chosen.must.includes(hook) || optional.includes(hook));
  const own = init ? INIT : [];
  const inside = (some: readonly Hook[]): string[] =>
    some.flatMap((hook) => method(hook, chosen.hooks[hook], 'super().').map(indented));
  const outside = hooks.flatMap((hook) => method(hook, chosen.hooks[hook], base, name.toLowerCase()));
  const stored = hooks.map((hook) => [hook, name.toLowerCase() + hook] as const);
  const texts: Readonly<Record<Plan['way'], () => string[]>> = {
    class: () => classOf(name, base, [...own, ...inside(hooks)]),
    subclass: () => [
      ...classOf(`Above${name}`, base, inside(hooks.slice(0, hooks.length / 2))),
      ...classOf(name, `Above${name}`, [...own, ...inside(hooks.slice(hooks.length / 2))]),
    ],
    mixin: () => [
      ...classOf(`Mixin${name}`, 'object', inside(hooks)),
      ...classOf(name, `Mixin${name}, ${base}`, own),
    ],
    'stored later': () => [
      ...classOf(name, base, own),
      ...outside,
      ...stored.map(([hook, made]) => `${name}.${hook} = ${made}`),
    ],
    setattr: () => [
      ...classOf(name, base, own),
      ...outside,
      ...stored.map(([hook, made]) => `setattr(${name}, "${hook}", ${made})`),
    ],
    type: () => [
      ...outside,
      `${name} = type("${name}", (${base},), {${stored.map(([hook, made]) => `"${hook}": ${made}`).join(', ')}})`,
    ],
    'made in a function': () => [
      `def make${name}(base):`,
      ...classOf(name, 'base', [...own, ...inside(hooks)]).map(indented),
      `    return ${name}`,
      `${name} = make${name}(${base})`,
    ],
  };
  return [...(line === '' ? [] : [line]), ...texts[way]()];
}

function classOf(name: string, bases: string, body: readonly string[]): string[] {
  return [`class ${name}(${bases}):`, ...(body.length > 0 ? body : ['    pass'])];
}

/** A hook as a method, or as a function that says by name which class is above. */
function method(hook: Hook, body: string, above: string, prefix = ''): string[] {
  const isMethod = above === 'super().';
  const called = body.replace(/@(\w+)\((\w*)\)/g, (_, name: string, given: string) =>
    isMethod
      ? `super().${name}(${given})`
      : `${above}.${name}(${['self', given].filter(Boolean).join(', ')})`,
  );
  return [`def ${prefix}${hook}(${PARAMETERS[hook]}):`, ...called.split('; ').map(indented)];
}

const indented = (line: string): string => `    ${line}`;
