# What copy.copy and copy.deepcopy ask of an object, and what they make of it.
import copy, collections, functools, threading, queue, operator
from collections import namedtuple, Counter, defaultdict, OrderedDict, deque
def told(make):
    try: x = make()
    except Exception as e: print(type(e).__name__, e); return
    for f in copy.copy, copy.deepcopy:
        try:
            y = f(x)
            print(type(y).__name__, y, y is x, sorted(getattr(y, '__dict__', {}).items(), key=str))
        except Exception as e: print(type(e).__name__, e)
class A:
    def __init__(self, n): self.n = n; self.me = self
    def __repr__(self): return f'A({self.n}, {self.me is self})'
class S:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = [1]
    def __repr__(self): return f'S({self.a})'
class L(list): pass
class D(dict): pass
class T(tuple): pass
class I(int): pass
class E(Exception):
    def __init__(self, a): super().__init__(a); self.a = [a]
class E2(Exception):
    def __init__(self, a, b): super().__init__(a)
class G:
    def __getstate__(self): return {'x': [1], 'y': 2}
    def __setstate__(self, s): self.__dict__.update(s, z=3)
    def __repr__(self): return 'G'
class R:
    def __init__(self, a): self.a = a
    def __reduce__(self): return (R, ([5],))
    def __repr__(self): return f'R({self.a})'
class R2(R):
    def __reduce_ex__(self, p): return 'r2'
class N:
    def __new__(cls, a): self = super().__new__(cls); self.a = a; return self
    def __getnewargs__(self): return (7,)
    def __repr__(self): return f'N({self.a})'
class N2(N):
    def __getnewargs_ex__(self): return (), {'a': 8}
class N3:
    def __new__(cls, a): return super().__new__(cls)
P = namedtuple('P', 'x y')
shared = [1]
def l():
    x = L([shared, shared]); x.k = shared; return x
def d():
    x = D(a=shared); x.k = shared; return x
def m():
    x = [1]; x.append(x); x.append((x,)); return x
class M:
    def f(self): return self
    def __repr__(self): return 'M'
class Dc:
    def __deepcopy__(self, memo):
        if id(self) in memo: return memo[id(self)]
        memo[id(self)] = r = [self.k]; r.append(copy.deepcopy(self.j, memo)); return r
def dc():
    x = Dc(); x.k = 1; x.j = [x, x]; return x
for make in (lambda: A(3), S, l, d, lambda: T([shared]), lambda: I(5), lambda: E(1), lambda: E2(1, 2), G, lambda: R(1), lambda: R2(1), lambda: N(1), lambda: N2(2), lambda: N3(1),
    lambda: P([1], 2), lambda: Counter('aab'), lambda: defaultdict(list, a=[1]), lambda: OrderedDict(a=[1]), lambda: deque([[1]], 3), lambda: deque([1]),
    lambda: {1: {2: [3]}, (1, 2): {3}}, lambda: frozenset({(1, 2)}), lambda: {1, 9}, lambda: print, lambda: len, lambda: (1, [2]), lambda: (1, 2),
    lambda: (i for i in 'a'), lambda: {}.keys(), lambda: copy, lambda: operator.itemgetter(1),
    lambda: range(3), lambda: None, lambda: ..., lambda: 2.5, lambda: b'a', lambda: iter([1, 2]).__next__() and None): told(make)
lock = [threading.Lock()]
try: copy.deepcopy(lock)
except TypeError as e: print(e)
print(copy.copy(lock)[0] is lock[0], copy.deepcopy(slice(1, 2)), copy.deepcopy(functools.partial(sum, [1]))([2]) if 0 else '')
p = property(len); print(copy.copy(p) is p, copy.deepcopy([p, A])[0] is p, copy.copy(A) is A)
p = functools.partial(sum, [[1]]); q = copy.deepcopy(p); print(q.args, q.args[0] is p.args[0], copy.copy(p).args[0] is p.args[0])
c = m(); d = copy.deepcopy(c); print(d[1] is d, d[2][0] is d, d is c)
x = M(); f = copy.deepcopy(x.f); print(f() is x, f(), copy.copy(x.f)() is x)
print(copy.deepcopy(dc()))
i = iter([1, 2, 3]); next(i); j = copy.copy(i); print(list(j), list(i))
a = copy.deepcopy(A(3)); print(a, vars(a).keys())
def deep(n):
    x = []
    for _ in range(n): x = [x]
    return x
for n in 100, 490, 600:
    try: copy.deepcopy(deep(n)); print('ok')
    except RecursionError as e: print('RecursionError')
g = {'a': 1}
class Grow:
    def __deepcopy__(self, memo): g['more'] = 1; return 5
g['b'] = Grow()
try: copy.deepcopy(g)
except RuntimeError as e: print(e)
o = A(1)
class Grow2:
    def __deepcopy__(self, memo): o.more = 1; return 5
o.b = Grow2(); o.c = 3
try: copy.deepcopy(o)
except RuntimeError as e: print(e)
