"""match: or-patterns, guards, nested sequences, values by dotted names, as, literals of every kind."""
class Colour:
    RED = 1
    BLUE = 2


def describe(x):
    match x:
        case Colour.RED:
            return "red"
        case Colour.BLUE | 3:
            return "blue or three"
        case -1 | 2.5 | "s" | b"b":
            return f"literal {x!r}"
        case None:
            return "none"
        case (a, (b, *c), d) if a != d:
            return f"nested {a} {b} {c} {d}"
        case [1 | 10 as first, _, *_]:
            return f"starts with {first}"
        case {"type": "circle", "r": float() | int() as r}:
            return f"circle {r}"
        case {"items": [{"id": i}, *_]}:
            return f"first id {i}"
        case {}:
            return f"some dict of {len(x)}"
        case str() as s if s.startswith("get "):
            return "command " + s.split()[1]
        case bool():
            return "bool"
        case list() | tuple():
            return "sequence"
        case ValueError(args=[message]):
            return "error " + message
        case _:
            return "?"


for x in (1, 2, 3, -1, 2.5, "s", b"b", None, (1, (2, 3, 4), 5), (1, (2,), 1), [10, 0], {"type": "circle", "r": 2}, {"items": [{"id": 7}, 1]}, {}, {"z": 1},
          "get key", "other", False, [], (9,), ValueError("v"), 99, {1}):
    print(describe(x))
command = "go north"
match command.split():
    case ["go", ("north" | "south") as direction]:
        print("going", direction)
    case [single]:
        print(single)
