"""__slots__ allows no other attributes."""
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


p = Point(1, 2)
p.x = 10
print(p.x, p.y)
try:
    p.z = 5
except AttributeError as e:
    print(e)
