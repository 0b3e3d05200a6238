import functools
from functools import partial, reduce, wraps, lru_cache, cache, total_ordering, cmp_to_key
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 7), reduce(max, iter([3, 9, 2])))
try:
    reduce(max, [])
except TypeError as e:
    print(e)
try:
    reduce(max, 1)
except TypeError as e:
    print(e)
def add(a, b=10, *rest, c=0):
    return (a, b, rest, c)
p = partial(add, 1, c=5)
print(p(), p(2), p(2, 3, c=6), p.args, p.keywords, p.func is add)
q = partial(p, 7)
print(q(), q.args, q.keywords)
print(partial(int, base=2)('101'), partial(print, 'x', end='!\n')('y'))
print(repr(partial(max, 1, key=None)))
try:
    partial(5)
except TypeError as e:
    print(e)
def logged(f):
    @wraps(f)
    def inner(*args, **kw):
        """inner doc"""
        print('call', f.__name__, args, kw)
        return f(*args, **kw)
    return inner
@logged
def greet(name, punct='!'):
    """Says hello."""
    return 'hello ' + name + punct
print(greet('bob'), greet('al', punct='?'), greet.__name__, greet.__doc__, greet.__wrapped__('x'))
@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info())
fib.cache_clear()
print(fib.cache_info(), fib.__name__)
calls = []
@lru_cache(maxsize=2)
def sq(x, y=1):
    calls.append((x, y))
    return x * x * y
print(sq(1), sq(2), sq(1), sq(3), sq(2), sq(1), sq(x=3), sq(3, y=2), calls, sq.cache_info())
@lru_cache
def cube(x):
    return x ** 3
print(cube(3), cube(3.0), cube.cache_info().hits, cube.cache_info().maxsize)
@cache
def slow(x):
    calls.append(x)
    return -x
print(slow(4), slow(4), slow(5), len(calls))
@total_ordering
class Version:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.n == other.n
    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.n < other.n
    def __repr__(self):
        return f'v{self.n}'
a, b = Version(1), Version(2)
print(a < b, a <= b, a > b, a >= b, a == b, a != b, a <= Version(1), a >= Version(1), sorted([b, a]), max(a, b))
try:
    a < 5
except TypeError as e:
    print(e)
try:
    a >= 5
except TypeError as e:
    print(e)
try:
    @total_ordering
    class Empty:
        pass
except ValueError as e:
    print(e)
print(sorted([3, 1, 2], key=cmp_to_key(lambda x, y: y - x)), min(['bb', 'a'], key=cmp_to_key(lambda x, y: len(x) - len(y))))

