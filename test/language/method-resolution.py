"""Method resolution: diamonds, super chains, classes as attributes, what an instance hides."""
class A:
    name = "A"

    def who(self):
        return ["A"]

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def plain(x):
        return x * 2


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    name = "C"

    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


d = D.make()
print(d.who(), [c.__name__ for c in D.__mro__], d.name, D.plain(4), d.plain("a"), D.__bases__ == (B, C))
d.name = "instance"
print(d.name, D.name, A.name)
del d.name
print(d.name, B.who(d), super(B, d).who(), super(D, d).name)
try:
    class Wrong(A, B):
        pass
except TypeError as e:
    print(e)
d.who = lambda: "replaced"
print(d.who(), type(d).who(d))
A.added = lambda self, n: (type(self).__name__, n)
print(d.added(3), C().added(4))
print(isinstance(d, C), issubclass(D, A), issubclass(A, D), isinstance(D, type), type(d) is D, D.__name__, D.__qualname__, D.__module__)


class Meta:
    def __init_subclass__(cls, /, tag="none", **kwargs):
        super().__init_subclass__(**kwargs)
        cls.tag = tag


class One(Meta, tag="first"):
    pass


class Two(Meta):
    pass


print(One.tag, Two.tag)
Dynamic = type("Dynamic", (A,), {"extra": 5, "hello": lambda self: "hi " + self.name})
print(Dynamic().hello(), Dynamic.extra, Dynamic.__name__, Dynamic().who())


class Slots:
    __slots__ = ("a",)


s = Slots()
s.a = 1
print(s.a, hasattr(s, "b"), hasattr(s, "__dict__"))


class Prop:
    def __init__(self):
        self._v = 1

    @property
    def v(self):
        """The value."""
        return self._v

    @v.setter
    def v(self, value):
        self._v = value * 10

    @v.deleter
    def v(self):
        del self._v


p = Prop()
p.v = 5
print(p.v, Prop.v.__doc__, vars(p))
p.v += 1
print(p.v)
del p.v
print(hasattr(p, "v"), vars(p))


class Sub(Prop):
    @property
    def v(self):
        return super().v + 1


q = Sub()
print(q.v)
try:
    q.v = 3
except AttributeError as e:
    print(e)
try:
    d.nope
except AttributeError as e:
    print(e)
try:
    D.nope
except AttributeError as e:
    print(e)
try:
    D.who()
except TypeError as e:
    print(e)
try:
    D(1)
except TypeError as e:
    print(e)
