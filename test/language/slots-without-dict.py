import collections


class Word(str):
    __slots__ = ()


class Loose(collections.namedtuple('Pair', 'a b')):
    pass


class Tight(collections.namedtuple('Pair', 'a b')):
    __slots__ = ()


class Spot:
    __slots__ = ('x',)

    def move(self):
        pass


Point = collections.namedtuple('Point', 'x y')


def attempt(body):
    try:
        body()
        print('done')
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


for thing in (Point(1, 2), Tight(1, 2), Loose(1, 2), Word('w'), Spot()):
    for name in ('x', 'z', '__len__', 'count', 'move', '__doc__'):
        attempt(lambda: setattr(thing, name, 1))
        attempt(lambda: delattr(thing, name))
