"""functools: partial, wraps, reduce, lru_cache, total_ordering, cmp_to_key."""
from functools import cmp_to_key, lru_cache, partial, reduce, total_ordering, wraps

double = partial(lambda a, b: a * b, 2)
print(double(5), partial(int, base=2)("101"), partial(print, "a", sep="-")("b"), double.args, double.keywords)
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6), 10), reduce(max, [3, 9, 2]))
calls = []


@lru_cache(maxsize=None)
def fib(n):
    calls.append(n)
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(30), len(calls), fib(30), len(calls))


def shout(f):
    @wraps(f)
    def inner(*args):
        """inner doc"""
        return f(*args).upper()
    return inner


@shout
def hello(name):
    """Say hello."""
    return "hello " + name


print(hello("bob"), hello.__name__, hello.__doc__, hello.__wrapped__("x"))


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Version(1) < Version(2), Version(1) >= Version(2), Version(2) > Version(1), Version(1) <= Version(1))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
try:
    reduce(max, [])
except TypeError as e:
    print(e)
