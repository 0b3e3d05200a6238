# `%` of bytes has words, keys and %c of its own.
class Keyed(dict):
    pass


class Ringing:
    def __bytes__(self):
        return b'ring!'

    def __repr__(self):
        return 'Ringing()'


def told(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for value in 1, b'x', 'x', [1], {}, range(3), (), (1, 2), None:
    told(lambda: b'a' % value)
    told(lambda: 'a' % value)
for template in b'%s', b'%b', b'%r', b'%a', b'%c', b'%d', b'%x', b'%f', b'%5s|', b'%-4d|', b'%.1s', b'%+d', b'%#x', b'%%', b'%y', b'%\xff', b'%':
    for value in b'ab', b'A', 65, 300, -1, 1.5, 'A', 'é', None, True, (3,), Ringing(), [1]:
        told(lambda: template % value)
for template in b'%(a)d', b'%(b)s', b'%(a', b'%(a)%', b'%d', b'%s':
    for value in {b'a': 5}, {'a': 5}, Keyed(), Keyed({b'a': 7, b'b': b'x'}), 5, b'x', (1, 2):
        told(lambda: template % value)
told(lambda: b'%*d' % (5, 3))
told(lambda: b'%*d' % ('x', 3))
told(lambda: b'%.*f' % (2, 3))
told(lambda: b'%99999999999999999999d' % 1)
told(lambda: b'%.99999999999d' % 1)
told(lambda: '%.99999999999d' % 1)
told(lambda: b'%s and %s' % (b'x',))
told(lambda: b'a'.__mod__(0))
told(lambda: b'a'.__rmod__(b'b'))
told(lambda: 3 % b'a')
