# What extends an immutable type is made of whatever its own way of being gone through gives.
class L8(tuple):
    def __iter__(self):
        return super().__iter__()
    def __init__(self, *args):
        super().__init__()
        self.extra = 1
x = L8((10, 7, 3))
print(x, x.extra)
print(L8(x), type(L8(x)), L8(x).extra)
class S(str):
    def __iter__(self): return iter('xy')
class F(frozenset):
    def __iter__(self): return iter('x')
class B(bytes):
    def __iter__(self): return iter([65])
    def __init__(self, *a): pass
class F2(frozenset):
    def __init__(self, *a): self.n = 1
    def __iter__(self): return iter('x')
class L2(list):
    def __init__(self, *a):
        super().__init__(*a)
        self.n = 1
    def __iter__(self): return iter('x')
class T3(tuple):
    def __new__(cls, *a):
        return super().__new__(cls, *a)
    def __iter__(self): return iter('x')
print(tuple(S('ab')), list(S('ab')), tuple(x), tuple(F([1])), bytes(B(b'a')), B(B(b'a')), F(F([2])), F2(F2([3])), L2(L2([1])), T3(T3([1])), T3(x), L8(T3([2])))
def gen():
    yield 1
    yield 2
print(L8(gen()), F2(gen()), L2(gen()), T3(gen()), B(gen()), L8(gen()).extra, F2(gen()).n)
for other in reversed((0, [])), iter([[]]), ([], []), [{}]:
    print({1: 2}.items().isdisjoint(other))
for make in iter, list:
    try:
        print({1: 2}.keys().isdisjoint(make([[]])))
    except TypeError as e:
        print(e)
