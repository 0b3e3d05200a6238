# Classes that extend built-in types, and make their objects themselves.
class Celsius(float):
    def __new__(cls, degrees, unit='C'):
        self = super().__new__(cls, degrees)
        self.unit = unit
        return self


class Id(int):
    def __new__(cls, *args):
        return int.__new__(cls, *args)


class Path(tuple):
    def __new__(cls, *parts):
        return super().__new__(cls, (part.upper() for part in parts))


class Word(str):
    def __new__(cls, text):
        return super().__new__(cls, text * 2)

    def __init__(self, text):
        self.text = text


class Bag(list):
    def __new__(cls, *args):
        self = super().__new__(cls, *args)
        self.made = len(self)
        return self


class Names(dict):
    def __new__(cls, *args, **keywords):
        return super().__new__(cls, *args, **keywords)


class Odd(frozenset):
    def __new__(cls, numbers):
        return super().__new__(cls, [n for n in numbers if n % 2])


warm = Celsius(21.5)
print(warm, warm.unit, warm + 1, type(warm).__name__, Celsius('3', 'F').unit, Id('7') + 1, Id(), Id('ff', 16))
print(Path('a', 'b'), type(Path()).__name__, Word('ab'), Word('x').text, Bag('abc'), Bag('abc').made, Names(a=1), Names({1: 2}))
print(sorted(Odd(range(6))), type(Odd([1])).__name__, int.__new__(int, 5), str.__new__(str), float.__new__(Celsius, 2))
for make in [lambda: Id('x'), lambda: Celsius([]), lambda: Id(1, 2, 3)]:
    try:
        print(make())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Looked(set):
    def __iter__(self):
        seen.append('iter')
        return super().__iter__()


seen = []
print(Looked({4}), seen)
