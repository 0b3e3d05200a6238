"""Dictionaries keep the order of insertion; views are live."""
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
print(d, list(d), next(iter(d)), list(reversed(d)), sorted(d), sorted(d.items(), key=lambda kv: -kv[1]))
keys, values, items = d.keys(), d.values(), d.items()
d["z"] = 26
del d["a"]
print(keys, values, items, len(keys), "z" in keys, 26 in values, ("z", 26) in items)
d["a"] = "again at the end"
print(d, {**d, "b": 0}, {v: k for k, v in d.items()})
print({1: "a", 2: "b"} == {2: "b", 1: "a"}, list({1: "a"}.items()) == [(1, "a")], {"x": {"y": {"z": 1}}}["x"]["y"]["z"])
inverse = {}
for k, v in {"one": 1, "uno": 1, "two": 2}.items():
    inverse.setdefault(v, []).append(k)
print(inverse)
count = {}
for ch in "abracadabra":
    count[ch] = count.get(ch, 0) + 1
print(count, max(count, key=count.get), sorted(count, key=lambda c: (-count[c], c)))
for k in list(count):
    if count[k] == 1:
        del count[k]
print(count)
for mutate in (lambda: [d.pop(k) for k in d], lambda: [d.update({k * 2: 1}) for k in d]):
    try:
        mutate()
    except RuntimeError as e:
        print(e)
print({(1, 2): "tuple", None: "none", 2.5: "float", True: "bool", frozenset([1]): "fs"})
