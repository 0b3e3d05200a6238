"""choice, choices, shuffle, sample after a seed."""
import random

random.seed(99)
colours = ["red", "green", "blue", "black"]
print([random.choice(colours) for _ in range(8)], random.choice("xyz"), random.choice((1, 2)), random.choice(range(50)))
print(random.choices(colours, k=6), random.choices(range(3), weights=(1, 0, 5), k=8), random.choices("ab", cum_weights=[3, 4], k=8))
deck = list(range(1, 14))
print(random.shuffle(deck), deck)
letters = list("queue")
random.shuffle(letters)
print("".join(letters), random.sample(colours, 2), random.sample(range(1000), 5), random.sample(range(10), 10), random.sample("abc", k=0))
print(random.sample(list(range(30)), 25), random.sample(["a", "b"], counts=[3, 1], k=3))
random.seed(99)
first = [random.choice(colours) for _ in range(8)]
random.seed(99)
print(first == [random.choice(colours) for _ in range(8)])
for bad in (lambda: random.choice(""), lambda: random.sample([1], 5), lambda: random.choices([]), lambda: random.shuffle((1, 2)), lambda: random.sample({1, 2}, 1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
