"""Reading, assigning and deleting slices."""
a = list(range(10))
print(a[2:5], a[:3], a[7:], a[::3], a[::-1], a[8:2:-2], a[-3:], a[:-3], a[5:100], a[100:], a[5:2])
a[2:5] = ["x", "y"]
print(a)
a[1:1] = [100, 200]
print(a)
a[::2] = [0] * len(a[::2])
print(a)
a[:3] = []
print(a)
del a[::2]
print(a)
a[:] = "abc"
print(a, a[slice(1, None)], slice(1, 5, 2), slice(3).indices(10))
try:
    a[::2] = [1, 2, 3, 4]
except ValueError as e:
    print(e)
try:
    a["0"]
except TypeError as e:
    print(e)
print((1, 2, 3, 4)[1:3], "hello"[1:-1], b"hello"[1:3], range(10)[2:8:3])
first, *middle, last = a + [1, 2]
print(first, middle, last)
