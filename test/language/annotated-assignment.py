"""Annotations on variables, parameters and attributes."""
count: int = 0
name: "str"
values: list[int] = []
pair: tuple[int, str] = (1, "a")
print(count, values, pair, "name" in globals())
name = "later"
print(name)


class Node:
    value: int
    next: "Node | None" = None

    def __init__(self, value: int) -> None:
        self.value: int = value
        self.children: dict[str, "Node"] = {}


def f(a: int, b: str = "x", *args: int, flag: bool = False, **kw: object) -> str:
    local: float = 1.5
    return f"{a}{b}{args}{flag}{kw}{local}"


n = Node(3)
print(n.value, n.next, n.children, f(1), f(1, "y", 2, flag=True, z=1))
print(sorted(f.__annotations__), Node.__annotations__["value"] is int)
(x): int = 5
n.extra: int = 6
values.append(1)
print(x, n.extra, values)
