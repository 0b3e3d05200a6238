"""Infinite generators, close, finally."""
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


f = fib()
print([next(f) for _ in range(10)])


def cleanup():
    try:
        yield 1
        yield 2
    finally:
        print("cleaned")


for v in cleanup():
    print(v)
    break
c = cleanup()
next(c)
c.close()
print(list(cleanup()), type(c).__name__)
