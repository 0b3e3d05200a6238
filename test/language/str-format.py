"""str.format with positions, names, attributes and items."""
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


p = Point(3, 4)
print("{} and {}".format("a", 1), "{0} {1} {0}".format("x", "y"), "{a}-{b}".format(a=1, b=2))
print("{0.x},{0.y} {1[0]} {1[1]} {2[key]}".format(p, [10, 20], {"key": "v"}))
print("{!r} {!s} {!a}".format("é", "é", "é"))
print("{:>8}|{:<8}|{:^8}|{:*^8}".format("r", "l", "c", "s"))
print("{:5d}|{:05d}|{:+d}|{: d}|{:<5d}|{:,}".format(42, 42, 42, 42, 42, 1234567))
print("{:.2f} {:8.3f} {:08.2f} {:+.1f} {:.0f} {:e} {:g}".format(3.14159, 2.71828, 3.14159, 2.0, 2.5, 12345.678, 0.0001))
print("{:x} {:X} {:o} {:b} {:#x} {:#b} {:c} {:%} {:.1%}".format(255, 255, 8, 5, 255, 5, 65, 0.5, 0.256))
print("{:{width}.{prec}f}|{:>{w}}".format(3.14159, "x", width=10, prec=2, w=4))
print("{{literal}} {}".format("braces"), "{:s}".format("str"), "{:.3}".format("truncate"), "{:10.3}|".format("truncate"))
print("{:d}".format(True), "{}".format(None), "{}".format([1, "a"]), "{:_}".format(1000000))
print("put {0} to queue".format("a"), "thread name is：{1}".format(0, "Thread-1"))
for bad in ["{} {}", "{x}", "{:d}", "{"]:
    try:
        print(bad.format("one"))
    except Exception as e:
        print(type(e).__name__, e)
