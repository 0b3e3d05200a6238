"""Classes inside classes and functions; classes as values."""
class Outer:
    class Inner:
        kind = "inner"

        def hello(self):
            return "hello from " + type(self).__qualname__

    def make(self):
        return self.Inner()


def factory(greeting):
    class Greeter:
        def greet(self, name):
            return f"{greeting}, {name}"
    return Greeter


print(Outer.Inner().hello(), Outer().make().kind, Outer.Inner.__qualname__, Outer.Inner.__name__)
Hi, Bye = factory("Hi"), factory("Bye")
print(Hi().greet("a"), Bye().greet("b"), Hi is Bye, Hi.__name__, Hi.__qualname__)
shapes = {"outer": Outer, "int": int, "list": list}
for name, cls in shapes.items():
    print(name, cls.__name__, type(cls()).__name__)
Dynamic = type("Dynamic", (Outer,), {"x": 5, "f": lambda self: self.x + 1})
print(Dynamic().f(), Dynamic.__name__, issubclass(Dynamic, Outer))
for n in range(2):
    class Loop:
        number = n
        if n:
            extra = "only the second"
    print(Loop.number, hasattr(Loop, "extra"))
