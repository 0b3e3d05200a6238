from collections import deque, defaultdict, Counter, OrderedDict, namedtuple
Point = namedtuple('Point', 'x y')
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), len(p), list(p), p._replace(x=5), p._asdict(), Point._fields, Point._make([7, 8]), p + (3,), p < Point(1, 3), hash(p) == hash((1, 2)), {p: 1}[(1, 2)])
x, y = p
print(x, y, isinstance(p, tuple), type(p).__name__, max([Point(1, 2), Point(3, 0)]), p.count(1), p.index(2), 2 in p)
for f in [lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point(1, 2, z=3), lambda: Point(1, x=3), lambda: p._replace(z=1), lambda: Point._make([1]), lambda: namedtuple('P', 'a a'), lambda: namedtuple('P', 'class'), lambda: namedtuple('P', '_a'), lambda: namedtuple('2', 'a'), lambda: setattr(p, 'x', 3), lambda: p.zz, lambda: p[5]]:
    try:
        print(f())
    except (TypeError, ValueError, AttributeError, IndexError) as e:
        print(type(e).__name__, e)
D = namedtuple('D', ['a', 'b', 'c'], defaults=[10, 20])
print(D(1), D(1, 2), D(1, c=5), D._field_defaults, namedtuple('R', 'a def _b a', rename=True)._fields)
class Sub(namedtuple('Base', 'u v')):
    def total(self):
        return self.u + self.v
    def __str__(self):
        return 'Sub!'
s = Sub(1, 2)
print(s, repr(s), s.total(), s._replace(u=5).total())
from typing import NamedTuple
class Job(NamedTuple):
    name: str
    prio: int = 3
    def label(self):
        return f'{self.name}/{self.prio}'
j = Job('a')
print(j, j.label(), Job('b', 1) < Job('b', 2), Job._fields, Job._field_defaults, j == ('a', 3))
d = defaultdict(list)
for i, w in enumerate('abcab'):
    d[w].append(i)
print(d, dict(d), d['zz'], 'q' in d, d.get('q'), len(d), d.default_factory)
n = defaultdict(lambda: defaultdict(int))
n['a']['b'] += 1
n['a']['c'] += 2
print({k: dict(v) for k, v in n.items()})
c = defaultdict(int, {'a': 5})
c['b'] += 1
print(c, sorted(c.items()), c.copy())
try:
    defaultdict(None)['x']
except KeyError as e:
    print('KeyError', e)
class Missing(dict):
    def __missing__(self, key):
        self[key] = key * 2
        return self[key]
m = Missing(a=1)
print(m['a'], m['zz'], m, len(m), isinstance(m, dict), type(m).__name__)
q = deque([1, 2, 3], maxlen=3)
q.append(4)
print(q, q[0], q[-1], q.maxlen, list(reversed(q)), 3 in q)
q.rotate(1); print(q)
q.extendleft([8, 9]); print(q, q.popleft(), q.pop(), len(q))
dq = deque(x * x for x in range(4))
print(dq, dq == deque([0, 1, 4, 9]), deque('abc') + deque('d'), sum(dq), dq.copy() is dq)
try:
    for v in dq:
        dq.append(v)
except RuntimeError as e:
    print(e)
cnt = Counter('mississippi')
print(cnt, cnt.most_common(2), cnt['z'], sum(cnt.values()), sorted(cnt.elements())[:4], cnt.total())
cnt.update('sss'); cnt.subtract({'i': 1}); print(cnt, cnt - Counter(s=5), cnt & Counter(i=1, p=5), +cnt, Counter(a=3) + Counter(a=1, b=2), Counter(x for x in 'aab'))
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end('a'); print(o, o.popitem(last=False), list(o), o == {'c': 3, 'a': 1}, o == OrderedDict(a=1, c=3), reversed(o) is not None, list(reversed(o)))
class LRU(OrderedDict):
    def __init__(self, n):
        super().__init__()
        self.n = n
    def __setitem__(self, k, v):
        super().__setitem__(k, v)
        if len(self) > self.n:
            self.popitem(last=False)
l = LRU(2)
for k in 'abc':
    l[k] = k.upper()
print(l, l.n)
class Stack(list):
    def push(self, x):
        self.append(x)
        return self
    def __repr__(self):
        return 'Stack' + super().__repr__()
    def __getitem__(self, i):
        r = super().__getitem__(i)
        return Stack(r) if isinstance(i, slice) else r
    def __len__(self):
        return super().__len__()
st = Stack([1]).push(2).push(3)
print(st, st[0], st[1:], len(st), st + [4], type(st + [4]).__name__, st == [1, 2, 3], Stack(i for i in range(2)), isinstance(st, list))
class MySet(set):
    pass
ms = MySet([3, 1])
ms.add(2)
print(ms, len(ms), 2 in ms, ms | {9}, isinstance(ms, set))
class D2(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)
    def __getitem__(self, k):
        return super().__getitem__(k.upper())
    def __contains__(self, k):
        return super().__contains__(k.upper())
dd = D2()
dd['a'] = 1
print(dd, dd['a'], 'A' in dd, 'a' in dd, dd.get('a'), dd.get('A'))
