"""Shared cells, loop variables, and names without a value."""
total = 11


def make():
    items = []
    return items.append, lambda: list(items)


push, show = make()
push(1)
push(2)
print(show())
try:
    def broken():
        print(total)
        total = 1
    broken()
except UnboundLocalError as e:
    print(e)
try:
    print(undefined_name)
except NameError as e:
    print(e)
print([f() for f in [(lambda n: lambda: n * n)(i) for i in range(4)]])
