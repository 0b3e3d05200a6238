"""Iterators by hand: iter, next, sentinels, exhausted iterators, several at once."""
xs = [1, 2, 3]
a, b = iter(xs), iter(xs)
print(next(a), next(a), next(b), list(a), list(a), list(b))
it = iter("abcdef")
print(list(zip(it, it)), list(zip(*[iter(range(6))] * 3)))
countdown = [3, 2, 1, 0, 5]
print(list(iter(countdown.pop, 2)), countdown)


def reader(lines=["one", "two", "", "three"]):
    position = -1

    def read():
        nonlocal position
        position += 1
        return lines[position]
    return read


for line in iter(reader(), ""):
    print("line", line)
d = iter({"a": 1, "b": 2}.items())
print(next(d), next(d), next(d, None), iter(d) is d)
e = enumerate(["x", "y"], 1)
for i, x in e:
    print(i, x, next(e, "no more"))
print(next(iter([]), "default"), next(iter({5})), next(iter((7,))), [type(iter(x)).__name__ for x in ([], (), "", {}, set(), range(0))])
m = map(lambda x: x + 1, iter(xs))
f = filter(lambda x: x % 2, m)
print(next(m), list(f), list(m))
for bad in (lambda: next(iter([])), lambda: next(5), lambda: iter(None), lambda: iter(5, 6)):
    try:
        bad()
    except (StopIteration, TypeError) as err:
        print(type(err).__name__, err)
r = reversed([1, 2, 3])
print(next(r), list(r), list(reversed({"k": 1})), list(reversed(range(3))), list(reversed((1, 2))))
