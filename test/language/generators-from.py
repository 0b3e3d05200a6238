"""yield from, return values, throw, generator pipelines."""
def inner():
    received = yield 1
    print("inner got", received)
    yield 2
    return "inner result"


def outer():
    result = yield from inner()
    print("outer has", result)
    yield from [3, 4]
    yield from "ab"


g = outer()
print(next(g), g.send("hello"), list(g))


def tree(node):
    if node:
        left, value, right = node
        yield from tree(left)
        yield value
        yield from tree(right)


print(list(tree(((None, 1, None), 2, (None, 3, None)))))
