"""Multiple inheritance: the method resolution order and super()."""
class Base:
    def __init__(self):
        print("Base.__init__")

    def who(self):
        return ["Base"]


class Left(Base):
    def __init__(self):
        print("Left.__init__")
        super().__init__()

    def who(self):
        return ["Left"] + super().who()


class Right(Base):
    def __init__(self):
        print("Right.__init__")
        super(Right, self).__init__()

    def who(self):
        return ["Right"] + super().who()


class Both(Left, Right):
    def __init__(self):
        print("Both.__init__")
        super().__init__()

    def who(self):
        return ["Both"] + super().who()


print(Both().who())
print([c.__name__ for c in Both.__mro__], [c.__name__ for c in Both.mro()])
print(isinstance(Both(), Right), issubclass(Both, Base))
try:
    class Wrong(Base, Left):
        pass
except TypeError as e:
    print(str(e).split("\n")[0])
