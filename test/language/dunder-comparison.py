"""__eq__, __lt__ and the rest; __hash__; what != and sorted make of them."""
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        if isinstance(other, str):
            other = Version(other)
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __le__(self, other):
        return self.parts <= other.parts

    def __hash__(self):
        return hash(self.parts)

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))


a, b, c = Version("1.2"), Version("1.10"), Version("1.2")
print(a == c, a != c, a is c, a < b, a > b, a <= c, a >= b, a == "1.2", "1.10" == b)
print(sorted([b, a]), max(a, b), min([b, a]), a in [b, c], [a, b].index(c), len({a, b, c}), {a: 1}[c])


class OnlyEq:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        print("asked")
        return NotImplemented if not isinstance(other, OnlyEq) else self.x == other.x


print(OnlyEq(1) == OnlyEq(1), OnlyEq(1) == 5, OnlyEq(1) != OnlyEq(2))
for bad in (lambda: hash(OnlyEq(1)), lambda: OnlyEq(1) < OnlyEq(2), lambda: {OnlyEq(1): 1}):
    try:
        bad()
    except TypeError as e:
        print(e)
