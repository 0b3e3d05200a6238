"""Context managers: __enter__, __exit__, swallowing, nesting."""
class Managed:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, exc_type, exc, tb):
        print("exit", self.name, exc_type.__name__ if exc_type else None, exc, tb is not None)
        return self.swallow


with Managed("a") as m:
    print("inside", m.name)
with Managed("b"), Managed("c") as c:
    print("two", c.name)
with (Managed("d") as d, Managed("e") as e):
    print("parenthesised", d.name, e.name)
with Managed("s", swallow=True):
    raise ValueError("swallowed")
print("after the swallowed one")
try:
    with Managed("outer"):
        with Managed("inner"):
            raise KeyError("gone")
except KeyError as err:
    print("caught", err)


def early():
    with Managed("f"):
        return "returned"


print(early())
for i in range(3):
    with Managed(i):
        if i == 1:
            break
try:
    with 5:
        pass
except TypeError as err:
    print(err)
except AttributeError as err:
    print(err)
