"""Recursion: factorial, fibonacci, hanoi, flatten, permutations."""
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def hanoi(n, a="A", b="B", c="C"):
    if n == 0:
        return []
    return hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)


def flatten(value):
    if isinstance(value, (list, tuple)):
        return [x for part in value for x in flatten(part)]
    return [value]


def permutations(items):
    if not items:
        return [[]]
    return [[x] + rest for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])]


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


print([fib(i) for i in range(15)])
print(" ".join(hanoi(3)), len(hanoi(6)))
print(flatten([1, [2, (3, [4]), []], 5]))
print(permutations([1, 2, 3]))
print(depth(500), is_even(10), is_odd(7))
try:
    depth(10 ** 6)
except RecursionError as e:
    print(type(e).__name__, str(e).startswith("maximum recursion depth exceeded"))
