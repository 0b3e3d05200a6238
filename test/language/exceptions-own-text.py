# Exceptions that say their text by way of the built-in ones.
class Loud(Exception):
    def __str__(self):
        return 'loud: ' + super().__str__()

    def __repr__(self):
        return 'Loud ' + super().__repr__()


class Key(KeyError):
    def __str__(self):
        return super().__str__() + '!'


class Silent(Exception):
    def __str__(self):
        raise ValueError('no text')


print(Loud('x'), repr(Loud('x', 2)), str(Key('a')), repr(Key('a')), [Loud(1)], Loud.__str__(Loud(3)), BaseException.__repr__(Loud(4)), Key())
try:
    raise Loud('told')
except Loud as e:
    print(e, [e])
try:
    print(Silent())
except ValueError as e:
    print(e)


class Shown:
    def __init__(self, answer):
        self.answer = answer

    def __format__(self, spec):
        return self.answer


for f in [lambda: f'{Shown([])}', lambda: format(Shown(3)), lambda: '{:x}'.format(Shown(None)), lambda: f'{Shown("ok")}', lambda: {[]: 1 // 0},
          lambda: {1: [], []: {}.missing}, lambda: {'a': 1, **{}, []: 1 // 0}]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for thing in [{1}, {}.keys(), 5, 'a', (1,), range(3)]:
    for key in [0, 'a', []]:
        try:
            del thing[key]
        except TypeError as e:
            print(e)
