"""format_map, dictionaries in formats, a template with missing keys."""
class Missing(dict):
    def __missing__(self, key):
        return "<" + key + ">"


data = {"name": "queue", "size": 3, "items": ["a", "b"]}
print("{name}:{size:>4}".format_map(data), "{items[0]} {items}".format(**data), "{name} {other}".format_map(Missing(data)))
print("%(name)s %(size)05.1f %(name)10s|" % data, "%s" % data["items"], "{0[name]!r:>9}".format(data))
template = "{i:>2} {word:<6}|{word[0]}|{i:03b}"
for i, word in enumerate(("put", "get", "join"), start=1):
    print(template.format(i=i, word=word))
try:
    "{name} {other}".format_map(data)
except KeyError as e:
    print("KeyError", e)
