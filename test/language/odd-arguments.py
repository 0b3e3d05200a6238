# What built-ins say of arguments that they can't take, and when.
import collections
import itertools


def told(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, repr(e), e.args)


def pairs(*given):
    yield from given
    raise LookupError('no more pairs')


class Letters:
    def keys(self):
        return ['a', 'b']

    def __getitem__(self, key):
        if key == 'b':
            raise LookupError('no b')
        return key * 2


class Counted(collections.Counter):
    pass


class Kept(collections.OrderedDict):
    pass


# An empty dict does not look at the key.
for d in {}, {1: 2}, collections.defaultdict(int), collections.OrderedDict(), collections.Counter():
    told(lambda: d.pop([]))
    told(lambda: d.pop([], 'nothing'))
    told(lambda: d.pop({1: 2}))

# One pair after the other goes in.
for make in dict, collections.OrderedDict, Kept, lambda source: collections.defaultdict(int, source):
    told(lambda: make(zip([[]], 'ab', strict=True)))
    told(lambda: make(pairs((1, 2), 3)))
    told(lambda: make(pairs((1, 2), (3, 4, 5))))
    told(lambda: make(pairs((1, 2), 'ab')))
    told(lambda: make(Letters()))
    filled = make([])
    told(lambda: filled.update(pairs((1, 2), (3, 4))))
    told(lambda: filled.update(Letters(), z=1))
    told(lambda: filled.update(iter([(5, 6)]), x=7))
    told(lambda: filled.__init__(pairs((8, 9))))
    print(filled)
told(lambda: dict(map(lambda x: (x, x), 'ab'), self=1, pairs=2, result=3))

# Functions keep to what names and defaults are.
f = lambda a, b=1: (a, b)
for name, value in ('__name__', 1), ('__qualname__', None), ('__defaults__', [1]), ('__annotations__', 5), ('__name__', 'g'), ('__qualname__', 'h'), ('__defaults__', (3, 4)), ('__annotations__', {'a': int}):
    told(lambda: setattr(f, name, value))
print(f.__name__, f.__qualname__, f(), f.__annotations__)
told(lambda: setattr(f, '__defaults__', None))
told(lambda: f(1))

told(lambda: list(itertools.starmap(max, [5])))
told(lambda: list(itertools.starmap(max, [[1, 2], 'ba', iter([3])])))
told(lambda: itertools.count([]))
told(lambda: itertools.count('1'))
told(lambda: itertools.count(1, None))
told(lambda: next(itertools.count(2.5)))
for value in NotImplemented, ..., None, 1.5, len, int, object():
    told(lambda: repr(bytes(value)) and 1)
for value in Counted('a'), Counted(), Kept(), collections.defaultdict(int):
    match value:
        case Counted({}):
            print('counted')
        case Kept({}):
            print('kept')
        case dict(x):
            print('dict', x)

for given in (0, 4), (0,), (0, -4):
    told(lambda: itertools.repeat(*given).__length_hint__())
for name in '__eq__', '__ne__', '__lt__', '__le__', '__gt__', '__ge__':
    for left in collections.Counter('a'), Counted(), {}, collections.OrderedDict(a=1):
        for right in collections.Counter('ab'), Counted('a'), {'a': 1}, {}, 5:
            told(lambda: getattr(left, name)(right))


class Formatted:
    def __format__(self, spec):
        return []

    def __add__(self, other):
        return 3 + other

    def __rsub__(self, other):
        return other - 3


for value in Formatted(), 1, 'a', None:
    for spec in [], None, 1, '':
        told(lambda: format(value, spec))
counter = collections.Counter('ab')
counter.update(c=Formatted())
counter.update(a=Formatted())
counter.subtract(b=Formatted())
print(counter)
