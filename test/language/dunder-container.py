"""__len__, __getitem__, __setitem__, __delitem__, __contains__, __bool__."""
class Inventory:
    def __init__(self):
        self.items = {}

    def __len__(self):
        return len(self.items)

    def __getitem__(self, key):
        print("get", key)
        return self.items[key]

    def __setitem__(self, key, value):
        print("set", key, value)
        self.items[key] = value

    def __delitem__(self, key):
        print("del", key)
        del self.items[key]

    def __contains__(self, key):
        print("in?", key)
        return key in self.items


inv = Inventory()
print(bool(inv), len(inv))
inv["pen"] = 3
inv["pen"] += 2
print("pen" in inv, "cup" not in inv, bool(inv), inv["pen"])
del inv["pen"]
try:
    inv["pen"]
except KeyError as e:
    print("KeyError", e)
