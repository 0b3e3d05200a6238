"""dir, getattr, setattr, hasattr, isinstance, type, vars, callable, id."""
class Thing:
    colour = "red"

    def __init__(self):
        self.size = 3

    def grow(self, by=1):
        """Make it bigger."""
        self.size += by
        return self.size


t = Thing()
print([n for n in dir(t) if not n.startswith("_")], [n for n in dir(Thing) if not n.startswith("__")])
print("append" in dir([]), "upper" in dir(""), "get" in dir({}))
print(getattr(t, "size"), getattr(t, "grow")(2), getattr(t, "none", None), hasattr(t, "colour"), hasattr(t, "nope"))
setattr(t, "size", 10)
setattr(t, "new attribute", 1)
print(vars(t), t.__dict__ is vars(t))
delattr(t, "new attribute")
print(isinstance(t, Thing), isinstance(3, (str, int)), isinstance(True, int), isinstance(None, type(None)), isinstance(Thing, type))
print(type(3), type("a"), type([]), type({}), type(()), type({1}), type(2.5), type(b""), type(None), type(True), type(range(2)))
print(type(lambda: 0), type(t.grow), type(len), type(Thing), type(x for x in []), type(Exception()), type(type), type(iter([])))
print(callable(t.grow), callable(t), callable(Thing), Thing.grow.__doc__, t.grow.__name__, id(t) == id(t), t.grow.__self__ is t)
print(type(t) == Thing, type(t)().size, type(3)("7"), Thing.__name__, issubclass(bool, int), issubclass(Thing, (int, object)))
