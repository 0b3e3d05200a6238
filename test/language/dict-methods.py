"""Every method of dict."""
d = {"a": 1, "b": 2}
d["c"] = 3
print(d, len(d), d["a"], d.get("z"), d.get("z", 0), "a" in d, "z" not in d)
print(list(d), list(d.keys()), list(d.values()), list(d.items()), d.keys(), d.values(), d.items())
print(d.pop("a"), d.pop("z", "none"), d.popitem(), d)
print(d.setdefault("b", 9), d.setdefault("x", []), d)
d["x"].append(1)
d.update({"b": 20, "y": 5})
d.update([("p", 1)], q=2)
print(d)
print(dict(a=1, b=2), dict([("k", "v")]), dict({"c": 3}, d=4), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0))
print({**{"a": 1}, "b": 2, **{"a": 3}}, {"a": 1} | {"b": 2}, {"a": 1} == {"a": 1.0})
e = {"a": 1}
e |= {"b": 2}
del e["a"]
print(e, e.copy(), e.clear(), e)
for call in [lambda: d["nope"], lambda: d.pop("nope"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: d[(1, 2)]]:
    try:
        call()
    except Exception as err:
        print(type(err).__name__, err)
for key, value in sorted({"z": 26, "y": 25}.items()):
    print(key, value)
print({1: "int", True: "bool", 1.0: "float"}, {0: "a", "0": "b"}, list(reversed({"a": 1, "b": 2})))
keys = {"a": 1, "b": 2}.keys()
print(sorted(keys & {"a", "z"}), sorted(keys | {"z"}), sorted(keys - {"a"}), {"a"} <= keys)
try:
    for k in d:
        d[k + "!"] = 1
except RuntimeError as err:
    print(err)
