"""Tuples: immutable, comparable, hashable."""
t = (1, "two", 3.0)
print(t, t[0], t[-1], t[1:], len(t), t + (4,), t * 2, (), (1,), 1, "two" in t, t.index("two"), t.count(1))
a, b, c = t
print(a, b, c)
x, y = 1, 2
x, y = y, x
print(x, y)
(p, q), r = (1, 2), 3
print(p, q, r)
print((1, 2) == (1, 2), (1, 2) < (1, 3), hash((1, 2)) == hash((1, 2)), {(0, 1): "v"}[0, 1])
print(tuple([1, 2]), tuple("ab"), tuple(range(3)), tuple())


def minmax(values):
    return min(values), max(values)


low, high = minmax([4, 8, 2])
print(low, high, minmax([1]))
try:
    t[0] = 5
except TypeError as e:
    print(e)
try:
    a, b = t
except ValueError as e:
    print(e)
try:
    a, b, c, d = t
except ValueError as e:
    print(e)
t += (9,)
print(t, sum((1, 2, 3)), max((1, 5, 2)), sorted((3, 1, 2)), list(zip(t, "ab")))
nested = ([1], 2)
nested[0].append(5)
print(nested)
