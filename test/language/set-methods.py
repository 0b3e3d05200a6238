"""Every method of set and frozenset; small ints print in order."""
a = {1, 2, 3}
b = {3, 4}
print(a | b, a & b, a - b, a ^ b, a.union(b, [9]), a.intersection(b), a.difference(b), a.symmetric_difference(b))
print(len(a), 2 in a, 5 not in a, a == {3, 2, 1}, set(), {1, 1, 1})
a.add(4)
a.add(4)
a.discard(99)
a.remove(1)
print(a, a.issubset({2, 3, 4, 5}), a.issuperset({2}), a.isdisjoint({7}), a <= {2, 3, 4}, a < {2, 3, 4})
a.update([7, 8], (1,))
a.difference_update({7})
a.intersection_update(range(9))
a.symmetric_difference_update({1, 5})
print(a)
a |= {6}
a &= {2, 3, 6}
a -= {2}
a ^= {3, 0}
print(a, {5}.pop(), a.copy())
f = frozenset([3, 1, 2])
print(f, f | {9}, {f: "key"}[frozenset([1, 2, 3])], frozenset(), f == {1, 2, 3}, {frozenset({1})})
print(sorted(set("mississippi")), sorted({x % 3 for x in range(10)}), set([1, 2]), len(set("hello")))
for call in [lambda: {1}.remove(5), lambda: set().pop(), lambda: {[1]}, lambda: f.add(1), lambda: {1} + {2}]:
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
a.clear()
print(a, bool(a), {"only"})
