"""Slices with steps, negative bounds, assignment and deletion."""
xs = list(range(10))
s = "abcdefghij"
t = tuple(xs)
for sl in (slice(None, None, 2), slice(1, None, 3), slice(None, None, -1), slice(-3, None), slice(None, -3), slice(8, 2, -2), slice(-1, -11, -3), slice(5, 5), slice(20, 30), slice(-100, 3), slice(3, -100, -1), slice(True, 4)):
    print(xs[sl], s[sl], t[sl], list(range(10)[sl]), sl.indices(10))
ys = xs[:]
ys[2:5] = ["a"]
print(ys)
ys[1:1] = [100, 200]
print(ys)
ys[::3] = [0] * len(ys[::3])
print(ys)
ys[-2:] = []
print(ys)
ys[:] = "xyz"
print(ys, ys[5:], ys[::-1])
ys[len(ys):] = [1]
ys += (2,)
ys *= 2
print(ys)
try:
    ys[::2] = [1]
except ValueError as e:
    print(e)
try:
    xs[::0]
except ValueError as e:
    print(e)
try:
    xs["a"]
except TypeError as e:
    print(e)
try:
    xs[1.0:2]
except TypeError as e:
    print(e)
try:
    s[0] = "z"
except TypeError as e:
    print(e)
try:
    t[10]
except IndexError as e:
    print(e)
try:
    xs[1:2] = 5
except TypeError as e:
    print(e)
zs = list(range(10))
del zs[1::2]
print(zs)
del zs[::-2]
print(zs, zs[-1], zs[~0])
b = b"hello"
print(b[1:4], b[::-1], b[0], list(b[:2]))
print(slice(1, 2), slice(3), slice(1, None, 2).step, range(0, 20, 3)[1:4], range(10)[::-2], "é😀x"[::-1], "é😀x"[1])
grid = [[r * 3 + c for c in range(3)] for r in range(3)]
print([row[1] for row in grid], [row[::-1] for row in grid[::-1]], list(zip(*grid)), [grid[i][i] for i in range(3)])
