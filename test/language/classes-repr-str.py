"""__repr__, __str__, __format__, and which of them is used where."""
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"

    def __str__(self):
        return f"<{self.x}, {self.y}>"

    def __format__(self, spec):
        return f"P[{spec}]" if spec else str(self)


class OnlyRepr:
    def __repr__(self):
        return "OnlyRepr!"


class OnlyStr:
    def __str__(self):
        return "OnlyStr!"


p = Point(1, "a")
print(p, repr(p), str(p), [p], (p,), {"k": p}, {p.x: p})
print("%s %r" % (p, p), "{} {!r} {:x}".format(p, p, p), f"{p} {p!r} {p!s} {p:spec} {p=}")
o = OnlyRepr()
print(o, str(o), [o], f"{o}")
print(OnlyStr(), "OnlyStr object at" in repr(OnlyStr()), repr(OnlyStr()).startswith("<__main__.OnlyStr object at 0x"))
print(Point, [Point, int], type(p), type(5), type("x"), type(None), type(print), type(len), type(Point))


class Bad:
    def __repr__(self):
        return 5


try:
    print(Bad())
except TypeError as e:
    print(e)
print(print, len, int, Exception, range(3), range(0, 10, 2), slice(1, 2), ..., NotImplemented)
