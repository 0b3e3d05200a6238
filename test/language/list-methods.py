"""Every method of list."""
a = [3, 1, 2]
a.append(5)
a.extend([9, 8])
a.extend("xy"[:0])
a.insert(0, 0)
a.insert(-1, 7)
a.insert(100, 100)
print(a, len(a), a.index(5), a.count(1))
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove(3)
a.sort()
print(a)
a.reverse()
print(a, a.copy() == a, a.copy() is a)
a.clear()
print(a, [] == a)
b = [1, 2, 3]
b += (4, 5)
b *= 2
print(b, b + [0], [0] * 3, 2 * [1, 2])
del b[0]
del b[-1], b[1:3]
print(b)
for call in [lambda: b.index(77), lambda: b.remove(77), lambda: [].pop(), lambda: b.pop(50), lambda: b[50], lambda: [1] + (2,)]:
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
grid = [[0] * 2 for _ in range(2)]
grid[0][1] = 5
shared = [[0]] * 2
shared[0].append(1)
print(grid, shared)
loop = [1]
loop.append(loop)
print(loop)
