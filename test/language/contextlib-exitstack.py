"""ExitStack, nested managers, exceptions through several of them."""
from contextlib import ExitStack, contextmanager


@contextmanager
def resource(name, log):
    log.append("open " + name)
    try:
        yield name
    except ValueError as e:
        log.append(f"{name} saw {e}")
        raise
    finally:
        log.append("close " + name)


log = []
with ExitStack() as stack:
    names = [stack.enter_context(resource(n, log)) for n in ("a", "b")]
    stack.callback(log.append, "callback")
    log.append("body " + "".join(names))
print(log)
log = []
try:
    with resource("x", log) as x, resource("y", log):
        raise ValueError("boom in " + x)
except ValueError as e:
    log.append("outside " + str(e))
print(log)


class Transaction:
    def __init__(self):
        self.state = "new"

    def __enter__(self):
        self.state = "open"
        return self

    def __exit__(self, kind, value, traceback):
        self.state = "rolled back" if kind else "committed"
        return kind is KeyError


for action in (lambda: None, lambda: {}["k"], lambda: 1 / 0):
    t = Transaction()
    try:
        with t:
            action()
    except ZeroDivisionError as e:
        print("escaped:", e)
    print(t.state)
