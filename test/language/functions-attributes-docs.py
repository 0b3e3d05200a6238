"""Functions are objects: attributes, __name__, __doc__, __defaults__, functions in containers."""
def visit(x, step=2, *, verbose=False):
    """Visit x."""
    visit.calls += 1
    return x + step


visit.calls = 0
visit(1)
visit(2, step=5)
print(visit.calls, visit.__name__, visit.__doc__, visit.__defaults__, visit.__kwdefaults__, visit.__qualname__, visit.__module__)
alias = visit
print(alias is visit, alias(10), visit.calls, hasattr(visit, "calls"), callable(visit), vars(visit))


def outer():
    def inner():
        pass
    return inner


print(outer().__name__, outer().__qualname__, (lambda: 0).__qualname__, repr(outer).startswith("<function outer at 0x"))


class K:
    def method(self):
        return self


k = K()
print(K.method.__name__, K.method.__qualname__, k.method.__func__ is K.method, k.method() is k, k.method == k.method, repr(K.method)[:25])
print(len.__name__, "abc".upper.__name__, [].append.__name__, print.__name__, int.__name__, str.join.__name__)
queue = [visit, len, str]
print([f("abc") if f is not visit else f(1) for f in queue])
actions = dict(start=lambda: "starting", stop=lambda: "stopping")
print(actions["start"](), actions.get("pause", lambda: "unknown")())
