import itertools
v8 = [-10]
for v10 in itertools.islice(reversed(v8), 4):
    print(v10)
    v8 += v8
print('--')
v = [1, 2, 3]
r = reversed(v)
print(next(r)); v += [4, 5]; print(next(r)); v.insert(0, 9); print(list(r))
r = reversed(v)
print(next(r)); del v[1:]; print(list(r))
r = reversed(v); v.clear(); print(list(r)); v += [1]; print(list(r))
d = {'a': 1, 'b': 2}
r = reversed(d); print(next(r)); d['a'] = 5; print(list(r))
def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e.args)
for x in ('ab', b'ab', [1], (1,), range(3)):
    t(lambda: x[2**64])
    t(lambda: x[-2**64])
    t(lambda: x.__getitem__(2**64))
    t(lambda: x[2**63])
    t(lambda: x[-2**63])
    t(lambda: x[2**62])
LOG = []
class L(str):
    def __eq__(self, other):
        LOG.append('eq')
        return True
    __hash__ = str.__hash__
class I(int):
    def __eq__(self, other):
        LOG.append('eq int')
        return True
    __hash__ = int.__hash__
class O:
    def __eq__(self, other):
        LOG.append('eq o')
        return True
class T(tuple):
    def __eq__(self, other):
        LOG.append('eq t')
        return True
class Both(O, dict):
    pass
class Set(set):
    def __eq__(self, other):
        LOG.append('eq set')
        return True
for a in (L('a'), I(1), O(), T([1]), Both(), Set()):
    for b in (0, 'a', L('a'), I(1), O(), T([1]), {}, [], Both(), Set()):
        print(type(a).__name__, type(b).__name__, a != b, b != a, a == b, b == a, a.__ne__(b), LOG)
        LOG.clear()
