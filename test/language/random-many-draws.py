# Draws in one step: as many as the program likes, at the cost of their number.
import random
from multiprocessing import Process, Queue

print(len([random.random() for _ in range(5000)]))
numbers = list(range(300000))
random.shuffle(numbers)
print(len(numbers), sum(numbers))
print(len(set(random.sample(range(10000), 9000))))
for _ in range(20000):
    random.randint(1, 100)


def throw(times, hits):
    inside = 0
    for _ in range(times):
        x, y = random.random(), random.random()
        if x * x + y * y < 1:
            inside += 1
    hits.put(0 <= inside <= times)


hits = Queue()
throwers = [Process(target=throw, args=(5000, hits)) for _ in range(4)]
for thrower in throwers:
    thrower.start()
print([hits.get() for _ in throwers])
for thrower in throwers:
    thrower.join()
