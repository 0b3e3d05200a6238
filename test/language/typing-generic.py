"""Generic classes, TypeVar, aliases and casts from typing."""
from typing import TYPE_CHECKING, Any, Dict, Generic, Iterator, List, Optional, TypeVar, cast

if TYPE_CHECKING:
    from queue import Queue

T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self._items: List[T] = []

    def push(self, item: T) -> "Stack[T]":
        self._items.append(item)
        return self

    def pop(self) -> Optional[T]:
        return self._items.pop() if self._items else None

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)


def first(items: List[T], default: Optional[T] = None) -> Optional[T]:
    return items[0] if items else default


def use(q: "Queue[int]", table: Dict[str, List[int]]) -> Any:
    return cast(int, q), table


s: Stack[int] = Stack()
names = Stack[str]().push("a")
print(list(s.push(1).push(2)), s.pop(), s.pop(), s.pop(), list(names), isinstance(s, Stack))
print(first([3, 4]), first([], default="none"), use(5, {"k": [1]}), TYPE_CHECKING)
