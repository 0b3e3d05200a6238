"""collections.defaultdict, Counter, OrderedDict."""
from collections import Counter, OrderedDict, defaultdict

groups = defaultdict(list)
for word in ["apple", "avocado", "bean", "cherry", "carrot"]:
    groups[word[0]].append(word)
print(groups, dict(groups), groups["z"], len(groups), groups.get("q"))
counts = defaultdict(int)
for ch in "mississippi":
    counts[ch] += 1
print(sorted(counts.items()), defaultdict(lambda: "?")["x"], counts.default_factory)
c = Counter("mississippi")
print(c, c.most_common(2), c["s"], c["zz"], sorted(c), sum(c.values()), c.total())
c.update("miss")
c.subtract({"m": 5})
print(c, Counter(a=3, b=1) + Counter(a=1, c=2), Counter(a=3, b=1) - Counter(a=1, b=2), Counter(a=1) == {"a": 1})
print(list(Counter(a=2, b=1).elements()), Counter([1, 1, 2]), Counter(), Counter(a=3) & Counter(a=1), Counter(a=3) | Counter(b=1))
o = OrderedDict([("b", 1), ("a", 2)])
o.move_to_end("b")
o["c"] = 3
print(o, list(o), o.popitem(last=False), o)
try:
    defaultdict(None)["missing"]
except KeyError as e:
    print("KeyError", e)
