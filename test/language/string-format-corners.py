"""Format specifications: alignment, signs, grouping, nesting, conversions, errors."""
print(f"{5:>4}|{5:<4}|{5:^5}|{5:04}|{-5:=5}|{5:+}|{5: }|{'ab':*^7}|{'ab':>1}|{True:5}|{None!s:>6}")
print(f"{1234567:,} {1234567.891:,.2f} {0xff:#x} {255:#o} {5:b} {5:08b} {65:c} {1234567:_} {255:X} {1e10:g} {0.00001:g}")
print(f"{3.14159:.2f} {3.14159:10.3f}| {3.14159:<10.1f}| {2.5:.0f} {3.5:.0f} {1e-7} {1e16} {123456789.0:e} {0.5:%} {0.1234:.1%}")
w, p = 10, 3
print(f"{3.14159:{w}.{p}f}|{'x':{'>'}{w}}|{w=}|{w + p = }|{'q'!r}|{'é'!a}|{3.0=:.1f}")
print("{} {}".format(1, 2), "{1} {0}".format(1, 2), "{a[0]} {b.real}".format(a=[9], b=5), "{:{}}".format(3, 5), "{{}}".format(), "{0:>{1}}".format("r", 4))
print("%d %5.2f %-5s| %05d %x %o %e %% %c %r %s" % (3, 2.5, "ab", 42, 255, 8, 12345.678, "z", "q", [1]), "%(a)s-%(b)03d" % {"a": 1, "b": 2}, "%*d" % (5, 42), "%s" % (None,), "%.3s" % "abcdef")
for bad in (lambda: f"{'a':d}", lambda: f"{1:s}", lambda: "{} {}".format(1), lambda: "{a}".format(), lambda: "%d" % "x", lambda: "%s %s" % (1,), lambda: "%s" % (1, 2), lambda: f"{[1]:5}", lambda: "{".format(), lambda: f"{1.5:d}", lambda: f"{'a':,}", lambda: "{0} {}".format(1, 2), lambda: f"{3:.2d}"):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print("a,b,,c".split(","), " a  b ".split(), "a b c".split(" ", 1), "a.b.c".rsplit(".", 1), "x".join("abc"), "abc".partition("b"), "abc".rpartition("z"), "l1\nl2\r\n".splitlines())
print("Title Case".swapcase(), "hello world".title(), "ab".center(6, "-"), "7".zfill(3), "-7".zfill(4), "abcabc".replace("b", "X", 1), "abcabc".find("c", 3), "aXbX".count("X"), "  s ".strip() + "|", "xxaxx".strip("x"))
print(str(1e22), repr(0.1 + 0.2), 1 / 3, 1e300 * 1e10, -0.0, 100000000000000000.0, 1.0, 1e-5, 123456.789e3)
print("\t|\\|\'|\x41|\u00e9".encode("utf-8"), repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\n\t\x00\x7f"), ascii("é😀"))
print("a" "b" 'c', """multi
line""", r"raw\n", "tab\tx".expandtabs(4), "abc" * 0, "ab" < "abc", "Z" < "a", "abc"[-2], "%s" % "100%")
