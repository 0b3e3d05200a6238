"""%-formatting."""
print("%s is %d years" % ("Ann", 30), "%s" % 5, "%s" % None, "%r" % "q", "%a" % "é")
print("%5d|%-5d|%05d|%+d|% d|%x|%X|%o|%#x|%#o" % (42, 42, 42, 42, 42, 255, 255, 8, 255, 8))
print("%.2f|%8.3f|%-8.1f|%08.2f|%e|%E|%g|%g|%.3g" % (3.14159, 2.71828, 1.5, 3.14159, 12345.678, 0.00012, 1e10, 0.1, 1234.5))
print("%c%c|%10s|%-10s|%.2s|%%" % (72, "i", "right", "left", "truncated"))
print("%(name)s has %(n)03d" % {"name": "bob", "n": 7})
print("%s" % (1,), "%s" % [1, 2], "%s and %s" % ([], {}), "%*d|%.*f" % (6, 42, 2, 3.14159))
print("%d" % 3.99, "%i" % -3.5, "%s" % True, "%d%%" % 50, "%5.1f%%" % 12.345)
for make in [lambda: "%d" % "x", lambda: "%s %s" % "one", lambda: "%s" % (1, 2), lambda: "%(k)s" % {}, lambda: "%q" % 1]:
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)
print("Consumer %s got %r from %s" % ("c1", ("job", 3), "queue"))
