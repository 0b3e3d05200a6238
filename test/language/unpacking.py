"""Unpacking in assignments, loops, calls and displays."""
a, b = 1, 2
(c, d) = [3, 4]
[e, f] = "56"
print(a, b, c, d, e, f)
first, *rest = [1, 2, 3]
*init, last = "abc"
head, *mid, tail = range(5)
x, *none = [1]
print(first, rest, init, last, head, mid, tail, x, none)
(m, (n, *o)), p = (1, (2, 3, 4)), 5
print(m, n, o, p)
for i, (k, v) in enumerate({"a": 1, "b": 2}.items()):
    print(i, k, v)
for name, *scores in [("ann", 1, 2), ("bob",)]:
    print(name, scores)
print([*range(3), *"ab"], (*[1], 2), {*[1, 2], 3}, {**{"a": 1}, **{"b": 2}})
print(*[1, 2, 3], sep="-")
print(*"abc", *[1], end="!\n")
i = j = k = 0
i += 1
print(i, j, k)
data = [0, 1]
data[0], data[1] = data[1], data[0]
pos = 0
pos, data[pos] = 1, "x"
print(data, pos)
for bad in [lambda: (lambda a, b: 0)(*[1]), lambda: [(a, b) for a, b in [(1,)]], lambda: [(a, b) for a, b in [1]]]:
    try:
        bad()
    except Exception as err:
        print(type(err).__name__, err)
try:
    q, *r, s = [1]
except ValueError as err:
    print(err)
def f(a, b, c):
    return a * 100 + b * 10 + c
print(f(*[1, 2, 3]), f(**{"a": 1, "b": 2, "c": 3}), f(1, *[2], c=3))
