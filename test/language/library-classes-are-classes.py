# Classes of the library that are written in Python are the same by whatever way they are found.
import collections, functools
from collections import Counter
from functools import partial

print(type(partial(print)) is functools.partial, type(Counter()) is collections.Counter is Counter, {Counter: 1}[type(Counter())])
print(Counter.__bases__, Counter.__mro__, Counter[int] is not None, issubclass(Counter, dict))

class Letters(Counter):
    def __setitem__(self, key, count):
        print('set', key, count)
        super().__setitem__(key, count)

letters = Letters('aab')
letters.update('b')
letters.subtract({'a': 5})
print(letters, +letters, type(letters.copy()), letters == Counter(a=-3, b=2, c=0))
del letters['a'], letters['z']
print(letters, letters.most_common(1), letters.total(), list(letters.elements()))

class Halves(Counter):
    def get(self, key, default=None):
        return 0.5
print(Halves('aab'))

# What extends a container has attributes of its own, none at first.
class L(list): pass
class D(dict): pass
class S(set): __slots__ = ()
for x in L(), D(), S(), ValueError(), Counter(), Letters():
    try:
        print(x.__dict__, vars(x))
    except AttributeError as e:
        print(e)

class A:
    def __class_getitem__(cls, x):
        return cls.__name__, x
class B(A): pass
print(A[int], B[3], B[1, 2])

# They are sent by their names.
from multiprocessing import Queue
from collections import namedtuple
P = namedtuple('P', 'x y')
q = Queue()
q.put([Counter('aab'), partial(max, 5), P(1, [2])])
counts, most, point = q.get()
print(counts, type(counts) is Counter, most(3), point, type(point) is P, counts['z'])
