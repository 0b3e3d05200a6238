def gen(n):
    for i in range(n):
        yield i
def check(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(sum(gen(4)), max(gen(4)), min(gen(4), key=lambda x: -x), sorted(gen(3), reverse=True), any(x > 2 for x in gen(4)), all(x > 2 for x in gen(4)), list(gen(2)), tuple(gen(2)), set(gen(3)), dict((i, i * i) for i in gen(3)), frozenset(gen(2)))
print(list(map(lambda a, b: (a, b), gen(3), 'xyz')), list(filter(None, [0, 1, '', 'a'])), list(filter(lambda x: x % 2, gen(5))), list(zip(gen(2), gen(3), 'abc')), list(enumerate(gen(2), start=5)), list(reversed([1, 2, 3])), list(reversed('abc')), list(reversed(range(4))))
print(max('b', 'a', 'c'), min([3, 1, 2], default=9), max([], default=None), max(['aa', 'b'], key=len), min(3, 1), max([1, 5], [1, 2, 3]), sorted('banana'), sorted({'b': 1, 'a': 2}), sorted([(1, 'b'), (1, 'a')]), sorted(['B', 'a'], key=str.lower))
it = iter([1, 2])
print(next(it), next(it), next(it, 'done'), next(gen(0), 'none'), next(iter([None]), 5))
n = [0]
def tick():
    n[0] += 1
    return n[0]
print(list(iter(tick, 4)))
class Count:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n
print(list(Count(3)), sum(Count(4)), max(Count(3)), [*Count(2)], 1 in Count(3), 7 in Count(3), sorted(Count(3)), list(zip(Count(2), Count(3))), ','.join(map(str, Count(3))), next(Count(0), 'x'))
class Seq:
    def __init__(self, items):
        self.items = items
    def __getitem__(self, i):
        return self.items[i]
    def __len__(self):
        return len(self.items)
s = Seq('abc')
print(list(s), list(reversed(s)), 'b' in s, len(s), [x for x in s], sorted(s, reverse=True), list(enumerate(s)))
for f in [lambda: next(gen(0)), lambda: next(5), lambda: iter(5), lambda: zip(1), lambda: map(len), lambda: len(5), lambda: sum(['a']), lambda: sum([[1], [2]], []), lambda: max([]), lambda: sorted([1, 'a']), lambda: list(zip([1], [1, 2], strict=True)), lambda: enumerate(1), lambda: reversed({1}), lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: hash([]), lambda: getattr(1, 'x'), lambda: getattr(1, 'x', 'dflt'), lambda: hasattr([], 'append'), lambda: {}['a'], lambda: [][0], lambda: {[]: 1}, lambda: (1, 2)[5], lambda: 5 in 5, lambda: [1] + (2,), lambda: 'a' + 1, lambda: [1] * 'a', lambda: {1} + {2}, lambda: None < None, lambda: [1] < ['a'], lambda: list(5), lambda: dict([1]), lambda: dict(5), lambda: [].pop(), lambda: {}.popitem(), lambda: set().pop(), lambda: [1, 2].index(5), lambda: [].remove(1), lambda: range(1, 2, 0), lambda: 'abc'.foo, lambda: next(iter({}))]:
    check(f)
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, V) and self.v == o.v
    def __hash__(self): return hash(self.v) % 2
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f'V({self.v})'
    def __add__(self, o): return V(self.v + (o.v if isinstance(o, V) else o))
    __radd__ = __add__
vs = [V(3), V(1), V(2)]
print(sorted(vs), min(vs), max(vs), V(1) in vs, vs.index(V(2)), vs.count(V(3)), sum(vs), {V(1): 'a', V(3): 'b'}[V(3)], len({V(1), V(1), V(3), V(5)}), [V(1)] == [V(1)], (V(1), 2) < (V(1), 3))
d = {V(i): i for i in range(6)}
del d[V(0)]; del d[V(3)]
print(d, d.get(V(4)), d.get(V(3)), d.pop(V(2)), V(5) in d)
class A:
    x = 1
    def __init__(self): self.y = 2
a = A()
setattr(a, 'z', 3)
print(getattr(a, 'z'), hasattr(a, 'q'), vars(a), getattr(a, 'x'), sorted(k for k in dir(a) if not k.startswith('_')), callable(a), callable(A), callable(len), callable(a.__init__), isinstance(a, A), isinstance(True, int), isinstance('a', (int, str)), issubclass(bool, int), issubclass(A, (int, object)))
delattr(a, 'z')
check(lambda: a.z)
print(hash(1) == hash(1.0) == hash(True), hash('a') == hash('a'), id(a) == id(a), type(a) is A, type(1), repr('x'), [1, 2, 3][::-1], slice(1, 2), hash((1, 2)))
l = [1, 2, 3, 4, 5]
l[1:3] = (x * 10 for x in gen(4))
l += gen(2)
print(l)
l.extend(gen(2)); l.sort(key=lambda x: -x); print(l)
print(*gen(3), sep='-')
print([*gen(2), *'ab'], {**{'a': 1}, 'b': 2}, (*gen(2),), {*gen(3)})
def f(*args, **kw): return args, kw
print(f(*gen(2), **{'k': 1}))
first, *rest = gen(4)
print(first, rest)
print(''.join(c for c in 'abc'), ' '.join(map(str, gen(3))), dict(zip('ab', gen(2))), dict.fromkeys(gen(2), 0), set('hello') == {'h', 'e', 'l', 'o'})
r = []
r.append(r); print(r)
t = {}
t['me'] = t; print(t)
print({1, 2} | {3}, {1, 2} & {2}, {1, 2} - {2}, {1, 2} ^ {2, 3}, {1} < {1, 2}, {1: 2}.keys() & {1}, {1: 2}.items(), list({'a': 1}.values()), {}.keys(), set(), frozenset({1}))
for k in list({'a': 1, 'b': 2}): print(k, end=' ')
print()
check(lambda: [d2.pop(k) for d2 in [{'a': 1, 'b': 2}] for k in d2])
