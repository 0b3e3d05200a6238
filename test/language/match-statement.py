"""match: literals, captures, sequences, mappings, classes, guards."""
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


def what(v):
    match v:
        case 0 | 1:
            return "zero or one"
        case int() if v < 0:
            return "negative"
        case "quit" | "exit":
            return "bye"
        case str(s):
            return "str " + s
        case True | None:
            return "never or None"
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [x, y]:
            return f"two {x} {y}"
        case [first, *rest]:
            return f"first {first} rest {rest}"
        case {"op": "add", "args": [a, b]}:
            return f"sum {a + b}"
        case {"op": op, **others}:
            return f"op {op} {others}"
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"on y at {y}"
        case Point(x, y) if x == y:
            return "diagonal"
        case Point() as p:
            return f"point {p.x} {p.y}"
        case float():
            return "float"
        case _:
            return "other"


for v in [0, 1, -5, 7, "quit", "hey", None, [], (1,), [1, 2], [1, 2, 3], {"op": "add", "args": [2, 3]}, {"op": "x", "k": 1},
          {}, Point(0, 0), Point(0, 3), Point(2, 2), Point(1, 2), 2.5, {1}]:
    print(what(v))
match ("get", 5):
    case ("put", _):
        print("put")
    case ("get", n) | ("take", n):
        print("get", n)
x = "unchanged"
match 5:
    case "nothing":
        x = "changed"
print(x)
