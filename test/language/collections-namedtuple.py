"""collections.namedtuple."""
from collections import namedtuple

Point = namedtuple("Point", ["x", "y"])
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), len(p), p._fields, p._asdict(), p._replace(x=10))
x, y = p
print(x, y, isinstance(p, tuple), Point._make([3, 4]), repr(p), str(p), [p], sorted([Point(2, 1), Point(1, 5)]))
Task = namedtuple("Task", "id name priority", defaults=[1])
t = Task(1, "write")
print(t, t.priority, Task._fields, t + (5,), hash(t) == hash((1, "write", 1)))
print("{0.name}: {0.priority}".format(t), f"{t.id}", "%s-%s-%s" % t)
for bad in [lambda: Point(1), lambda: Point(1, 2, 3), lambda: setattr(p, "x", 5), lambda: p.z]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)


class Vector(namedtuple("Vector", "x, y")):
    def length2(self):
        return self.x ** 2 + self.y ** 2


print(Vector(3, 4).length2(), Vector(1, 2), Vector.__name__)
