"""A binary search tree and an LRU cache."""
class Tree:
    def __init__(self):
        self.root = None

    def insert(self, value):
        self.root = self._insert(self.root, value)

    def _insert(self, node, value):
        if node is None:
            return [value, None, None]
        side = 1 if value < node[0] else 2
        node[side] = self._insert(node[side], value)
        return node

    def walk(self, node="root"):
        node = self.root if node == "root" else node
        return self.walk(node[1]) + [node[0]] + self.walk(node[2]) if node else []


class LRU:
    def __init__(self, size):
        self.size, self.data = size, {}

    def get(self, key):
        if key not in self.data:
            return None
        self.data[key] = self.data.pop(key)
        return self.data[key]

    def put(self, key, value):
        self.data.pop(key, None)
        self.data[key] = value
        if len(self.data) > self.size:
            del self.data[next(iter(self.data))]


tree, cache = Tree(), LRU(2)
for n in (5, 2, 8, 1, 9):
    tree.insert(n)
cache.put("a", 1), cache.put("b", 2), cache.get("a"), cache.put("c", 3)
print(tree.walk(), tree.root[0], cache.data, cache.get("b"))
