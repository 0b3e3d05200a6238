from collections import Counter, OrderedDict, defaultdict, deque
c = Counter('aab')
for n in '__add__ __sub__ __or__ __and__ __iadd__ __isub__ __ior__ __iand__'.split():
    try:
        print(n, getattr(c, n)(Counter('ab')), getattr(Counter, n)(Counter('ab'), Counter('c')), getattr(c, n)({'a': 1}) if '__i' not in n else '')
    except Exception as e:
        print(n, type(e).__name__, e)
print(c)
for n in ('__pos__', '__neg__'):
    print(n, getattr(Counter(a=2, b=-1), n)())
for start in (b'', 'x', [], (), bytes()):
    try:
        print(sum([3], start=start))
    except TypeError as e:
        print(e)
try:
    print(sum([b'a'], b''))
except TypeError as e:
    print(e)
LOG = []
class L(set):
    def __contains__(self, item):
        LOG.append(('in', item))
        return True
print({0: 0}.keys() == L({1}), {0: 0}.keys() != L({1}), L({1}) == {0: 0}.keys(), {0: 0}.keys().__ne__(L({0})), {0: 0}.keys() <= L({1}), {0: 0}.keys() < L({1, 2}), L({1}) >= {0:0}.keys(), {0: 1}.items() == L({(0, 1)}), {5} == L({5}), {1: 1}.keys() >= L({1}), LOG)
