/**
 * Ways to write and ways to read everything that threads can share, as Python source: a kind of object each, made by `setup` as
 * the global `x` (or whatever the forms name), changed by each of `writes`, looked at by each of `reads`.
 */

export interface SharedKind {
  readonly name: string;
  readonly setup: string;
  /** Statements, on one line. */
  readonly writes: readonly string[];
  /** Expressions whose value has nothing in it that changes later. */
  readonly reads: readonly string[];
}

/** A method called in every way that there is: `append(9)` of `x`. */
function called(method: string, args = '', type = 'type(x)'): string[] {
  const rest = args === '' ? '' : `, ${args}`;
  const calls = [
    `x.${method}(${args})`,
    `getattr(x, '${method}')(${args})`,
    `${type}.${method}(x${rest})`,
    `functools.partial(x.${method}${rest})()`,
    `operator.methodcaller('${method}'${rest})(x)`,
    `kept_${method}(${args})`,
  ];
  return args === '' || args.includes(',') ? calls : [...calls, `list(map(x.${method}, [${args}]))`];
}

/** What every container can be asked. */
const ASKED = [
  ...['str(x)', 'repr(x)', "f'{x}'", "'{}'.format(x)", "'%s' % (x,)", "'{0!r}'.format(x)", 'ascii(x)'],
  ...['len(x)', 'x.__len__()', 'bool(x)', 'not x', "'full' if x else 'empty'", 'operator.truth(x)'],
  ...['tuple(x)', '[*x]', 'sorted(x, key=str)', '[each for each in x]', 'tuple(each for each in x)'],
  ...[
    '{each: 1 for each in x}',
    'max(x, key=str)',
    'sum(1 for _ in x)',
    'list(map(str, x))',
    'list(zip(x, x))',
  ],
  ...[
    'list(enumerate(x))',
    'list(filter(None, x))',
    'any(each == 9 for each in x)',
    'all(each != 9 for each in x)',
  ],
  ...[
    'collect(*x)',
    'list(itertools.chain(x, x))',
    'list(itertools.islice(x, 5))',
    'looped(x)',
    'next(iter(x))',
  ],
  ...[
    'tuple(copy.copy(x))',
    'tuple(copy.deepcopy(x))',
    'functools.reduce(joined, x, "")',
    'functools.partial(len, x)()',
  ],
  ...['"".join(map(str, x))', '[x][0].__repr__()', 'str([x])', "f'{x!s:>20}'"],
];
const OF_SEQUENCE = [
  ...[
    'x[0]',
    'x[-1]',
    'operator.getitem(x, 0)',
    'operator.itemgetter(0)(x)',
    'x.__getitem__(0)',
    'getattr(x, "count")(9)',
  ],
  ...[
    'x.count(9)',
    '9 in x',
    '9 not in x',
    'operator.contains(x, 9)',
    'operator.countOf(x, 9)',
    'tuple(reversed(x))',
  ],
  ...['x == copied', 'x != copied', 'matched(x)', 'unpacked(x)', 'tuple(x.copy())'],
];
const READS_OF_LIST = [
  ...ASKED,
  ...OF_SEQUENCE,
  'tuple(x[:])',
  'tuple(x[::-1])',
  'tuple(x + [])',
  'tuple(x * 1)',
  'x <= copied',
];

const LIST: SharedKind = {
  name: 'list',
  setup: 'x = [3, 1, 2]\ncopied = [3, 1, 2]',
  writes: [
    ...called('append', '9'),
    ...called('extend', '[9]'),
    ...called('insert', '0, 9'),
    ...called('pop'),
    ...called('remove', '3'),
    ...called('clear'),
    ...called('sort'),
    ...called('reverse'),
    ...[
      'x[0] = 9',
      'x[1:2] = [9, 9]',
      'del x[0]',
      'del x[:]',
      'x += [9]',
      'x *= 2',
      'x[0] += 6',
      'x[:] = []',
    ],
    ...[
      'operator.setitem(x, 0, 9)',
      'operator.delitem(x, 0)',
      'operator.iadd(x, [9])',
      'x.__setitem__(0, 9)',
      'x.__iadd__([9])',
    ],
    ...[
      'heapq.heappush(x, 0)',
      'heapq.heapify(x)',
      'heapq.heappop(x)',
      'heapq.heapreplace(x, 0)',
      'heapq.heappushpop(x, 9)',
    ],
    ...['x[0], x[1] = x[1], x[0]', '[x.append(each) for each in (9,)]', 'x.sort(key=lambda each: -each)'],
  ],
  reads: READS_OF_LIST,
};

