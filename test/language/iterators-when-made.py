# Whoever goes through an object asks it for an iterator as CPython's C code does: so often, and at that time.
import collections
import heapq
import itertools

LOG = []


class Pipes(collections.deque):
    def __iter__(self):
        LOG.append('iter')
        return iter([5])


class Names(set):
    def __iter__(self):
        LOG.append('iter')
        return iter([5])


class Fixed(frozenset):
    def __iter__(self):
        LOG.append('iter')
        return iter([5])


class Row(list):
    def __iter__(self):
        LOG.append('iter')
        return iter([5])


class Table:
    def __init__(self, rows):
        self.rows = rows

    def __iter__(self):
        LOG.append('iter')
        return self.rows


def told(what, f):
    LOG.clear()
    try:
        print(what, f(), end=' ')
    except Exception as e:
        print(what, type(e).__name__, e, end=' ')
    print(len(LOG))


def unpacked(value):
    first, *rest = value
    return first, rest


MAKERS = {
    'zip': lambda x: zip(x, x),
    'zip strict': lambda x: zip(x, [1], strict=True),
    'map': lambda x: map(str, x),
    'map of two': lambda x: map(max, x, x),
    'enumerate': enumerate,
    'filter': lambda x: filter(None, x),
    'chain': lambda x: itertools.chain(x),
    'chain from': lambda x: itertools.chain.from_iterable(x),
    'cycle': itertools.cycle,
    'islice': lambda x: itertools.islice(x, 1),
    'takewhile': lambda x: itertools.takewhile(bool, x),
    'dropwhile': lambda x: itertools.dropwhile(bool, x),
    'filterfalse': lambda x: itertools.filterfalse(bool, x),
    'starmap': lambda x: itertools.starmap(max, x),
    'zip_longest': lambda x: itertools.zip_longest(x, x),
    'tee': lambda x: itertools.tee(x)[0],
    'compress': lambda x: itertools.compress(x, x),
    'pairwise': itertools.pairwise,
    'groupby': itertools.groupby,
    'accumulate': itertools.accumulate,
    'iter': iter,
}
for value in Pipes([1]), Names([1]), Fixed([1]), Row([1]), Table(iter([1])), Table([1]), Table(Table(iter([1]))), Table(5):
    for name, make in MAKERS.items():
        told(name, lambda: type(make(value)).__name__)
for cls in Pipes, Names, Fixed, Row:
    for name, f in {
        'repr': repr, 'str': str, 'list': list, 'tuple': tuple, 'sorted': sorted, 'sum': sum, 'any': any, 'set': set,
        'frozenset': frozenset, 'deque': collections.deque, 'Counter': collections.Counter, 'fromkeys': dict.fromkeys,
        'max': max, 'star': lambda x: [*x], 'set star': lambda x: {*x}, 'unpacked': unpacked, 'in': lambda x: (1 in x, 5 in x),
        'nsmallest': lambda x: heapq.nsmallest(1, x), 'isdisjoint': lambda x: {1}.isdisjoint(x), 'union': lambda x: {1}.union(x),
        'keys and': lambda x: {1: 1}.keys() & x, 'keys or': lambda x: {1: 1}.keys() | x, 'keys minus': lambda x: {1: 1}.keys() - x,
        'keys xor': lambda x: {1: 1}.keys() ^ x, 'equal': lambda x: x == cls([1]), 'less': lambda x: x <= cls([1, 2]),
        'copy': lambda x: x.copy(), 'comprehension': lambda x: [i for i in x], 'for': lambda x: next(iter(x)),
    }.items():
        told(cls.__name__ + ' ' + name, lambda: f(cls([1])))
told('longer', lambda: Pipes([1]) == Pipes([1, 2]))
told('max', lambda: max(Pipes([1]), Pipes([1, 2]), Pipes()))
told('sum', lambda: Pipes([1]) + Pipes([2]))
told('sum with a plain one', lambda: collections.deque([1]) + Pipes([2]))
told('twice', lambda: Pipes([1]) * 2)
told('twice', lambda: 2 * Pipes([1], 3))
told('no iterator', lambda: [i for i in Table([1])])
told('no iterator', lambda: unpacked(Table([1])))
told('no iterator', lambda: list(Table(Table([1]))))
