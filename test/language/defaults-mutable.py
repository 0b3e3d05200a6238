"""Default arguments are evaluated once; globals and locals that fail."""
def append(item, to=[]):
    to.append(item)
    return to


print(append(1), append(2), append(3, []), append.__defaults__)
calls = []


def stamp(value=calls.append("evaluated")):
    return value


stamp()
stamp()
print(calls)


def keyword(*, cache={}):
    cache[len(cache)] = True
    return len(cache)


print(keyword(), keyword(), keyword(cache={}), keyword.__kwdefaults__)
n = 5


def late(x=n):
    return x


n = 6
print(late(), late(n))
total = 0


def forgets():
    total += 1


def remembers():
    global total
    total += 1
    return total


try:
    forgets()
except UnboundLocalError as e:
    print(e)
print(remembers(), total)


def makes_global():
    global fresh
    fresh = "new"


makes_global()
print(fresh)
try:
    print(never)
except NameError as e:
    print(e)


def use_before():
    return later


try:
    use_before()
except NameError as e:
    print(e)
later = 1
print(use_before())
append.__defaults__ = ([0],) if False else append.__defaults__


class Tree:
    def __init__(self, children=()):
        self.children = list(children)

    def add(self, node=None):
        node = node or Tree()
        self.children.append(node)
        return node


t = Tree()
t.add().add()
print(len(t.children), len(t.children[0].children), len(Tree().children))
