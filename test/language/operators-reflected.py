"""Reflected operators, NotImplemented, in-place operators, comparison fallbacks."""
class Num:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f"Num({self.v})"

    def __add__(self, other):
        print("add", self, other)
        if isinstance(other, int):
            return Num(self.v + other)
        return NotImplemented

    def __radd__(self, other):
        print("radd", self, other)
        return Num(other + self.v) if isinstance(other, int) else NotImplemented

    def __iadd__(self, other):
        self.v += other
        return self

    def __mul__(self, other):
        return NotImplemented

    def __eq__(self, other):
        return self.v == other.v if isinstance(other, Num) else NotImplemented

    def __lt__(self, other):
        return self.v < other.v if isinstance(other, Num) else NotImplemented

    def __neg__(self):
        return Num(-self.v)

    def __bool__(self):
        return self.v != 0


class Special(Num):
    def __radd__(self, other):
        return "special first"

    def __rmul__(self, other):
        return "rmul"


n = Num(3)
print(n + 1, 1 + n, n + Special(2), -n, bool(Num(0)), not n)
same = n
n += 4
print(n, same is n)
n2 = n
for bad in (lambda: n + "x", lambda: "x" + n, lambda: n * 2, lambda: n < 5, lambda: n - 1, lambda: ~n, lambda: n @ n, lambda: n[0], lambda: len(n), lambda: n(), lambda: n > 5):
    try:
        print(bad())
    except TypeError as e:
        print(e)
print(n * Special(1), 2 * Special(1), n == 7, n == Num(7), n != Num(7), n != "a", Num(1) < Num(2), Num(1) > Num(2), sorted([Num(3), Num(1)]))
try:
    {n}
except TypeError as e:
    print(e)


class Seq:
    def __init__(self, *items):
        self.items = list(items)

    def __getitem__(self, key):
        return (key, self.items[key]) if isinstance(key, slice) else self.items[key]

    def __setitem__(self, key, value):
        self.items[key] = value

    def __contains__(self, item):
        return item in self.items

    def __len__(self):
        return len(self.items)

    def __iadd__(self, other):
        self.items.extend(other)
        return self

    def __reversed__(self):
        return iter(self.items[::-1])

    def __call__(self, *args, **kw):
        return args, kw

    def __index__(self):
        return len(self.items)


s = Seq(1, 2, 3)
s[0] = 10
s += [4]
s[1] += 5
print(s[0], s[1:3], 4 in s, 99 in s, len(s), list(reversed(s)), s(1, k=2), list(s), [0] * 3 == [0, 0, 0], range(10)[s], hex(s))


class Matrix:
    def __matmul__(self, other):
        return "matmul"

    def __imatmul__(self, other):
        return "imatmul"

    def __pow__(self, n, mod=None):
        return ("pow", n, mod)

    def __divmod__(self, other):
        return ("divmod", other)

    def __rfloordiv__(self, other):
        return ("rfloordiv", other)

    def __abs__(self):
        return "abs"

    def __round__(self, n=None):
        return ("round", n)

    def __int__(self):
        return 42

    def __float__(self):
        return 4.5

    def __format__(self, spec):
        return f"<{spec}>"

    def __hash__(self):
        return 7


m = Matrix()
print(m @ 1, m ** 2, pow(m, 2, 5), divmod(m, 3), 5 // m, abs(m), round(m), round(m, 2), int(m), float(m), f"{m:x}", format(m), hash(m), {m: 1}[m])
m @= 2
print(m)


class Never:
    def __eq__(self, other):
        return NotImplemented


a, b = Never(), Never()
print(a == b, a == a, a != b, [a] == [a], a in [a], a in [b])


class Rich:
    def __init__(self, n):
        self.n = n

    def __le__(self, other):
        return "le"

    def __ge__(self, other):
        return "ge"


print(Rich(1) <= 5, 5 <= Rich(1), Rich(1) >= 1, 1 >= Rich(1))
