"""randint, randrange, getrandbits, with errors."""
import random

random.seed(2024)
print([random.randint(0, 9) for _ in range(20)])
print([random.randrange(7) for _ in range(10)], [random.randrange(10, 20) for _ in range(5)], [random.randrange(0, 101, 10) for _ in range(5)])
print([random.randrange(10, 0, -3) for _ in range(5)], random.randint(5, 5), random.randint(-10, -1), random.randrange(10 ** 30))
print([random.getrandbits(k) for k in (1, 8, 31, 32, 33, 64, 100)], random.randint(0, 2 ** 32), random.randint(0, 2 ** 53))
for bad in (lambda: random.randrange(0), lambda: random.randrange(5, 5), lambda: random.randint(2, 1), lambda: random.randrange(1, 5, 0)):
    try:
        bad()
    except ValueError as e:
        print(e)
state = random.getstate()
a = [random.random() for _ in range(3)]
random.setstate(state)
print(a == [random.random() for _ in range(3)])
for seed in (0, 1, -1, 10 ** 20, 1.5, "a", b"a", True, None):
    if seed is not None:
        random.seed(seed)
        print(repr(seed), random.random())
