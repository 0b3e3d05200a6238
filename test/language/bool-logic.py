"""Truth values, short circuits and what counts as false."""
for value in [0, 1, -1, 0.0, 0.1, "", "0", [], [0], (), (0,), {}, {0: 0}, set(), None, True, False]:
    print(repr(value), bool(value), not value)


def loud(name, result):
    print("asked", name)
    return result


print(loud("a", 0) and loud("b", 1))
print(loud("c", 5) or loud("d", 6))
print(loud("e", "") or loud("f", []) or loud("g", "last"))
print(loud("h", 1) and loud("i", 2) and loud("j", 0))
print(True + True, True * 10, sum([True, False, True]), True == 1)
print(True & False, True | False, True ^ True, isinstance(True, int))
print([10, 20][True], "%d" % True, str(True), f"{True!r:>6}|{True:>6}|{True:d}")
print(None is None, None == 0, not None, type(None))
print(all([]), any([]), all([1, 2]), any([0, None, 3]))
print("yes" if [] else "no", 1 if True else 2)
