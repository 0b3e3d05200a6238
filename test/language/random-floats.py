"""random, uniform, gauss and other distributions after a seed; separate generators."""
import random

random.seed(12345)
print([random.random() for _ in range(4)], [round(random.uniform(0.5, 2.5), 4) for _ in range(4)], random.uniform(5, -5))
print([random.gauss(10, 2) for _ in range(4)], random.gauss(mu=0, sigma=1), random.normalvariate(5, 0.5))
print(random.triangular(1, 9, 3), random.expovariate(2), random.betavariate(1, 2), random.paretovariate(3))
a, b = random.Random(1), random.Random(1)
print(a.random() == b.random(), a.randint(1, 10), b.randint(1, 10), a.uniform(0, 1), random.random() == a.random())
random.seed(7)
total = sum(1 for _ in range(1000) if random.random() < 0.5)
print(total, "%.3f" % random.uniform(1, 2), "{:.2f}".format(random.random() * 10), int(random.random() * 100), random.random() < 1)
rolls = [random.randint(1, 6) + random.randint(1, 6) for _ in range(100)]
print(sum(rolls), [rolls.count(n) for n in range(2, 13)])
inside = sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(500))
print(4 * inside / 500)
