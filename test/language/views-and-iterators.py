# The views of a dict go together with anything that can be gone through.
numbers = {1: 'a', 2: 'b', 3: 'c'}


def some(*items):
    yield from items


print(sorted(numbers.keys() & some(1, 3, 5)), sorted(numbers.keys() | some(4)), numbers.keys() - filter(None, [1, 2]))
print(sorted(numbers.keys() ^ map(int, '34')), sorted(some(1, 9) & numbers.keys()), sorted(some(1, 9) - numbers.keys()))
print(numbers.items() - some((1, 'a'), (2, 'b')), sorted(numbers.items() & zip([1, 2], 'ab')), numbers.keys() & iter([3]))
try:
    print(numbers.keys() - 5)
except TypeError as e:
    print(e)


class Loud(list):
    def __iter__(self):
        seen.append('iter')
        return super().__iter__()


seen = []
print(sorted(numbers.keys() & Loud([1, 2])), seen)

import collections


class Line(collections.deque):
    def __iter__(self):
        seen.append('iter')
        return super().__iter__()


print(Line('ab'), seen)
