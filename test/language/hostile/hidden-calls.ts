/** Recursion through every call that Python makes by itself: what is defined, and what begins it. */

export const HIDDEN: Readonly<Record<string, readonly [definition: string, call: string]>> = {
  repr_f: [
    `class A:
    def __repr__(self): return f'{self!r}'`,
    `repr(A())`,
  ],
  str_format: [
    `class A:
    def __str__(self): return '{}'.format(self)`,
    `str(A())`,
  ],
  format_m: [
    `class A:
    def __format__(self, s): return format(self, s)`,
    `format(A(), 'x')`,
  ],
  percent: [
    `class A:
    def __str__(self): return '%s' % self`,
    `str(A())`,
  ],
  percent_r: [
    `class A:
    def __repr__(self): return '%r' % (self,)`,
    `print(A())`,
  ],
  in_list: [
    `class A:
    def __eq__(self, o): return self in [A()]`,
    `A() == A()`,
  ],
  sum: [
    `class A:
    def __radd__(self, o): return sum([self])`,
    `sum([A()])`,
  ],
  sorted: [
    `class A:
    def __lt__(self, o): return sorted([A(), A()])`,
    `sorted([A(), A()])`,
  ],
  sort_key: [`def f(x): return sorted([1, 2], key=f)`, `f(1)`],
  min: [
    `class A:
    def __lt__(self, o): return min(A(), A())`,
    `min(A(), A())`,
  ],
  max_key: [`def f(x): return max([1, 2], key=f)`, `f(1)`],
  hash: [
    `class A:
    def __hash__(self): return hash(self)`,
    `hash(A())`,
  ],
  hash_dict: [
    `class A:
    def __hash__(self): return len({self: 1})`,
    `{A(): 1}`,
  ],
  hash_tuple: [
    `class A:
    def __hash__(self): return hash((self, 1))`,
    `{(A(),): 1}`,
  ],
  bool: [
    `class A:
    def __bool__(self): return bool(self)`,
    `bool(A())`,
  ],
  bool_not: [
    `class A:
    def __bool__(self): return not self`,
    `bool(A())`,
  ],
  any: [
    `class A:
    def __bool__(self): return any([self])`,
    `all([A()])`,
  ],
  len: [
    `class A:
    def __len__(self): return len(self)`,
    `len(A())`,
  ],
  iter: [
    `class A:
    def __iter__(self): return iter(list(self))`,
    `list(A())`,
  ],
  next: [
    `class A:
    def __iter__(self): return self
    def __next__(self): return next(self)`,
    `list(A())`,
  ],
  contains: [
    `class A:
    def __contains__(self, x): return x in self`,
    `1 in A()`,
  ],
  getitem: [
    `class A:
    def __getitem__(self, x): return self[x]`,
    `A()[1]`,
  ],
  setitem: [
    `class A:
    def __setitem__(self, x, v): self[x] = v`,
    `A()[1] = 2`,
  ],
  delitem: [
    `class A:
    def __delitem__(self, x): del self[x]`,
    `del A()[1]`,
  ],
  getattr: [
    `class A:
    def __getattr__(self, n): return getattr(self, n)`,
    `A().x`,
  ],
  getattribute: [
    `class A:
    def __getattribute__(self, n): return self.x`,
    `A().x`,
  ],
  setattr: [
    `class A:
    def __setattr__(self, n, v): setattr(self, n, v)`,
    `A().x = 1`,
  ],
  property: [
    `class A:
    @property
    def x(self): return self.x`,
    `A().x`,
  ],
  call: [
    `class A:
    def __call__(self): return self()`,
    `A()()`,
  ],
  init: [
    `class A:
    def __init__(self): A()`,
    `A()`,
  ],
  new: [
    `class A:
    def __new__(cls): return cls()`,
    `A()`,
  ],
  add: [
    `class A:
    def __add__(self, o): return self + o`,
    `A() + 1`,
  ],
  radd: [
    `class A:
    def __radd__(self, o): return o + self`,
    `1 + A()`,
  ],
  iadd: [
    `class A:
    def __iadd__(self, o):
        self += o
        return self`,
    `a = A(); a += 1`,
  ],
  neg: [
    `class A:
    def __neg__(self): return -self`,
    `-A()`,
  ],
  index: [
    `class A:
    def __index__(self): return [1,2][self]`,
    `[1, 2][A()]`,
  ],
  int: [
    `class A:
    def __int__(self): return int(self)`,
    `int(A())`,
  ],
  float: [
    `class A:
    def __float__(self): return float(self)`,
    `float(A())`,
  ],
  round: [
    `class A:
    def __round__(self, n=None): return round(self)`,
    `round(A())`,
  ],
  abs: [
    `class A:
    def __abs__(self): return abs(self)`,
    `abs(A())`,
  ],
  enter: [
    `class A:
    def __enter__(self):
        with self: pass
    def __exit__(self, *a): pass`,
    `A().__enter__()`,
  ],
  exit: [
    `class A:
    def __enter__(self): pass
    def __exit__(self, *a):
        with self: pass`,
    `A().__exit__()`,
  ],
  deepcopy: [
    `import copy
class A:
    def __deepcopy__(self, m): return copy.deepcopy(self)`,
    `copy.deepcopy(A())`,
  ],
  deepcopy2: [
    `import copy
class A:
    def __deepcopy__(self, m): return copy.deepcopy([self])`,
    `copy.deepcopy(A())`,
  ],
  copy: [
    `import copy
class A:
    def __copy__(self): return copy.copy(self)`,
    `copy.copy(A())`,
  ],
  map: [`def f(x): return list(map(f, [1]))`, `f(1)`],
  filter: [`def f(x): return list(filter(f, [1]))`, `f(1)`],
  reduce: [
    `import functools
def f(x, y): return functools.reduce(f, [1, 2])`,
    `f(1, 2)`,
  ],
  partial: [
    `import functools
def f(): return functools.partial(f)()`,
    `f()`,
  ],
  gen: [`def f(): yield from f()`, `list(f())`],
  gen2: [
    `def f():
    for x in f(): yield x`,
    `list(f())`,
  ],
  genexp: [`def f(): return sum(f() for _ in range(1))`, `f()`],
  listcomp: [`def f(): return [f() for _ in range(1)]`, `f()`],
  join: [
    `class A:
    def __iter__(self): return iter([''.join(self)])`,
    `''.join(A())`,
  ],
  fspec: [
    `class A:
    def __format__(self, s): return f'{self:x}'`,
    `f'{A():y}'`,
  ],
  print: [
    `class A:
    def __str__(self):
        print(self); return ''`,
    `print(A())`,
  ],
  list_repr: [
    `class A:
    def __repr__(self): return repr([self])`,
    `repr([A()])`,
  ],
  dict_repr: [
    `class A:
    def __repr__(self): return str({1: self})`,
    `repr({1: A()})`,
  ],
  tuple_eq: [
    `class A:
    def __eq__(self, o): return (self,) == (A(),)`,
    `(A(),) == (A(),)`,
  ],
  list_lt: [
    `class A:
    def __eq__(self, o): return False
    def __lt__(self, o): return [self] < [A()]`,
    `[A()] < [A()]`,
  ],
  dict_eq: [
    `class A:
    def __eq__(self, o): return {1: self} == {1: A()}`,
    `{1: A()} == {1: A()}`,
  ],
  count: [
    `class A:
    def __eq__(self, o): return [A()].count(self)`,
    `[A()].count(A())`,
  ],
  index_l: [
    `class A:
    def __eq__(self, o): return [A()].index(self)`,
    `[A()].index(A())`,
  ],
  remove: [
    `class A:
    def __eq__(self, o): return [A()].remove(self)`,
    `[A()].remove(A())`,
  ],
  initsub: [
    `class A:
    def __init_subclass__(cls):
        class B(cls): pass`,
    `class C(A): pass`,
  ],
  instancecheck: [
    `class A:
    def __class_getitem__(cls, x): return cls[x]`,
    `A[1]`,
  ],
  missing: [
    `class D(dict):
    def __missing__(self, k): return self[k]`,
    `D()[1]`,
  ],
  defaultdict: [
    `from collections import defaultdict
d = defaultdict(lambda: d[object()])`,
    `d[1]`,
  ],
  missing2: [
    `class E(Exception):
    def __str__(self): return str(self)`,
    `str(E())`,
  ],
  dataclass: [
    `from dataclasses import dataclass, field
@dataclass
class A:
    x: int = field(default_factory=lambda: A())`,
    `A()`,
  ],
  lru: [
    `import functools
@functools.lru_cache(None)
def f(n): return f(n + 1)`,
    `f(0)`,
  ],
  plain: [`def f(): return f()`, `f()`],
  lam: [`f = lambda: f()`, `f()`],
  method: [
    `class A:
    def f(self): return self.f()`,
    `A().f()`,
  ],
  super: [
    `class A:
    def f(self): return self.f()
class B(A):
    def f(self): return super().f()`,
    `B().f()`,
  ],
  heapq: [
    `import heapq
class A:
    def __lt__(self, o):
        heapq.heappush([A()], A()); return True`,
    `heapq.heappush([A()], A())`,
  ],
  cmpkey: [
    `import functools
def c(a, b): return sorted([1, 2], key=functools.cmp_to_key(c))`,
    `c(1, 2)`,
  ],
  setadd: [
    `class A:
    def __hash__(self): return 1
    def __eq__(self, o): return A() in {A()}`,
    `{A(), A()}`,
  ],
  slice: [
    `class A:
    def __index__(self): return len([1,2,3][:self])`,
    `[1, 2][:A()]`,
  ],
  range: [
    `class A:
    def __index__(self): return len(range(self))`,
    `range(A())`,
  ],
  exc_str: [
    `class E(Exception):
    def __repr__(self): return repr(Exception(self))`,
    `repr(E())`,
  ],
  attrgetter: [
    `import operator
class A:
    @property
    def x(self): return operator.attrgetter('x')(self)`,
    `A().x`,
  ],
  zip: [
    `class A:
    def __iter__(self): return zip(A(), A())`,
    `list(A())`,
  ],
  enumerate: [
    `class A:
    def __iter__(self): return enumerate(A())`,
    `list(A())`,
  ],
  reversed: [
    `class A:
    def __reversed__(self): return reversed(self)`,
    `reversed(A())`,
  ],
  unpack: [
    `class A:
    def __iter__(self):
        a, b = self; return iter([a])`,
    `a, b = A()`,
  ],
  star: [
    `class A:
    def __iter__(self): return iter([*self])`,
    `print(*A())`,
  ],
  extend: [
    `class A:
    def __iter__(self):
        l = []; l.extend(self); return iter(l)`,
    `[].extend(A())`,
  ],
  dictup: [
    `class A:
    def keys(self): return [1]
    def __getitem__(self, k): return dict(self)`,
    `dict(A())`,
  ],
  inexcept: [
    `def f(n):
    try: return f(n + 1)
    except RecursionError:
        return repr([n])[:1]`,
    `print(f(0))`,
  ],
  inexcept2: [
    `class A:
    def __repr__(self):
        try: return f'{self!r}'
        except RecursionError: return 'x'`,
    `print(repr(A()))`,
  ],
  finally: [
    `def f():
    try: f()
    finally: pass`,
    `f()`,
  ],
  with: [
    `class C:
    def __enter__(self): pass
    def __exit__(self, *a): pass
def f():
    with C(): f()`,
    `f()`,
  ],
  decor: [
    `def d(f): return lambda: f()
@d
def f(): return f()`,
    `f()`,
  ],
  thread: [
    `import threading
def f(): f()
t = threading.Thread(target=f)`,
    `t.run()`,
  ],
  setgen: [
    `def f(n):
    return {x for x in f(n + 1)}`,
    `f(1)`,
  ],
  dictgen: [
    `def f(n):
    return {x: 1 for x in f(n + 1)}`,
    `f(1)`,
  ],
  contextm: [
    `from contextlib import contextmanager
@contextmanager
def f():
    with f(): yield`,
    `f().__enter__()`,
  ],
  match: [
    `class A:
    __match_args__ = ('x',)
    @property
    def x(self):
        match self:
            case A(1): return 1`,
    `A().x`,
  ],
  accumulate: [
    `import itertools
def f(a, b): return list(itertools.accumulate([1, 2], f))`,
    `f(1, 2)`,
  ],
  starmap: [
    `import itertools
def f(a): return list(itertools.starmap(f, [(1,)]))`,
    `f(1)`,
  ],
  takewhile: [
    `import itertools
def f(a): return list(itertools.takewhile(f, [1]))`,
    `f(1)`,
  ],
  groupby: [
    `import itertools
def f(a): return list(itertools.groupby([1], f))`,
    `f(1)`,
  ],
  counter: [
    `from collections import Counter
class A:
    def __hash__(self): return len(Counter([self]))`,
    `Counter([A()])`,
  ],
  total: [
    `import functools
@functools.total_ordering
class A:
    def __lt__(self, o): return self >= o
    def __eq__(self, o): return False`,
    `A() < A()`,
  ],
  cached: [
    `import functools
class A:
    @functools.cached_property
    def x(self): return self.x + 1`,
    `A().x`,
  ],
};
