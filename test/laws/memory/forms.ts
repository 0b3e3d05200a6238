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
  /** An expression for all that writes change. */
  readonly state: string;
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
  ...['list(map(shown, x))', 'sorted(x, key=shown)', 'max(x, key=shown)', 'list(filter(shown, x))'],
  ...['[shown(each) for each in x]', 'shown_all(x)', 'list(itertools.takewhile(shown, x))'],
  ...['list(zip(x, map(shown, x)))', 'any(map(shown, x)) and len(x)', "'%s %s' % (Shown(x), x)"],
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
  ...[
    'heapq.nsmallest(2, x)',
    'heapq.nlargest(1, x)',
    'heapq.nlargest(2, x, key=shown)',
    'list(heapq.merge(x, [5]))',
  ],
];

const LIST: SharedKind = {
  name: 'list',
  state: 'x',
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
    ...[
      'x.pop(); x.append(9)',
      'x.pop(0); x.pop(0)',
      'x.append(x.pop(0))',
      'x.append(8); x.append(9)',
      'x.sort(key=shown)',
    ],
    ...[
      'x.extend(map(shown, x[:2]))',
      'x.extend(shown(each) for each in (8, 9))',
      'x[:] = map(shown, x)',
      'x[len(x):] = [9]',
    ],
  ],
  reads: READS_OF_LIST,
};

const DEQUE: SharedKind = {
  name: 'deque',
  state: 'list(x)',
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
    ...['x.append(x.popleft())', 'x.extend(map(shown, (8, 9)))', 'x.popleft(); x.append(9)'],
  ],
  reads: [...ASKED, ...OF_SEQUENCE],
};

const DICT: SharedKind = {
  name: 'dict',
  state: 'x',
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
      "x['a'] = x['b'] = 9",
      "x['a'], x['b'] = x['b'], x['a']",
      "x.update((each, shown(each)) for each in 'cd')",
      "x.pop('a'); x['a'] = 5",
      "x['a'] = x.get('a', 0) + 1",
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
  state: 'sorted(x)',
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
    ...['x.update(map(len, (str(x), "abc")))', 'x.discard(1); x.add(1)', 'x.add(8); x.add(9)'],
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
    'x.n, x.m = x.m + 1, x.n + 1',
    'x.n = x.m = 9',
    'x.n += 1; x.n += 1',
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
  state: '(x.n, x.m)',
  setup: `class X:\n    def __init__(self): self.n, self.m = 1, 1${CLASS_BODY}${OWN_TEXT}\nx, like = X(), X()`,
  writes: [...SET_ATTRIBUTES, "x.__dict__['n'] = 9", "vars(x)['n'] = 9", 'x.__dict__.update(n=9)'],
  reads: [...GET_ATTRIBUTES, "vars(x)['n']", "x.__dict__['n']", "x.__dict__.get('n')"],
};
const DATACLASS: SharedKind = {
  name: 'dataclass',
  state: '(x.n, x.m)',
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
  state: '(x.n, x.m)',
  setup: `class X:\n    __slots__ = ('n', 'm')\n    def __init__(self): self.n, self.m = 1, 1${CLASS_BODY}${OWN_TEXT}\nx, like = X(), X()`,
  writes: SET_ATTRIBUTES,
  reads: GET_ATTRIBUTES,
};
const CLASS_ATTRIBUTE: SharedKind = {
  name: 'class attribute',
  state: 'X.n',
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
  state: 'str(x)[:3]',
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
  state: 'told()',
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
  state: 'f()',
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
  state: 'list(x)',
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
  // One that never ends can't be listed, nor searched for what is past.
  ...(name === 'count'
    ? { state: 'next(x)', writes: ITERATOR.writes.filter((write) => write !== '1 in x') }
    : {}),
});