const DEQUE: SharedKind = {
  name: 'deque',
  setup: 'x = collections.deque([3, 1, 2])\ncopied = collections.deque([3, 1, 2])',
  writes: [
    ...called('append', '9'),
    ...called('appendleft', '9'),
    ...called('extend', '[9]'),
    ...called('extendleft', '[9]'),
    ...called('pop'),
    ...called('popleft'),
    ...called('remove', '3'),
    ...called('clear'),
    ...called('rotate', '1'),
    ...called('reverse'),
    ...['x.insert(0, 9)', 'x[0] = 9', 'del x[0]', 'x += [9]', 'operator.setitem(x, 0, 9)', 'x *= 2'],
  ],
  reads: [...ASKED, ...OF_SEQUENCE],
};

const DICT: SharedKind = {
  name: 'dict',
  setup:
    "x = {'a': 1, 'b': 2}\ncopied = {'a': 1, 'b': 2}\nkeys, values, items = x.keys(), x.values(), x.items()",
  writes: [
    ...called('update', "{'a': 9}"),
    ...called('setdefault', "'c', 9"),
    ...called('pop', "'a'"),
    ...called('popitem'),
    ...called('clear'),
    ...[
      "x['a'] = 9",
      "del x['a']",
      "x |= {'c': 9}",
      'x.update(c=9)',
      "x['a'] += 8",
      'x.update([("c", 9)])',
      "x['c'] = x.pop('a')",
    ],
    ...[
      "operator.setitem(x, 'a', 9)",
      "operator.delitem(x, 'a')",
      "operator.ior(x, {'c': 9})",
      "x.__setitem__('a', 9)",
      "x.__delitem__('a')",
    ],
  ],
  reads: [
    ...ASKED,
    ...[
      "x.get('a')",
      "x.get('c', 0)",
      "'a' in x",
      "'c' in x",
      'tuple(x.values())',
      'tuple(x.items())',
      'tuple(x.keys())',
      'sum(x.values())',
    ],
    ...[
      "getattr(x, 'get')('a')",
      "operator.contains(x, 'c')",
      'x == copied',
      'x != copied',
      "tuple((x | {'d': 4}).items())",
      'tuple({**x}.items())',
    ],
    ...[
      'tuple(keys)',
      'tuple(values)',
      'tuple(items)',
      'len(keys)',
      'sorted(x.items())',
      'tuple(x.copy().items())',
      'tuple(reversed(x))',
      'named(**x)',
    ],
    ...[
      '[key for key, value in x.items() if value != 2]',
      'mapped(x)',
      "('a', 9) in x.items()",
      'tuple(dict(x).values())',
      'str(keys)',
    ],
  ],
};

const SET: SharedKind = {
  name: 'set',
  setup: 'x = {1, 2}\ncopied = {1, 2}',
  writes: [
    ...called('add', '9'),
    ...called('discard', '1'),
    ...called('remove', '1'),
    ...called('update', '{9}'),
    ...called('clear'),
    ...called('difference_update', '{1}'),
    ...called('intersection_update', '{1}'),
    ...called('symmetric_difference_update', '{1, 9}'),
    ...['x |= {9}', 'x -= {1}', 'x &= {1}', 'x ^= {9}', 'operator.ior(x, {9})', 'x.__ior__({9})', 'x.pop()'],
  ],
  reads: [
    ...ASKED,
    ...[
      '9 in x',
      '1 not in x',
      'x == copied',
      'x <= copied',
      'x.issubset(copied)',
      'tuple(x | {5})',
      'tuple(x & {1, 9})',
      'len(x - {1})',
    ],
    ...[
      'tuple(x.union([5]))',
      'x.isdisjoint({9, 1})',
      'operator.contains(x, 9)',
      'tuple(x ^ copied)',
      'tuple(x.copy())',
      'frozenset(x)',
      'sum(x)',
    ],
  ],
};

