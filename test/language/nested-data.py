"""Lists of dicts of lists: reading, grouping, sorting, flattening, printing."""
students = [
    {"name": "Ann", "marks": [90, 80], "address": {"city": "Rome", "zip": None}},
    {"name": "Bob", "marks": [], "address": {"city": "Oslo", "zip": "0150"}},
    {"name": "Cid", "marks": [70, 75, 95], "address": {"city": "Rome", "zip": "00100"}},
]
for s in students:
    s["mean"] = sum(s["marks"]) / len(s["marks"]) if s["marks"] else None
print([(s["name"], s["mean"]) for s in students])
print(sorted(students, key=lambda s: (s["mean"] is None, s["mean"]))[0]["name"], max((m, s["name"]) for s in students for m in s["marks"]))
cities = {}
for s in students:
    cities.setdefault(s["address"]["city"], []).append(s["name"])
print(cities, {c: len(n) for c, n in cities.items()}, [s["name"] for s in students if s["address"].get("zip")])
students[0]["marks"][0] += 5
students[1]["marks"].extend((60, 65))
del students[2]["address"]
print(students[0], students[1]["marks"], students[2], sep="\n")


def flatten(value, path=""):
    if isinstance(value, dict):
        for k, v in value.items():
            yield from flatten(v, f"{path}.{k}" if path else k)
    elif isinstance(value, list):
        for i, v in enumerate(value):
            yield from flatten(v, f"{path}[{i}]")
    else:
        yield path, value


for path, value in flatten(students[:1]):
    print(path, "=", repr(value))
print({"list": [1, [2, {"deep": (3,)}]], (1, 2): {3}, None: ...})
