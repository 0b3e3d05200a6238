import heapq, copy
h = []
for x in [5, 2, 8, 1, 9, 3]: heapq.heappush(h, x)
print(h, [heapq.heappop(h) for _ in range(3)], h)
h = [9, 4, 7, 1, 8, 2]; heapq.heapify(h); print(h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 5), h)
print(heapq.nsmallest(2, [5, 1, 4]), heapq.nlargest(2, [5, 1, 4]), heapq.nlargest(1, ['a', 'bbb'], key=len), heapq.nsmallest(2, (x * x for x in [3, 1, 2])), list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge([4, 1], [3], reverse=True)), list(heapq.merge(['a', 'ccc'], ['bb'], key=len)))
try: heapq.heappop([])
except IndexError as e: print(e)
try: heapq.heappush([1], 'a')
except TypeError as e: print(e)
h = [(2, 'b'), (1, 'z')]; heapq.heapify(h); heapq.heappush(h, (1, 'a')); print(h)
class Task:
    def __init__(self, p): self.p = p
    def __lt__(self, o): return self.p < o.p
    def __repr__(self): return f'T{self.p}'
h = []
for p in [3, 1, 2]: heapq.heappush(h, Task(p))
print(h, heapq.heappop(h))
a = [1, [2, 3], {'k': [4]}]
b = copy.copy(a); c = copy.deepcopy(a)
a[1].append(99); a[2]['k'].append(5)
print(a, b, c, b is a, b[1] is a[1], c[1] is a[1])
class N:
    def __init__(self, v): self.v = v; self.kids = []
n = N(1); n.kids.append(n)
m = copy.deepcopy(n)
print(m is n, m.kids[0] is m, m.v, copy.copy(n).kids is n.kids)
class Cp:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep'
print(copy.copy(Cp()), copy.deepcopy([Cp()]), copy.copy((1, 2)), copy.deepcopy({1, 2}), copy.copy({'a': 1}))
x = [[0] * 2] * 2
y = copy.deepcopy(x); y[0][0] = 1; print(y, x)
print(repr(ValueError('a', 1)), str(KeyError('k')), repr(KeyError('k')), str(ValueError()), [ValueError('x')], str(OSError(2, 'no')), str(Exception((1, 2))))
class MyErr(Exception):
    def __init__(self, code): super().__init__(f'code {code}'); self.code = code
e = MyErr(5); print(e, repr(e), e.args, e.code, [e])
class Str2(Exception):
    def __str__(self): return 'custom'
print(Str2(1), repr(Str2(1)), [Str2(1)])
def fn(): pass
print(repr(fn)[:14], repr(A) if 'A' in globals() else 'no A', str(lambda: 0)[:18], [].append.__name__)
print(type(fn), type([].append), type(iter([])), type((i for i in [])), type(range(3)), type({}.keys()), type(None), type(NotImplemented), type(...), type(type), type(Exception), type(ValueError()))
s = {10, 5, 3, 8, 1}
s.discard(5); s.add(77); print(s, sorted(s), 8 in s, s.pop() in {8, 1, 10, 3, 77})
print({3, 1, 2}, {100, 4, 33, 1, 65}, set(range(5, 15)), {x % 7 for x in range(20)}, set([9, 1, 17]), {True, 0, 2.5, 3.0}, {(1, 2), (0, 1)}, set([-1, -2, 5]))
print([x for x in {16, 8, 0}], list({5: 1, 1: 2}), set('a'), {1.5, 2})
w = set(range(10))
while len(w) > 5: print(w.pop(), end=' ')
print(w)
