"""super() and super(Class, self), in methods, class methods and properties."""
class A:
    tag = "A.tag"

    def f(self, x):
        return "A.f(%s)" % x

    @classmethod
    def make(cls):
        return "A.make for " + cls.__name__

    @property
    def p(self):
        return "A.p"

    def __repr__(self):
        return "A!"


class B(A):
    def f(self, x):
        return super(B, self).f(x) + " via B"

    @classmethod
    def make(cls):
        return super().make() + " via B"

    @property
    def p(self):
        return super().p + " via B"

    def __repr__(self):
        return super().__repr__() + "B!"

    def both(self):
        parent = super()
        return parent.f(1), parent.tag, A.f(self, 2)


class C(B):
    def f(self, x):
        return super(B, self).f(x) + " skipping B"


print(B().f(1), C().f(2), B.make(), C.make(), B().p, B(), B().both(), sep="\n")
try:
    B().both().nope
except AttributeError as e:
    print(e)


class D(A):
    def f(self, x):
        return super().missing(x)


try:
    D().f(1)
except AttributeError as e:
    print(e)