const FUNCTION: SharedKind = {
  name: 'function attribute',
  state: 'x.n',
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
  state: 'str(x)',
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

const OBJECTS: SharedKind = {
  name: 'list of objects',
  state: 'str(x)',
  setup: 'x = [K(3), K(1), K(2)]\ncopied = [K(3), K(1), K(2)]',
  writes: [
    ...[
      'x.append(K(9))',
      'x.remove(K(1))',
      'x.pop()',
      'x.sort()',
      'x.insert(0, K(9))',
      'x[0] = K(9)',
      'x.clear()',
    ],
    ...[
      'heapq.heapify(x)',
      'heapq.heappush(x, K(0))',
      'heapq.heappop(x)',
      'x.sort(key=number)',
      'x[0].n = 9',
    ],
    ...[
      'x.pop(0); x.append(K(9))',
      'x.pop(x.index(K(1)))',
      'x.reverse()',
      'x[0].n, x[2].n = 9, 8',
      'x.extend(map(K, [7, 8]))',
    ],
  ],
  reads: [
    ...[
      'K(2) in x',
      'K(9) in x',
      'x.index(K(2))',
      'x.count(K(1))',
      'sorted(x)',
      'max(x)',
      'min(x)',
      'str(x)',
      'x == copied',
    ],
    ...[
      'x < copied',
      'list(map(number, x))',
      'sorted(x, key=number)',
      'heapq.nsmallest(2, x)',
      'heapq.nlargest(1, x)',
    ],
    ...[
      'list(map(str, x))',
      "'%r' % (x,)",
      'sum(each.n for each in x)',
      'copied == x',
      'tuple(x) == tuple(copied)',
    ],
    ...[
      'copy.deepcopy(x)',
      'K(2) not in x',
      'operator.countOf(x, K(9))',
      'set(x) == set(copied)',
      'len({each: 1 for each in x})',
    ],
    ...['max(x, key=number).n', 'functools.reduce(max, x)', 'all(each.n < 5 for each in x)'],
  ],
};
const KEYS: SharedKind = {
  name: 'dict of objects',
  state: 'str(x)',
  setup: 'x = {K(1): K(5), K(2): K(6)}\ncopied = {K(1): K(5), K(2): K(6)}',
  writes: [
    ...[
      'x[K(3)] = K(9)',
      'x.pop(K(1))',
      'del x[K(2)]',
      'x[K(1)] = K(9)',
      'x.clear()',
      'x.update({K(4): K(9)})',
    ],
    ...['x.setdefault(K(7), K(9))', 'x[K(1)].n = 9', 'x.popitem()', 'x[K(1)], x[K(2)] = K(8), K(9)'],
  ],
  reads: [
    ...[
      'K(1) in x',
      'x.get(K(2))',
      'x[K(1)]',
      'str(x)',
      'sorted(x)',
      'x == copied',
      'list(x.values())',
      'K(5) in x.values()',
    ],
    ...[
      'sorted(x.items())',
      'list(x)',
      'sorted(x, key=number)',
      '[key for key in x if key.n > 1]',
      'max(x.values())',
    ],
    ...['{number(key): number(value) for key, value in x.items()}', 'len(x)', 'K(3) in x', 'copied == x'],
  ],
};
const COUNTER: SharedKind = {
  name: 'Counter',
  state: 'sorted(x.items())',
  setup: "x = collections.Counter('aab')",
  writes: [
    ...[
      "x['a'] += 1",
      "x.update('ab')",
      "x.subtract('a')",
      "x['c'] = 9",
      "del x['a']",
      'x.clear()',
      "x.update({'a': 4})",
    ],
    ...['x.update(a=3)', "x.pop('b')", "x += collections.Counter('ab')", 'x.subtract(a=1, b=1)'],
  ],
  reads: [
    ...[
      'x.most_common(1)',
      'str(x)',
      "x['a']",
      "x['z']",
      'sorted(x.elements())',
      'x.total()',
      'sum(x.values())',
      'len(x)',
    ],
    ...[
      "(x + collections.Counter('b'))['b']",
      'sorted(x.items())',
      "x == collections.Counter('aab')",
      'sorted(x)',
      'sorted(copy.copy(x).items())',
      'sorted(copy.deepcopy(x).items())',
    ],
  ],
};
const DEFAULTDICT: SharedKind = {
  name: 'defaultdict',
  state: 'sorted(x.items())',
  setup: "def none(): return []\nx = collections.defaultdict(none)\nx['a'].append(1)",
  writes: [
    ...[
      "x['b'].append(9)",
      "x['a'].append(9)",
      "x['b']",
      "x['b'] = [8]",
      "x['b'] += [9]",
      "x.pop('a')",
      'x.clear()',
    ],
    ...["x.setdefault('b', []).append(7)", "x['a'], x['b'] = [2], [3]", 'x.update(b=[3])'],
  ],
  reads: [
    ...[
      'len(x)',
      "x['b']",
      "x['a']",
      'str(dict(x))',
      "x.get('b')",
      "'b' in x",
      'sorted(x)',
      'list(map(len, x.values()))',
    ],
    ...['sum(map(len, x.values()))', '[key for key in x]', 'sorted(x.items())'],
    ...['sorted(copy.copy(x).items())', 'sorted(copy.deepcopy(x).items())'],
  ],
};
const ORDERED: SharedKind = {
  name: 'OrderedDict',
  state: 'list(x.items())',
  setup: 'x = collections.OrderedDict(a=1, b=2)',
  writes: [
    ...[
      "x.move_to_end('a')",
      "x['c'] = 3",
      'x.popitem(last=False)',
      "x.pop('a')",
      'x.update(c=9)',
      'x.clear()',
      "x['a'] = 9",
    ],
  ],
  reads: [
    'list(x)',
    'str(x)',
    "x['a']",
    'list(x.items())',
    'len(x)',
    'next(iter(x))',
    'list(reversed(x))',
    "x.get('c')",
    ...['list(copy.copy(x).items())', 'list(copy.deepcopy(x).items())', 'looped(x)'],
  ],
};
const OWN_LIST: SharedKind = {
  name: 'list subclass',
  state: 'list(x)',
  setup:
    'class X(list):\n    def append(self, each):\n        super().append(each)\n        super().append(each)\n    def last(self): return self[-1]\n    def __len__(self): return list.__len__(self) + 100\nx = X([3, 1, 2])',
  writes: [
    'x.append(9)',
    'x.pop()',
    'x[0] = 9',
    'x.extend([8, 9])',
    'list.append(x, 9)',
    'x.clear()',
    'x += [9]',
    'x.sort()',
  ],
  reads: [
    'x.last()',
    'len(x)',
    'list(x)',
    'x[0]',
    'str(x)',
    '9 in x',
    'x == [3, 1, 2]',
    'sorted(x)',
    'x.count(9)',
    'tuple(x)',
    ...['list(copy.copy(x))', 'list(copy.deepcopy(x))'],
  ],
};
const HOOKED: SharedKind = {
  name: 'hooked attributes',
  state: "(x.n, x.missing, x['a'])",
  setup:
    "class X:\n    def __init__(self): self.kept = {'n': 1}\n    def __getattr__(self, name): return self.__dict__['kept'].get(name, 0)\n    def __setattr__(self, name, value):\n        if name == 'kept': object.__setattr__(self, name, value)\n        else: self.kept[name] = value\n    def __getitem__(self, key): return self.kept.get(key, -1)\n    def __setitem__(self, key, value): self.kept[key] = value\n    def __contains__(self, key): return key in self.kept\n    def __len__(self): return len(self.kept)\n    def __iter__(self): return iter(self.kept)\n    def __call__(self, by): self.kept['n'] += by\n    def __enter__(self): self.kept['n'] += 1\n    def __exit__(self, *_): self.kept['n'] -= 1\n    def __iadd__(self, by):\n        self.kept['n'] += by\n        return self\n    def __bool__(self): return self.n > 1\n    def __index__(self): return self.n\nx = X()",
  writes: [
    'x.n = 9',
    'x.missing = 9',
    "x['a'] = 9",
    'x(8)',
    'x += 8',
    'x.kept.clear()',
    "x.kept = {'n': 9}",
    "setattr(x, 'n', 9)",
    'with x: x(2)',
  ],
  reads: [
    'x.n',
    'x.missing',
    "x['a']",
    "'a' in x",
    'len(x)',
    'list(x)',
    'bool(x)',
    '[1] * x',
    'x.kept',
    "getattr(x, 'n')",
    'range(x)',
  ],
};
const CACHED: SharedKind = {
  name: 'cache',
  state: 'str((f.cache_info(), calls))',
  setup:
    'calls = [0]\n@functools.lru_cache(maxsize=2)\ndef f(n):\n    calls[0] += 1\n    return n * calls[0]\nf(1)\nx = f',
  writes: ['f(1)', 'f(2)', 'f.cache_clear()', 'f(2) + f(3)', 'f(n=1)'],
  reads: ['f(1)', 'f(2)', 'f.cache_info()', 'calls[0]', 'f(3)', 'str(f.cache_info().hits)'],
};
const SENT: SharedKind = {
  name: 'sent generator',
  state: 'str(got)',
  setup:
    'got = []\ndef take():\n    try:\n        while True: got.append((yield len(got)))\n    except KeyError: got.append("end")\nx = take()\nnext(x)',
  writes: ['x.send(1)', 'x.send(2)', 'next(x)', 'x.close()', 'x.throw(KeyError)', 'x.send(len(got))'],
  reads: ['x.send(9)', 'len(got)', 'str(got)', 'next(x)', 'got[-1:]'],
};

export const KINDS: readonly SharedKind[] = [
  ...[OBJECTS, KEYS, COUNTER, DEFAULTDICT, ORDERED, OWN_LIST, HOOKED, CACHED, SENT],
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
def shown(each): return str(each)
def shown_all(all):
    yield_from = (shown(each) for each in all)
    return list(yield_from)
class Shown:
    def __init__(self, inner): self.inner = inner
    def __str__(self): return f'<{self.inner}>'
@functools.total_ordering
class K:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return self.n == other.n
    def __lt__(self, other): return self.n < other.n
    def __hash__(self): return hash(self.n)
    def __repr__(self): return f'K{self.n}'
`;
