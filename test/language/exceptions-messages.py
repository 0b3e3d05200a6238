"""What the usual mistakes say."""
class Thing:
    pass


calls = [
    lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 0 ** -1, lambda: int("abc"),
    lambda: int("3.5"), lambda: int(""), lambda: float("x"), lambda: int(None), lambda: int([]), lambda: "a" + 1, lambda: 1 + "a",
    lambda: [] + 1, lambda: None + 1, lambda: "a" * "b", lambda: {} + {}, lambda: "abc"[10], lambda: [1][5], lambda: (1,)[3],
    lambda: {"a": 1}["b"], lambda: {}[1], lambda: None.x, lambda: "s".nope, lambda: Thing().nope, lambda: Thing.nope, lambda: [].nope,
    lambda: (5)(), lambda: None(), lambda: "s"(), lambda: len(5), lambda: len(None), lambda: iter(5), lambda: next([]),
    lambda: -"a", lambda: ~1.5, lambda: [] < 1, lambda: {} < {}, lambda: None < 1, lambda: Thing() + 1, lambda: Thing() < Thing(),
    lambda: Thing()[0], lambda: 5 in 5, lambda: hash([]), lambda: "abc"["a"], lambda: [1]["a"], lambda: [1][1.0], lambda: ord("ab"),
    lambda: chr(-1), lambda: max([]), lambda: sum(["a"]), lambda: "%d" % "a", lambda: range(1.5), lambda: range(1, 2, 0),
    lambda: Thing(1), lambda: list(5), lambda: dict([1]), lambda: dict(["abc"]), lambda: abs("x"), lambda: round("x"), lambda: isinstance(1, 5),
    lambda: print(sepp=1), lambda: "".join(5), lambda: [].append(), lambda: [].append(1, 2), lambda: setattr(5, "x", 1), lambda: "a".upper(1),
    lambda: 1 << -1, lambda: pow(2, 5, 0), lambda: bytes([256]), lambda: not_defined, lambda: tuple(1), lambda: zip(1),
]
for call in calls:
    try:
        call()
    except Exception as e:
        print(type(e).__name__ + ":", e)
