"""collections.deque."""
from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d.pop(), d.popleft(), d)
d.extend([7, 8])
d.extendleft([5, 6])
d.rotate(1)
print(d)
d.rotate(-2)
print(d, d.index(8), d.count(1), 7 in d, list(d), list(reversed(d)))
d.remove(7)
d.insert(1, "x")
d[0] = "first"
del d[-1]
d.reverse()
print(d, d.copy() == d, d.maxlen)
last = deque(maxlen=3)
for i in range(6):
    last.append(i)
print(last, last.maxlen, deque("abc"), deque())
last.appendleft("new")
print(last, bool(deque()), deque([1]) + deque([2]), deque([1, 2]) < deque([1, 3]))
for bad in [lambda: deque().pop(), lambda: deque().popleft(), lambda: d.remove("zz"), lambda: d[50], lambda: d[0:1]]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
last.clear()
print(last)
