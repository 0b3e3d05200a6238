import collections
import operator

for getter, thing in [
    (operator.itemgetter(1), 'abc'), (operator.itemgetter('a', 'b'), {'a': 1, 'b': 2}), (operator.attrgetter('real'), 5),
    (operator.attrgetter('__class__.__name__', 'imag'), 5), (operator.methodcaller('center', 7, '*'), 'abc'),
    (operator.methodcaller('split', sep=','), 'a,b'), (operator.itemgetter(slice(2)), [1, 2, 3]),
]:
    print(getter, type(getter).__name__, callable(getter), getter(thing))
print(sorted(['bc', 'ab'], key=operator.itemgetter(1)), list(map(operator.methodcaller('upper'), 'ab')))
for f in [lambda: operator.itemgetter(5)('ab'), lambda: operator.attrgetter('x')(5), lambda: operator.methodcaller('x')(5),
          lambda: operator.itemgetter(), lambda: operator.attrgetter(3), lambda: int.from_bytes('a'), lambda: int.from_bytes(5),
          lambda: int.from_bytes([1, 300]), lambda: int.from_bytes([1, 2]), lambda: list(collections.Counter({1: 2**64}).elements()),
          lambda: list(collections.Counter({1: 'a'}).elements()), lambda: list(collections.Counter(a=2, b=-1, c=True).elements()),
          lambda: sorted('', reverse=None), lambda: [].sort(reverse=None)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
numbers = {7, -9, 40, 8}
numbers &= numbers
print(numbers, numbers & numbers, frozenset(numbers) & numbers)


class Line(collections.deque):
    def __iter__(self):
        seen.append('iter')
        return super().__iter__()


seen = []
copied = Line('ab', 5).copy()
print(type(copied).__name__, copied.maxlen, seen)
