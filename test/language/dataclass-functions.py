# The functions that a dataclass gets, their names, and what they refuse.
import dataclasses
@dataclasses.dataclass(order=True)
class Task:
    rank: int
    name: str = dataclasses.field(default="x", compare=False)
    l: list = dataclasses.field(default_factory=list)
    def __post_init__(self): print("post", self.rank)
@dataclasses.dataclass
class Sub(Task):
    more: int = 3
print(Task(1), Task(2, "b") < Task(3), Sub(1, more=5), Task.__init__.__name__, Task.__init__.__qualname__)
for a in [(), (1,2,3,4)]:
    try: Task(*a)
    except TypeError as e: print(e)
try: Sub(nope=1)
except TypeError as e: print(e)
class Own(Task):
    def __init__(self): super().__init__(7)
print(Own(), dataclasses.replace(Task(4), rank=5), Task(1).l is Task(1).l, dataclasses.asdict(Sub(2)))
@dataclasses.dataclass(frozen=True)
class Fr:
    a: int
    b: int = 2
f = Fr(1)
print(f, hash(f) == hash((1, 2)), {f: 1}[Fr(1)])
try: f.a = 3
except dataclasses.FrozenInstanceError as e: print(e)
try: del f.a
except dataclasses.FrozenInstanceError as e: print(e)
try: f.zz = 3
except dataclasses.FrozenInstanceError as e: print(e)
class Fs(Fr): pass
g = Fs(5); g.zz = 1; print(g.zz, g)
try: g.a = 3
except dataclasses.FrozenInstanceError as e: print(e)
print(Fr.__eq__.__qualname__, Fr.__repr__.__qualname__, Fr.__hash__.__name__, Task.__lt__.__qualname__, Fr.__setattr__.__qualname__)
@dataclasses.dataclass
class Iv:
    a: int
    s: dataclasses.InitVar[int] = 4
    _: dataclasses.KW_ONLY
    k: int = 1
    c: list = dataclasses.field(default_factory=list, compare=False, repr=False)
    def __post_init__(self, s): self.z = s
i = Iv(1, 9, k=3); print(i, i.z, i == Iv(1, 2, k=3), i == 3, i != Iv(1, k=4))
try: Iv(1, 2, 3)
except TypeError as e: print(e)
print(sorted([Task(3), Task(1)]), max(Task(1), Task(2)), dataclasses.astuple(Iv(1)), [x.name for x in dataclasses.fields(Iv)])
try: Task(1) < 3
except TypeError as e: print(e)
