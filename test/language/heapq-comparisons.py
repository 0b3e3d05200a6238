# Which items are compared, and in which order.
import heapq
import random

LOG = []


class Key:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        LOG.append((self.n, other.n))
        return self.n < other.n

    def __repr__(self):
        return f'Key {self.n}'


random.seed(3)
for n in [0, 1, 2, 3, 5, 9]:
    numbers = [random.randrange(9) for _ in range(7)]
    print(heapq.nsmallest(n, numbers), heapq.nlargest(n, numbers), heapq.nsmallest(n, iter(numbers)))
    print(heapq.nlargest(n, iter(numbers), key=lambda x: -x), heapq.nsmallest(n, numbers, key=lambda x: x % 3))
    print(heapq.nsmallest(n, map(Key, numbers)), LOG)
    LOG.clear()
    print(heapq.nlargest(n, map(Key, numbers)), LOG)
    LOG.clear()
    print(heapq.nlargest(n, map(Key, numbers), key=lambda k: Key(k.n // 2)), LOG)
    LOG.clear()


def told(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


told(lambda: heapq.nsmallest([], [1]))
told(lambda: heapq.nsmallest(2, [1, 'a', 3]))
told(lambda: heapq.nsmallest(2, 5))
told(lambda: heapq.nlargest(5, [1, 'a', 3]))
told(lambda: heapq.nlargest(-1, [1, 'a', 3]))
told(lambda: heapq.nlargest('a', iter([1, 'a', 3])))
told(lambda: heapq.nsmallest(0, 'ab', key='%s'.__getitem__))


def merged(*rows, **options):
    LOG.clear()
    told(lambda: list(heapq.merge(*rows, **options)))
    print(LOG)


merged([1, 4, 4, 9], (2, 4), iter([0, 10]))
merged([9, 4], [7, 4, 1], [], [4], reverse=True)
merged(map(Key, [1, 3]), map(Key, [2, 3, 4]), map(Key, [0, 3]))
merged(map(Key, [3, 1]), map(Key, [4, 3, 2]), reverse=True)
merged(['b', 'AA', 'ccc'], ['x', 'yy'], key=lambda text: Key(len(text)))
merged((3, 'ABC'), '1')
merged('ab')
merged()
merged([1], 5)
