def kind(value):
    return repr(value).split(' at 0x')[0]


print(kind(reversed('ab')), kind(reversed(())), kind(reversed([])), kind(reversed({})), kind(reversed(range(2))), kind(reversed(b'a')))
for f in [lambda: {1}.__rsub__({2, 1}), lambda: {1}.__rsub__(0), lambda: frozenset([1]).__ror__({3}), lambda: {1: 2}.keys().__rand__([1, 4]),
          lambda: {1: 2}.__ror__({3: 4}), lambda: {1: 2}.__ror__(5), lambda: {5}.__rxor__({5, 6}), lambda: {1}.__rand__(frozenset([1])),
          lambda: [0].__radd__([1]), lambda: {1: 2}.items().__rsub__([(1, 2), 3])]:
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(e)
