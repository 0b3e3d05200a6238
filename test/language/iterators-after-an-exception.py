import itertools
def tries(it, n=6):
    out = []
    for _ in range(n):
        try:
            out.append(next(it))
        except StopIteration as e:
            out.append('stop')
        except Exception as e:
            out.append(type(e).__name__)
    return out
def bad(x):
    if x == 2: raise ValueError(x)
    if x == 3: raise StopIteration
    return x
print(list(map(next, [iter([1]), iter([]), iter([3])])))
print(tries(map(int, ['1', 'a', '2', 'b'])))
print(tries(map(bad, [1, 2, 3, 4])))
print(tries(map(lambda a, b: a // b, [1, 2, 3], [1, 0, 3])))
print(tries(filter(bad, [1, 2, 4, 5])))
print(tries(filter(lambda x: 1 // x, [1, 0, 2, 1])))
print(tries(itertools.dropwhile(bad, [1, 2, 4, 0, 5])))
print(tries(itertools.takewhile(bad, [1, 2, 4, 0, 5])))
print(tries(itertools.starmap(lambda a, b: a // b, [(1, 1), (1, 0), (4, 2)])))
print(tries(itertools.accumulate([4, 2, 0, 1], lambda a, b: a // b)))
print(tries(itertools.accumulate([1, 'a', 3])))
print(tries(itertools.filterfalse(bad, [0, 2, 0, 1])))
print(tries(zip([1, 2, 3], map(int, ['1', 'x', '3']))))
print(tries(zip(map(int, ['1', 'x', '3']), [1, 2, 3])))
print(tries(zip([1, 2, 3], map(int, ['1', 'x', '3']), strict=True)))
print(tries(itertools.zip_longest(map(int, ['1', 'x', '3']), [1, 2, 3, 4])))
print(tries(enumerate(map(int, ['1', 'x', '3']))))
print(tries(itertools.chain(map(int, ['1', 'x', '3']), [7])))
print(tries(itertools.chain.from_iterable([[1], 5, [2]])))
print(tries(itertools.chain([1], 5, [2])))
print(tries(itertools.islice(map(int, ['1', 'x', '3', '4', '5']), 1, 4)))
print(tries(itertools.islice(map(int, ['1', 'x', '3', '4', '5']), 3)))
print(tries(itertools.pairwise(map(int, ['1', 'x', '3', '4', '5']))))
print(tries(itertools.compress('abcd', map(int, ['1', 'x', '1', '1']))))
print(tries(itertools.cycle(map(int, ['1', 'x', '3']))))
print(tries(iter(lambda: 1 // 0, 3)))
print(tries((int(x) for x in ['1', 'x', '3'])))
a, b = itertools.tee(map(int, ['1', 'x', '3']))
print(tries(a), tries(b))
class Seq:
    def __getitem__(self, i):
        if i == 1: raise KeyError(i)
        if i > 3: raise IndexError
        return i
print(tries(iter(Seq())))
print(tries((k, list(g)) for k, g in itertools.groupby([1, 1, 2, 4], bad)))
g = itertools.groupby([1, 1, 2, 4, 4], lambda x: 8 // (x - 2))
print([(k if isinstance(k, str) else k[0]) for k in tries(g)])
print(tries(itertools.product([1, 2], [3])), tries(map(None, [1])))
v = itertools.dropwhile(0, b'xy')
print(tries(v))
it = map(int, ['x', '5'])
for _ in range(2):
    try:
        for x in it: print('got', x)
    except ValueError as e: print(e)
