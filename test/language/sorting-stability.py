"""Sorting is stable; keys, reverse, dict order, min and max of equals."""
from functools import cmp_to_key
from operator import itemgetter

people = [("Ann", 30), ("bob", 25), ("Cid", 30), ("dan", 25), ("Eve", 20)]
print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(people, key=itemgetter(1, 0)), sorted(people, key=lambda p: (-p[1], p[0].lower())))
people.sort(key=lambda p: p[0].lower())
print([p[0] for p in people], people.sort())
print(sorted(["b", "A", "a", "B"]), sorted(["b", "A", "a", "B"], key=str.lower), sorted("hello"), sorted({3: "c", 1: "a"}))
print(sorted([True, 0, 2, False, 1]), sorted([2.5, 1, -3]), sorted([[2], [1, 5], [1]]), sorted([(1, "b"), (1, "a")], reverse=True))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), min([("a", 1), ("b", 1)], key=itemgetter(1)), max([("a", 1), ("b", 1)], key=itemgetter(1)))
print(max("abc", "abd"), min(3, 1, 2), max([], default="none"), min({5: 1, 2: 9}), max([1, 2], key=lambda x: -x))
for bad in (lambda: sorted([1, "a"]), lambda: max([]), lambda: sorted([None, 1]), lambda: [1].sort(lambda x: x), lambda: min(1)):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(e)
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 9
print(d, list(d), d.popitem(), d)
del d["b"]
d["b"] = 0
print(list(d), dict(sorted(d.items())), sorted(d, key=d.get), max(d, key=d.get), {v: k for k, v in d.items()})
d.update(z=1, a=5)
print(d, d | {"a": 0, "y": 1}, list(reversed(d)), dict.fromkeys("ba"), [*d.items()][-1])


class Item:
    def __init__(self, rank, name):
        self.rank, self.name = rank, name

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return self.name


items = [Item(2, "x"), Item(1, "y"), Item(2, "z"), Item(1, "w")]
print(sorted(items), sorted(items, reverse=True), min(items), max(items), sorted(items)[0].name)
xs = [5, 2, 9, 1]
xs.sort(reverse=True)
print(xs, xs.reverse(), xs, sorted(xs, key=lambda v: v % 3), list(enumerate(sorted(xs), 1)))
words = "the cat sat on the mat the end".split()
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))