const SET_ATTRIBUTES = [
  ...[
    'x.n = 9',
    "setattr(x, 'n', 9)",
    "object.__setattr__(x, 'n', 9)",
    "x.__setattr__('n', 9)",
    'x.n += 8',
    'x.change()',
    'type(x).change(x)',
  ],
  ...[
    "setattr(x, 'n', getattr(x, 'n') + 1)",
    'x.n, x.m = 9, 9',
    'for x.n in (8, 9): pass',
    'x.changed_by(9)',
    'functools.partial(x.change)()',
  ],
  ...[
    'operator.methodcaller("change")(x)',
    'kept_change()',
    'list(map(x.changed_by, [9]))',
    "getattr(x, 'change')()",
    'x.bound = 9',
  ],
];
const GET_ATTRIBUTES = [
  ...[
    'x.n',
    "getattr(x, 'n')",
    "getattr(x, 'n', 0)",
    "operator.attrgetter('n')(x)",
    "x.__getattribute__('n')",
    "f'{x.n}'",
    "'{0.n}'.format(x)",
  ],
  ...[
    'x.told()',
    'str(x)',
    'repr(x)',
    "f'{x}'",
    "'%s' % x",
    "'{}'.format(x)",
    'str([x])',
    'x == like',
    'like == x',
    'x.whole',
    'matched_by_class(x)',
  ],
  ...[
    'sorted([x, like], key=number)[0].n',
    'max(x, like, key=number).n',
    'copy.copy(x).n',
    'copy.deepcopy(x).n',
    '[each.n for each in (x,)]',
    'x in [like]',
  ],
  ...[
    'functools.partial(number, x)()',
    'list(map(number, [x]))',
    'x < like',
    'sorted([like, x])[0].n',
    'min(x, like).n',
  ],
];
const CLASS_BODY = `
    def change(self): self.n = 9
    def changed_by(self, n): self.n = n
    def told(self): return self.n
    @property
    def whole(self): return self.n + 0
    @property
    def bound(self): return self.n
    @bound.setter
    def bound(self, n): self.n = n
    def __lt__(self, other): return self.n < other.n`;
const OWN_TEXT = `
    def __repr__(self): return f'X({self.n})'
    def __eq__(self, other): return self.n == other.n`;

