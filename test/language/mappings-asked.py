# A mapping that says itself how it is gone through is asked key by key.
import collections
import heapq

LOG = []


class Own(dict):
    def __iter__(self):
        LOG.append('iter')
        return iter(['z'])

    def __getitem__(self, key):
        LOG.append(('item', key))
        return super().get(key, 0)


class Counted(dict):
    def __getitem__(self, key):
        LOG.append(('item', key))
        return 7


class Keyed:
    def keys(self):
        LOG.append('keys')
        return iter('xy')

    def __getitem__(self, key):
        return key * 2


class Odd(dict):
    def keys(self):
        LOG.append('keys')
        return ['a']

    def __iter__(self):
        LOG.append('iter')
        return iter(['z'])


def told(what, f, *args):
    LOG.clear()
    try:
        print(what, f(*args), end=' ')
    except Exception as e:
        print(what, type(e).__name__, e, end=' ')
    print(LOG)


def joined(left, right):
    left |= right
    return left


for make in lambda: Own(a=1, b=2), Own, lambda: Counted(a=1), lambda: Odd(a=1, b=2), Keyed:
    print(make.__name__)
    told('dict', dict, make())
    told('update', lambda: {}.update(make()))
    told('star', lambda: {**make()})
    told('star within', lambda: {1: 2, **make(), 3: 4})
    told('or', lambda: {1: 2} | make())
    told('in place', joined, {1: 2}, make())
    told('OrderedDict', collections.OrderedDict, make())
    told('defaultdict', collections.defaultdict, None, make())
    told('len', lambda: len({**make(), 'a': 5}))
for make in lambda: Own(a=1, b=2), Own, lambda: Counted(a=1), lambda: Odd(a=1, b=2):
    told('copy', lambda: make().copy())
told('no mapping', lambda: {**5})
told('pairs in place', joined, {1: 2}, [(3, 4)])
told('pairs in place', joined, {1: 2}, ((x, x) for x in 'ab'))
told('no pairs', joined, {1: 2}, 5)
for heap in None, (), 5:
    for f in heapq.heappush, heapq.heapreplace, heapq.heappushpop:
        told(f.__name__, f, heap, 1)
    for f in heapq.heapify, heapq.heappop:
        told(f.__name__, f, heap)
