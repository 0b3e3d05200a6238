# What sets take from an iterable: item by item, each with a hash, and no further than the answer needs.
import itertools


def told(f):
    try:
        print(f(), end=' ')
    except Exception as e:
        print(type(e).__name__, e, end=' ')


MAKERS = list, iter, lambda s: (x for x in s), lambda s: itertools.tee(s)[0]
NAMES = (
    'update', 'difference_update', 'intersection_update', 'symmetric_difference_update',
    'union', 'difference', 'intersection', 'symmetric_difference', 'issuperset', 'issubset', 'isdisjoint',
)
for make in MAKERS:
    for name in NAMES:
        for given in [1, {1}], [{1}, 1], [5, {1}], [5, []], [1, []], [9, 1], (0, (3, 4)), '', {7: 8}:
            s = {0, 1, 2}
            told(lambda: getattr(s, name)(make(given)))
            print(name, given, s)
        s = {0, 1, 2}
        told(lambda: getattr(s, name)(make(s)))
        print(name, 'itself', s)
        s = {0, 1, 2}
        told(lambda: getattr(s, name)([1, 7], make([1, 9]), make([2, []])))
        print(name, 'three', s)
