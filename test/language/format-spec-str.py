"""The format mini-language for strings and other values."""
for spec in ("", "s", "10", "<10", ">10", "^10", "*^10", ".2", "10.2", "-<8.3", "#>3", "中^6", "05", "<05"):
    print(repr(spec), "[" + format("queue", spec) + "]")
for value, spec in (("x", "d"), ("x", "+"), ("x", ","), ("x", "=5"), ([1], "5"), (None, ">8"), ({}, "x"), (5, "ss"), (True, "5"), (True, "d"), ("a", "5.")):
    try:
        print(repr(value), repr(spec), "[" + format(value, spec) + "]")
    except (ValueError, TypeError) as e:
        print(repr(value), repr(spec), type(e).__name__, e)
print("{:>{}}|{:{}^{}}".format("a", 4, "b", "*", 5), "{:{w}}|".format("c", w=3), "{0:{1}}".format(7, "03d"), "{!s:>6}|{!r:<6}|".format(None, "q"))
rows = [("apple", 3, 0.5), ("kiwi", 12, 1.25), ("fig", 100, 10)]
for name, n, price in rows:
    print("{:<10}{:>5d}{:>8.2f}".format(name, n, price), f"{name:.<12}{n * price:.>9,.1f}", "%-8s%4d%7.2f" % (name, n, price), sep=" | ")
print("=" * 30, "-" * 5 + ">" , sep="\n")
