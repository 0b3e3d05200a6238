"""Passing *args and **kwargs on; unpacking dictionaries; argument order."""
def show(*args, **kwargs):
    print(args, kwargs)


def wrapper(first, *args, **kwargs):
    show(first, *args, extra=True, **kwargs)


def order(a, b=2, /, c=3, *rest, d, e=5, **others):
    return a, b, c, rest, d, e, others


wrapper(1, 2, 3, x=4)
show(*[1], *(2, 3), **{"a": 1}, **dict(b=2))
show(*"ab", 5, *range(2), k=1, **{})
print(order(1, d=4), order(1, 9, 8, 7, 6, d=0, z=1, a="kw"), order(*[1, 2], **{"c": 5, "d": 6}))
options = {"sep": "-", "end": "!\n"}
print("a", "b", **options)


def evaluate(tag):
    print("evaluating", tag)
    return tag


show(evaluate(1), k=evaluate(2), *[evaluate(3)], **{"z": evaluate(4)})
for bad in (lambda: order(1), lambda: show(**{"a": 1}, **{"a": 2}), lambda: show(*5), lambda: show(**5), lambda: order(b=1, d=1), lambda: show(**{1: 2})):
    try:
        bad()
    except TypeError as e:
        print(e)


def swap(a, b):
    return b, a


print(swap(*swap(1, 2)), max(*[1, 5, 3]), min(*"hello"), dict(**{"x": 1}, y=2), [*{"k": 1}], "{} {}".format(*"ab"), "{x}".format(**{"x": 9}))
