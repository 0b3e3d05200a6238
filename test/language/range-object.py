"""range: length, membership, slices, equality, errors."""
r = range(10)
print(r, list(r), r[3], r[-1], r[2:5], r[::-1], len(r), 5 in r, 10 in r, 2.0 in r, "a" in r)
print(range(5, 20, 5), list(range(20, 5, -5)), range(0), len(range(0, -5)), range(1, 10, 3)[-1], bool(range(0)), bool(range(1)))
print(range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 10, 3) == range(0, 12, 3), hash(range(3)) == hash(range(3)))
print(r.index(4), r.count(4), r.start, r.stop, r.step, max(r), min(r), sum(r), sorted(range(3), reverse=True), list(reversed(r))[:3])
print(range(10 ** 15)[-1], 10 ** 14 in range(10 ** 15), len(range(10 ** 6)), list(range(True)), isinstance(r, range), type(r).__name__)
for bad in (lambda: r[10], lambda: range("a"), lambda: range(1, 2, 0), lambda: r.index(50), lambda: range(), lambda: r.append(1), lambda: r + r):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
try:
    r[0] = 1
except TypeError as e:
    print(e)
for i in range(3):
    i += 10
    print(i, end=" ")
print(i)
it = iter(range(3))
print(next(it), list(it), [*range(2)], {*range(2)}, dict.fromkeys(range(2)), tuple(range(4, 0, -2)))
