from collections import Counter, deque

for subject in [deque([1, 2, 3]), deque([1]), range(4), (1, 2), [], deque('ab', maxlen=2)]:
    match subject:
        case [first, *middle, last]:
            print(first, middle, last, type(middle).__name__)
        case [*all]:
            print('all', all)
    match subject:
        case (*before, 2 | 3 as last):
            print(before, last)
        case [_, *_]:
            print('some')


class Data:
    def __bytes__(self):
        return b'data'


class Wrong:
    def __bytes__(self):
        return 'text'


class Kept(bytes):
    pass


print(bytes(Data()), Kept(Data()), type(Kept(Data())).__name__)
for f in [lambda: bytes(Wrong()), lambda: {}.__len__(1, 2)]:
    try:
        print(f())
    except TypeError as e:
        print(e)


class Same(Counter):
    def __eq__(self, other):
        asked.append('eq')
        return False


asked = []
print(Same('ab') > Same('ab'), Same('a') < Same('ab'), Same('a') <= Same('a'), asked, Counter('a') < Counter('ab'), Counter('a') > Counter('a'))
