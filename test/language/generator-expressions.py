"""Generator expressions are lazy; their scope; generators as pipelines."""
def noisy(n):
    for i in range(n):
        print("making", i)
        yield i


lazy = (x * 10 for x in noisy(3))
print("nothing made yet")
print(next(lazy))
print(list(lazy), list(lazy))
print(sum(x for x in range(5)), max((w for w in ["aa", "b"]), key=len), ",".join(str(x) for x in range(3)), tuple(x for x in "ab"))
print(any(x > 1 for x in noisy(5)))
pairs = ((a, b) for a in range(2) for b in "xy" if a or b == "x")
print(list(pairs))


def read(lines):
    for line in lines:
        yield line.strip()


def numbers(lines):
    return (int(line) for line in lines if line)


def running(values):
    total = 0
    for v in values:
        total += v
        yield total


print(list(running(numbers(read([" 1", "", "2 ", "3"])))))
g = (i for i in [1, 2, 3])
print(2 in g, list(g), dict((k, v) for k, v in [("a", 1)]), sorted(x % 3 for x in range(5)), set(c for c in "a"))
a, b = (n * n for n in (3, 4))
print(a, b, [list(y for y in range(x)) for x in range(3)], next((x for x in [] if x), "none"), type(g).__name__)
def chunks(xs, size):
    for i in range(0, len(xs), size):
        yield xs[i:i + size]
print(list(chunks([1, 2, 3, 4, 5], 2)), [*chunks("abcdef", 4)])
