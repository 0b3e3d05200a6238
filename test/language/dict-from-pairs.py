from collections import Counter, OrderedDict, defaultdict


def told(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for source in [[1], [(1, 2, 3)], ['a'], [()], ['ab'], [(1,)], [[[], 1]], 5, [None], {0: 1}, {1}, [(1, 2), 3], [], ()]:
    told(lambda: OrderedDict(source))
    told(lambda: OrderedDict(a=1).update(source))
    told(lambda: dict(source))
    told(lambda: {}.update(source))
    told(lambda: defaultdict(int, source))
    told(lambda: OrderedDict(iter(source)))
