"""Functions as values: lambda, map, filter, sorted, compose, currying, dispatch."""
def compose(*fs):
    def composed(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return composed


def curry(f):
    return lambda a: lambda b: f(a, b)


inc, double = lambda x: x + 1, lambda x: x * 2
print(compose(inc, double)(5), compose(double, inc)(5), compose()(7), curry(lambda a, b: a - b)(10)(3))
print(list(map(lambda x, y: x * y, [1, 2, 3], [4, 5, 6])), list(filter(lambda w: len(w) > 2, ["a", "abc", "de", "fgh"])))
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "max": max, "pow": pow}
for name, op in ops.items():
    print(name, op(7, 2), end="; ")
print()
print(sorted(["bb", "a", "ccc"], key=lambda s: -len(s)), (lambda *args, **kw: (args, kw))(1, 2, k=3), (lambda: None)(), (lambda x=5: x)())
fs = [lambda x, n=n: x ** n for n in range(4)]
print([f(2) for f in fs], [f.__name__ for f in fs[:1]], max([3, -7, 5], key=abs), min("bca", key=ord))


def apply(f, *args, times=1):
    return [f(*args) for _ in range(times)]


print(apply(str.upper, "x", times=2), apply(len, [1, 2]), apply(int), list(map(str.strip, [" a ", "b "])), list(map(int, "123")))
print((lambda f: f(f, 5))(lambda self, n: 1 if n == 0 else n * self(self, n - 1)))
