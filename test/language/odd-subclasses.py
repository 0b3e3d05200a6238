# Classes that extend built-in types, where CPython does not ask what they define.
LOG = []


class Text(str):
    def __repr__(self):
        return 'Text'


class Many(set):
    def __iter__(self):
        LOG.append('iter')
        return super().__iter__()


class Real(float):
    def __new__(cls, *args):
        return super().__new__(cls, *args)

    def __getitem__(self, key):
        return key


print(Text('a'), [Text('b')], f'{Text("c")}', '%s %r' % (Text('d'), Text('e')), Real(Real(1e22)), Real(3)[1])
print(Many(), set(Many({1})), Many({2}) | {3}, frozenset(Many({4})), LOG)
print(Many({5}), list(Many({6})), LOG)


class Point:
    def __init__(self, x, y=None):
        self.x, self.y = x, y

    def lazy(self):
        return 1


match Point(0):
    case Point(x=1, y=found):
        print('one', found)
    case Point(x=0, y=found):
        print('zero', found)
for f in [lambda: Point(0).lazy.reverse(), lambda: list.append(), lambda: list.__repr__(), lambda: str.upper(), lambda: b'ab'.index(300),
          lambda: b'ab'.index(10**20), lambda: b'a\x01b'.count(True), lambda: delattr(True, 'imag'), lambda: sorted([], reverse=2**53)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def numbers():
    yield 1
    yield 2
    raise ValueError('no more')


from collections import Counter, OrderedDict, deque

for kept, name in [([0], 'extend'), (deque([0]), 'extend'), (deque([0]), 'extendleft'), ([0], '__iadd__'), (deque([0]), '__iadd__')]:
    try:
        getattr(kept, name)(numbers())
    except ValueError as e:
        print(kept, e)


def told(items):
    for item in items:
        LOG.append(item)
        yield item


LOG.clear()
print({1, 2}.issuperset(told([1, 5, 2])), {1, 2}.isdisjoint(told([3, 1, 7])), LOG)
counts = Counter('aab')
counts |= {'a': 1, 'c': 4}
counts += {'b': 1, 'd': -1}
print(counts)
pairs = {(5, False), (-7, False), (255, True)}
print(pairs.union(pairs, {(5, True)}), OrderedDict([((0, False), 0), ((4, True), 0), ((2**63 - 1, False), 0)]).keys() - {0})
print(list(iter(iter(iter([1, 2]).__next__, 0).__next__, 0)))


def delegates():
    yield from map(int, '12')


steps = delegates()
print(next(steps))
try:
    steps.send(5)
except AttributeError as e:
    print(e)
