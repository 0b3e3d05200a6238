import itertools, collections
class F(float): pass
class D(dict):
    __match_args__ = ('a',)
    a = 5
class N(collections.namedtuple('N', 'x y')): pass
for v in [F(2), D(), N(1,2), 3, collections.Counter('a')]:
    match v:
        case F(x): print('F', x)
        case D(x): print('D', x)
        case N(x, y): print('N', x, y)
        case collections.Counter(x): print('C', x)
        case int(x): print('i', x)
def g():
    for i in range(9):
        print('made', i)
        yield i
try: a, b = g()
except ValueError as e: print(e)
try: a, b = itertools.count()
except ValueError as e: print(e)
a, *b = g()
print(a, b)
try: [a, b] = map(int, '1')
except ValueError as e: print(e)
class L(collections.Counter):
    def __bool__(self): return False
print(L('a'))
