"""enumerate, zip, map, filter, reversed, range, iter, next."""
print(list(enumerate("ab")), list(enumerate("ab", start=5)), list(zip([1, 2], "ab")), list(zip([1, 2, 3], "ab", [True, False])))
print(list(zip()), dict(zip("ab", [1, 2])), list(zip(*[(1, 2), (3, 4)])), list(map(str, [1, 2])), list(map(lambda a, b: a * b, [1, 2], [3, 4, 5])))
print(list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, [1, 2, 3])), list(reversed([1, 2, 3])))
r = range(2, 20, 3)
print(list(r), len(r), r[1], r[-1], 8 in r, 9 in r, r.index(8), r.count(8), r == range(2, 18 + 2, 3), r.start, r.stop, r.step)
print(list(range(3)), list(range(5, 0, -2)), list(range(0)), range(5), range(1, 2), range(10)[::2], bool(range(0)), sum(range(101)))
it = iter([1, 2, 3])
print(next(it), list(it), next(it, "over"))
try:
    next(it)
except StopIteration:
    print("StopIteration")
lines = iter(["a", "b", "END", "c"])
print(list(iter(lambda: next(lines), "END")), next(lines))
try:
    print(list(zip([1], [1, 2], strict=True)))
except ValueError as e:
    print(e)
e = enumerate("xy")
print(next(e), next(e), next(e, None), iter(e) is e)
m = map(int, "12x")
print(next(m), next(m))
try:
    next(m)
except ValueError as err:
    print(err)
pairs = list(zip("abc", range(3)))
letters, numbers = zip(*pairs)
print(pairs, letters, numbers)
