"""del of names, items, slices, attributes, several at once."""
class Box:
    shared = "class"

    def __init__(self):
        self.a, self.b = 1, 2

    def __delitem__(self, key):
        print("del item", key)

    def __delattr__(self, name):
        print("del attr", name)
        super().__delattr__(name)


x, y, z = 1, 2, 3
del x, (y, z)
for name in ("x", "y", "z"):
    print(name in globals())
items = list(range(10))
del items[0], items[-1]
print(items)
del items[1:3]
print(items)
del items[::2]
print(items)
del items[:]
print(items)
d = {"a": 1, "b": 2}
del d["a"]
print(d)
b = Box()
del b.a
del b["k"], b[1:2], b[1, 2]
print(vars(b))
for bad in (lambda: b.__delattr__("nope"), lambda: Box.__delattr__(b, "shared")):
    try:
        bad()
    except AttributeError as e:
        print(e)
del Box.shared
print(hasattr(Box, "shared"))


def local():
    n = 1
    del n
    try:
        return n
    except UnboundLocalError as e:
        return str(e)


print(local())
try:
    del undefined
except NameError as e:
    print(e)
try:
    del d["zz"]
except KeyError as e:
    print("KeyError", e)
try:
    del (1, 2)[0]
except TypeError as e:
    print(e)
try:
    del [][0]
except IndexError as e:
    print(e)
nested = {"l": [1, 2, 3]}
del nested["l"][1]
print(nested)
for i in range(2):
    pass
del i
print("i" in dir())
