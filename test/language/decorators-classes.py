"""Decorating classes, and classes that decorate."""
registry = {}


def register(cls):
    registry[cls.__name__] = cls
    cls.tag = "registered"
    return cls


@register
class Plugin:
    pass


class CountCalls:
    def __init__(self, func):
        self.func = func
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.func(*args)


@CountCalls
def square(x):
    return x * x


print(registry["Plugin"] is Plugin, Plugin.tag, square(3), square(4), square.calls)