const INSTANCE: SharedKind = {
  name: 'instance',
  setup: `class X:\n    def __init__(self): self.n, self.m = 1, 1${CLASS_BODY}${OWN_TEXT}\nx, like = X(), X()`,
  writes: [...SET_ATTRIBUTES, "x.__dict__['n'] = 9", "vars(x)['n'] = 9", 'x.__dict__.update(n=9)'],
  reads: [...GET_ATTRIBUTES, "vars(x)['n']", "x.__dict__['n']", "x.__dict__.get('n')"],
};
const DATACLASS: SharedKind = {
  name: 'dataclass',
  setup: `@dataclasses.dataclass\nclass X:\n    n: int = 1\n    m: int = 1${CLASS_BODY}\nx, like = X(), X()`,
  writes: SET_ATTRIBUTES,
  reads: [
    ...GET_ATTRIBUTES,
    'dataclasses.astuple(x)',
    'dataclasses.replace(x, m=2).n',
    'tuple(dataclasses.asdict(x).values())',
  ],
};
const SLOTS: SharedKind = {
  name: 'slots',
  setup: `class X:\n    __slots__ = ('n', 'm')\n    def __init__(self): self.n, self.m = 1, 1${CLASS_BODY}${OWN_TEXT}\nx, like = X(), X()`,
  writes: SET_ATTRIBUTES,
  reads: GET_ATTRIBUTES.filter((read) => !read.includes('copy')),
};
const CLASS_ATTRIBUTE: SharedKind = {
  name: 'class attribute',
  setup:
    'class X:\n    n = 1\n    @classmethod\n    def change(cls): cls.n = 9\n    @staticmethod\n    def set(): X.n = 9\nclass Y(X): pass\nx, y = X(), Y()',
  writes: [
    'X.n = 9',
    "setattr(X, 'n', 9)",
    'X.change()',
    'x.change()',
    'X.set()',
    'type(x).n += 8',
    "type.__setattr__(X, 'n', 9)",
    'X.n, X.m = 9, 9',
  ],
  reads: [
    'X.n',
    'x.n',
    'y.n',
    'Y.n',
    "getattr(Y, 'n')",
    "operator.attrgetter('n')(x)",
    "vars(X)['n']",
    "X.__dict__['n']",
    "f'{y.n}'",
    'type(y).n',
    "'{0.n}'.format(y)",
  ],
};
const GLOBAL: SharedKind = {
  name: 'global',
  setup:
    'x = 1\ndef change():\n    global x\n    x = 9\ndef add():\n    global x\n    x += 8\ndef bind():\n    global x\n    for x in (9,): pass\ndef unpack():\n    global x\n    x, _ = 9, 9\ndef walrus():\n    global x\n    (x := 9)\ndef capture():\n    global x\n    match 9:\n        case x: pass\ndef name():\n    global x\n    import math as x\ndef told(): return str(x)[:3]\ndef catch():\n    global x\n    try: 1 / 0\n    except ZeroDivisionError as x: keep = 1\n    x = 9\ndef define():\n    global x\n    def x(): pass\ndef enter():\n    global x\n    with contextlib.nullcontext(9) as x: pass',
  writes: [
    'change()',
    'add()',
    'bind()',
    'unpack()',
    'walrus()',
    'capture()',
    'name()',
    'catch()',
    'define()',
    'enter()',
    'list(map(lambda _: change(), [1]))',
    'functools.partial(change)()',
  ],
  reads: [
    'str(x)[:3]',
    'told()',
    "f'{x}'[:3]",
    'str([x for _ in (1,)][0])[:3]',
    "str(globals()['x'])[:3]",
    "'{}'.format(x)[:3]",
    '(lambda: str(x)[:3])()',
    'str(next(x for _ in (1,)))[:3]',
    'x == 1',
    'functools.partial(told)()',
  ],
};
const CLOSURE: SharedKind = {
  name: 'closure',
  setup:
    'def make():\n    n = 1\n    def change():\n        nonlocal n\n        n = 9\n    def add():\n        nonlocal n\n        n += 8\n    def loop():\n        nonlocal n\n        for n in (9,): pass\n    def told(): return n\n    def shown(): return f"{n}"\n    def listed(): return [n for _ in (1,)][0]\n    def lazily(): return next(n for _ in (1,))\n    return change, add, loop, told, shown, listed, lazily\nchange, add, loop, told, shown, listed, lazily = make()',
  writes: [
    'change()',
    'add()',
    'loop()',
    'list(map(lambda _: change(), [1]))',
    'functools.partial(change)()',
  ],
  reads: [
    'told()',
    'shown()',
    'listed()',
    'lazily()',
    'list(map(lambda _: told(), [1]))[0]',
    'functools.partial(told)()',
    'told.__closure__[0].cell_contents',
  ].slice(0, 6),
};
const DEFAULT: SharedKind = {
  name: 'default',
  setup:
    'def f(value=None, kept=[]):\n    if value is not None: kept.append(value)\n    return len(kept)\ndef g(kept=f.__defaults__[1]): return len(kept)',
  writes: [
    'f(9)',
    'f(value=9)',
    'functools.partial(f, 9)()',
    'list(map(f, [9]))',
    'f(*[9])',
    'f(**{"value": 9})',
  ],
  reads: ['f()', 'g()', 'functools.partial(f)()', 'f(*[])', 'f(None)', 'list(map(f, [None]))[0]'],
};
const ITERATOR: SharedKind = {
  name: 'iterator',
  setup: 'x = MADE',
  writes: [
    'next(x)',
    'x.__next__()',
    'next(x, 0)',
    'for each in x: break',
    'list(itertools.islice(x, 1))',
    'next(zip(x))',
    'first, *_ = [next(x)]',
    '1 in x',
    'next(map(str, x))',
    'operator.methodcaller("__next__")(x)',
  ],
  reads: [
    'next(x)',
    'x.__next__()',
    'next(x, 0)',
    'list(itertools.islice(x, 2))',
    'next(zip(x))',
    'next(map(str, x))',
    'functools.partial(next, x)()',
  ],
};
const made = (name: string, expression: string, more = ''): SharedKind => ({
  ...ITERATOR,
  name,
  setup: `${more}x = ${expression}`,
});

