"""Mixins and cooperative methods with keyword arguments."""
class Named:
    def __init__(self, name, **kwargs):
        super().__init__(**kwargs)
        self.name = name


class Sized:
    def __init__(self, size=0, **kwargs):
        super().__init__(**kwargs)
        self.size = size


class ReprMixin:
    def __repr__(self):
        inner = ", ".join(f"{k}={v!r}" for k, v in self.__dict__.items())
        return f"{type(self).__name__}({inner})"


class Box(ReprMixin, Named, Sized):
    pass


class CountMixin:
    made = 0

    def __init__(self, *args, **kwargs):
        type(self).made += 1
        super().__init__(*args, **kwargs)


class CountedBox(CountMixin, Box):
    pass


print(Box("b", size=3), Box(name="c"))
print(CountedBox("x"), CountedBox("y", size=1), CountedBox.made, CountMixin.made)
try:
    Box("b", weight=3)
except TypeError as e:
    print(e)
