"""dataclasses."""
from dataclasses import dataclass, field


@dataclass
class Item:
    name: str
    price: float = 1.0
    tags: list = field(default_factory=list)

    def total(self, n):
        return self.price * n


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0


a, b = Item("pen"), Item("pen", 2.5, ["new"])
a.tags.append("x")
print(a, b, a == Item("pen", 1.0, ["x"]), a == b, b.total(2))
print(Item(name="cup", tags=[1]), repr(Job(1, "a")), Job(1, "a") < Job(2, "b"), Job(1, "a") == Job(1, "z"))
print(sorted([Job(3, "c"), Job(1, "a")]), {Point(1): "p"}[Point(1, 0)], hash(Point(1, 2)) == hash(Point(1, 2)))
try:
    Point(1).x = 5
except Exception as e:
    print(type(e).__name__, e)
for bad in [lambda: Item(), lambda: Point(1, 2, 3), lambda: hash(a)]:
    try:
        bad()
    except TypeError as e:
        print(e)


@dataclass
class Child(Item):
    extra: int = 5

    def __post_init__(self):
        self.price *= 2


print(Child("c", 3.0), Child("c").extra, Child.__name__)
