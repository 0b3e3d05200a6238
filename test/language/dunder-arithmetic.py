"""__add__ and its kind, reflected and in-place forms."""
class Vec:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Vec({self.x}, {self.y})"

    def __add__(self, o):
        if not isinstance(o, Vec):
            return NotImplemented
        return Vec(self.x + o.x, self.y + o.y)

    def __radd__(self, o):
        return self if o == 0 else NotImplemented

    def __sub__(self, o):
        return Vec(self.x - o.x, self.y - o.y)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __truediv__(self, k):
        return Vec(self.x / k, self.y / k)

    def __iadd__(self, o):
        self.x += o.x
        self.y += o.y
        return self

    def __neg__(self):
        return Vec(-self.x, -self.y)

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


a, b = Vec(3, 4), Vec(1, 2)
c = a
print(a + b, a - b, a * 2, 2 * a, a / 2, -a, abs(a), sum([a, b, b]))
a += b
print(a, c is a)
a -= b
print(a, c is a)
for bad in (lambda: a + 5, lambda: 5 + a, lambda: "x" - a, lambda: a % 2):
    try:
        print(bad())
    except TypeError as e:
        print(e)
