"""repr, ascii, hash, len, slice, object, chr, ord, format and others by their results."""
o = object()
print(o == o, o is object(), isinstance(o, object), type(o).__name__, repr(o).startswith("<object object at 0x"))
print(hash(0), hash(-1), hash(10 ** 10), hash(2 ** 61 - 1), hash(1.5) == hash(1.5), hash(True), hash(()) == hash(()))
print([10, 20, 30, 40][slice(1, 3)], slice(None, None, -1), slice(1, 2).start, slice(5).stop, slice(5).step)
print(ord("é"), chr(233), ascii("naïve ☃"), repr("naïve ☃"), len("☃"), len({1, 2}), len(range(5, 50, 7)))
print(list(map(chr, range(97, 100))), [ord(c) for c in "az"], "".join(chr(ord(c) + 1) for c in "HAL"))
print(max(3, 7, 5), max([1, 5], [2, 0]), min("b", "a", "c"), max("abc"), max({3: 0, 9: 1}), min((2, "b"), (2, "a")))
print(sum(range(10)), sum([0.5, 0.25]), sum([(1,), (2,)], ()), any(c.isdigit() for c in "a1"), all(c.isdigit() for c in "a1"))
print(list(zip("ab", [1, 2], (True, False))), dict(enumerate("xy")), list(map(lambda *a: a, "ab", "cd")), set(map(abs, [-1, 1])))
print(bool("False"), int(True), float("1_0.5"), str(b"x"), str(b"x", "ascii"), bytes("é", "utf-8"), list(b"ab"), bytes(3), tuple({"k": 1}))
try:
    sum(["a", "b"], "")
except TypeError as e:
    print(e)
