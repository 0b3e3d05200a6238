"""contextlib: closing, nullcontext, a generator that does not yield, a manager as decorator."""
from contextlib import closing, contextmanager, nullcontext


class Door:
    def close(self):
        print("closed")


with closing(Door()) as door:
    print(type(door).__name__)
with nullcontext(5) as five:
    print(five)


@contextmanager
def empty():
    return
    yield


try:
    with empty():
        pass
except RuntimeError as e:
    print(e)


@contextmanager
def tag(name):
    print(f"<{name}>")
    yield
    print(f"</{name}>")


@tag("deco")
def decorated():
    print("as a decorator")


decorated()
