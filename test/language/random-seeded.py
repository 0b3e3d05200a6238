"""random after random.seed is CPython's Mersenne Twister."""
import random

random.seed(42)
print(random.random(), random.random())
print([random.randint(1, 6) for _ in range(10)], [random.randrange(100) for _ in range(5)], random.randrange(0, 100, 5))
print(random.choice("abcdef"), random.choice([1, 2, 3]), random.choice(range(1000)))
deck = list(range(10))
random.shuffle(deck)
print(deck, random.sample(range(100), 5), random.sample(["a", "b", "c"], 2))
print(random.uniform(1, 10), random.choices("xyz", k=5), random.choices(["a", "b"], weights=[1, 9], k=5))
print(random.gauss(0, 1), random.getrandbits(16), random.getrandbits(70))
random.seed(42)
print(random.random())
rng = random.Random(7)
print(rng.random(), rng.randint(1, 100), rng.choice("ab"))
random.seed("text")
print(random.random())
random.seed(0)
print(round(random.uniform(0, 1), 3), random.triangular(0, 1), random.expovariate(1.5), random.normalvariate(0, 1))
for bad in [lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2)]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
