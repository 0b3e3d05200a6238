"""What str.format and % say when they are used wrongly."""
calls = (lambda: "{}".format(), lambda: "{0} {}".format(1, 2), lambda: "{} {1}".format(1, 2), lambda: "{a}".format(b=1), lambda: "{0.x}".format(5),
         lambda: "{0[9]}".format([1]), lambda: "{0[k]}".format({}), lambda: "}".format(), lambda: "{".format(1), lambda: "{!x}".format(1), lambda: "{:q}".format(1),
         lambda: "{:.2f}".format("x"), lambda: "%d" % None, lambda: "%s %s" % (1,), lambda: "%s" % (1, 2), lambda: "%(a)s" % (1,), lambda: "%" % (), lambda: "%c" % "ab",
         lambda: "%y" % 5, lambda: "no args" % 5, lambda: "%x" % 1.5, lambda: "%f" % "1", lambda: "%(a)s %(b)s" % {"a": 1}, lambda: "%*d" % ("x", 5))
for call in calls:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print("%s" % {"a": 1}, "%(a)s" % {"a": (1, 2)}, "%s %%" % 5, "%r %r" % ("a", 1), "%5s|%-5s|%05.1f|%+.2e" % ("a", "b", 2.25, 12345.678))
print("{0[a]} {0[b][1]} {1.real}".format({"a": 1, "b": [2, 3]}, 5), "{:{}}".format("x", 3) + "|", "{a[0]}{a[1]}".format(a="xy"), "{:%}".format(0.5))
