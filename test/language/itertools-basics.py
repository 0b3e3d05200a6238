"""itertools: count, cycle, repeat, chain, islice, product and others."""
from itertools import (accumulate, chain, combinations, compress, count, cycle, dropwhile, groupby, islice, pairwise,
                       permutations, product, repeat, starmap, takewhile, tee, zip_longest)

print(list(islice(count(), 5)), list(islice(count(10, -2), 3)), list(islice(cycle("abc"), 7)), list(repeat("x", 3)))
print(list(chain([1, 2], "ab", range(2))), list(chain.from_iterable([[1], [2, 3]])), list(islice("abcdefg", 2, 6, 2)))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), len(list(product(range(3), range(4)))))
print(list(permutations("abc", 2)), list(combinations("abc", 2)), list(combinations(range(4), 3)))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max)), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), [(k, list(g)) for k, g in groupby("aabbbc")])
print(list(zip_longest([1, 2, 3], "a", fillvalue="-")), list(starmap(pow, [(2, 3), (3, 2)])), list(compress("abcd", [1, 0, 1, 0])))
a, b = tee([1, 2, 3])
print(list(a), list(b), list(pairwise([1, 2, 3])))
counter = count(1)
print(next(counter), next(counter), next(counter))
ids = cycle([1, 2])
print([next(ids) for _ in range(5)], repeat(5, 2), list(map(pow, [2, 3], repeat(2))))
for i, letter in zip(count(start=1), "xyz"):
    print(i, letter)
