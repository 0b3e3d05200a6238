"""contextlib.contextmanager and suppress."""
from contextlib import contextmanager, suppress


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    finally:
        print(f"</{name}>")


with tag("b") as t:
    print("in", t)
with tag("x"), tag("y"):
    print("both")
try:
    with tag("i"):
        raise ValueError("inside")
except ValueError as e:
    print("caught", e)


@contextmanager
def ignoring(*types):
    try:
        yield
    except types as e:
        print("ignored", type(e).__name__)


with ignoring(ZeroDivisionError, KeyError):
    1 / 0
with suppress(KeyError):
    {}["x"]
    print("not reached")
