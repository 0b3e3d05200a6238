"""__call__, __enter__ and __exit__, __missing__, __format__."""
class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *more, scale=1):
        return (self.n + x + sum(more)) * scale


class Timer:
    def __enter__(self):
        print("start")
        return "the timer"

    def __exit__(self, *args):
        print("stop", len(args), args[0])
        return False


class Default(dict):
    def __missing__(self, key):
        print("missing", key)
        self[key] = len(self)
        return self[key]


add5 = Adder(5)
print(add5(1), add5(1, 2, 3, scale=2), callable(add5), list(map(add5, [1, 2])))
with Timer() as t:
    print(t)
d = Default()
print(d["a"], d["b"], d["a"], d, d.get("zz"), len(d))


class Money:
    def __init__(self, n):
        self.n = n

    def __format__(self, spec):
        return format(self.n, spec or ".2f") + " EUR"


print(f"{Money(3)} {Money(3.14159):.3f}", "{:>8.1f}".format(Money(2)), format(Money(1)))
