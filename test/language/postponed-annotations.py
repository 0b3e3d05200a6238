from __future__ import annotations
from dataclasses import dataclass, field
from typing import TypedDict, NamedTuple, TYPE_CHECKING, ClassVar
if TYPE_CHECKING:
    from somewhere import Nothing

class Msg(TypedDict):
    kind: str
    reply: Queue | None

@dataclass
class Task:
    name: Name
    size: int = 3
    kind: ClassVar[str] = 'k'
    items: list[
        Nothing
    ] = field(default_factory=list)

    def next(self, other: Task | None = None) -> Task:
        x: Unknown = 5
        return Task(self.name + '!', x)

class P(NamedTuple):
    x: Whatever
    y: int = 2

def f(a: A, *b: B, c: C = 1, **d: D) -> E:
    return a, b, c, d

v: Missing = 7
print(Msg(kind='a', reply=None), Task('t'), Task('t').next(), P(1), f(1, 2, c=3, e=4), v)
print(f.__annotations__, Task.__annotations__['name'], Msg.__name__)
print(Task.__dataclass_fields__.keys() if False else Task('x') == Task('x'))
