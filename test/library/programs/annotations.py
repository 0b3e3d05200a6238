from typing import List, Dict, Optional, Union, Any, Callable, TypeVar, Generic, Tuple, NamedTuple, Protocol, TYPE_CHECKING, cast, Iterator
T = TypeVar('T')
def f(x: List[int], y: Optional[Dict[str, Any]] = None, *a: 'Unknown', cb: Callable[[int], str] = str) -> Union[int, None]:
    return x
print(f([1]), cast(int, '5'), TYPE_CHECKING, list[int] is not None, isinstance([], list))
x: Tuple[int, ...] = (1, 2)
class Pair(NamedTuple):
    a: int
    b: str = 'z'
print(Pair(1), Pair(1, 'q')[1], Pair(a=3, b='k')._asdict(), Pair(1) == (1, 'z'), isinstance(Pair(1), tuple))
try:
    Pair()
except TypeError as e:
    print(e)
d: dict[str, list[int]] = {}
print(d)
def gen() -> Iterator[int]:
    yield 1
print(list(gen()))
