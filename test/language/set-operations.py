"""Set algebra by operator and by method, comparisons, frozenset, comprehension."""
evens = {n for n in range(10) if n % 2 == 0}
primes = {2, 3, 5, 7}
print(evens | primes, evens & primes, sorted(evens - primes), sorted(evens ^ primes))
print(evens.union([1], (3,)), evens.intersection(range(5)), sorted(primes.difference([2], [3])), evens >= {0, 2}, evens > evens)
print({1} == {1.0} == {True}, {1, 2} != {2, 1}, set("a") == {"a"}, {1, 2}.isdisjoint([3]), {1}.issubset(range(3)), {1, 2}.issuperset([1]))
fs = frozenset({1, 2})
print(fs, fs | {3}, {3} | fs, type(fs | {3}).__name__, type({3} | fs).__name__, fs == {1, 2}, {fs, frozenset([2, 1])} == {fs}, fs.union([9]))
seen, unique = set(), []
for x in [3, 1, 3, 2, 1]:
    if x not in seen:
        seen.add(x)
        unique.append(x)
print(unique, len(seen), sorted(seen), sum(seen), max(seen), 2 in seen, bool(set()))
s = {1, 2, 3}
popped = s.pop()
print(popped in s, len(s))
s.update({7}, [8])
s -= {7}
print(8 in s, s & {8}, s.copy() == s, s.discard(100), s.clear(), s)
for bad in (lambda: {1} | [2], lambda: {[]}, lambda: fs.add(1), lambda: {1}.remove(9), lambda: {{1}}, lambda: {1}[0], lambda: {1} < 5):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print({None}, {()}, {"x"}, {2.5}, {(1, 2)}, frozenset("a"), set(range(3)), {*[1, 2], *(3,)})
