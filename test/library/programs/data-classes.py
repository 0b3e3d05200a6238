from dataclasses import dataclass, field, asdict, astuple, replace
from typing import ClassVar, List, Optional
@dataclass
class P:
    x: int
    y: int = 0
    tags: List[str] = field(default_factory=list)
    hidden: int = field(default=1, repr=False, compare=False)
    count: ClassVar[int] = 0
    def norm(self):
        return self.x ** 2 + self.y ** 2
p = P(1)
print(p, p == P(1), p == P(1, 0, [], 99), p != P(2), p.norm(), P.count, p.hidden, p == 5)
p.tags.append('a')
print(p, P(3).tags, P(3, tags=['z']), P(y=2, x=1))
for f in [lambda: P(), lambda: P(1, 2, [], 3, 4), lambda: P(1, x=2), lambda: P(1, q=2), lambda: p < P(2)]:
    try:
        print(f())
    except TypeError as e:
        print(e)
print(asdict(p), astuple(p), replace(p, x=9))
try:
    hash(p)
except TypeError as e:
    print(e)
@dataclass(order=True)
class T:
    prio: int
    name: str = field(compare=False)
print(sorted([T(2, 'b'), T(1, 'a'), T(3, 'c')]), T(1, 'x') <= T(1, 'y'), T(1, 'x') == T(1, 'y'), max(T(1, 'q'), T(5, 'r')))
try:
    T(1, 'a') < 3
except TypeError as e:
    print(e)
@dataclass(frozen=True)
class F:
    a: int
    b: str = 'x'
f = F(1)
try:
    f.a = 2
except Exception as e:
    print(type(e).__name__, e)
try:
    del f.b
except Exception as e:
    print(type(e).__name__, e)
print(hash(f) == hash(F(1)), {F(1): 'v'}[F(1)], len({F(1), F(1), F(2)}), f)
@dataclass
class Base:
    a: int
    b: int = 2
@dataclass
class Child(Base):
    c: int = 3
    b: int = 20
    def __post_init__(self):
        self.total = self.a + self.b + self.c
c = Child(1)
print(c, c.total, isinstance(c, Base), Child(1, 2, 3))
@dataclass
class WithRepr:
    a: int
    def __repr__(self):
        return f'<{self.a}>'
    def __eq__(self, other):
        return True
print(WithRepr(3), WithRepr(1) == WithRepr(2))
try:
    @dataclass
    class Bad:
        a: int = 1
        b: int
except TypeError as e:
    print(e)
try:
    @dataclass
    class Bad2:
        a: list = []
except ValueError as e:
    print(e)
@dataclass
class Node:
    value: int
    next: 'Optional[Node]' = None
print(Node(1, Node(2)), asdict(Node(1, Node(2))))
class Outer:
    @dataclass
    class Inner:
        v: int = 5
print(Outer.Inner())
@dataclass(eq=False)
class NoEq:
    a: int
print(NoEq(1) == NoEq(1), NoEq.__name__)
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 1
print(K(a=3))
try:
    K(3)
except TypeError as e:
    print(e)
@dataclass
class E:
    pass
print(E(), E() == E())
match p:
    case P(x=1, y=yy):
        print('matched', yy)
match p:
    case P(a, b):
        print('positional', a, b)
