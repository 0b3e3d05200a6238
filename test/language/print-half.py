# What print has written when a value has no text is out.
class Bad:
    def __repr__(self):
        raise ValueError('no text')


class Silent:
    def __str__(self):
        return 3


for values in [('a', Bad()), (Bad(), 'b'), ('a', [1, Bad()], 'c'), ('a', Silent()), (1, 2, {Silent(): Bad()})]:
    try:
        print(*values, sep='|', end='!\n')
    except (ValueError, TypeError) as e:
        print('->', type(e).__name__, e)
try:
    print('a', Bad(), sep=3)
except TypeError as e:
    print('->', e)
