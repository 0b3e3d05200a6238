import collections


class Pair(tuple):
    pass


class Row(list):
    pass


Point = collections.namedtuple('Point', 'x y')
for subject in [Point(1, 2), Pair((3, 4)), Row([5, 6]), range(7, 9), 'ab', b'ab', {1, 2}, {0: 1, 1: 2}, iter([1, 2]), (1, 2)]:
    match subject:
        case [first, second]:
            print('two', first, second)
        case Point(x=x):
            print('point', x)
        case _:
            print('other')
