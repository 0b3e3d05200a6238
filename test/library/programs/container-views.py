d = {'a': 1, 'b': 2}
k, v, i = d.keys(), d.values(), d.items()
d['c'] = 3
print(k, v, i, len(k), list(k), 'a' in k, ('a', 1) in i, 3 in v, k == {'a', 'b', 'c'}, sorted(k), sorted(k - {'a'}), k | {'z'} >= k, list(reversed(k)), dict(i), k.isdisjoint(['q']), type(k).__name__)
for key in d:
    d[key] += 10
print(d)
try:
    for key in d: del d[key]
except RuntimeError as e: print(e)
print(d)
try:
    for x in {1, 2}:
        s = {3}
        s.update([4])
    z = {1, 2}
    for x in z: z.add(x + 10)
except RuntimeError as e: print(e)
it = iter(d); print(next(it), type(it).__name__)
print(d.pop('zz', None), d.setdefault('n'), d.get('n', 5), d)
print(max(d.items(), key=lambda kv: kv[1] or 0), min(d, key=d.get) if False else '', sorted(d.items(), key=lambda kv: str(kv[1])))
e = {**d, 'x': 1}; e.update(y=2); e |= {'q': 3}; print(e, e == dict(e), {} == {}, {1: 'a'} == {1.0: 'a'}, {True: 'yes', 1: 'one', 1.0: 'float'})
a = [3, 1, 2]; b = a; b += [4]; a.sort(reverse=True); print(a, b is a, a[-2:], a[::-2], a.index(1), a * 2, [0] * 3, a.copy() is a)
a[1:2] = []; del a[0]; a.insert(1, 'x'); print(a, a.pop(), a.pop(0), a)
t = (1,) * 3 + (2,); print(t, t[1:], t.count(1), hash(t) == hash((1, 1, 1, 2)), (1, 2) < (1, 3), () == (), (1,), ((),))
r = range(10, 0, -3); print(r, list(r), r[1], r[-1], r[1:], len(r), 4 in r, r.index(4), r == range(10, 1, -3), bool(range(0)), range(3).start, sum(range(101)), list(range(5))[::2])
s = 'héllo'; print(list(s), s[::-1], 'l' in s, [c for c in s if c > 'h'], list(zip(s, range(3))), dict(enumerate('ab')))
m = [[0] * 2 for _ in range(2)]; m[0][1] = 5; print(m, [x for row in m for x in row], list(map(list, zip(*m))))
fs = frozenset([1, 2]); print({fs: 'k'}[frozenset([2, 1])], fs | {3}, fs == {1, 2}, {1, 2} == fs, fs <= {1, 2, 3}, hash(fs) == hash(frozenset([2, 1])))
import sys
def outer():
    def inner(): pass
    return inner
print(str(outer())[:40].split(' at ')[0], str(print), repr(str.upper), [int, str], {'t': int}, str(type('X', (), {})))
class A:
    def m(self): pass
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
print(str(A().m).split(' of ')[0], str(A.m).split(' at ')[0], str(A.c), str(A.s).split(' at ')[0], A().m == A().m, str(A()).split(' at ')[0])
