# What stops early leaves the rest of an iterator alone.
numbers = iter([0, 4, 1000, 7])
print(any(numbers), list(numbers))
numbers = iter([1, 0, 5])
print(all(numbers), next(numbers))
numbers = iter('abcd')
print('b' in numbers, list(numbers), 'z' in iter('abc'))
numbers = iter(range(9))
print({0, 1}.issuperset(numbers), next(numbers), {4, 9}.isdisjoint(numbers), next(numbers))
numbers = iter([1, 2, 3, 4, 5])
try:
    a, b = numbers
except ValueError as e:
    print(e, list(numbers))
a, b = iter([1, 2])
a, *b = numbers = iter([1, 2, 3])
print(a, b, list(numbers))
pairs = zip('abc', [1, 2, 3])
print(('b', 2) in pairs, list(pairs))
for f in [lambda: [].__mul__('a'), lambda: 'a'.__mul__([]), lambda: (1,).__rmul__(2.5), lambda: [1].__imul__({}), lambda: slice(1, 2) < slice(1, 3),
          lambda: slice(1, 2).__lt__(slice(1, 3)), lambda: object().__lt__(5), lambda: {}.__lt__({})]:
    try:
        print(f())
    except TypeError as e:
        print(e)
