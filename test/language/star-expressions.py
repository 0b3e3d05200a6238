"""Stars in assignments, displays, calls, for targets, returns, and subscripts."""
first, *rest = [1, 2, 3]
*start, last = "abc"
a, *b, c = (1, 2)
(p, *q), r = [(1, 2, 3), 4]
[*m] = range(3)
print(first, rest, start, last, a, b, c, p, q, r, m)
print([*range(3), *"ab"], (*[1], 2), {*[1, 1], 2}, {**{"a": 1}, "b": 2, **{"a": 3}}, [*{}, *()])
for head, *tail in [(1, 2, 3), "xy", [9]]:
    print(head, tail)


def f(*args, **kwargs):
    return args, kwargs


print(f(*[1, 2], 3, *(4,), x=1, **{"y": 2}), f(*"ab", **{}), f(*(n for n in range(3))), f(*{1: 2}), f(**dict(z=1)))


def g():
    t = (2, 3)
    return 1, *t


def h():
    yield 0, *[1]


print(g(), next(h()))
x = *[1], *[2]
print(x, {"k": [*x]}["k"])
for bad in ("a, b = 1,", "a, b = 1, 2, 3", "a, *b, c = 1,"):
    try:
        if bad.startswith("a, *"):
            a, *b, c = [1]
        elif bad.endswith("3"):
            a, b = [1, 2, 3]
        else:
            a, b = [1]
    except ValueError as e:
        print(e)
try:
    a, b = 5
except TypeError as e:
    print(e)
try:
    [*5]
except TypeError as e:
    print(e)
try:
    {**[1]}
except TypeError as e:
    print(e)
(a, b), [c, *d] = [1, 2], "xyz"
print(a, b, c, d)
a = b = [1, 2]
a, a[0] = [9, 8], 7
print(a, b)
i = 0
i, lst = 1, [0, 0]
lst[i], i = 5, 0
print(lst, i)


def only(a, /, b, *, c):
    return a, b, c


print(only(1, 2, c=3), only(1, b=2, c=3))
for bad in (lambda: only(1, 2, 3), lambda: only(a=1, b=2, c=3), lambda: only(1, 2), lambda: only(1, 2, c=3, d=4), lambda: only(1, 2, 3, c=4), lambda: only(), lambda: only(1, b=2, **{"b": 3, "c": 4}), lambda: f(**{"a": 1}, a=2)):
    try:
        bad()
    except TypeError as e:
        print(e)
