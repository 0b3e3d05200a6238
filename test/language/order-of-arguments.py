import typing, collections
class N(typing.NamedTuple):
    x: object
    y: int = 2
class Q(N):
    pass
n = N(1)
for o in (n, Q(1)):
    for name in ('__len__', 'foo', 'x', '_make', 'count'):
        try:
            setattr(o, name, 0)
            print(name, 'set')
        except Exception as e:
            print(type(e).__name__, e)
print(n, Q(3), n._replace(x=5), Q(4)._fields, N.__slots__)
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
c = collections.Counter('aabbc')
t(lambda: c.most_common(''))
t(lambda: c.most_common(2))
t(lambda: c.most_common(True))
t(lambda: c.most_common(-1))
t(lambda: c.most_common(0))
t(lambda: c.most_common())
t(lambda: bytes().index('', 0, 1e16))
t(lambda: b'ab'.count('a', 'b'))
t(lambda: 'ab'.find(5, 'b'))
t(lambda: 'ab'.count(5))
t(lambda: 'a b'.split(0, '1'))
t(lambda: 'a b'.rsplit(0, 1))
