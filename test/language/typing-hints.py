"""Type hints are evaluated where they must be and otherwise ignored."""
from typing import Any, Callable, Dict, Iterable, List, Optional, Tuple, Union
import queue
import threading


def total(values: List[int], start: int = 0) -> int:
    result: int = start
    for v in values:
        result += v
    return result


def apply(f: Callable[[int], int], xs: Iterable[int]) -> List[int]:
    return [f(x) for x in xs]


def maybe(d: Dict[str, Any], key: str) -> Optional[Union[int, str]]:
    return d.get(key)


def modern(x: int | None, items: list[int], pair: tuple[int, str] = (1, "a")) -> dict[str, int]:
    return {"n": len(items), "x": x or 0}


class Box:
    content: str
    size: int = 3

    def __init__(self, q: "queue.Queue[int]", lock: threading.Lock = None) -> None:
        self.q: queue.Queue = q


Pair = Tuple[int, int]
x: Pair = (1, 2)
y: str
print(total([1, 2, 3]), total([], start=5), apply(lambda v: v + 1, range(3)), maybe({"k": 1}, "k"), maybe({}, "z"))
print(modern(None, [1, 2]), Box(queue.Queue()).size, hasattr(Box, "content"), x, "y" in globals())
print(sorted(total.__annotations__), total.__annotations__["start"] is int)