const FUNCTION: SharedKind = {
  name: 'function attribute',
  setup: 'def x(): return x.n\nx.n = 1',
  writes: ['x.n = 9', "setattr(x, 'n', 9)", 'x.n += 8', "x.__setattr__('n', 9)"],
  reads: [
    'x.n',
    'x()',
    "getattr(x, 'n')",
    "operator.attrgetter('n')(x)",
    "f'{x.n}'",
    'functools.partial(x)()',
  ],
};
const NESTED: SharedKind = {
  name: 'nested',
  setup: "x = {'a': [1, {'b': {3}}]}",
  writes: [
    "x['a'].append(9)",
    "x['a'][1]['b'].add(9)",
    "x['a'][1]['c'] = 9",
    "x['a'][0] += 8",
    "del x['a'][0]",
    "x.setdefault('a', []).append(9)",
    "x['a'][1].update(c=9)",
  ],
  reads: [
    'str(x)',
    "f'{x}'",
    "str(x['a'])",
    'repr([x])',
    "'%r' % x",
    "len(str(x['a'][-1]))",
    'str(copy.deepcopy(x))',
    'str(list(x.values()))',
    "'{0[a]}'.format(x)",
    'x == {"a": [1, {"b": {3}}]}',
  ],
};

export const KINDS: readonly SharedKind[] = [
  ...[
    LIST,
    DEQUE,
    DICT,
    SET,
    INSTANCE,
    DATACLASS,
    SLOTS,
    CLASS_ATTRIBUTE,
    GLOBAL,
    CLOSURE,
    DEFAULT,
    FUNCTION,
    NESTED,
  ],
  made('list iterator', 'iter([1, 2, 3, 4])'),
  made('range iterator', 'iter(range(1, 9))'),
  made('generator', 'numbers()', 'def numbers():\n    yield 1\n    yield 2\n    yield 3\n    yield 4\n'),
  made('generator expression', '(each for each in [1, 2, 3, 4])'),
  made('enumerate', "enumerate('abcd')"),
  made('count', 'itertools.count()'),
  made('chain', 'itertools.chain([1, 2], [3, 4])'),
  made('map', 'map(str, [1, 2, 3, 4])'),
  made('reversed', 'reversed([1, 2, 3, 4])'),
  made('dict iterator', "iter({'a': 1, 'b': 2, 'c': 3, 'd': 4})"),
];

/** What all programs begin with. */
export const HEAD = `import collections, contextlib, copy, dataclasses, functools, heapq, itertools, operator, threading
def collect(*all): return all
def named(**all): return tuple(all.items())
def looped(all):
    found = ()
    for each in all: found += (each,)
    return found
def joined(text, each): return text + str(each)
def unpacked(all):
    first, *rest = all
    return first
def matched(all):
    match all:
        case [first, *_]: return first
        case _: return None
def mapped(all):
    match all:
        case {'a': value}: return value
        case _: return None
def matched_by_class(x):
    match x:
        case object(n=n): return n
def number(x): return x.n
`;
