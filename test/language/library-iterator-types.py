# What CPython writes in C is no generator.
import itertools


def shown(value):
    return repr(value).split(' at 0x')[0]


def numbers():
    yield 1


class Letters:
    def __len__(self):
        return 2

    def __getitem__(self, index):
        return 'ab'[index]


made = [
    map(str, [1]), map(max, [1], [2]), filter(None, [1]), filter(bool, [1]), zip('ab'), zip('ab', strict=True), enumerate('a'),
    iter(int, 0), iter(Letters()), reversed(Letters()), numbers(), itertools.count(3), itertools.count(2, 0.5), itertools.count(1.0),
    itertools.chain('a'), itertools.chain.from_iterable(['a']), itertools.cycle('a'), itertools.islice('ab', 1), itertools.product('ab'),
    itertools.permutations('ab'), itertools.combinations('ab', 1), itertools.combinations_with_replacement('ab', 1),
    itertools.accumulate([1]), itertools.zip_longest('a'), itertools.takewhile(bool, [1]), itertools.dropwhile(bool, [0]),
    itertools.filterfalse(bool, [0]), itertools.starmap(max, [(1, 2)]), itertools.groupby('aab'), itertools.compress('a', [1]),
    itertools.pairwise('ab'), itertools.tee('a')[0], next(itertools.groupby('aab'))[1],
]
for each in made:
    print(shown(each), type(each).__name__, type(each).__module__, iter(each) is each, hasattr(each, 'send'))
    try:
        print(shown(next(each, 'end')), shown(next(each, 'end'))[:9])
    except TypeError as e:
        print(e)
print(itertools.chain, itertools.islice, map, type(zip()))
print(isinstance(map(str, []), map), isinstance(itertools.cycle('a'), itertools.cycle), isinstance(zip(), map))
for each in made[0], made[14]:
    try:
        each.send(1)
    except AttributeError as e:
        print(e)
counting = itertools.count(5, -2)
print(next(counting), next(counting), counting)
