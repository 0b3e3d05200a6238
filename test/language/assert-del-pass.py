"""assert, del, pass, ellipsis and friends."""
def check(x):
    assert x > 0, f"{x} is not positive"
    assert isinstance(x, int)
    return "ok"


for value in (1, -1, 2.5):
    try:
        print(check(value))
    except AssertionError as e:
        print("AssertionError", e, repr(e), e.args)
a = [1, 2, 3]
b = a
del a
print(b)
try:
    a
except NameError as e:
    print(e)
d = {"x": 1, "y": 2}
del d["x"]
print(d)
class Empty:
    pass
def todo(): ...
print(todo(), ..., Ellipsis is ...)
e = Empty()
e.attr = 1
del e.attr
print(hasattr(e, "attr"))
if True: print("one line")
x = 1; y = 2; print(x + y)
del x, y
print("x" in dir(), "b" in dir())
def local():
    v = 1
    del v
    try:
        return v
    except UnboundLocalError as err:
        return str(err)
print(local())
try:
    assert (1, "always true?") and False, ["list", 1]
except AssertionError as err:
    print(err)
